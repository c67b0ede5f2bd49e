import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { chosenOf, nextPosting, type PageDraft } from './draft-of-page.ts';
import styles from './page.module.css';
import { WhatIsKept } from './page-words.tsx';
import { PostingChoice } from './posting-choice.tsx';
import { usePageSentences } from './use-page-sentences.ts';

/** What can be done with a page that was taken into the form. */
export interface PageActs {
  readonly choose: (index: number) => void;
  readonly keepWords: (isKeeping: boolean) => void;
  readonly takeAsNotes: () => void;
  /** Adds the job that is in the form and goes on with the next of the page. */
  readonly addAndGoOn: () => void;
}

interface PageFoundProps {
  readonly state: PageDraft;
  readonly acts: PageActs;
  readonly isReadOnly: boolean;
}

/** What was found on a page, what became of it, and what is left to decide. */
export function PageFound({ state, acts: { choose, keepWords, takeAsNotes, addAndGoOn }, isReadOnly }: PageFoundProps) {
  const { t } = useTranslation('posting');
  const sentences = usePageSentences(state);
  const place = useRef<HTMLDivElement>(null);
  const { page, draft } = state;
  const said = useRef<HTMLDivElement>(null);
  const addedCount = page?.added.length ?? 0;
  const addedBefore = useRef(addedCount);
  // The button may be gone: the focus goes to the next job, from where its fields are read.
  useEffect(() => {
    if (addedCount > addedBefore.current) {
      place.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
    }
    addedBefore.current = addedCount;
  }, [addedCount]);
  const hasNotes = page !== undefined && page.inNotes !== 'none';
  useEffect(() => {
    if (hasNotes) said.current?.focus();
  }, [hasNotes]);
  const postings = page?.read.postings ?? [];
  const words = page === undefined ? undefined : chosenOf(page)?.original.trim();
  return (
    <div ref={place} className={styles['found']}>
      <div ref={said} role="status" tabIndex={-1} className={styles['sentences']}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {page !== undefined && postings.length > 1 ? (
        <PostingChoice postings={postings} chosen={page.chosen} added={page.added} onChoose={choose} />
      ) : null}
      {page !== undefined && postings.length > 1 && nextPosting(page) !== undefined ? (
        <div className={acts['acts']}>
          <Button isDense isDisabled={isReadOnly} onPress={addAndGoOn}>
            {t('addNext')}
          </Button>
        </div>
      ) : null}
      {page !== undefined && words !== undefined && words !== '' ? (
        <>
          {draft.original === null ? null : <WhatIsKept text={draft.original.text} />}
          <div className={acts['acts']}>
            <Button variant="text" isDense onPress={() => keepWords(!page.isKeeping)}>
              {t(page.isKeeping ? 'doNotKeep' : 'doKeep')}
            </Button>
          </div>
        </>
      ) : null}
      {page !== undefined && postings.length === 0 && page.inNotes === 'none' && page.read.text !== '' ? (
        <div className={acts['acts']}>
          <Button isDense onPress={takeAsNotes}>
            {t('takeNotes')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
