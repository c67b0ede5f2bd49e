import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Message } from '../conversation/message.ts';
import { selectStandingEvents } from '../pursuit/history-queries.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import type { Space } from './board.ts';

/**
 * When others last did something with each lead since a time, by their clocks: added it, moved it, or wrote about it.
 * What came along from elsewhere counts for nothing, nor does the trash. Source: SPEC BOARD8.
 */
export function selectOthersActs(input: {
  readonly space: Space;
  readonly events: Iterable<StageEvent>;
  readonly messages: Iterable<Message>;
  /** Epoch milliseconds. */
  readonly since: number;
}): ReadonlyMap<LeadId, number> {
  const { space, events, messages, since } = input;
  const { leads, me } = space;
  const latest = new Map<LeadId, number>();
  const note = (id: LeadId, by: MemberId | undefined, at = since): void => {
    if (by === undefined || by === me || at <= since) return;
    const lead = leads.get(id);
    if (lead !== undefined && lead.deletedAt === undefined) latest.set(id, Math.max(at, latest.get(id) ?? at));
  };
  for (const { id, addedBy, addedAt } of leads.values()) note(id, addedBy, addedAt);
  for (const event of selectStandingEvents(events)) {
    const isCopied = event.copiedMember !== undefined || event.copiedBy !== undefined;
    if (!isCopied && event.pursuitId !== undefined) note(event.leadId, event.by, event.at);
  }
  for (const { about, author, at } of messages) if (about.kind === 'lead') note(about.id, author, at);
  return latest;
}
