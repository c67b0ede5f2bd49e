import type { WorkMode } from '../lead/lead.ts';
import { readPlace } from '../match/place/read-place.ts';
import { foldText } from '../record/fold-text.ts';
import { isItem, type Item, type ItemValue, lineIn, lineOf, linesIn, valuesOf } from './item.ts';
import { tidyLine } from './tidy-text.ts';

/** Where a job is done. */
export interface ToldPlace {
  readonly place: string | undefined;
  readonly mode: WorkMode | undefined;
}

/** A town with what it lies in. */
interface Spot {
  readonly town: string;
  readonly country: string | undefined;
}

const MODES: readonly (readonly [RegExp, WorkMode])[] = [
  [/^(?:telecommute|telecommuting|remote)$/iu, 'remote'],
  [/^hybrid$/iu, 'hybrid'],
  [/^on[-_ ]?site$/iu, 'onsite'],
];
/** So many places fit a line and can be read at a glance. */
const MOST_PLACES = 8;
const LINK = /^https?:/iu;

/** Where and how a job is done, in a person's words. Source: SPEC POST8. */
export function readItemPlace(job: Item): ToldPlace {
  const types = linesIn(job, 'jobLocationType');
  const mode = types.flatMap(
    (type) => MODES.find(([pattern]) => pattern.test(type.replace(/^.*[/#]/u, '')))?.[1] ?? [],
  )[0];
  const spots = dropTwins(valuesOf(job, 'jobLocation').flatMap((value) => spotOf(value) ?? []));
  const regions =
    mode === 'remote'
      ? valuesOf(job, 'applicantLocationRequirements').flatMap((value) => lineOfRegion(value) ?? [])
      : [];
  const bound = [...new Set(regions)].slice(0, MOST_PLACES).join(', ');
  const place = [joinSpots(spots), bound === '' ? '' : `Remote (${bound})`].filter((part) => part !== '');
  return { place: tidyLine(place.length === 2 ? `${place[0]} or remote (${bound})` : place[0]), mode };
}

function spotOf(value: ItemValue): Spot | undefined {
  if (!isItem(value)) return spotOfLine(lineOf(value));
  const [address] = valuesOf(value, 'address');
  if (address === undefined) return readAddress(value) ?? spotOfLine(lineOf(value));
  if (!isItem(address)) return spotOfLine(lineOf(address));
  return readAddress(address) ?? spotOfLine(lineOf(value) ?? lineIn(address, 'name'));
}

function spotOfLine(line: string | undefined): Spot | undefined {
  return line === undefined || LINK.test(line) ? undefined : { town: line, country: undefined };
}

function readAddress(address: Item): Spot | undefined {
  const locality = lineIn(address, 'addressLocality');
  const region = lineIn(address, 'addressRegion');
  const country = lineIn(address, 'addressCountry')?.replace(/^https?:.*\//u, '');
  const street = locality === undefined && region === undefined ? lineIn(address, 'streetAddress') : undefined;
  const [town, ...around] = dropTold([street, locality, region]);
  if (town === undefined) return country === undefined ? undefined : { town: country, country: undefined };
  const written = [town, ...around].join(', ');
  return { town: written, country: country !== undefined && isTold(written, country) ? undefined : country };
}

/** "Wien, Wien" is said once, and so is the country in "Berlin, Germany". */
function dropTold(parts: readonly (string | undefined)[]): readonly string[] {
  const kept: string[] = [];
  for (const part of parts) if (part !== undefined && !kept.some((line) => isTold(line, part))) kept.push(part);
  return kept;
}

function isTold(line: string, part: string): boolean {
  const key = foldText(part);
  return foldText(line)
    .split(/\s*,\s*/u)
    .includes(key);
}

function dropTwins(spots: readonly Spot[]): readonly Spot[] {
  return [...new Map(spots.map((spot) => [foldText(`${spot.town}, ${spot.country ?? ''}`), spot])).values()];
}

/** "Detroit, MI, US", but "Leipzig or Halle (Saale)": of several, the country is told only where it tells something. */
function joinSpots(spots: readonly Spot[]): string {
  const [first, ...others] = spots.slice(0, MOST_PLACES);
  if (first === undefined) return '';
  if (others.length === 0) return withCountry(first);
  const countries = new Set(spots.map(({ country }) => country));
  const names = [first, ...others].map((spot) =>
    countries.size === 1 || isKnownThere(spot) ? spot.town : withCountry(spot),
  );
  return [...new Set(names)].join(' or ');
}

function withCountry({ town, country }: Spot): string {
  return country === undefined ? town : `${town}, ${country}`;
}

function isKnownThere(spot: Spot): boolean {
  const [alone, within] = [readPlace(spot.town), readPlace(withCountry(spot))].map(({ parts }) => parts[0]);
  if (alone === undefined || within === undefined || alone.kind !== 'city') return false;
  return alone.key === within.key && alone.countries.join(' ') === within.countries.join(' ');
}

function lineOfRegion(value: ItemValue): string | undefined {
  if (!isItem(value)) return lineOf(value);
  const [address] = valuesOf(value, 'address');
  const line = lineOf(value);
  if (line !== undefined || address === undefined) return line;
  return isItem(address) ? readAddress(address)?.town : lineOf(address);
}
