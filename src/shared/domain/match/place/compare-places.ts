import { areNeighbours, isCommutable, isWithin } from './place-words.ts';
import type { PlacePart, Whereabouts } from './read-place.ts';

/** How a lead's place stands to the places where somebody would work. */
export interface ComparedPlaces {
  readonly verdict: PlaceVerdict;
  /** The indexes of the wishes that it is, or that exclude it. */
  readonly matched: readonly number[];
}

type PlaceVerdict = 'same' | 'elsewhere' | 'unknown';

/** What a comparison needs to know beside the two places. */
interface Around {
  readonly isRemote: boolean;
  readonly isNear: boolean;
  /** Whether an hour and more away will do. */
  readonly isFar: boolean;
}

/**
 * Holds a lead's place against the places where somebody would work, of which each will do. Ways of working are judged
 * elsewhere; here only work at home makes a lead that is bound to a country lie in all of it. Source: SPEC FIT4.
 */
export function comparePlaces(wishes: readonly Whereabouts[], lead: Whereabouts): ComparedPlaces {
  const isRemote = lead.mode === 'remote' || lead.modes.includes('remote');
  const excluding = indexesOf(wishes, (wish) => wish.isExcluded && excludes(wish.parts, lead, isRemote));
  if (excluding.length > 0) return { verdict: 'elsewhere', matched: excluding };
  const verdicts = wishes.map((wish) => compareOne(wish, lead, isRemote));
  const same = indexesOf(verdicts, (verdict) => verdict === 'same');
  if (same.length > 0) return { verdict: 'same', matched: same };
  const told = verdicts.filter((verdict) => verdict !== 'nothing');
  const isElsewhere = told.length > 0 && told.every((verdict) => verdict === 'elsewhere');
  return { verdict: isElsewhere ? 'elsewhere' : 'unknown', matched: [] };
}

function indexesOf<T>(list: readonly T[], isWanted: (one: T) => boolean): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const one = list[index];
    if (one !== undefined && isWanted(one)) found.push(index);
  }
  return found;
}

/** Whether all of a lead's places lie in some that are excluded; a town is not where people work at home. */
function excludes(excluded: readonly PlacePart[], lead: Whereabouts, isRemote: boolean): boolean {
  if (lead.isExcluded || lead.parts.length === 0) return false;
  return lead.parts.every((part) => !(isRemote && isTown(part)) && isInOneOf(part, excluded));
}

/** `'nothing'` for a wish that says nothing of where. */
function compareOne(wish: Whereabouts, lead: Whereabouts, isRemote: boolean): PlaceVerdict | 'nothing' {
  if (wish.isExcluded) return 'nothing';
  if (wish.isAnywhere) return !lead.isExcluded && isAllUnwanted(wish, lead, isRemote) ? 'elsewhere' : 'same';
  if (wish.parts.length === 0) return 'nothing';
  const closed = lead.isExcluded ? lead.parts : lead.except;
  const open = closed.length === 0 ? wish.parts : wish.parts.filter((part) => !isInOneOf(part, closed));
  if (open.length === 0) return 'elsewhere';
  if (lead.isAnywhere) return 'same';
  if (lead.isExcluded || lead.parts.length === 0) return 'unknown';
  const around = { isRemote, isNear: wish.isNear || lead.isNear, isFar: wish.isFar || lead.isNear };
  let isElsewhere = true;
  for (const part of lead.parts) {
    if (isUnwanted(part, wish, isRemote)) continue;
    for (const one of open) {
      const verdict = compareParts(one, part, around);
      if (verdict === 'same') return 'same';
      isElsewhere &&= verdict === 'elsewhere';
    }
  }
  return isElsewhere ? 'elsewhere' : 'unknown';
}

function isInOneOf(part: PlacePart, list: readonly PlacePart[]): boolean {
  return list.some((one) => isWithin(part, one));
}

function isUnwanted(part: PlacePart, { except }: Whereabouts, isRemote: boolean): boolean {
  return except.length > 0 && !(isRemote && isTown(part)) && isInOneOf(part, except);
}

function isAllUnwanted(wish: Whereabouts, { parts }: Whereabouts, isRemote: boolean): boolean {
  return parts.length > 0 && parts.every((part) => isUnwanted(part, wish, isRemote));
}

function compareParts(wish: PlacePart, lead: PlacePart, around: Around): PlaceVerdict {
  if (isWithin(lead, wish) || isSameName(wish, lead)) return 'same';
  if (isWithin(wish, lead)) return around.isRemote ? 'same' : 'unknown';
  // Who works at home for somebody in a town need not live there.
  if (around.isRemote && isTown(lead)) return 'unknown';
  if (wish.kind === 'city' && lead.kind === 'city') {
    const isNearby = isCommutable(wish, lead);
    if (isNearby === true) return around.isNear ? 'same' : 'unknown';
    if (isNearby === false && !around.isFar) return 'elsewhere';
  }
  return canBeOneOf(wish, lead, around) ? 'unknown' : 'elsewhere';
}

function isTown({ kind }: PlacePart): boolean {
  return kind === 'city' || kind === 'unknown';
}

/** Whether two names that are not known are the same, or one says more exactly where the other is. */
function isSameName(a: PlacePart, b: PlacePart): boolean {
  if (a.kind !== 'unknown' || b.kind !== 'unknown' || !haveCommonCountry(a, b)) return false;
  const [few, many] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  const words = many.split(' ');
  return few.split(' ').every((word) => words.includes(word));
}

function haveCommonCountry(a: PlacePart, b: PlacePart): boolean {
  return a.countries.length === 0 || b.countries.length === 0 || a.countries.some((one) => b.countries.includes(one));
}

/** Whether two places may be one, or lie in one another, for all that is known. */
function canBeOneOf(a: PlacePart, b: PlacePart, { isNear }: Around): boolean {
  if (!haveCommonCountry(a, b)) return false;
  const isUnknown = a.kind === 'unknown' || b.kind === 'unknown';
  const isDivided = a.region !== undefined && b.region !== undefined;
  if (isDivided && a.region !== b.region) return isNear && areNeighbours(a.region, b.region);
  if (isUnknown) return true;
  if (a.kind === 'city' && b.kind === 'city') return isNear;
  const city = a.kind === 'city' ? a : b;
  return city.kind !== 'city' || isNear || city.region === undefined;
}
