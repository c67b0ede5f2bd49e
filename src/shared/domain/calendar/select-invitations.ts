import { DAY_MS } from '#shared/kernel/durations.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { dayOfLocal } from './calendar-time.ts';
import type { InvitationSpan, KnownInvitation } from './known-invitation.ts';
import { compareVersions } from './read-calendar.ts';

/** What is over for so long is only in the way. */
const SHOWN_AFTER = 30;

/**
 * What was taken over for a lead and takes place, each entry in its newest version: what is to come first, the nearest before the
 * others, then what was in the last month. `today` is an ISO day. Source: SPEC CAL19.
 */
export function selectInvitationsOf(
  lead: Pick<Lead, 'id' | 'parts'>,
  invitations: Iterable<KnownInvitation>,
  today: string,
): readonly KnownInvitation[] {
  const ids = new Set<string>(idsOf(lead));
  const newest = new Map<string, KnownInvitation>();
  for (const one of invitations) {
    if (!ids.has(one.leadId)) continue;
    const key = `${one.occurrence ?? ''} ${one.uid}`;
    const known = newest.get(key);
    if (known === undefined || compareVersions(one, known) > 0) newest.set(key, one);
  }
  const first = dayOfLocal(Date.parse(today) - SHOWN_AFTER * DAY_MS);
  const shown = [...newest.values()].filter(
    ({ isCancelled, span }) => !isCancelled && span !== undefined && lastOf(span) >= first,
  );
  const isOver = ({ span }: KnownInvitation): boolean => span !== undefined && lastOf(span) < today;
  return shown.sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || beginOf(a) - beginOf(b) || (a.id < b.id ? -1 : 1),
  );
}

/** By the calendar of UTC: a day more or less makes no difference here. */
function lastOf(span: InvitationSpan): string {
  return span.kind === 'days' ? span.lastOn : dayOfLocal(span.endAt);
}

function beginOf({ span }: KnownInvitation): number {
  if (span === undefined) return Infinity;
  return span.kind === 'times' ? span.startAt : Date.parse(span.firstOn);
}
