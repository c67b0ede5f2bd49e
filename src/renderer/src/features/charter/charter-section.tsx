import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import box from '#renderer/ui/card.module.css';
import voice from '#renderer/ui/voice.module.css';
import type { Wording } from '#shared/domain/charter/charter.ts';
import type { Charter, SignedWording } from '#shared/domain/charter/select-charter.ts';
import { CharterDialog } from './charter-dialog.tsx';
import type { CharterId } from '#shared/kernel/ids.ts';
import { begunFrom, type CharterDraft, draftOf, startingDraft, withWords } from './charter-draft.ts';
import styles from './charter.module.css';
import { ProposalCard } from './proposal-card.tsx';
import { SignButton } from './sign-button.tsx';
import { Signatures } from './signatures.tsx';
import { WordingNotices } from './wording-notices.tsx';
import { WordingText } from './wording-text.tsx';

/** Words that somebody wants to propose for the charter. */
export interface BroughtWords {
  readonly words: string;
  /** They were proposed, in this wording. */
  readonly onProposed: (charterId: CharterId) => void;
}

interface CharterSectionProps {
  /** Opens the form with these words added; each time that others are brought. */
  readonly brought?: BroughtWords | undefined;
}

/** What the circle has agreed on and what is proposed; everybody can do the same here. Nothing before it is known. */
export function CharterSection({ brought }: CharterSectionProps) {
  const { t } = useTranslation('charter');
  const headingId = useId();
  const { circle, charter: followed } = useSession();
  const charter = useObservable(followed);
  const isWritable = useObservable(circle.writable);
  const [form, setForm] = useState<CharterForm>();
  const [opened, setOpened] = useState<BroughtWords>();
  if (charter === undefined) return null;
  const { holding, open } = charter;
  const begin = (changes: Wording | undefined, words?: string): void => {
    const from = changes === undefined ? startingDraft(t('starting', { returnObjects: true })) : draftOf(changes);
    const draft = form === undefined ? from : begunFrom(from, form.draft, form.from);
    setForm({ isOpen: true, changes, from, draft: words === undefined ? draft : withWords(draft, words) });
  };
  if (brought !== undefined && brought !== opened) {
    setOpened(brought);
    begin(holding?.wording, brought.words);
  }
  return (
    <section aria-labelledby={headingId} className={styles['charter']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {open.map((proposal) => (
        <ProposalCard key={proposal.wording.id} proposal={proposal} charter={charter} isWritable={isWritable} />
      ))}
      {holding === undefined ? null : <Holding charter={charter} isWritable={isWritable} onChange={begin} />}
      {holding === undefined && isWritable ? (
        <First hasOther={open.length > 0} onBegin={() => begin(undefined)} />
      ) : null}
      {form?.isOpen === true ? (
        <CharterDialog
          changes={form.changes}
          draft={form.draft}
          onDraft={(draft) => setForm({ ...form, draft })}
          onClose={() => setForm({ ...form, isOpen: false })}
          onProposed={(charterId) => {
            setForm(undefined);
            // What was brought is in it unless somebody has written it away.
            if (form.draft.clauses.other.includes(brought?.words ?? '\0')) brought?.onProposed(charterId);
          }}
        />
      ) : null}
    </section>
  );
}

/** A wording that is being written, kept while its dialog is closed. */
type CharterForm = {
  readonly isOpen: boolean;
  readonly changes: Wording | undefined;
  /** What it was before anything was written into it. */
  readonly from: CharterDraft;
  readonly draft: CharterDraft;
};

/** A first charter can be written by anybody, also where another one waits for signatures: they may never come. */
function First({ hasOther, onBegin }: { readonly hasOther: boolean; readonly onBegin: () => void }) {
  const { t } = useTranslation('charter');
  if (!hasOther) {
    return (
      <EmptyState sentence={t('none')} why={t('noneWhy')} action={<Button onPress={onBegin}>{t('write')}</Button>} />
    );
  }
  return (
    <div className={acts['acts']}>
      <Button variant="text" onPress={onBegin}>
        {t('writeOther')}
      </Button>
    </div>
  );
}

function Holding({
  charter,
  isWritable,
  onChange,
}: {
  readonly charter: Charter;
  readonly isWritable: boolean;
  readonly onChange: (wording: Wording) => void;
}) {
  const { t } = useTranslation(['charter', 'common']);
  const members = useMembers();
  const { holding, earlier, passedOver, overtaken } = charter;
  if (holding === undefined) return null;
  const { wording, signedBy, notYet } = holding;
  const hasSigned = signedBy.includes(members.me.id);
  // What stood beside earlier ones is past.
  const isBeside = ({ wording: other }: SignedWording): boolean => other.changes === wording.changes;
  const nameOf = ({ wording: { author } }: SignedWording): string => members.of(author)?.name || t('common:someone');
  return (
    <div className={`${box['card']} ${styles['card']}`}>
      <WordingText wording={wording} />
      <WordingNotices wording={wording} />
      <Signatures signedBy={signedBy} notYet={notYet} />
      {earlier.length === 0 ? null : <p className={voice['quiet']}>{t('earlier', { count: earlier.length })}</p>}
      {passedOver.filter(isBeside).map((other) => (
        <p key={other.wording.id} className={voice['quiet']}>
          {t('passedOver', { name: nameOf(other) })}
        </p>
      ))}
      {overtaken.filter(isBeside).map((other) => (
        <p key={other.wording.id} className={voice['quiet']}>
          {t('overtaken', { name: nameOf(other) })}
        </p>
      ))}
      {/* Nobody signs what they cannot read, or takes it away with a change. */}
      {isWritable && !wording.hasMore ? (
        <div className={acts['acts']}>
          {hasSigned ? null : <SignButton wording={wording} />}
          <Button variant="text" onPress={() => onChange(wording)}>
            {t('propose')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
