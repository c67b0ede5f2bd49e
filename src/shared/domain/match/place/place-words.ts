import { foldName } from './place-tokens.ts';
import { CITIES_ELSEWHERE } from './place-words/cities-elsewhere.ts';
import { CITIES_OF_EUROPE } from './place-words/cities-europe.ts';
import { CITIES_OF_THE_AMERICAS } from './place-words/cities-americas.ts';
import { COMMUTING } from './place-words/commuting.ts';
import { COUNTRIES, ZONES } from './place-words/countries.ts';
import { AREAS, DEPARTMENTS, NEIGHBOURS, REGIONS } from './place-words/regions.ts';

/** A place that is known by its names. */
export interface KnownPlace {
  /** Its English name, comparable. */
  readonly key: string;
  readonly kind: 'city' | 'region' | 'country';
  /** ISO 3166 alpha-2; several for a zone such as the EU. */
  readonly countries: readonly string[];
  /** The first division of the country that it lies in or is. */
  readonly region: string | undefined;
}

/** What of a place is needed to tell whether it lies in another. */
export type Spot = Omit<KnownPlace, 'kind'> & { readonly kind: KnownPlace['kind'] | 'unknown' };

const split = (text: string, mark: string | RegExp) =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The entries of a list `head: one, two`, of which each begins a line and may go on in the next ones. */
const entriesOf = (list: string) =>
  split(list, /\n(?=\S)/u).map((entry) => {
    const colon = entry.indexOf(':');
    return { head: entry.slice(0, colon), body: entry.slice(colon + 1) };
  });

/** The ways to write a name: with and without umlauts, Saint and St. */
function spellings(name: string): readonly string[] {
  const plain = name.replace(/ä/giu, 'ae').replace(/ö/giu, 'oe').replace(/ü/giu, 'ue');
  return [name, plain]
    .map(foldName)
    .flatMap((key) => [key, key.replace(/\b(?:saint|sankt)\b/u, 'st'), key.replace(/\bst\b/u, 'saint')]);
}

/** What lies in a part of a country that is no division of it. */
interface Area {
  /** Keys of cities, with the division that each lies in, since other cities may have their names. */
  readonly cities: ReadonlyMap<string, string | undefined>;
  readonly divisions: ReadonlySet<string>;
}

/** The names and codes of all places. */
interface Gazetteer {
  readonly names: Map<string, readonly KnownPlace[]>;
  readonly codes: Map<string, readonly KnownPlace[]>;
  /** What lies in the areas that are no division of a country. */
  readonly areas: Map<string, Area>;
  /** The groups of towns near each other that a place belongs to. */
  readonly commuting: Map<KnownPlace, ReadonlySet<number>>;
  /** How many words the longest name has that begins with a word. */
  readonly wordCounts: Map<string, number>;
}

function add({ names, wordCounts }: Gazetteer, place: KnownPlace, written: readonly string[]): void {
  for (const name of written.flatMap(spellings)) {
    const known = names.get(name) ?? [];
    if (!known.includes(place)) names.set(name, [...known, place]);
    const [first = '', ...rest] = name.split(' ');
    wordCounts.set(first, Math.max(wordCounts.get(first) ?? 1, rest.length + 1));
  }
}

function addCode({ codes }: Gazetteer, code: string, place: KnownPlace): void {
  codes.set(code, [...(codes.get(code) ?? []), place]);
}

/** Codes of countries that are rather those of Swiss cantons where they stand behind a name. */
const RARE_CODES = new Set(['AG', 'BS', 'SZ', 'TG', 'GL', 'TF', 'NU']);

function addCities(into: Gazetteer, isUsual: boolean): void {
  for (const { head, body } of [CITIES_OF_EUROPE, CITIES_OF_THE_AMERICAS, CITIES_ELSEWHERE].flatMap(entriesOf)) {
    const region = head.slice(2).trim() || undefined;
    for (const entry of split(body, ',').filter((one) => one.startsWith('~') !== isUsual)) {
      const written = split(entry.replace('~', ''), '/');
      add(into, { key: foldName(written[0] ?? ''), kind: 'city', countries: [head.slice(0, 2)], region }, written);
    }
  }
}

function addCountries(into: Gazetteer): ReadonlyMap<string, readonly string[]> {
  const continents = new Map<string, readonly string[]>();
  for (const [continent, list] of Object.entries(COUNTRIES)) {
    const codes = split(list, ',').map((entry) => {
      const code = entry.slice(0, 2);
      const written = split(entry.slice(2), '/');
      const place: KnownPlace = {
        key: foldName(written[0] ?? ''),
        kind: 'country',
        countries: [code],
        region: undefined,
      };
      add(into, place, written);
      if (!RARE_CODES.has(code)) addCode(into, code, place);
      return code;
    });
    continents.set(continent, codes);
  }
  return continents;
}

function addZones(into: Gazetteer, continents: ReadonlyMap<string, readonly string[]>): void {
  const known = new Map(continents);
  for (const { head, body } of entriesOf(ZONES)) {
    const written = split(head, '/');
    const [name = ''] = written;
    const taken = [...body.matchAll(/\+([a-zA-Z]+(?: [A-Z][a-z]+)?)/gu)].flatMap(
      ([, zone = '']) => known.get(zone) ?? [],
    );
    const own = body.replace(/\+[a-zA-Z]+(?: [A-Z][a-z]+)?/gu, '').match(/[A-Z]{2}/gu) ?? [];
    const countries = [...new Set([...taken, ...own])];
    known.set(name, countries);
    add(into, { key: foldName(name), kind: 'region', countries, region: undefined }, written);
  }
}

function addRegions(into: Gazetteer): void {
  for (const { head, body } of entriesOf(REGIONS)) {
    for (const entry of split(body, ',')) {
      const [first = '', ...others] = split(entry, '/');
      const [name = '', code] = split(first, '=');
      const place: KnownPlace = { key: foldName(name), kind: 'region', countries: [head], region: name };
      add(into, place, [name, ...others]);
      if (code !== undefined) addCode(into, code, place);
    }
  }
}

function addDepartments(into: Gazetteer): void {
  for (const { head, body } of entriesOf(DEPARTMENTS)) {
    const place = placesIn(into, foldName(head)).find(
      ({ kind, countries: [one] }) => kind === 'region' && one === 'FR',
    );
    if (place !== undefined) for (const number of split(body, ',')) addCode(into, number, place);
  }
}

function addAreas(into: Gazetteer): void {
  for (const { head, body } of entriesOf(AREAS)) {
    const country = head.slice(0, 2);
    const written = split(head.slice(2), '/');
    const isHere = (place: KnownPlace) => place.countries.length === 1 && place.countries[0] === country;
    const inside = split(body, ',').flatMap((name) => {
      const places = (into.names.get(foldName(name)) ?? []).filter(isHere);
      const region = places.find((place) => place.region === name && place.kind === 'region');
      return region === undefined ? places.filter(({ kind }) => kind === 'city') : [region];
    });
    const regions = new Set(inside.map(({ region }) => region));
    const region = regions.size === 1 && inside.every(({ kind }) => kind === 'city') ? inside[0]?.region : undefined;
    const place: KnownPlace = { key: foldName(written[0] ?? ''), kind: 'region', countries: [country], region };
    add(into, place, written);
    const cities = new Map(inside.flatMap((one) => (one.kind === 'city' ? [[one.key, one.region] as const] : [])));
    const divisions = new Set(inside.flatMap((one) => (one.kind === 'region' ? [one.region ?? ''] : [])));
    into.areas.set(place.key, { cities, divisions });
  }
}

/** Towns near each other; those that no list of cities has are added to the names. */
function addCommuting(into: Gazetteer): void {
  let group = 0;
  for (const { head, body } of entriesOf(COMMUTING)) {
    const [centre = '', towns = ''] = split(body, ':');
    const [country, home] = [head.slice(0, 2), head.slice(2).trim() || undefined];
    for (const entry of [centre, ...split(towns, ',')]) {
      const [named = '', other] = split(entry, '@');
      const [name = '', ...others] = split(named, '/');
      const region = other ?? home;
      const isIt = (one: KnownPlace): boolean =>
        one.kind === 'city' && one.countries[0] === country && (one.region === undefined || one.region === region);
      const known = placesIn(into, foldName(name)).find(isIt);
      const place = known ?? { key: foldName(name), kind: 'city' as const, countries: [country], region };
      if (known === undefined) add(into, place, [name, ...others]);
      into.commuting.set(place, new Set([...(into.commuting.get(place) ?? []), group]));
    }
    group += 1;
  }
}

const placesIn = ({ names }: Gazetteer, name: string): readonly KnownPlace[] => names.get(name) ?? [];

function createGazetteer(): Gazetteer {
  const all: Gazetteer = {
    ...{ names: new Map(), codes: new Map(), areas: new Map(), wordCounts: new Map(), commuting: new Map() },
  };
  addCities(all, true);
  const continents = addCountries(all);
  addRegions(all);
  addDepartments(all);
  addCities(all, false);
  addAreas(all);
  addZones(all, continents);
  addCommuting(all);
  return all;
}

const gazetteer = createGazetteer();
const neighbours = new Map(entriesOf(NEIGHBOURS).map(({ head, body }) => [head, split(body, ',')] as const));

/** The places that have a name, comparable, the most usual one first. */
export function placesNamed(name: string): readonly KnownPlace[] {
  return gazetteer.names.get(name) ?? [];
}

/** How many words the longest name has that begins with a word; 0 when there is none. */
export function longestNameFrom(word: string): number {
  return gazetteer.wordCounts.get(word) ?? 0;
}

/** The divisions and countries that have a code in capitals. */
export function placesOfCode(code: string): readonly KnownPlace[] {
  return gazetteer.codes.get(code) ?? [];
}

/** Whether a place is another, as far as it is told. */
export function isSamePlace(a: Spot, b: Spot): boolean {
  if (a.key !== b.key || a.kind !== b.kind) return false;
  if (a.region !== undefined && b.region !== undefined && a.region !== b.region) return false;
  return a.countries.length === 0 || b.countries.length === 0 || a.countries.some((one) => b.countries.includes(one));
}

/** Whether a place lies in another, or is it. */
export function isWithin(inner: Spot, outer: Spot): boolean {
  if (isSamePlace(inner, outer)) return true;
  if (outer.kind === 'city' || outer.kind === 'unknown' || inner.countries.length === 0) return false;
  if (!inner.countries.every((one) => outer.countries.includes(one))) return false;
  if (outer.kind === 'country' || outer.countries.length > 1) return true;
  const area = gazetteer.areas.get(outer.key);
  if (area === undefined) return outer.region !== undefined && inner.region === outer.region;
  if (inner.region !== undefined && area.divisions.has(inner.region)) return true;
  return inner.kind === 'city' && area.cities.has(inner.key) && area.cities.get(inner.key) === inner.region;
}

/** Whether people go from one town to the other to work; nothing where too little is known of the first. */
export function isCommutable(from: Spot, to: Spot): boolean | undefined {
  const [groups, others] = [groupsOf(from), groupsOf(to)];
  if (groups === undefined) return undefined;
  return others !== undefined && [...groups].some((group) => others.has(group));
}

function groupsOf(spot: Spot): ReadonlySet<number> | undefined {
  const place = placesNamed(spot.key).find((one) => isSamePlace(one, spot));
  return place === undefined ? undefined : gazetteer.commuting.get(place);
}

/** Whether people commute from one division of a country to another. */
export function areNeighbours(a: string, b: string): boolean {
  return (neighbours.get(a)?.includes(b) ?? false) || (neighbours.get(b)?.includes(a) ?? false);
}
