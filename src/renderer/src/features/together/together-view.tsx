import { NotebookPen } from 'lucide-react';
import { Activity, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PartLinks } from '#renderer/ui/part-links.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { CheckInCard, type RenderConversation } from './check-in-card.tsx';
import { CheckInDialog } from './check-in-dialog.tsx';
import { type CheckInDraft, draftOf, EMPTY_CHECK_IN } from './check-in-draft.ts';
import { Commitments } from './commitments.tsx';
import { EightWeeksOf } from './eight-weeks.tsx';
import { TOGETHER_PARTS, type TogetherPart } from './parts.ts';
import { RestControl } from './rest-control.tsx';
import styles from './together.module.css';
import { useWeeks, type Weeks } from './use-weeks.ts';
import { WeekSection } from './week-section.tsx';

/** What the page is given for its head, and what stands beside what is told. */
export interface TogetherViewProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  readonly conversation: RenderConversation;
  readonly wins: ReactNode;
  /** What stands below one's own week. */
  readonly fairShare?: ReactNode;
  /** What there is beside the week; a part without anything is left out. */
  readonly parts: Readonly<Record<Exclude<TogetherPart, 'week'>, ReactNode>>;
  /** The part that is sought: without one the last that was shown, and the week in the place of one that is not there. */
  readonly part: TogetherPart | undefined;
  readonly hrefOf: (part: TogetherPart) => string;
  /** Somebody has come here to check in: the form opens at once. */
  readonly isCheckInSought?: boolean;
  readonly onFound?: () => void;
  /** Somebody has come for what was said to this check-in: it is shown, also in a week that is folded. */
  readonly soughtTalk?: CheckInId | undefined;
}

/** What a circle does together, part by part; first how everybody's week goes: one's own, the others', the weeks before. */
export function TogetherView(props: TogetherViewProps) {
  // Another circle has other drafts.
  return <Together key={useSession().circleId} {...props} />;
}

/** A check-in that is being written: a new one, or one's own again. */
type Form = { readonly of: CheckInId | undefined; readonly draft: CheckInDraft };

function Together(props: TogetherViewProps) {
  const {
    levelLine,
    search,
    conversation,
    wins,
    fairShare,
    parts,
    part,
    hrefOf,
    isCheckInSought = false,
    onFound,
    soughtTalk,
  } = props;
  const { t } = useTranslation(['together', 'common']);
  const { circle, own } = useSession();
  const isWritable = useObservable(circle.writable);
  const readOnlyNotice = useReadOnlyNotice();
  const weeks = useWeeks();
  const isLight = useObservable(circle.habits).size === 0;
  const [unsent, setUnsent] = useState<CheckInDraft>(EMPTY_CHECK_IN);
  const [form, setForm] = useState<Form>();

  const begin = (): void => setForm({ of: undefined, draft: unsent });
  const edit = (checkIn: CheckIn): void => {
    setForm({ of: checkIn.id, draft: draftOf(checkIn, own.moods.all.get().get(checkIn.id)?.mood) });
  };
  const change = (draft: CheckInDraft): void => {
    if (form?.of === undefined) setUnsent(draft);
    setForm(form && { ...form, draft });
  };
  const finish = (): void => {
    if (form?.of === undefined) setUnsent(EMPTY_CHECK_IN);
    setForm(undefined);
  };
  const shown = { onEdit: edit, conversation };
  const shownParts = TOGETHER_PARTS.filter((id) => id === 'week' || parts[id] !== null);
  const [last, setLast] = useState<TogetherPart>('week');
  const sought = part ?? last;
  const current = shownParts.includes(sought) ? sought : 'week';
  if (current !== last) setLast(current);
  // What was begun in a part is there again when somebody comes back to it.
  const [visited, setVisited] = useState<ReadonlySet<TogetherPart>>(new Set([current]));
  if (!visited.has(current)) setVisited(new Set([...visited, current]));
  const week = (): ReactNode => (
    <>
      <OwnWeek weeks={weeks} {...shown} />
      {fairShare}
      <OthersWeek weeks={weeks} {...shown} />
      {wins}
      <EarlierWeeks weeks={weeks} sought={soughtTalk} {...shown} />
      {isLight && isWritable ? (
        <p className={styles['quiet']}>
          {t('light')} <TextLink href={hrefOf('charter')}>{t('choose')}</TextLink>
        </p>
      ) : null}
    </>
  );
  if (isCheckInSought && isWritable && form === undefined) begin();
  useEffect(() => {
    if (isCheckInSought) onFound?.();
  }, [isCheckInSought, onFound]);

  return (
    <>
      <PageHead
        title={t('title')}
        levelLine={levelLine}
        search={search}
        primary={
          isWritable ? (
            <Button variant="primary" icon={<NotebookPen aria-hidden />} onPress={begin}>
              {t('checkIn')}
            </Button>
          ) : undefined
        }
      />
      {shownParts.length > 1 ? (
        <PartLinks
          label={t('places.label')}
          parts={shownParts.map((id) => ({ id, label: t(`places.${id}`), href: hrefOf(id) }))}
          current={current}
        />
      ) : null}
      {shownParts
        .filter((id) => visited.has(id))
        .map((id) => (
          <Activity key={id} mode={id === current ? 'visible' : 'hidden'}>
            <div className={styles['page']}>
              {readOnlyNotice === undefined ? null : <p className={styles['notice']}>{readOnlyNotice}</p>}
              {id === 'week' ? week() : parts[id]}
            </div>
          </Activity>
        ))}
      {form === undefined ? null : (
        <CheckInDialog
          checkInId={form.of}
          draft={form.draft}
          onDraft={change}
          onClose={() => setForm(undefined)}
          onSaved={finish}
        />
      )}
    </>
  );
}

interface PartProps {
  readonly weeks: Weeks;
  readonly onEdit: (checkIn: CheckIn) => void;
  readonly conversation: RenderConversation;
}

function OwnWeek({ weeks: { present, checkIns }, ...shown }: PartProps) {
  const { t } = useTranslation('together');
  const headingId = useId();
  const { list, me } = useMembers();
  const own = checkIns
    .find(({ beginsOn }) => beginsOn === present)
    ?.members.find(({ memberId }) => memberId === me.id)?.checkIns;
  const isAlone = list.length === 1;
  return (
    <section aria-labelledby={headingId} className={styles['week']}>
      <Heading level={2} id={headingId}>
        {t('yourWeek')}
      </Heading>
      {own === undefined ? (
        <div className={styles['nothing']}>
          <EmptyState
            sentence={isAlone ? t('noCheckInAlone') : t('noCheckIn')}
            why={isAlone ? t('noCheckInAloneWhy') : t('noCheckInWhy')}
          />
        </div>
      ) : (
        own.map((checkIn) => <CheckInCard key={checkIn.id} checkIn={checkIn} {...shown} />)
      )}
      <Commitments />
      <RestControl />
    </section>
  );
}

function OthersWeek({ weeks: { present, checkIns, commitments }, ...shown }: PartProps) {
  const { t } = useTranslation('together');
  const { list, me } = useMembers();
  const isOther = ({ memberId }: { readonly memberId: string }): boolean => memberId !== me.id;
  return (
    <>
      <WeekSection
        heading={t('thisWeek')}
        checkIns={checkIns.find(({ beginsOn }) => beginsOn === present)?.members.filter(isOther) ?? []}
        commitments={commitments.find(({ week }) => week === present)?.members.filter(isOther) ?? []}
        {...shown}
      />
      {list
        .filter(({ isMe }) => !isMe)
        .map(({ id }) => (
          <EightWeeksOf key={id} memberId={id} />
        ))}
    </>
  );
}

interface EarlierWeeksProps extends PartProps {
  readonly sought: CheckInId | undefined;
}

function EarlierWeeks({ weeks: { present, checkIns, commitments }, sought, ...shown }: EarlierWeeksProps) {
  const { t } = useTranslation('together');
  const days = useDays();
  const [opened, setOpened] = useState<'by-press' | 'by-seeking'>();
  const all = new Set([...checkIns.map(({ beginsOn }) => beginsOn), ...commitments.map(({ week }) => week)]);
  // Whose clock is ahead writes into weeks to come: they are with the others, and in no other place.
  const earlier = [...all].filter((week) => week !== present).toSorted((a, b) => (a < b ? 1 : -1));
  const isSoughtHere = checkIns.some(
    ({ beginsOn, members }) =>
      beginsOn !== present && members.some((told) => told.checkIns.some(({ id }) => id === sought)),
  );
  if (isSoughtHere && opened === undefined) setOpened('by-seeking');
  if (earlier.length === 0) return null;
  if (opened === undefined) {
    return (
      <div className={styles['earlier']}>
        <Button variant="text" onPress={() => setOpened('by-press')}>
          {t('earlierWeeks', { count: earlier.length })}
        </Button>
      </div>
    );
  }
  return (
    <BroughtIn label={t('earlierShown')} isAwaited={opened === 'by-press'}>
      {earlier.map((week) => (
        <WeekSection
          key={week}
          heading={t('weekOf', { day: days.date(week) })}
          checkIns={checkIns.find(({ beginsOn }) => beginsOn === week)?.members ?? []}
          commitments={commitments.find((each) => each.week === week)?.members ?? []}
          {...shown}
        />
      ))}
    </BroughtIn>
  );
}

interface BroughtInProps {
  readonly label: string;
  /** Whether a button brought it; else the focus is for something in it. */
  readonly isAwaited: boolean;
  readonly children: ReactNode;
}

/** Stands in the place of the button that brought it, and has its focus. */
function BroughtIn({ label, isAwaited, children }: BroughtInProps) {
  const group = useRef<HTMLDivElement>(null);
  // Only once: it is drawn again whenever somebody comes back from another part.
  const isDue = useRef(isAwaited);
  useEffect(() => {
    if (isDue.current) group.current?.focus({ preventScroll: true });
    isDue.current = false;
  }, []);
  return (
    <div ref={group} role="group" aria-label={label} tabIndex={-1} className={styles['broughtIn']}>
      {children}
    </div>
  );
}
