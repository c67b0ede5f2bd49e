import { TITLE_WORDS } from './title-words.ts';
import { readWords } from './text-words.ts';

const LEAST_LETTERS = 6;
/** In a long word any letter may be missing and it is still no other one. */
const LONG = 8;

/** The stems of single words for professions. */
const FORMS: ReadonlySet<string> = new Set(
  TITLE_WORDS.split('\n').flatMap((line) =>
    (line.split(' = ')[1] ?? '').split(', ').flatMap((form) => {
      const [only, ...more] = readWords(form).map(({ stem }) => stem);
      return only !== undefined && more.length === 0 && only.length >= LEAST_LETTERS ? [only] : [];
    }),
  ),
);

let misspelt: ReadonlyMap<string, string> | undefined;

/** A profession written with a slip of the pen, such as "desinger", as it is written; every other word as it is. Source: SPEC FIT6. */
export function correctTitleWord(stem: string): string {
  if (stem.length < LEAST_LETTERS - 1 || FORMS.has(stem)) return stem;
  misspelt ??= new Map([...FORMS].flatMap((form) => slipsOf(form).map((slip) => [slip, form] as const)));
  return misspelt.get(stem) ?? stem;
}

/** Two letters that changed places, one that is doubled, the "e" of "-er" that is missing; in long words any letter. */
function slipsOf(form: string): readonly string[] {
  const slips: string[] = [];
  for (let at = 0; at < form.length; at += 1) {
    const [before, one, next, rest] = [form.slice(0, at), form.charAt(at), form.charAt(at + 1), form.slice(at + 2)];
    if (next !== '' && next !== one) slips.push(before + next + one + rest);
    if (form.length >= LONG) slips.push(before + one + one + next + rest, before + next + rest);
  }
  if (form.endsWith('er')) slips.push(`${form.slice(0, -2)}r`);
  return slips;
}
