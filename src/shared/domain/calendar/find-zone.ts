import { readFileZone } from './file-zone.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { RawZone } from './raw-calendar.ts';
import type { StepBudget } from './recurrence.ts';
import { SHOWN_ZONES, WINDOWS_ZONES } from './windows-zones.ts';
import { UTC, type Zone, zoneNamed } from './zone.ts';

const OF_WINDOWS = /\s+(?:standard|daylight|summer)\s+time$/iu;
/** "(UTC-05:00) Eastern Time (US & Canada)" */
const SHOWN = /^\((?:GMT|UTC)\s?(?:([+-])(\d{1,2}):?(\d{2}))?\)\s*(.*)$/iu;
const UTC_NAMES = /^(?:utc|gmt|z|zulu|etc\/utc|etc\/gmt|tzone:\/\/microsoft\/utc|coordinated universal time)$/iu;
const JANUARY = Date.UTC(2020, 0, 15);
const JULY = Date.UTC(2020, 6, 15);
const LONGEST_NAME = 300;

/**
 * Makes the look-up of zones of one calendar: names of the world, names of Windows, what Outlook shows, and what the file
 * explains itself. It answers `undefined` for a name that nobody knows. Source: SPEC CAL4.
 */
export function createZoneFinder(zones: readonly RawZone[], budget: StepBudget): (id: string) => Zone | undefined {
  const found = new Map<string, Zone | undefined>();
  // Of two with one name the first counts.
  const explained = new Map(zones.toReversed().map((zone) => [zone.id.toLowerCase(), zone]));
  return (id) => {
    if (!found.has(id)) {
      const name = id.replaceAll(String.raw`\,`, ',').trim();
      const own = explained.get(name.toLowerCase());
      found.set(id, name.length > LONGEST_NAME ? undefined : findZone(name, own, budget));
    }
    return found.get(id);
  };
}

function findZone(name: string, own: RawZone | undefined, budget: StepBudget): Zone | undefined {
  if (UTC_NAMES.test(name)) return UTC;
  const ofPlace = name.includes('/') ? placeIn(name) : undefined;
  if (ofPlace !== undefined) return ofPlace;
  const windows = WINDOWS_ZONES.get(name.replace(OF_WINDOWS, '').toLowerCase());
  // "Eastern" alone may be anybody's; "Eastern Standard Time" is the one of Windows.
  if (windows !== undefined && OF_WINDOWS.test(name)) return zoneNamed(windows);
  const explained = own === undefined ? undefined : readFileZone(own, budget);
  if (explained !== undefined) return explained;
  return zoneShown(name) ?? (windows === undefined ? zoneNamed(name) : zoneNamed(windows));
}

/** "Europe/Berlin", also at the end of "/mozilla.org/20050126_1/Europe/Berlin". */
function placeIn(name: string): Zone | undefined {
  const parts = name.split('/').filter((part) => part !== '');
  for (const count of [3, 2]) {
    const zone = parts.length < count ? undefined : zoneNamed(parts.slice(-count).join('/'));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function zoneShown(name: string): Zone | undefined {
  const match = SHOWN.exec(name);
  const [, sign, hours = '0', minutes = '0', shown = name] = match ?? [];
  const ahead = (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS) * (sign === '-' ? -1 : 1);
  const isThere = (zone: Zone): boolean =>
    match === null || zone.offsetAt(JANUARY) === ahead || zone.offsetAt(JULY) === ahead;
  const plain = shown.replace(/\([^)]*\)/gu, '').toLowerCase();
  for (const place of plain.split(',').map((part) => part.trim())) {
    const known = SHOWN_ZONES.get(place) ?? citiesOfWorld().get(place);
    const zone = known === undefined ? undefined : zoneNamed(known);
    if (zone !== undefined && isThere(zone)) return zone;
  }
  if (match === null || Math.abs(ahead) > 15 * HOUR_MS) return undefined;
  return { name: undefined, offsetAt: () => ahead };
}

let cities: ReadonlyMap<string, string> | undefined;

/** The zones of the world by the city in their name. */
function citiesOfWorld(): ReadonlyMap<string, string> {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
      zone,
    ]),
  );
  return cities;
}
