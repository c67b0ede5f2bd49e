import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import type { Lead } from '../lead/lead.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { selectNextSteps } from '../today/select-next-steps.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { entryUid } from './entry-uid.ts';

/** Stages in which one can still send an application. */
const BEFORE_APPLIED = new Set(['applying']);

/**
 * What of the reader's own search has a day, earliest first: their next steps, and the deadlines of leads that they go for
 * and have not applied to yet. Nothing of others. Private leads come along only where their space is given.
 * Source: SPEC CAL9.
 */
export function selectCalendarEntries(input: {
  readonly circleId: CircleId;
  /** The reader in the circle. */
  readonly me: MemberId;
  readonly spaces: readonly Space[];
}): readonly CalendarEntry[] {
  const { circleId, me, spaces } = input;
  const leads = new Map(
    spaces.flatMap((space) => [...space.leads.values()].map((lead) => [keyOf(lead, space.kind === 'private'), lead])),
  );
  const entryOf = (
    kind: CalendarEntry['kind'],
    lead: Lead,
    rest: Pick<CalendarEntry, 'on' | 'nextStep' | 'isPrivate'>,
  ): CalendarEntry => {
    const { id: leadId, company, role } = lead;
    return { uid: entryUid({ circleId, me, leadId, kind }), kind, leadId, company, role, ...rest };
  };
  const steps = selectNextSteps({ circleId, spaces, today: '' }).flatMap(({ leadId, isPrivate, nextStep, on }) => {
    const lead = leads.get(keyOf({ id: leadId }, isPrivate));
    return lead === undefined || on === undefined ? [] : [entryOf('next-step', lead, { on, nextStep, isPrivate })];
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
  const entries = new Map([...steps, ...deadlines].map((entry) => [entry.uid, entry]));
  return [...entries.values()].sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.uid < b.uid ? -1 : 1));
}

function keyOf({ id }: Pick<Lead, 'id'>, isPrivate: boolean): string {
  return `${isPrivate ? 'private' : 'circle'} ${id}`;
}
