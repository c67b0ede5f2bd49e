import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useClinics } from '#renderer/bindings/use-clinics.ts';
import { useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useTurnOfDay } from '#renderer/bindings/use-turns.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import { toldApart } from '#renderer/words/told-apart.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { selectOpenClinics } from '#shared/domain/clinic/select-clinics.ts';
import { BringDialog, NO_PROBLEM } from './bring-dialog.tsx';
import { ClinicBody } from './clinic-body.tsx';
import styles from './clinic.module.css';

/** The problems that members brought: those that are worked on, how to bring one, and those that were. */
export function ClinicSection() {
  useTurnOfDay();
  const clinics = useClinics();
  const open = selectOpenClinics(clinics);
  const done = clinics.filter((clinic) => !open.includes(clinic));
  // What was chosen last stays in sight until somebody brings something new.
  const last = open.length === 0 ? done.slice(0, 1) : [];
  const shown = [...open, ...last];
  const titles = useTitles(shown);
  return (
    <>
      {shown.map((clinic, index) => (
        <ShownClinic key={clinic.id} clinic={clinic} title={titles[index] ?? ''} />
      ))}
      <Bring open={open} hasLast={last.length > 0} />
      <Earlier clinics={done.slice(last.length)} />
    </>
  );
}

/**
 * What clinics that stand last opened first are called, no two alike: of two by one name, or by one member, the later one
 * is counted.
 */
function useTitles(clinics: readonly ClinicState[], isEarlier = false): readonly string[] {
  const { t } = useTranslation(['clinic', 'common']);
  const days = useDays();
  const members = useMembers();
  const titleOf = ({ bringer, at }: ClinicState): string => {
    const member = members.of(bringer);
    const words = { day: days.date(days.dayOf(at)), name: member?.name || t('common:someone') };
    if (member?.isMe === true) return isEarlier ? t('earlierYours', words) : t('yours');
    return isEarlier ? t('earlierOf', words) : t('of', words);
  };
  const inOrder = clinics.map(titleOf).toReversed();
  return toldApart(inOrder, (title, number) => t('again', { title, number })).toReversed();
}

function ShownClinic({ clinic, title }: { readonly clinic: ClinicState; readonly title: string }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles['clinic']}>
      <KeepsFocus />
      <Heading level={2} id={headingId}>
        {title}
      </Heading>
      <ClinicBody clinic={clinic} />
    </section>
  );
}

interface BringProps {
  readonly open: readonly ClinicState[];
  /** Whether one that is done stands above it. */
  readonly hasLast: boolean;
}

/** How to bring a problem; who has brought one that is not done brings no other. */
function Bring({ open, hasLast }: BringProps) {
  const { t } = useTranslation('clinic');
  const headingId = useId();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const others = useMemberIds().filter((id) => id !== circle.me);
  const [draft, setDraft] = useState(NO_PROBLEM);
  const [isAsked, setIsAsked] = useState(false);
  const hasOwn = open.some(({ bringer }) => bringer === circle.me);
  if (open.length > 0 && (hasOwn || !isWritable) && !isAsked) return null;
  const button = isWritable ? <Button onPress={() => setIsAsked(true)}>{t('bring')}</Button> : null;
  return (
    <section aria-labelledby={headingId} className={styles['clinic']}>
      <KeepsFocus />
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {open.length === 0 && !hasLast ? (
        <div className={styles['nothing']}>
          <EmptyState sentence={t('none')} why={t(others.length === 0 ? 'noneAlone' : 'noneWhy')} action={button} />
        </div>
      ) : (
        <>
          {open.length === 0 ? null : <p className={voice['quiet']}>{t('another')}</p>}
          <div>{button}</div>
        </>
      )}
      {isAsked ? (
        <BringDialog others={others} draft={draft} onDraft={setDraft} onClose={() => setIsAsked(false)} />
      ) : null}
    </section>
  );
}

function Earlier({ clinics }: { readonly clinics: readonly ClinicState[] }) {
  const { t } = useTranslation('clinic');
  const headingId = useId();
  const titles = useTitles(clinics, true);
  if (clinics.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles['clinic']}>
      <Heading level={2} id={headingId}>
        {t('earlier')}
      </Heading>
      <ul className={styles['list']}>
        {clinics.map((clinic, index) => (
          <li key={clinic.id}>
            <Fold label={titles[index] ?? ''}>
              <div className={styles['course']}>
                <ClinicBody clinic={clinic} />
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}
