import type { Reason, Verdict, FoundWords } from './match.ts';
import { compareTitles, isTrade, type Title } from './read-title.ts';
import type { Level } from './read-level.ts';
import type { Opening } from './read-opening.ts';
import type { WishedRole, WishedWord } from './read-wishes.ts';
import { isFieldKey, type Term } from './lexicon.ts';
import { findTogether, type TermText, wordsOf } from './term-text.ts';
import { termsOf } from './term-list.ts';

/** How many levels apart two roles are another job. */
const LEVELS_APART = 2;

/** Holds the role of a lead against the roles that somebody wants, and its level against theirs. Source: SPEC FIT6. */
export function judgeRole(opening: Opening, roles: readonly WishedRole[]): readonly Reason[] {
  if (roles.length === 0) return [];
  const base = { isDenied: false, isGuessed: false };
  const wishes = roles.map(({ wish }) => wish);
  if (opening.titles.length === 0)
    return [findInNotes(opening, roles) ?? { ...base, verdict: 'unknown', aspect: 'role', wishes, found: [] }];
  const judged = roles.map((role) => ({ role, ...bestOf(opening, role) }));
  const same = judged.filter(({ match }) => match === 'same');
  const found = same.slice(0, 1).flatMap(({ title }) => titleWords(opening, title));
  const near = judged.filter(({ match }) => match === 'near');
  const level = judgeLevel(
    opening,
    (same.length > 0 ? same : near).map(({ role }) => role),
  );
  if (same.length === 0) {
    const all = opening.titles.slice(0, 1).flatMap((title) => titleWords(opening, title));
    return [...level, { ...base, verdict: 'unknown', aspect: 'role', wishes, found: all }];
  }
  return [...level, { ...base, verdict: 'fits', aspect: 'role', wishes: same.map(({ role }) => role.wish), found }];
}

/** A lead without a role may name some in its notes: what was heard, or several openings at once. */
function findInNotes({ texts }: Opening, roles: readonly WishedRole[]): Reason | undefined {
  for (const { wish, titles } of roles) {
    for (const { keys } of titles) {
      const said = texts.flatMap((text) => findTogether(text, [...keys])).find(({ isDenied }) => !isDenied);
      const isTelling = keys.size > 1 || [...keys].every(isTrade);
      if (said !== undefined && isTelling)
        return {
          verdict: 'fits',
          aspect: 'role',
          wishes: [wish],
          found: [said.found],
          isDenied: false,
          isGuessed: true,
        };
    }
  }
  return undefined;
}

function bestOf(
  opening: Opening,
  role: WishedRole,
): { readonly match: 'same' | 'near' | 'other'; readonly title: Title | undefined } {
  const { titles } = opening;
  const same = titles.find((one) => role.titles.some((wished) => compareTitles(wished, one) === 'same'));
  if (same !== undefined) return { match: 'same', title: same };
  const inField = titles.find((one) => role.titles.some((wished) => isSameInField(opening, wished, one)));
  if (inField !== undefined) return { match: 'same', title: inField };
  const near = titles.find((one) => role.titles.some((wished) => compareTitles(wished, one) === 'near'));
  return { match: near === undefined ? 'other' : 'near', title: near };
}

/** "Clerk in public service": the title of a lead need not name the field again that its text tells. */
function isSameInField({ texts }: Opening, wished: Title, title: Title): boolean {
  const fields = [...wished.keys].filter((key) => key !== wished.head && !title.keys.has(key) && isFieldKey(key));
  const isTold = (key: string): boolean =>
    texts.some((text) => findTogether(text, [key]).some(({ isDenied }) => !isDenied));
  if (fields.length === 0 || title.head !== wished.head || !fields.every(isTold)) return false;
  return [...wished.keys].every((key) => fields.includes(key) || title.keys.has(key));
}

function titleWords({ role }: Opening, title: Title | undefined): readonly FoundWords[] {
  return role === undefined || title === undefined ? [] : [wordsOf(role, title.first, title.last)];
}

/** Who names no level means neither one who learns nor one who leads others that lead. */
const UNSAID: readonly Level[] = [1, 2, 3, 4];

/** Says something only where the lead names a level; nothing of other work, whose level is another matter. */
function judgeLevel({ level }: Opening, roles: readonly WishedRole[]): readonly Reason[] {
  if (level === undefined || roles.length === 0) return [];
  const distanceTo = ({ level: wished }: WishedRole): number => {
    if (wished !== undefined) return Math.abs(wished - level.level);
    return UNSAID.includes(level.level) ? 1 : LEVELS_APART;
  };
  const distance = Math.min(...roles.map(distanceTo));
  const isSaid = roles.some((role) => role.level !== undefined);
  const verdict: Verdict = distance >= LEVELS_APART ? 'clashes' : distance === 0 ? 'fits' : 'unknown';
  if (verdict === 'unknown' && !isSaid) return [];
  const wishes = roles.map(({ wish }) => wish);
  return [{ verdict, aspect: 'level', wishes, found: [level.found], isDenied: false, isGuessed: false }];
}

/** Finds the fields that somebody is open to, or the skills that they want to grow, in the words of a lead. Source: SPEC FIT7. */
export function judgeWords(
  opening: Opening,
  aspect: 'field' | 'skill',
  words: readonly WishedWord[],
): readonly Reason[] {
  return words.flatMap((word): readonly Reason[] => {
    const found = opening.texts.flatMap((text) => {
      if (word.isEveryday && text.field === 'notes') return [];
      return findTogether(text, word.keys)
        .filter(
          ({ isDenied, first, last }) => !isDenied && isAsWritten(word, text, termsOf(text.terms, first, last + 1)),
        )
        .slice(0, 1)
        .map((one) => one.found);
    });
    if (found.length === 0) return [];
    return [
      { verdict: 'fits', aspect, wishes: [word.wish], found: found.slice(0, 1), isDenied: false, isGuessed: false },
    ];
  });
}

/** In running text a sentence may begin with "Go"; a title does so because it is one. */
function isAsWritten({ exact }: WishedWord, { text, field }: TermText, terms: readonly Term[]): boolean {
  if (exact === undefined) return true;
  return terms.some(
    ({ start, end, isNamed }) => text.slice(start, end) === exact && (isNamed || (start === 0 && field !== 'notes')),
  );
}
