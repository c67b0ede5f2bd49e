import { readWords } from '../match/text-words.ts';
import { SAME_WORDS_LIMITS, type SameWords } from './same-words.ts';

/** A word of a group that counts with another group, in which it stands too. */
export interface WordElsewhere {
  readonly word: string;
  readonly group: SameWords;
}

/** The groups that count, in the order in which they do: by id, and no more than the limit. Source: SPEC SAME4, SAME5. */
export function selectCountingGroups(records: Iterable<SameWords>): readonly SameWords[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, SAME_WORDS_LIMITS.groups);
}

/** The words of the groups that count, to extend by them what means the same. Source: SPEC SAME4, SAME5, FIT12. */
export function selectSameWords(records: Iterable<SameWords>): readonly (readonly string[])[] {
  return selectCountingGroups(records).map(({ words }) => words);
}

/** Which words of each group count with an earlier one of those given. Source: SPEC SAME4. */
export function selectElsewhere(groups: readonly SameWords[]): ReadonlyMap<SameWords, readonly WordElsewhere[]> {
  const first = new Map<string, SameWords>();
  const elsewhere = new Map<SameWords, readonly WordElsewhere[]>();
  for (const group of groups) {
    const found = group.words.flatMap((word) => {
      const key = stemsOf(word);
      const known = first.get(key);
      if (known === undefined) first.set(key, group);
      return known === undefined || known === group ? [] : [{ word, group: known }];
    });
    if (found.length > 0) elsewhere.set(group, found);
  }
  return elsewhere;
}

/** As matching compares it. */
function stemsOf(word: string): string {
  return readWords(word)
    .map(({ stem }) => stem)
    .join(' ');
}
