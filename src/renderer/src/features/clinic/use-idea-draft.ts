import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { type DraftedIdeas, draftFor, sendIdeas } from '#renderer/bindings/send-ideas.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { MOST_IDEAS } from '#shared/domain/clinic/select-ideas.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { useUnsentWords } from './use-unsent-words.ts';

/** How many lines are there before anything is written. */
const FIRST_LINES = 3;

/** Ideas while they are written, one a line; they stay when the clinic goes on meanwhile. */
export interface IdeaDraft {
  /** There is always one more to write in, up to what one may send. */
  readonly lines: readonly string[];
  readonly isBlank: boolean;
  readonly setLine: (index: number, text: string) => void;
  readonly isSending: boolean;
  /** What is wrong, and at which line. */
  readonly fault: { readonly line: number | undefined; readonly words: string } | undefined;
  /** Whether some were sent from here. */
  readonly hasSent: boolean;
  readonly send: (message: string) => void;
}

/** Holds what somebody writes for a clinic to which they have sent so many already. */
export function useIdeaDraft(clinic: ClinicState, sentCount: number): IdeaDraft {
  const { t } = useTranslation('clinic');
  const session = useSession();
  const sayAct = useSayAct();
  const [text, setText] = useUnsentWords(clinic, 'ideas');
  const [fault, setFault] = useState<IdeaDraft['fault']>();
  const [isSending, setIsSending] = useState(false);
  const [hasSent, setHasSent] = useState(false);
  /** The same words are the same ideas, however often they are sent. */
  const drafted = useRef<{ readonly text: string; readonly ideas: DraftedIdeas }>(undefined);
  const lines = linesOf(text, MOST_IDEAS - sentCount);

  const send = async (message: string): Promise<void> => {
    const written = lines.filter((line) => line.trim() !== '');
    const long = lines.findIndex((line) => line.trim().length > LIMITS.entry);
    if (long >= 0) return setFault({ line: long, words: t('errors.too-long', { count: LIMITS.entry }) });
    if (written.length + sentCount > MOST_IDEAS) return setFault({ line: undefined, words: t('errors.too-many') });
    if (drafted.current?.text !== text) {
      const draft = draftFor(session, clinic.id, written);
      if (!draft.ok) return setFault({ line: 0, words: t(`errors.${draft.error.code}`, { count: LIMITS.entry }) });
      drafted.current = { text, ideas: draft.value };
    }
    setFault(undefined);
    setIsSending(true);
    const sent = await sendIdeas(session, clinic.id, drafted.current.ideas);
    setIsSending(false);
    if (!sent.ok) return setFault({ line: undefined, words: t(`errors.${sent.error.code}`) });
    drafted.current = undefined;
    setHasSent(true);
    setText('');
    sayAct(sent.value, { message, onUndone: () => setText(text) });
  };

  return {
    lines,
    isBlank: text.trim() === '',
    setLine: (index, line) => {
      setFault(undefined);
      setText(lines.with(index, line).join('\n').replace(/\n+$/u, ''));
    },
    isSending,
    fault,
    hasSent,
    send: (message) => {
      if (!isSending) void send(message);
    },
  };
}

/** What was written is shown also where it is too much. */
function linesOf(text: string, most: number): readonly string[] {
  const written = text === '' ? [] : text.split('\n');
  const count = Math.max(written.length, Math.min(most, Math.max(FIRST_LINES, written.length + 1)));
  return Array.from({ length: count }, (_, index) => written[index] ?? '');
}
