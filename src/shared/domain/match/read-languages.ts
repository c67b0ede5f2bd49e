import { findLanguages, type LanguageLevel, levelIn } from './language-words.ts';
import type { FoundWords } from './match.ts';
import type { TermText } from './term-text.ts';

/** What a lead says of a language. */
export interface LanguageSaid {
  readonly language: string;
  /** Whether it must be spoken, is what the work is done in, need not be spoken, or does not do. */
  readonly is: 'needed' | 'enough' | 'not-needed' | 'not-enough';
  readonly level: LanguageLevel | undefined;
  readonly found: FoundWords;
}

const CLAUSE = /[^,;.!?\n•·|()]+/gu;
const PLUS =
  /\bplus\b|\basset\b|\bbonus\b|\bnice\b|advantage|vorteil|\bschön|wünschenswert|desirable|\bideal|welcome|willkommen|\batout\b|souhaité|helpful|\bhandy\b|optional|appreciated|\bpre\b|\bpré\b|prefer|hilfreich|gern|\bor\b|\boder\b/iu;
const NOT_NEEDED =
  /\bnot (?:be )?(?:strictly )?(?:required|needed|necessary|expected|essential|mandatory|a must)|\bno\s\p{L}+(?:\sis)?\s(?:needed|required|necessary)|\bkein\p{L}* (?:muss|voraussetzung|bedingung)|\bnicht (?:nötig|erforderlich|notwendig|zwingend)|\bpas (?:requis|nécessaire|obligatoire|exigé|besoin)|\bniet (?:nodig|vereist|verplicht|noodzakelijk)|\bgeen (?:must|vereiste)|\b(?:do not|don['’]?t|needn['’]?t) (?:need|have to|speak)|\b(?:without|ohne|sans|zonder)\s(?:any\s)?$|^\s*(?:no|kein\p{L}*|geen|pas de)\s+\p{L}+\s*$/iu;
const NOT_ENOUGH =
  /not (?:be )?(?:enough|sufficient)|\breich\p{L}* (?:\p{L}+ )?nicht|genüg\p{L}* nicht|ne suffit pas|niet (?:genoeg|voldoende)|gebruiken we niet|\b(?:do not|don['’]?t|never) (?:use|speak)|sprechen wir nicht|nobody speaks|niemand spricht/iu;
const NEEDED =
  /requir|\bmust\b|\bneed|essential|mandatory|necessary|zwingend|erforderlich|vorausgesetzt|voraussetzung|notwendig|\bnötig|exigé|indispensable|obligatoire|impérati|requis|vereist|verplicht|\byou (?:speak|write)|\bsie (?:sprechen|beherrschen)|\bdu (?:sprichst|beherrschst)|vous (?:parlez|maîtrisez)|\bje (?:spreekt|schrijft|beheerst)|\bonly\b|\bnur\b|uniquement|alleen|skills|kenntnisse|speaker/iu;
const ENOUGH =
  /enough|sufficient|\bfine\b|\bok(?:ay)?\b|\breicht|genügt|\bsuffit|volstaat|speaking|sprachig|anglophone|francophone|germanophone|talig|language|sprache\b|voertaal|werktaal|langue|\ball in\b|everything in|\balles (?:in|auf)|\btout en\b|\bin english\b|\bauf englisch|\ben anglais|we speak|wir sprechen|sprechen (?:alle|wir)|on parle|spoken|we work in|wir arbeiten (?:in|auf)/iu;
const MOST_READ = 40;

/** What a text says of the languages of the work, clause by clause. Source: SPEC FIT15. */
export function readLanguages({ field, text }: TermText): readonly LanguageSaid[] {
  if (field === 'place' || field === 'pay' || field === 'company') return [];
  if (findLanguages(text).length === 0) return [];
  const said: LanguageSaid[] = [];
  for (const clause of text.matchAll(CLAUSE)) {
    for (const { language } of findLanguages(clause[0])) {
      if (said.length >= MOST_READ) return said;
      const is = meaningOf(clause[0]);
      const found: FoundWords = { field, text: clause[0].trim().replace(/\s+/gu, ' ') };
      if (is !== undefined) said.push({ language, is, level: levelIn(clause[0]), found });
    }
  }
  return said;
}

function meaningOf(clause: string): LanguageSaid['is'] | undefined {
  if (NOT_ENOUGH.test(clause)) return 'not-enough';
  if (NOT_NEEDED.test(clause)) return 'not-needed';
  if (PLUS.test(clause)) return undefined;
  const level = levelIn(clause) ?? 0;
  if (NEEDED.test(clause) || level >= 4) return 'needed';
  if (ENOUGH.test(clause)) return 'enough';
  return level > 0 ? 'needed' : undefined;
}
