import type { PriorityEntry } from '../priority/priorities.ts';
import { stemsOf } from '../record/stem-word.ts';
import { BENEFITS } from './condition-words.ts';
import { isEverydayKey } from './everyday.ts';
import { FILLER } from './filler.ts';
import { BUILT_IN_LEXICON, keysOf, type Lexicon } from './lexicon.ts';
import type { Wish } from './match.ts';
import type { Pay } from './pay/pay.ts';
import { readPay } from './pay/read-pay.ts';
import { readPlace, type Whereabouts } from './place/read-place.ts';
import { type Bound, readBound } from './read-bound.ts';
import { isAboutLanguage, readWishedLanguages, type WishedLanguages } from './judge-languages.ts';
import { QUALIFICATIONS } from './judge-qualifications.ts';
import { isLevelWord } from './read-level.ts';

/** A thing that somebody wants, or does not. */
export interface Phrase {
  readonly keys: readonly string[];
  /** Whether it only counts in the title: words that stand in many texts. */
  readonly isInTitle: boolean;
}

/** One thing that a line asks: a number within bounds, a least pay, a place, or words of which each would do. */
export type Asked =
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'language'; readonly wished: WishedLanguages }
  /** Something asked of people that somebody has not. */
  | { readonly kind: 'qualification'; readonly qualification: string }
  | { readonly kind: 'least-pay'; readonly pay: Pay }
  | { readonly kind: 'place'; readonly where: Whereabouts; readonly isWanted: boolean }
  /** `isWanted`: whether it is welcome or unwelcome when a lead has it. */
  | { readonly kind: 'words'; readonly phrases: readonly Phrase[]; readonly isWanted: boolean };

/** What a line of the deal-breakers or must-haves asks; a line can ask several things. */
export interface Condition {
  readonly wish: Wish;
  readonly aspect: 'deal-breaker' | 'must-have';
  readonly asked: Asked;
}

// What somebody says of themselves beside it: "no nights, my kids are small".
const ABOUT_ONESELF =
  /^(?:(?:because|as|since|weil|da|car|parce que|want|omdat)\b|(?:i|i['’]m|i['’]ve|ich|je|j['’]|ik)(?:\s|$)|(?:my|mein\p{L}{0,2}|mon|ma|mes|mijn)\s(?!commut|own\b)|(?:(?:i |we )?(?:do not|don['’]?t|cannot|can['’]?t|haven['’]?t) have\b)|(?:hab\p{L}* (?:kein|ich)|n['’]ai pas|heb (?:ik|geen)))(?![^.]*\b(?:want|need|would like|möchte|will|brauche|veux|wil)\b)/iu;
const UNPAID = /\b(?:unpaid|unbezahlte?[rsn]?|non rémunéré\p{L}*|onbetaalde?)\b/iu;
const COMMAS = /\s*[,;]\s*/u;
const NEGATION =
  /^(?:nothing with|nothing|nichts mit|rien|niets met|must not|i do not want|i don['’]?t want|no|not|never|without|avoid|absolutely no|strictly no|keine?[nrs]?|nicht|nie|ohne|pas de|pas d['’]|pas|sans|aucune?|jamais|geen|niet|nooit|zonder|bitte kein\p{L}*|please no)\b[\s:]*/iu;
// "Sundays off": that there is no work then.
const FREE_TIME =
  /^(?:every |alle |le |les |jeden )?(?:other )?(?:week-?ends?|saturdays?|sundays?|wochenenden?|samstage?|sonntage?|evenings?|nights?|abende?|dimanches?|samedis?|soirs?|soirées?|zondagen|zondag|zaterdag|avonden)\s+(?:off|free|frei|libres?|vrij)(?!\p{L})|\bfree (?:week-?ends?|evenings?|sundays?|saturdays?)\b|\bfreie[rsn]? (?:wochenenden?|abende|samstage?|sonntage?)\b|\brepos (?:le )?(?:week-?end|dimanche|samedi)|\bvrije (?:weekenden|avonden)/iu;
const OFF = /\b(?:off|free|frei|freie[rsn]?|libres?|vrije?|repos)\b/iu;
const LESS_PAY = /(?:less than|under|below|<|weniger als|unter|moins de|not under|nothing under|nothing below)/iu;
// A comma inside a number, and "or less", part nothing.
const COMMA = ',(?!\\d)|(?<!\\d),|;';
const OR_WORDS = '\\b(?:or|oder|ou)\\b(?!\\s+(?:less|fewer|more|under|over|above|weniger|mehr|moins|plus))';
const AND_WORDS = '\\b(?:and|und|et)\\b|&';
const OR = new RegExp(`\\s*(?:${COMMA}|/|${OR_WORDS})\\s*`, 'iu');
const AND = new RegExp(`\\s*(?:${COMMA}|(?<!\\d)\\+(?!\\d)|${AND_WORDS})\\s*`, 'iu');
const ALL = new RegExp(`\\s*(?:${COMMA}|/|${OR_WORDS}|${AND_WORDS})\\s*`, 'iu');
// "2 days/week", and what stands in brackets.
const PER = /\s*\/\s*(?=(?:week|wk|day|month|year|hour|woche|tag|monat|jahr|semaine|mois|an)\b)/giu;
const BRACKETS = /\s*[()]\s*/gu;

/** What is written with a number and is no bound: "2 days off in a row". */
const WITH_NUMBERS = stemsOf('daysoffinrow fourdayweek shift nightshift oncall');
/** By what they are compared, whatever words mean the same. */
const BENEFIT_KEYS = new Set(BENEFITS.flatMap((word) => keysOf(word, BUILT_IN_LEXICON)));
const ABOUT_PLACES = stemsOf(
  'near nah nahe raum area region city citi office move relocation relocat close um pres autour commut',
);

/** Reads a line of the deal-breakers or must-haves: it may name several things. Source: SPEC FIT3. */
export function readConditions(entry: PriorityEntry, lexicon: Lexicon): readonly Condition[] {
  const aspect = entry.list === 'dealBreakers' ? 'deal-breaker' : 'must-have';
  const wish: Wish = { kind: 'entry', id: entry.id, list: entry.list, text: entry.text };
  const line = inOneWord(entry.text).replace(PER, ' a ').replace(BRACKETS, ', ');
  const isBreaker = aspect === 'deal-breaker';
  const all = split(line, isBreaker ? ALL : AND).filter((part, index) => index === 0 || !ABOUT_ONESELF.test(part));
  const ofLanguages = split(line, COMMAS).filter((part) => isAboutLanguage(part, isBreaker));
  const wished = readWishedLanguages(ofLanguages, isBreaker);
  let isNegated = false;
  let isUnpaid = false;
  const asked = all.flatMap((part): readonly Asked[] => {
    if (ofLanguages.some((one) => one.includes(part))) return [];
    // A "no" at the beginning is said of all that follows in the line, and so is "unpaid".
    isNegated ||= NEGATION.test(part);
    const spread = isUnpaid ? `unpaid ${part}` : part;
    isUnpaid ||= UNPAID.test(part);
    const one = readAsked(spread, { entry, lexicon, isNegated });
    return one === undefined ? [] : [one];
  });
  const conditions: readonly Asked[] = wished === undefined ? asked : [{ kind: 'language', wished }, ...asked];
  return conditions.map((one) => ({ wish, aspect, asked: one }));
}

/** What some words mean in a wish, and nowhere else: who wants no agencies is not looking for one to work in. */
const MEANT: readonly (readonly [words: RegExp, meant: string])[] = [
  [
    /(?<!\p{L}|(?:ad|creative|design|marketing|media|pr|advertising|digital|travel|news|federal|state|estate) )(?:(?:no |via |through )?(?:temp )?agenc(?:y|ies)(?! nurs)|recruiters)(?!\p{L})/giu,
    'agency work',
  ],
  [/(?<!\p{L}|auf )montage(?!\p{L})/giu, 'auf montage'],
];

function inOneWord(line: string): string {
  return MEANT.reduce((text, [words, meant]) => text.replace(words, meant), line);
}

function readAsked(
  part: string,
  {
    entry,
    lexicon,
    isNegated,
  }: { readonly entry: PriorityEntry; readonly lexicon: Lexicon; readonly isNegated: boolean },
): Asked | undefined {
  const isBreaker = entry.list === 'dealBreakers';
  const all = keysOf(part, lexicon);
  const isWhole = all.length === 1 && all.every((key) => WITH_NUMBERS.has(key));
  const bound = isWhole ? undefined : readBound(part, entry.list, lexicon);
  if (bound !== undefined) return { kind: 'bound', bound };
  const leastPay = (LESS_PAY.test(part) || !isBreaker) && isPayLine(part) ? readPay(part) : undefined;
  if (leastPay !== undefined) return { kind: 'least-pay', pay: leastPay };
  const bare = isWhole ? part : part.replace(NEGATION, '').replace(OFF, '');
  const isUnwanted = isBreaker || isNegated || FREE_TIME.test(part);
  const where = readPlacesOnly(bare, lexicon);
  if (where !== undefined) return { kind: 'place', where, isWanted: !isUnwanted };
  const named = split(bare, OR).flatMap((text) => phraseOf(text, lexicon));
  if (named.length === 0) return undefined;
  const [only, ...others] = named;
  const [qualification = ''] = only?.keys ?? [];
  if (isUnwanted && others.length === 0 && only?.keys.length === 1 && QUALIFICATIONS.has(qualification))
    return { kind: 'qualification', qualification };
  // "No remote" among the deal-breakers: that there is none is what breaks it.
  const isLack = isBreaker && isNegated && named.every(({ keys }) => keys.some((key) => BENEFIT_KEYS.has(key)));
  const isWanted = !isUnwanted || isLack;
  const phrases = named.map((phrase) => (isWanted ? { ...phrase, isInTitle: phrase.keys.every(isLevelWord) } : phrase));
  return { kind: 'words', phrases, isWanted };
}

function phraseOf(text: string, lexicon: Lexicon): readonly Phrase[] {
  const keys = [...new Set(keysOf(text, lexicon).filter((key) => !FILLER.has(key)))];
  const [only] = keys;
  if (only === undefined) return [];
  const isEveryday = keys.length === 1 && isEverydayKey(only);
  const isInTitle = keys.every(isLevelWord) || isEveryday;
  return [{ keys, isInTitle }];
}

/** Whether a line is about pay and nothing else. */
function isPayLine(text: string): boolean {
  return /\d/u.test(text) && /[$€£¥]|\d\s?k\b|salar|pay|gehalt|lohn|\b[A-Z]{3}\b|\d{2}[.,' ]?\d{3}/iu.test(text);
}

/** The places that a line names, if it names nothing else. */
function readPlacesOnly(text: string, lexicon: Lexicon): Whereabouts | undefined {
  const where = readPlace(text);
  const known = where.parts.filter(({ kind }) => kind !== 'unknown');
  if (known.length === 0 || known.length < where.parts.length || where.mode !== undefined) return undefined;
  const named = new Set(known.flatMap(({ written }) => keysOf(written, lexicon)));
  const others = keysOf(text, lexicon).filter((key) => !named.has(key) && !FILLER.has(key) && !ABOUT_PLACES.has(key));
  return others.length === 0 ? where : undefined;
}

function split(text: string, by: RegExp): readonly string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
