import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { Wording } from '#shared/domain/charter/charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import { CharterDialog } from './charter-dialog.tsx';
import { type CharterDraft, draftOf, startingDraft } from './charter-draft.ts';
import styles from './charter.module.css';
import { ProposalCard } from './proposal-card.tsx';
import { SignButton } from './sign-button.tsx';
import { Signatures } from './signatures.tsx';
import { WordingText } from './wording-text.tsx';

/** What the circle has agreed on and what is proposed; everybody can do the same here. Nothing before it is known. */
export function CharterSection() {
  const { t } = useTranslation('charter');
  const headingId = useId();
  const { circle, charter: followed } = useSession();
  const charter = useObservable(followed);
  const isWritable = useObservable(circle.writable);
  const [form, setForm] = useState<CharterForm>();
  if (charter === undefined) return null;
  const { holding, open } = charter;
  const first = (): void => {
    const starting = t('starting', { returnObjects: true });
    setForm((before) => ({ changes: undefined, draft: before?.draft ?? startingDraft(starting), isOpen: true }));
  };
  const change = (wording: Wording): void =>
    setForm((before) =>
      before?.changes?.id === wording.id
        ? { ...before, isOpen: true }
        : { isOpen: true, changes: wording, draft: draftOf(wording) },
    );
  return (
    <section aria-labelledby={headingId} className={styles['charter']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {open.map((proposal) => (
        <ProposalCard key={proposal.wording.id} proposal={proposal} charter={charter} isWritable={isWritable} />
      ))}
      {holding === undefined ? null : <Holding charter={charter} isWritable={isWritable} onChange={change} />}
      {holding === undefined && open.length === 0 && isWritable ? (
        <EmptyState sentence={t('none')} why={t('noneWhy')} action={<Button onPress={first}>{t('write')}</Button>} />
      ) : null}
      {form?.isOpen === true ? (
        <CharterDialog
          changes={form.changes}
          draft={form.draft}
          onDraft={(draft) => setForm({ ...form, draft })}
          onClose={() => setForm({ ...form, isOpen: false })}
          onProposed={() => setForm(undefined)}
        />
      ) : null}
    </section>
  );
}

/** A wording that is being written, kept while its dialog is closed. */
type CharterForm = {
  readonly isOpen: boolean;
  readonly changes: Wording | undefined;
  readonly draft: CharterDraft;
};

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
  const { holding, earlier, passedOver } = charter;
  if (holding === undefined) return null;
  const { wording, signedBy, notYet } = holding;
  const hasSigned = signedBy.includes(members.me.id);
  return (
    <div className={styles['card']}>
      <WordingText wording={wording} />
      {wording.isRewritten ? <p className={styles['notice']}>{t('rewritten')}</p> : null}
      <Signatures signedBy={signedBy} notYet={notYet} />
      {earlier.length === 0 ? null : <p className={styles['quiet']}>{t('earlier', { count: earlier.length })}</p>}
      {passedOver.map(({ wording: other }) => (
        <p key={other.id} className={styles['quiet']}>
          {t('passedOver', { name: members.of(other.author)?.name || t('common:someone') })}
        </p>
      ))}
      {isWritable ? (
        <div className={styles['acts']}>
          {hasSigned ? null : <SignButton wording={wording} charter={charter} />}
          <Button variant="text" onPress={() => onChange(wording)}>
            {t('propose')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
