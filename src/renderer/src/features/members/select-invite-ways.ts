import type { KnownMeetingPoint, MeetingPointList } from '#shared/ports/meeting-points.ts';

/** The ways by which an invite that is written now can bring somebody here. Places are named by their hosts. */
export interface InviteWays {
  readonly isNearby: boolean;
  readonly online: readonly string[];
  readonly trying: readonly string[];
  readonly unreachable: readonly string[];
  /** Whether the invite names any meeting point. */
  readonly hasPoints: boolean;
}

/** Sorts the ways by whether they work; a meeting point found nearby stands in no invite and is a matter of the own network. */
export function selectInviteWays({ points, nearby }: MeetingPointList): InviteWays {
  const written = points.filter(({ source }) => source !== 'nearby');
  const placesThatAre = (...states: readonly KnownMeetingPoint['status']['state'][]): readonly string[] =>
    written.filter(({ status }) => states.includes(status.state)).map(({ url }) => placeOf(url));
  return {
    isNearby: nearby === 'on',
    online: placesThatAre('online'),
    trying: placesThatAre('idle', 'connecting'),
    unreachable: placesThatAre('failed'),
    hasPoints: written.length > 0,
  };
}

function placeOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
