import { useTranslation } from 'react-i18next';

import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { editEntry, moveEntry, removeEntry } from '#shared/domain/priority/change-entry.ts';
import type { PriorityEntry, PriorityList } from '#shared/domain/priority/priorities.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

/** What can be done with the lines of one list. A text that was refused is answered with the reason, in words. */
export interface EntryActs {
  readonly add: (text: string) => string | undefined;
  /** An empty text removes the line. */
  readonly rewrite: (entry: PriorityEntry, text: string) => string | undefined;
  readonly remove: (entry: PriorityEntry) => void;
  /** Puts a line at a place among the others, counted from 0 without itself. */
  readonly move: (entry: PriorityEntry, place: number) => void;
}

export function useEntryActs(list: PriorityList, entries: readonly PriorityEntry[]): EntryActs {
  const { t } = useTranslation(['priorities', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const readOnlyWords = useReadOnlyWords();
  const { circle } = session;
  const { authorOf } = circle.replica;

  const wordsOf = (code: string): string => {
    if (code === 'too-long') return t('tooLong', { count: LIMITS.entry });
    return code === 'read-only' ? readOnlyWords : t('notSaved');
  };
  /** A line that loses the focus because it was removed has nothing left to say. */
  const isGone = ({ id }: PriorityEntry): boolean =>
    ![...circle.blocks.all.get().values()].some((block) => block.entries.some((entry) => entry.id === id));

  function remove(entry: PriorityEntry): void {
    const result = session.run(circle, removeEntry, { entryId: entry.id, authorOf });
    if (result.ok) sayAct(result.act, { message: t('removed', { text: entry.text }) });
  }

  return {
    add: (text) => {
      const result = session.run(circle, addEntry, { list, text, authorOf });
      return result.ok || result.error.code === 'empty' ? undefined : wordsOf(result.error.code);
    },
    rewrite: (entry, text) => {
      if (isGone(entry)) return undefined;
      const result = session.run(circle, editEntry, { entryId: entry.id, text, authorOf });
      if (result.ok) return undefined;
      if (result.error.code !== 'empty') return wordsOf(result.error.code);
      remove(entry);
      return undefined;
    },
    remove,
    move: (entry, place) => {
      const others = entries.filter((other) => other !== entry);
      const between = { after: others[place - 1], before: others[place] };
      session.run(circle, moveEntry, { entryId: entry.id, ...between, authorOf });
    },
  };
}
