import { stemOf } from '../record/stem-word.ts';
import type { TermText } from './term-text.ts';
import { wordsOf } from './term-text.ts';
import type { FoundWords } from './match.ts';
import { termsOf } from './term-list.ts';

/** How far up a role stands: from one who learns (0) to one who leads a company (6). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  internship: 0,
  apprentic: 0,
  apprenticeship: 0,
  azubi: 0,
  ausbildung: 0,
  auszubildende: 0,
  auszubildender: 0,
  alternanc: 0,
  lehrling: 0,
  student: 0,
  junior: 1,
  jr: 1,
  graduat: 1,
  entry: 1,
  berufseinsteiger: 1,
  absolvent: 1,
  debutant: 1,
  newly: 1,
  mid: 2,
  intermediat: 2,
  experienc: 3,
  senior: 3,
  sr: 3,
  erfahren: 3,
  confirme: 3,
  lead: 4,
  principal: 4,
  staff: 4,
  leadership: 4,
  leitend: 4,
  head: 5,
  director: 5,
  leiter: 5,
  leiterin: 5,
  leitung: 5,
  directeur: 5,
  directrice: 5,
  bereichsleiter: 5,
  abteilungsleiter: 5,
  vp: 6,
  svp: 6,
  chief: 6,
  ceo: 6,
  cto: 6,
  cfo: 6,
  coo: 6,
  cio: 6,
  cmo: 6,
  geschaftsfuhrer: 6,
  geschaftsfuhrerin: 6,
};

const LEVELS: ReadonlyMap<string, Level> = new Map(
  Object.entries(LEVEL_WORDS).map(([word, level]) => [stemOf(word), level]),
);

/** Whether a word only says how far up a role stands. */
export function isLevelWord(key: string): boolean {
  return LEVELS.has(key) && key !== 'leadership';
}

/** The level that a title names, with its words; nothing when it names none. Source: SPEC FIT6. */
export function readLevel(title: TermText): { readonly level: Level; readonly found: FoundWords } | undefined {
  const all = termsOf(title.terms).flatMap(({ key }, index) => {
    const level = LEVELS.get(key);
    return level === undefined ? [] : [{ level, found: wordsOf(title, index, index) }];
  });
  // "Lead intern" learns, and "junior team lead" is a beginner; "senior director" is a director.
  const learning = all.find(({ level }) => level <= 1);
  return learning ?? all.toSorted((a, b) => b.level - a.level)[0];
}
