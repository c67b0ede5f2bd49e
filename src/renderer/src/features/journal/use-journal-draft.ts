import { useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { isJournalPrompt, type JournalPrompt } from '#shared/domain/journal/journal.ts';

/** An entry while it is written. */
export interface JournalDraft {
  readonly text: string;
  /** The question that it answers, if it does. */
  readonly prompt: JournalPrompt | undefined;
}

/** Nothing written yet. */
export const NO_ENTRY: JournalDraft = { text: '', prompt: undefined };

/** Names apart from those of messages, which are kind and id of what they are about. */
const TEXT = 'journal text';
const PROMPT = 'journal prompt';

/** What somebody began to write and has not kept: there again as long as the circle is open, never written down. */
export function useJournalDraft(): {
  readonly draft: JournalDraft;
  readonly change: (draft: JournalDraft) => void;
  /** Puts back what was written before, unless something else is being written by now. */
  readonly putBack: (draft: JournalDraft) => void;
} {
  const { unsent } = useSession();
  const read = (): JournalDraft => {
    const prompt = unsent.get(PROMPT) ?? '';
    return { text: unsent.get(TEXT) ?? '', prompt: isJournalPrompt(prompt) ? prompt : undefined };
  };
  const [draft, setDraft] = useState(read);
  const change = (next: JournalDraft): void => {
    setDraft(next);
    keep(unsent, TEXT, next.text);
    keep(unsent, PROMPT, next.prompt ?? '');
  };
  const putBack = (before: JournalDraft): void => {
    if (read().text.trim() === '') change(before);
  };
  return { draft, change, putBack };
}

function keep(unsent: Map<string, string>, key: string, text: string): void {
  if (text === '') unsent.delete(key);
  else unsent.set(key, text);
}
