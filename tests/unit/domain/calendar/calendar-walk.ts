import { rememberWritten } from '#shared/domain/calendar/remember-written.ts';
import {
  cancelInvitation,
  removeInvitation,
  takeOverInvitation,
  updateInvitation,
} from '#shared/domain/calendar/take-invitation.ts';
import type { InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { inPrivate } from '../contact/contact-fixture.ts';
import type { Situation } from '../equals-situations.ts';
import { CIRCLE, type Replica, value } from '../fixture.ts';
import { readOne } from './calendar-fixture.ts';

const invite = (sequence: number, ...lines: readonly string[]) => readOne(`SEQUENCE:${sequence}`, ...lines);
const input = (sequence: number, ...lines: readonly string[]) => ({
  event: invite(sequence, ...lines),
  leadId: 'lead' as LeadId,
  nextStep: 'Interview',
  nextStepOn: '2026-03-16',
});
const NONE = 'none' as InvitationId;
const CANCELLED = 'STATUS:CANCELLED';

/** Each is alone with a document of their own. */
const alone = (me: Replica): Replica => ({ ...me, ctx: inPrivate(me.ctx) });
const taken = (me: Replica): InvitationId =>
  value(takeOverInvitation(me.doc, input(1), inPrivate(me.ctx))).invitationId;
const update = ({ doc, ctx }: Replica, invitationId: InvitationId, sequence: number) =>
  updateInvitation(doc, { ...input(sequence), invitationId }, ctx);
const cancel = ({ doc, ctx }: Replica, invitationId: InvitationId, sequence: number) =>
  cancelInvitation(doc, { invitationId, event: invite(sequence, CANCELLED) }, ctx);
const written = [{ uid: 'a', sequence: 0, isCancelled: false, on: '2026-03-16', title: 'Appointment' }];

/** The commands of calendar files, by name, in situations that whoever acts can be in. */
export const CALENDAR_WALK: Readonly<Record<string, readonly Situation[]>> = {
  takeOverInvitation: [
    ['done', ({ me: { doc, ctx } }) => takeOverInvitation(doc, input(0), inPrivate(ctx))],
    ['cancelled', ({ me: { doc, ctx } }) => takeOverInvitation(doc, input(0, CANCELLED), inPrivate(ctx))],
    ['not-private', ({ me: { doc, ctx } }) => takeOverInvitation(doc, input(0), ctx)],
  ],
  updateInvitation: [
    ['done', ({ me }) => update(alone(me), taken(me), 2)],
    ['not-newer', ({ me }) => update(alone(me), taken(me), 0)],
    ['not-found', ({ me }) => update(alone(me), NONE, 2)],
    ['not-private', ({ me }) => update(me, taken(me), 2)],
  ],
  cancelInvitation: [
    ['done', ({ me }) => cancel(alone(me), taken(me), 1)],
    ['not-newer', ({ me }) => cancel(alone(me), taken(me), 0)],
    ['not-found', ({ me }) => cancel(alone(me), NONE, 1)],
    ['not-private', ({ me }) => cancel(me, taken(me), 1)],
  ],
  removeInvitation: [
    ['done', ({ me }) => removeInvitation(me.doc, { invitationId: taken(me) }, inPrivate(me.ctx))],
    ['not-found', ({ me: { doc, ctx } }) => removeInvitation(doc, { invitationId: NONE }, inPrivate(ctx))],
    ['not-private', ({ me }) => removeInvitation(me.doc, { invitationId: taken(me) }, me.ctx)],
  ],
  rememberWritten: [
    ['done', ({ me: { doc, ctx } }) => rememberWritten(doc, { circle: CIRCLE, written }, inPrivate(ctx))],
    ['not-private', ({ me: { doc, ctx } }) => rememberWritten(doc, { circle: CIRCLE, written }, ctx)],
  ],
};
