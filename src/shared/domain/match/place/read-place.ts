import { cutLine } from '#shared/domain/import/import-text.ts';
import type { WorkMode } from '#shared/domain/lead/lead.ts';
import { joinPlaces, meantBy, type NamedPlace } from './join-places.ts';
import { readItems } from './place-items.ts';
import { readModes } from './place-modes.ts';
import { readTokens } from './place-tokens.ts';
import { isSamePlace, isWithin } from './place-words.ts';
import { FAR, NEARNESS, NO_MATTER_WHERE, TRAVEL } from './place-words/wording.ts';

/** One place that a text names. */
export interface PlacePart {
  /** As it stands there, with what is said of where it is. */
  readonly written: string;
  /** Comparable, in English where the place is known: `munich` for München. */
  readonly key: string;
  readonly kind: 'city' | 'region' | 'country' | 'unknown';
  /** ISO 3166 alpha-2: those it lies in or may lie in; none when that is not known. */
  readonly countries: readonly string[];
  /** The first division of the country that it lies in or is: a state, a Bundesland, a nation of the United Kingdom. */
  readonly region: string | undefined;
}

/** Where work is done, as people write it: in a lead, or in the list of places where somebody would work. */
export interface Whereabouts {
  /** The places, of which each is meant; two for a name that may be either, such as Georgia. */
  readonly parts: readonly PlacePart[];
  /** What is excluded of them, or of everything: Berlin in "anywhere in Germany except Berlin". */
  readonly except: readonly PlacePart[];
  /** The way of working, where exactly one is named. */
  readonly mode: WorkMode | undefined;
  /** All ways of working that are named. */
  readonly modes: readonly WorkMode[];
  /** Whether it says that the place does not matter, and names none. */
  readonly isAnywhere: boolean;
  /** Whether the parts are places where it is not: "not London". */
  readonly isExcluded: boolean;
  /** Whether places nearby will do, too. */
  readonly isNear: boolean;
  /** Whether places an hour and more away will do. */
  readonly isFar: boolean;
  /** Days of a week of five in the office, 0 to 5; of a range the most. */
  readonly officeDays: number | undefined;
}

const blank = (words: string): string => ' '.repeat(words.length);

/** A text that is longer says something else than a place. */
const READ_LENGTH = 500;

/** Reads where work is done; never fails. Source: SPEC FIT4. */
export function readPlace(text: string): Whereabouts {
  const cut = cutLine(text, READ_LENGTH);
  const tokens = readTokens(cut);
  const { modes, officeDays } = readModes(tokens);
  // "40 min drive from Bristol" is no street.
  const named = withoutStreets(joinPlaces(readItems(readTokens(cut.replace(TRAVEL, blank))), modes.includes('remote')));
  const words = tokens.map(({ key }) => key).join(' ');
  const parts = partsOf(cut, named, false);
  const denied = partsOf(cut, named, true);
  const isEverything = parts.length === 0 && NO_MATTER_WHERE.test(words);
  const isExcluded = parts.length === 0 && denied.length > 0 && !isEverything;
  return {
    parts: isExcluded ? denied : parts,
    // What is excluded and named again is not excluded.
    except: isExcluded ? [] : denied.filter((one) => !parts.some((part) => isWithin(part, one))),
    mode: modes.length === 1 ? modes[0] : undefined,
    modes,
    isAnywhere: isEverything,
    isExcluded,
    isNear: NEARNESS.test(words) || FAR.test(words),
    isFar: FAR.test(words),
    officeDays,
  };
}

/** An address is a place only where nothing else is. */
function withoutStreets(named: readonly NamedPlace[]): readonly NamedPlace[] {
  const towns = named.filter(({ isStreet }) => !isStreet);
  return towns.length > 0 ? towns : named;
}

function partsOf(text: string, named: readonly NamedPlace[], isExcluded: boolean): readonly PlacePart[] {
  const parts: PlacePart[] = [];
  for (const place of named) {
    if (place.isExcluded !== isExcluded) continue;
    const written = text.slice(place.start, place.end);
    const { countries, region } = place;
    const known = meantBy(place).map((one) => ({ written, ...one }));
    const read = known.length > 0 ? known : [{ written, key: place.name, kind: 'unknown' as const, countries, region }];
    parts.push(...read.filter((one) => !parts.some((other) => isSamePlace(one, other))));
  }
  return parts;
}
