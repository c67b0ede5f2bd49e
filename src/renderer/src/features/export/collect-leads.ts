import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import { collectSavedLeads } from '#shared/domain/export/collect-saved-leads.ts';
import type { SavedLead } from '#shared/domain/export/saved-lead.ts';
import { selectByLead } from '#shared/domain/original/select-originals.ts';

/** The leads on the board as they are saved, those of the circle first. */
export function collectLeads(
  session: CircleSession,
  members: ShownMembers,
  isWithOnlyMine: boolean,
): readonly SavedLead[] {
  const { circle, own, circleId } = session;
  return (isWithOnlyMine ? [circle, own] : [circle]).flatMap((space) =>
    collectSavedLeads({
      space: space.space.get(),
      circleId,
      events: space.events.all.get().values(),
      doneSteps: space.doneSteps.all.get().values(),
      notes: space.notes().all.get(),
      originals: selectByLead(space.originals.all.get().values()),
      conversations: space.conversations.get(),
      nameOf: (member) => members.of(member)?.name,
    }),
  );
}
