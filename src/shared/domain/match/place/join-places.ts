import type { Item } from './place-items.ts';
import { foldName, GAPS, type Gap } from './place-tokens.ts';
import { isWithin, type KnownPlace } from './place-words.ts';
import { ALIKE } from './place-words/wording.ts';

/** A place that a text names, with what it says of where that is. */
export interface NamedPlace {
  /** Comparable. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What it may be, the most usual one first; nothing for a name that is not known. */
  readonly candidates: readonly KnownPlace[];
  /** For a name that is not known: where it lies. */
  readonly countries: readonly string[];
  readonly region: string | undefined;
  readonly isStreet: boolean;
  readonly isExcluded: boolean;
}

/** Countries of towns that have names of the Old World: what they add is believed, whatever is usual. */
const WITH_NAMESAKES = ['US', 'CA', 'AU'];
/** The name of a place that is told by a code only, which no other place has. */
const CODE_NAME = '';
/** Codes that mean a country rather than a division of one of those. */
const RATHER_COUNTRIES = ['DE', 'NL', 'SK', 'PE'];
/** Codes that mean the one as often as the other. */
const EITHER = ['IN'];

/** Joins what belongs together: "Portland, OR" is one place, "Germany, Berlin" too. */
export function joinPlaces(items: readonly Item[], isRemote: boolean): readonly NamedPlace[] {
  const joined: NamedPlace[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before === undefined || item.gap === GAPS.or || before.isExcluded !== item.isExcluded) {
      joined.push(...standAlone(item, before, isRemote));
      continue;
    }
    const one = join(before, item, isRemote);
    if (one === undefined) joined.push(...standAlone(item, before, isRemote));
    else joined[joined.length - 1] = one;
  }
  const countries = items.flatMap(({ places }) => (places.length === 1 && places[0]?.kind === 'country' ? places : []));
  return countries.length === 0 ? joined : joined.map((place) => narrowByCountries(place, countries));
}

function standAlone(item: Item, before: NamedPlace | undefined, isRemote: boolean): readonly NamedPlace[] {
  const base = {
    name: item.key,
    start: item.start,
    end: item.end,
    isStreet: item.isStreet,
    isExcluded: item.isExcluded,
  };
  const plain = { ...base, countries: [], region: undefined };
  if (item.places.length > 0 || item.codes.length === 0) return [{ ...plain, candidates: item.places }];
  // Alone, a code is a country or division in a list of them only: "IT" behind a town is a department.
  const isListed = before === undefined ? true : isRemote || before.candidates[0]?.kind !== 'city';
  if (!isListed || before?.candidates.length === 0) return [];
  return [{ ...plain, name: CODE_NAME, candidates: meantAlone(item.codes) }];
}

function join(before: NamedPlace, item: Item, isRemote: boolean): NamedPlace | undefined {
  const { gap, start } = item;
  if (item.isStreet) return before.isStreet ? undefined : before;
  if (before.isStreet) return item.places.length > 0 ? (standAlone(item, undefined, isRemote)[0] ?? before) : undefined;
  const end = Math.max(before.end, item.end);
  // "Germany / EU": either, not the one in the other.
  const kind = before.candidates[0]?.kind ?? 'city';
  if (gap === GAPS.slash && kind !== 'city' && item.places.length > 0) return undefined;
  const isListing = gap === GAPS.slash || gap === GAPS.dash;
  const isCity = item.places[0]?.kind === 'city';
  const told = [...item.codes, ...(isListing && isCity ? [] : item.places)].filter(({ kind }) => kind !== 'city');
  if (before.candidates.length > 0) {
    for (const outer of told) {
      const kept = before.candidates.filter((one) => one !== outer && isWithin(one, outer));
      if (kept.length > 0) return { ...before, candidates: kept, end };
    }
    const elsewhere = namesakeIn(before, item);
    if (elsewhere !== undefined) return { ...before, candidates: [elsewhere], end };
    if (item.places.length > 0) return isRemote || gap === GAPS.slash ? undefined : refine(before, item, end);
    if (item.codes.length > 0) return before.candidates[0]?.kind === 'city' && !isRemote ? before : undefined;
    if (gap === GAPS.slash) return undefined;
    if (before.candidates[0]?.kind === 'city') return before;
    return isRemote
      ? undefined
      : locate({ ...standingFor(item), start: before.start, end: item.end }, before.candidates.slice(0, 1));
  }
  if (gap === GAPS.slash) return undefined;
  if (isCity && item.codes.length === 0)
    return gap === GAPS.dash ? undefined : standAlone(item, undefined, isRemote)[0];
  const outer = item.codes.length > 0 ? meantBehindUnknown(item.codes, gap) : item.places.slice(0, 1);
  return outer.length === 0 || start < before.end ? undefined : locate({ ...before, end }, outer);
}

function standingFor({ key, start, end, isExcluded }: Item): NamedPlace {
  return { name: key, start, end, candidates: [], countries: [], region: undefined, isStreet: false, isExcluded };
}

/** A name that is not known, in places that are. */
function locate(place: NamedPlace, outer: readonly KnownPlace[]): NamedPlace | undefined {
  const countries = [...new Set(outer.flatMap((one) => one.countries))];
  if (place.countries.length === 0) {
    return { ...place, countries, region: outer.length === 1 ? outer[0]?.region : undefined };
  }
  const both = place.countries.filter((one) => countries.includes(one));
  return both.length === 0 ? undefined : { ...place, countries: both };
}

/** "Paris, TX": another town with the name of a known one. */
function namesakeIn(before: NamedPlace, item: Item): KnownPlace | undefined {
  const [known] = before.candidates;
  if (known === undefined || !isTownName(known)) return undefined;
  const isNear = item.gap === GAPS.join || item.gap === GAPS.comma || item.gap === GAPS.bracket;
  const code = item.codes.find(
    ({ countries: [country = ''], kind }) => kind === 'region' && WITH_NAMESAKES.includes(country),
  );
  const isAlsoCity = item.places[0]?.kind === 'city';
  const [named] = item.places;
  const isDivision = named?.kind === 'region' && named.region !== undefined && item.gap === GAPS.comma;
  const isBelieved = isDivision && [...WITH_NAMESAKES, 'GB'].includes(named.countries[0] ?? '');
  const outer = code !== undefined && !isAlsoCity ? code : isBelieved ? named : undefined;
  if (!isNear || outer === undefined) return undefined;
  return { key: before.name, kind: 'city', countries: outer.countries, region: outer.region };
}

/** English counties have the names of towns elsewhere, too. */
function isTownName({ kind, countries: [one], region, key }: KnownPlace): boolean {
  return kind === 'city' || (one === 'GB' && region !== undefined && foldName(region) !== key);
}

/** "Germany, Berlin": what follows says where in it. */
function refine(before: NamedPlace, item: Item, end: number): NamedPlace | undefined {
  const [outer] = before.candidates;
  if (outer === undefined || outer.kind === 'city') return undefined;
  const inside = item.places.filter((one) => isWithin(one, outer));
  return inside.length === 0 ? undefined : { ...before, name: item.key, candidates: inside, end };
}

function meantBehindUnknown(codes: readonly KnownPlace[], gap: Gap): readonly KnownPlace[] {
  const canton = codes.find(({ countries: [one], kind }) => kind === 'region' && one === 'CH');
  const { country, division } = kindsOf(codes);
  if (division !== undefined && EITHER.includes(country?.countries[0] ?? '')) return meantAlone(codes);
  if (division !== undefined) return [division];
  // "Wil SG": without a comma it is the Swiss way to write.
  if (canton !== undefined && gap === GAPS.join) return [canton];
  return country === undefined ? codes.slice(0, 1) : [country];
}

/** Without a name before it, a code may mean a division or a country. */
function meantAlone(codes: readonly KnownPlace[]): readonly KnownPlace[] {
  const { country, division } = kindsOf(codes);
  const found = [division, country].filter((one) => one !== undefined);
  return found.length > 0 ? found : codes.slice(0, 1);
}

function kindsOf(codes: readonly KnownPlace[]): {
  readonly country: KnownPlace | undefined;
  readonly division: KnownPlace | undefined;
} {
  const country = codes.find(({ kind }) => kind === 'country');
  const division = codes.find(({ kind, countries: [one = ''] }) => kind === 'region' && WITH_NAMESAKES.includes(one));
  return { country, division: RATHER_COUNTRIES.includes(country?.countries[0] ?? '') ? undefined : division };
}

/** "USA: Portland, Cambridge": where a name has several places, a country that is named decides. */
function narrowByCountries(place: NamedPlace, countries: readonly KnownPlace[]): NamedPlace {
  if (place.candidates.length < 2 || place.name === CODE_NAME) return place;
  const kept = place.candidates.filter((one) => countries.some((country) => isWithin(one, country)));
  return kept.length === 0 ? place : { ...place, candidates: kept };
}

/** What a named place is: what is usual, or both where two are as usual. */
export function meantBy({ name, candidates }: NamedPlace): readonly KnownPlace[] {
  return name === CODE_NAME || ALIKE.has(name) ? candidates : candidates.slice(0, 1);
}
