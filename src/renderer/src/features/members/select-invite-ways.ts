import type { KnownMeetingPoint, MeetingPointList } from '#shared/ports/meeting-points.ts';
import { rangeOf, type Range } from './range-of-host.ts';

/** The ways by which an invite that is written now can bring somebody here. Places are named by their hosts. */
export interface InviteWays {
  readonly isNearby: boolean;
  /** Those that there is a line to, by whom they can be reached from. */
  readonly online: Readonly<Record<Range, readonly string[]>>;
  readonly trying: readonly string[];
  readonly unreachable: readonly string[];
  /** Whether the invite names a meeting point that can be reached from anywhere. */
  readonly reachesAnywhere: boolean;
}

/** Sorts the ways by whether they work; a meeting point found nearby stands in no invite and is a matter of the own network. */
export function selectInviteWays({ points, nearby }: MeetingPointList): InviteWays {
  const written = points.filter(({ source }) => source !== 'nearby').map(placeOf);
  const online = written.filter(({ status }) => status.state === 'online');
  const hostsOf = (places: readonly Place[]): readonly string[] => places.map(({ host }) => host);
  const from = (range: Range): readonly string[] => hostsOf(online.filter((place) => place.range === range));
  return {
    isNearby: nearby === 'on',
    online: { anywhere: from('anywhere'), network: from('network'), device: from('device') },
    trying: hostsOf(written.filter(({ status: { state } }) => state === 'idle' || state === 'connecting')),
    unreachable: hostsOf(written.filter(({ status }) => status.state === 'failed')),
    reachesAnywhere: written.some(({ range }) => range === 'anywhere'),
  };
}

interface Place extends Pick<KnownMeetingPoint, 'status'> {
  readonly host: string;
  readonly range: Range;
}

function placeOf({ url, status }: KnownMeetingPoint): Place {
  try {
    const { host, hostname } = new URL(url);
    return { host, range: rangeOf(hostname), status };
  } catch {
    return { host: url, range: 'anywhere', status };
  }
}
