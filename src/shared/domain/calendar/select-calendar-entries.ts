import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { selectNextSteps } from '../today/select-next-steps.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { entryUid } from './entry-uid.ts';
import { hasSet, type KnownInvitation } from './known-invitation.ts';
import { canBeShown } from './write-calendar.ts';

/** Stages in which one can still send an application. */
const BEFORE_APPLIED = new Set(['applying']);

/**
 * What of the reader's own search has a day, earliest first: their next steps, and the deadlines of leads that they go for
 * and have not applied to yet, but for days that no calendar shows. Nothing of others. Private leads come along only where their space is given.
 * Source: SPEC CAL9.
 */
export function selectCalendarEntries(input: {
  readonly circleId: CircleId;
  /** The reader in the circle. */
  readonly me: MemberId;
  readonly spaces: readonly Space[];
  /** What the person took over: a step that an invitation set is then as long as that says. */
  readonly invitations?: Iterable<KnownInvitation> | undefined;
}): readonly CalendarEntry[] {
  const { circleId, me, spaces } = input;
  const timesOf = createTimes(input.invitations ?? []);
  const leads = new Map(
    spaces.flatMap((space) => [...space.leads.values()].map((lead) => [keyOf(lead, space.kind === 'private'), lead])),
  );
  const entryOf = (
    kind: CalendarEntry['kind'],
    lead: Lead,
    rest: Pick<CalendarEntry, 'on' | 'times' | 'nextStep' | 'isPrivate'>,
  ): CalendarEntry => {
    const { id: leadId, company, role } = lead;
    return { uid: entryUid({ circleId, me, leadId, kind }), kind, leadId, company, role, ...rest };
  };
  const steps = selectNextSteps({ circleId, spaces, today: '' }).flatMap(({ leadId, isPrivate, nextStep, on }) => {
    const lead = leads.get(keyOf({ id: leadId }, isPrivate));
    if (lead === undefined || on === undefined) return [];
    return [entryOf('next-step', lead, { on, times: timesOf(lead, { nextStep, on }), nextStep, isPrivate })];
  });
  const deadlines = spaces.flatMap((space) => {
    const isPrivate = space.kind === 'private';
    const runs = selectAllShownPursuits(space.pursuits);
    return [...space.leads.values()].flatMap((lead) => {
      if (lead.deadlineOn === undefined || !standsOnBoard(lead, space, circleId)) return [];
      const own = (runs.get(lead.id) ?? []).filter(({ memberId }) => memberId === space.me);
      if (!own.some(({ stage }) => BEFORE_APPLIED.has(stage))) return [];
      return [entryOf('deadline', lead, { on: lead.deadlineOn, nextStep: undefined, isPrivate })];
    });
  });
  // One entry for one thing, whatever else stands on the board.
  const shown = [...steps, ...deadlines].filter(({ on }) => canBeShown({ kind: 'days', firstOn: on, lastOn: on }));
  const entries = new Map(shown.map((entry) => [entry.uid, entry]));
  return [...entries.values()].sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.uid < b.uid ? -1 : 1));
}

type TimesOf = (
  lead: Lead,
  step: { readonly nextStep: string; readonly on: string },
) => CalendarEntry['times'] | undefined;

/** The exact times of a step, where an invitation set it and nobody has changed it since. */
function createTimes(invitations: Iterable<KnownInvitation>): TimesOf {
  const byLead = new Map<LeadId, KnownInvitation[]>();
  for (const one of invitations) {
    if (one.isCancelled || one.span?.kind !== 'times') continue;
    const ofLead = byLead.get(one.leadId);
    if (ofLead === undefined) byLead.set(one.leadId, [one]);
    else ofLead.push(one);
  }
  return (lead, step) => {
    const ofLead = idsOf(lead).flatMap((id) => byLead.get(id) ?? []);
    const span = ofLead.findLast((one) => hasSet(one, step.nextStep, step.on))?.span;
    return span?.kind === 'times' ? { startAt: span.startAt, endAt: span.endAt } : undefined;
  };
}

function keyOf({ id }: Pick<Lead, 'id'>, isPrivate: boolean): string {
  return `${isPrivate ? 'private' : 'circle'} ${id}`;
}
