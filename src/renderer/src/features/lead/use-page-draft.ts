import { useEffect, useState } from 'react';

import type { Stage } from '#shared/domain/pursuit/stage.ts';
import {
  choosePosting,
  editDraft,
  forgetAdded,
  goOn,
  keepWords,
  newPageDraft,
  type PageDraft,
  takeAsNotes,
  takeRead,
} from './draft-of-page.ts';
import type { HandedPage } from './handed-page.ts';
import type { LeadDraft } from './lead-draft.ts';
import type { ReadPostings } from './read-page.ts';
import { type PageReading, usePageReading } from './use-page-reading.ts';

/** A lead while it is filled in, and what pages do to it. */
export interface UsedPageDraft {
  readonly state: PageDraft;
  readonly reading: PageReading;
  readonly change: (part: Partial<LeadDraft>) => void;
  readonly choose: (index: number) => void;
  readonly keepWords: (isKeeping: boolean) => void;
  readonly takeAsNotes: () => void;
  readonly goOn: () => void;
  readonly forgetAdded: (index: number) => void;
}

/** A form that begins in a column, with a page that was handed in before it was opened. */
export function usePageDraft(stage: Stage, page: HandedPage | undefined, readPostings: ReadPostings): UsedPageDraft {
  const [state, setState] = useState<PageDraft>(() => newPageDraft(stage));
  const reading = usePageReading(readPostings, (read) => setState((before) => takeRead(before, read)));
  const { take } = reading;
  useEffect(() => {
    if (page !== undefined) take(page);
  }, [page, take]);
  return {
    state,
    reading,
    change: (part) => setState((before) => editDraft(before, part)),
    choose: (index) => setState((before) => choosePosting(before, index)),
    keepWords: (isKeeping) => setState((before) => keepWords(before, isKeeping)),
    takeAsNotes: () => setState(takeAsNotes),
    goOn: () => setState(goOn),
    forgetAdded: (index) => setState((before) => forgetAdded(before, index)),
  };
}
