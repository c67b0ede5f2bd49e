import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { invitedLeadsOf, type InvitationTarget } from '#renderer/bindings/take-invitation.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { nameOfEntry } from '#shared/domain/calendar/entry-name.ts';
import type { PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import type { InvitedLead } from '#shared/domain/calendar/select-invited-leads.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** In place of a lead, while none is chosen, and for one that is not there yet. */
export const NO_LEAD = '';
export const NEW_LEAD = 'new lead';

/** What is being filled in for one entry. */
export interface EntryDraft {
  /** A LeadId, or one of the two above. */
  readonly lead: string;
  readonly step: string;
  readonly company: string;
  readonly role: string;
  /** Who sees a new lead. */
  readonly audience: 'circle' | 'me';
}

/** What is filled in at first: discreet words, never the title of the entry; or what was left there when the dialog was closed. */
export function draftOf(
  session: CircleSession,
  planned: PlannedInvitation,
  { askedFor, step }: { readonly askedFor: LeadId | undefined; readonly step: string },
): EntryDraft {
  const leads = invitedLeadsOf(session);
  const asked = askedFor !== undefined && leads.has(askedFor) ? askedFor : undefined;
  const fresh: EntryDraft = {
    lead: planned.leadId ?? asked ?? NO_LEAD,
    step: planned.known.at(-1)?.nextStep ?? step,
    ...{ company: '', role: '', audience: 'me' },
  };
  const left = session.unsent.get(keyOf(planned));
  return left === undefined ? fresh : { ...fresh, ...readLeft(left) };
}

/** Keeps what is filled in for when the dialog opens again; `undefined` forgets it. */
export function keepDraft(session: CircleSession, planned: PlannedInvitation, draft: EntryDraft | undefined): void {
  if (draft === undefined) session.unsent.delete(keyOf(planned));
  else session.unsent.set(keyOf(planned), JSON.stringify(draft));
}

/** For what it is taken over; `undefined` while no lead is chosen. */
export function targetOf({ lead, company, role, audience }: EntryDraft): InvitationTarget | undefined {
  if (lead === NO_LEAD) return undefined;
  return lead === NEW_LEAD ? { kind: 'new', company, role, audience } : { kind: 'lead', leadId: lead as LeadId };
}

/** How the lead is called that is chosen, or that is being filled in; empty where nothing is said of it. */
export function leadNameOf({ lead, company, role }: EntryDraft, invited: InvitedLead | undefined): string {
  if (lead !== NEW_LEAD) return cardNameOf(invited?.lead ?? { role: undefined, company: undefined });
  return cardNameOf({ company: company.trim() || undefined, role: role.trim() || undefined });
}

function keyOf({ event }: PlannedInvitation): string {
  return `calendar ${event.occurrence ?? ''} ${nameOfEntry(event)}`;
}

/** Written by `keepDraft` alone, in this session. */
function readLeft(text: string): EntryDraft {
  return JSON.parse(text) as EntryDraft;
}
