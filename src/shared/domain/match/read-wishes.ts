import { stemsOf } from '../record/stem-word.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { PayFloor, Priorities, PriorityEntry } from '../priority/priorities.ts';
import { isEverydayKey } from './everyday.ts';
import { keysOf, type Lexicon } from './lexicon.ts';
import type { Wish } from './match.ts';
import { type Condition, readConditions } from './read-conditions.ts';
import { type Level, readLevel } from './read-level.ts';
import { readPlace, type Whereabouts } from './place/read-place.ts';
import { readTitles, type Title } from './read-title.ts';
import { readTermText } from './term-text.ts';

/** A role that somebody wants. */
export interface WishedRole {
  readonly wish: Wish;
  readonly titles: readonly Title[];
  readonly level: Level | undefined;
}

/** A skill to grow, or a field that somebody is open to. */
export interface WishedWord {
  readonly wish: Wish;
  readonly keys: readonly string[];
  /** Whether it stands in so many texts that it tells little by itself. */
  readonly isEveryday: boolean;
  /** A name of a letter or two, such as R or Go: only as it is written. */
  readonly exact: string | undefined;
}

/** A place where somebody would work. */
export interface WishedPlace {
  readonly wish: Wish;
  readonly where: Whereabouts;
}

/** What one member wrote, made ready to hold leads against it; read once, as long as they do not change it. */
export interface Wishes {
  readonly memberId: MemberId;
  readonly conditions: readonly Condition[];
  readonly places: readonly WishedPlace[];
  readonly payFloor: PayFloor | undefined;
  readonly roles: readonly WishedRole[];
  readonly fields: readonly WishedWord[];
  readonly skills: readonly WishedWord[];
}

const SHORT = /^(?:[A-Z][A-Za-z]?|Go|Rust|Swift|Dart|Chef|Spring|Spark|Flow|Ruby)$/u;
const SKILL_PARTS = /\s*(?:,|;|\/|\bor\b|\band\b|\bund\b|\bet\b|\bou\b|\boder\b)\s*/iu;
const FILLER =
  stemsOf(`a an the of in on at to for with and or more better improve improving learn my some basic advanced good skill knowledge
  experienc use using work working get into deeper der die das und mit im fur de la le et en company industry sector field
  anything something related like area everything around about tech_`);

/** Reads what a member wrote. Source: SPEC FIT2. */
export function readWishes({ memberId, lists, payFloor }: Priorities, lexicon: Lexicon): Wishes {
  return {
    ...{ memberId, payFloor },
    conditions: [...lists.dealBreakers, ...lists.mustHaves].flatMap((entry) => readConditions(entry, lexicon)),
    places: withWay(lists.places.map((entry) => ({ wish: wishOf(entry), where: readPlace(entry.text) }))),
    roles: lists.roles.map((entry) => readWishedRole(entry, lexicon)),
    fields: lists.fields.flatMap((entry) => readWishedWords(entry, lexicon)),
    // What somebody would learn they are glad to meet at work as well.
    skills: [...lists.skills, ...lists.wouldLearn].flatMap((entry) => readWishedWords(entry, lexicon)),
  };
}

/** A line that only tells how far the way may be speaks of the places of the others. */
function withWay(places: readonly WishedPlace[]): readonly WishedPlace[] {
  const ways = places.map(({ where }) => where).filter(({ parts, isNear }) => parts.length === 0 && isNear);
  if (ways.length === 0) return places;
  const isFar = ways.some((where) => where.isFar);
  return places.map(({ wish, where }) => ({ wish, where: { ...where, isNear: true, isFar: where.isFar || isFar } }));
}

/** The titles that a line names, of which each would do, and the level. Source: SPEC FIT6. */
export function readWishedRole(entry: PriorityEntry, lexicon: Lexicon): WishedRole {
  const text = readTermText('role', entry.text, lexicon);
  return { wish: wishOf(entry), titles: readTitles(text), level: readLevel(text)?.level };
}

/** A line of a block, as reasons name it. */
function wishOf({ id, list, text }: PriorityEntry): Wish {
  return { kind: 'entry', id, list, text };
}

/** The words of a line, of which each counts alone, such as "SQL and Python"; nothing where it only says "anything". Source: SPEC FIT7. */
export function readWishedWords(entry: PriorityEntry, lexicon: Lexicon): readonly WishedWord[] {
  const plain = entry.text.replace(/[()]/gu, ',');
  return plain.split(SKILL_PARTS).flatMap((part): readonly WishedWord[] => {
    const keys = [...new Set(keysOf(part, lexicon).filter((key) => !FILLER.has(key)))];
    if (keys.length === 0) return [];
    const exact = SHORT.test(part.trim()) ? part.trim() : undefined;
    const isEveryday = keys.length === 1 && keys.every(isEverydayKey);
    return [{ wish: wishOf(entry), keys, isEveryday, exact }];
  });
}
