import type { WorkMode } from '../lead/lead.ts';
import { comparePlaces } from './place/compare-places.ts';
import type { Reason } from './match.ts';
import type { Opening } from './read-opening.ts';
import type { Whereabouts } from './place/read-place.ts';
import type { WishedPlace } from './read-wishes.ts';

type Judged = 'same' | 'elsewhere' | 'unknown';

/** Holds a lead against the places where somebody would work, of which each would do. Source: SPEC FIT4. */
export function judgePlaces(opening: Opening, lines: readonly WishedPlace[]): readonly Reason[] {
  const places = lines.filter(({ where }) => saysWhere(where));
  if (places.length === 0) return [];
  const { where, mode, officeDays } = opening;
  const at = where?.value;
  const judged = places.map((place) => ({
    place,
    mode: judgeMode(opening, place.where),
    at: judgeAt(opening, place, places),
  }));
  const fitting = judged.filter((each) => each.mode === 'same' && each.at === 'same');
  const excluding = judged.filter((each) => each.place.where.isExcluded && each.at === 'elsewhere');
  const wishesOf = (some: readonly { readonly place: WishedPlace }[]) => some.map(({ place }) => place.wish);
  const said = [where?.found, mode?.found, officeDays?.found].filter((found) => found !== undefined);
  const found = said.filter(
    (one, index) => said.findIndex((other) => other.field === one.field && other.text === one.text) === index,
  );
  const base = { found, isDenied: false, isGuessed: mode?.isGuessed ?? false };
  if (excluding.length > 0) return [{ ...base, verdict: 'clashes', aspect: 'place', wishes: wishesOf(excluding) }];
  if (fitting.length > 0) return [{ ...base, verdict: 'fits', aspect: 'place', wishes: wishesOf(fitting) }];
  if (at === undefined && mode === undefined)
    return [{ ...base, verdict: 'unknown', aspect: 'place', wishes: places.map(({ wish }) => wish) }];
  const possible = judged.filter(
    (each) => each.mode !== 'elsewhere' && each.at !== 'elsewhere' && !each.place.where.isExcluded,
  );
  if (possible.length > 0) return [{ ...base, verdict: 'unknown', aspect: 'place', wishes: wishesOf(possible) }];
  const isMode = judged.every((each) => each.mode === 'elsewhere');
  return [{ ...base, verdict: 'clashes', aspect: isMode ? 'work-mode' : 'place', wishes: wishesOf(judged) }];
}

/** Whether a line says where or how: "no relocation" does neither. */
function saysWhere({ parts, modes, isAnywhere, officeDays }: Whereabouts): boolean {
  return parts.length > 0 || modes.length > 0 || isAnywhere || officeDays !== undefined;
}

/** Whether the way of working is one that a line allows. */
function judgeMode({ mode, officeDays }: Opening, wished: Whereabouts): Judged {
  if (wished.officeDays !== undefined && officeDays !== undefined)
    return officeDays.value <= wished.officeDays ? 'same' : 'elsewhere';
  if (wished.modes.length === 0) return 'same';
  if (mode === undefined) return 'unknown';
  if (wished.modes.includes(mode.value)) return 'same';
  return isNear(mode.value, wished.modes) ? 'unknown' : 'elsewhere';
}

/** Who would come in anyway may be glad to stay at home. */
function isNear(mode: WorkMode, wished: readonly WorkMode[]): boolean {
  return (mode === 'remote' && wished.includes('hybrid')) || (mode === 'hybrid' && wished.includes('onsite'));
}

function judgeAt({ where, mode }: Opening, { where: wished }: WishedPlace, all: readonly WishedPlace[]): Judged {
  const isRemote = mode?.value === 'remote';
  const at = where?.value;
  const hasPlaces = at !== undefined && at.parts.length > 0;
  if (wished.isAnywhere) return 'same';
  if (wished.parts.length === 0) {
    // Only a way of working: any place will do, but work from home can be bound to a country.
    if (!isRemote) return mode === undefined && wished.modes.length > 0 ? 'unknown' : 'same';
    const others = all.map((each) => each.where).filter(({ parts, isExcluded }) => parts.length > 0 && !isExcluded);
    return hasPlaces && others.length > 0 ? comparePlaces(others, remote(at)).verdict : 'same';
  }
  if (!hasPlaces) return isRemote ? 'same' : 'unknown';
  const { verdict } = comparePlaces([wished], isRemote ? remote(at) : at);
  return verdict === 'unknown' && (isAbroad(at, wished, all) || isOtherTown(at, wished, all)) ? 'elsewhere' : verdict;
}

/** A place that is not known lies where the others that somebody names do: a lead in another country is none of them. */
function isAbroad(at: Whereabouts, wished: Whereabouts, all: readonly WishedPlace[]): boolean {
  const countriesOf = ({ parts }: Whereabouts): readonly string[] => parts.flatMap(({ countries }) => countries);
  const isKnown = ({ parts }: Whereabouts): boolean => parts.every(({ countries }) => countries.length > 0);
  const known = new Set(all.flatMap(({ where }) => countriesOf(where)));
  if (known.size === 0 || isKnown(wished) || !isKnown(at)) return false;
  return !countriesOf(at).some((country) => known.has(country));
}

/** So is a known town that is none of several others: a village beside Leipzig does not lie in Dresden. */
function isOtherTown(at: Whereabouts, wished: Whereabouts, all: readonly WishedPlace[]): boolean {
  const isUnknown = ({ parts }: Whereabouts): boolean => parts.every(({ kind }) => kind === 'unknown');
  const isTown = at.parts.every(({ kind }) => kind === 'city');
  if (!isTown || at.isNear || !isUnknown(wished) || wished.isNear) return false;
  const known = all.map(({ where }) => where).filter((where) => !isUnknown(where) && !where.isExcluded);
  return known.length > 0 && comparePlaces(known, at).verdict === 'elsewhere';
}

/** A place that says from where one may work at home, even where the lead says so in another field. */
function remote(at: Whereabouts): Whereabouts {
  return at.mode === 'remote' ? at : { ...at, mode: 'remote', modes: ['remote'] };
}
