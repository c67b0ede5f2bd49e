import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { keepOriginal, type OriginalInput } from '#shared/domain/original/keep-original.ts';
import { readPostings as findPostings } from '#shared/domain/posting/read-postings.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import styles from './page.module.css';
import { PageIntake } from './page-intake.tsx';
import { WhatIsKept } from './page-words.tsx';
import { PostingChoice } from './posting-choice.tsx';
import type { PageRead, ReadPostings } from './read-page.ts';
import type { ShownLead } from './use-shown-lead.ts';
import { usePageReading } from './use-page-reading.ts';

interface KeepPageDialogProps {
  readonly shown: Pick<ShownLead, 'lead' | 'space'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly readPostings?: ReadPostings | undefined;
}

type Fault = 'no-page' | 'no-choice' | 'no-words' | 'not-found' | 'read-only' | 'empty';

/** Keeps what a page says with a lead that is there already. What was taken in is still there when it is opened again. */
export function KeepPageDialog({
  shown: { lead, space },
  isOpen,
  onClose,
  readPostings = findPostings,
}: KeepPageDialogProps) {
  const { t } = useTranslation(['posting', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const [read, setRead] = useState<PageRead>();
  const [chosen, setChosen] = useState<number>();
  const [fault, setFault] = useState<Fault>();
  const reading = usePageReading(readPostings, (next) => {
    setRead(next);
    setChosen(undefined);
    setFault(undefined);
  });
  const page = read?.kind === 'page' ? read : undefined;
  const words = wordsToKeep(read, chosen);

  const keep = (): void => {
    // What was typed last may not be read yet.
    const present = reading.settle() ?? read;
    const found = wordsToKeep(present, present === read ? chosen : undefined);
    if (typeof found === 'string') return setFault(found);
    const result = session.run(space, keepOriginal, { leadId: lead.id, ...found });
    if (!result.ok) return setFault(result.error.code);
    setRead(undefined);
    setChosen(undefined);
    reading.forget();
    onClose();
    sayAct(result.act, { message: t('keep.done') });
  };

  if (!isOpen) return null;
  return (
    <FormDialog
      title={t('keep.title')}
      closeLabel={t('common:close')}
      submit={t('keep.submit')}
      fault={fault && t(`keep.errors.${fault}`)}
      onSubmit={keep}
      onClose={onClose}
    >
      <PageIntake reading={reading} why={t('keep.why')} autoFocus />
      <div role="status" className={styles['sentences']}>
        {read?.kind === 'link' ? <p>{t('keep.linkOnly')}</p> : null}
        {page !== undefined && page.postings.length > 1 ? (
          <p>{t('keep.several', { number: page.postings.length })}</p>
        ) : null}
        {page?.isCut === true ? <p>{t('cut')}</p> : null}
        {typeof words === 'string' ? null : <p>{t('keep.found')}</p>}
      </div>
      {page !== undefined && page.postings.length > 1 ? (
        <PostingChoice postings={page.postings} chosen={chosen} onChoose={setChosen} />
      ) : null}
      {typeof words === 'string' ? null : <WhatIsKept text={words.text} />}
    </FormDialog>
  );
}

/** What would be kept of a page, or why nothing can be: the words about its job, else all of them. */
function wordsToKeep(read: PageRead | undefined, chosen: number | undefined): OriginalInput | Fault {
  if (read?.kind !== 'page') return 'no-page';
  const { postings, text, link } = read;
  const posting = postings.length > 1 && chosen === undefined ? undefined : postings[chosen ?? 0];
  if (postings.length > 1 && posting === undefined) return 'no-choice';
  const said = posting === undefined || posting.original.trim() === '' ? text : posting.original;
  return said.trim() === '' ? 'no-words' : { text: said, link: posting?.lead.link ?? link };
}
