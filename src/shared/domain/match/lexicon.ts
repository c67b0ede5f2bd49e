import { CONDITION_WORDS } from './condition-words.ts';
import { FIELD_WORDS } from './field-words.ts';
import { readWords, type TextWord } from './text-words.ts';
import { TITLE_WORDS } from './title-words.ts';

/** A word or several, made into what is compared. */
export interface Term {
  /** What is compared. */
  readonly key: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly isNamed: boolean;
  /** Whether a comma or a bracket parts it from the one before. */
  readonly isApart: boolean;
}

/** What several words mean the same. */
export interface Lexicon {
  /** Makes the words of a text into what is compared: of words that mean the same the same. */
  readonly readTerms: (words: readonly TextWord[]) => readonly Term[];
}

/** Shorter words stand at the end of others by chance. */
const LEAST_ENDING = 6;
const LEAST_BEGINNING = 3;
/** What is longer is no word. */
const MOST_LETTERS = 40;

interface Form {
  readonly stems: readonly string[];
  readonly keys: readonly string[];
}

/** By their words, one after the other: however many there are, a text is gone through once. */
interface Forms {
  readonly form?: Form;
  readonly next: ReadonlyMap<string, Forms>;
}

interface GrowingForms {
  form?: Form;
  readonly next: Map<string, GrowingForms>;
}

/** What people added. */
interface OwnForms {
  readonly forms: Forms;
  /** What they say is meant by what something means built in. */
  readonly mean: (keys: readonly string[]) => readonly string[];
}

const BUILT_IN = compile(
  [CONDITION_WORDS, FIELD_WORDS, TITLE_WORDS]
    .flatMap((lines) => lines.split('\n'))
    .flatMap((line) => {
      const [meant, forms] = line.split(' = ');
      if (meant === undefined || forms === undefined) return [];
      const keys = wordsIn(meant);
      return forms.split(', ').map((form) => ({ stems: wordsIn(form), keys }));
    }),
);

/** What a long word may end with, as words are put together in German: "Rohrschweißer". */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map(
  TITLE_WORDS.split('\n').flatMap((line) => {
    const [meant, forms] = line.split(' = ');
    if (meant === undefined || forms === undefined) return [];
    const keys = wordsIn(meant);
    return forms
      .split(', ')
      .map(wordsIn)
      .flatMap(([only, ...rest]) =>
        only !== undefined && rest.length === 0 && only.length >= LEAST_ENDING ? [[only, keys] as const] : [],
      );
  }),
);

const FIELD_KEYS: ReadonlySet<string> = new Set(
  FIELD_WORDS.split('\n').flatMap((line) => (line.includes(' = ') ? wordsIn(line.split(' = ')[0] ?? '') : [])),
);

/** Whether what is compared is an industry, or what an employer does. */
export function isFieldKey(key: string): boolean {
  return FIELD_KEYS.has(key);
}

/** The words that are known without anybody's help. Source: SPEC FIT2. */
export const BUILT_IN_LEXICON: Lexicon = { readTerms: (words) => readBy(words, BUILT_IN) };

/**
 * Adds groups of words that mean the same, as people wrote them down; the first of a group is what the others mean, and all that
 * is built in to mean the same as one of them. What stands in several groups counts with the first. Source: SPEC FIT12, SAME4.
 */
export function extendLexicon(groups: readonly (readonly string[])[]): Lexicon {
  const forms: Form[] = [];
  const meant = new Map<string, readonly string[]>();
  for (const group of groups) {
    const known = group.map((word) => keysOf(word, BUILT_IN_LEXICON)).filter(({ length }) => length > 0);
    const [keys] = known;
    if (keys === undefined || known.length === 1) continue;
    // What a word means built in can stand in a text as it is, too.
    for (const stems of [...group.map(wordsIn), ...known]) forms.push({ stems, keys });
    for (const each of known) if (!meant.has(nameOf(each))) meant.set(nameOf(each), keys);
  }
  if (forms.length === 0) return BUILT_IN_LEXICON;
  const own: OwnForms = { forms: compile(forms), mean: (keys) => meant.get(nameOf(keys)) ?? keys };
  return { readTerms: (words) => readBy(words, BUILT_IN, own) };
}

const nameOf = (keys: readonly string[]): string => keys.join(' ');

/** What a short text is compared by. */
export function keysOf(text: string, lexicon: Lexicon): readonly string[] {
  return lexicon.readTerms(readWords(text)).map(({ key }) => key);
}

function wordsIn(text: string): readonly string[] {
  return readWords(text).map(({ stem }) => stem);
}

/** Of forms that are the same the first counts. */
function compile(forms: readonly Form[]): Forms {
  const root: GrowingForms = { next: new Map() };
  for (const form of forms) {
    let end = root;
    for (const stem of form.stems) {
      const known = end.next.get(stem) ?? { next: new Map() };
      end.next.set(stem, known);
      end = known;
    }
    if (form.stems.length > 0) end.form ??= form;
  }
  return root;
}

/** Reads the longest form at each word; of two as long the one of people's own. */
function readBy(words: readonly TextWord[], builtIn: Forms, own?: OwnForms): readonly Term[] {
  const terms: Term[] = [];
  for (let from = 0; from < words.length;) {
    const first = words[from];
    if (first === undefined) break;
    const ownForm = findForm(words, from, own?.forms);
    const known = findForm(words, from, builtIn);
    const form = ownForm !== undefined && ownForm.stems.length >= (known?.stems.length ?? 0) ? ownForm : known;
    const to = from + (form?.stems.length ?? 1);
    const last = words[to - 1] ?? first;
    const at = {
      start: first.start,
      end: last.end,
      sentence: first.sentence,
      isNamed: first.isNamed,
      isApart: first.isApart,
    };
    const keys = form?.keys ?? apart(first.stem, own);
    const meant = form === known && form !== undefined ? own?.mean(keys) : undefined;
    for (const key of meant ?? keys) terms.push({ key, ...at });
    from = to;
  }
  return terms;
}

/** A long word as what it is made of, where it ends with a profession. */
function apart(stem: string, own: OwnForms | undefined): readonly string[] {
  if (stem.length > MOST_LETTERS) return [stem];
  for (let cut = LEAST_BEGINNING; cut <= stem.length - LEAST_ENDING; cut += 1) {
    const keys = ENDINGS.get(stem.slice(cut));
    if (keys !== undefined) return [stem.slice(0, cut), ...(own?.mean(keys) ?? keys)];
  }
  return [stem];
}

/** The longest form that begins at a word; however many begin with it, what is looked at is no longer than one. */
function findForm(words: readonly TextWord[], from: number, forms: Forms | undefined): Form | undefined {
  const sentence = words[from]?.sentence;
  let found: Form | undefined;
  let known = forms;
  for (let at = from; known !== undefined; at += 1) {
    found = known.form ?? found;
    const word = words[at];
    if (word?.sentence !== sentence || (at > from && word?.isApart === true)) break;
    known = word && known.next.get(word.stem);
  }
  return found;
}
