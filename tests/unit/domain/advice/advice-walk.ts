import type { About } from '#shared/domain/conversation/message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { anybody, author, type Make, type Situation, withBoth } from '../equals-situations.ts';
import { answer, checkIn } from '../check-in/check-in-fixture.ts';
import { messagesIn, type Replica, sync, value } from '../fixture.ts';
import { ask, CHECKED, ground, OPINION, said, say, unask } from './advice-fixture.ts';

// On a lead: beside somebody's priorities it would be another thing for each of them.
const about = (by: Replica): About => ({
  kind: 'lead',
  id: value(addLead(by.doc, { company: 'Acme' }, by.ctx)).leadId,
});
const told: Make<MessageId> = (by) => said(by, 'They have to pay.', { about: about(by) });
const grounded: Make<MessageId> = (by) => said(by, 'They have to pay.', { about: about(by), ground: CHECKED });
const place = (by: Replica, id: MessageId): About => messagesIn(by).get(id)?.about ?? about(by);
const support: Make<MessageId> = (by) => value(answer(by, checkIn(by), 'heard', 'support')).messageId;

/** The actor has asked for a check of what another said. */
const asked = (act: (me: Replica, id: MessageId) => ReturnType<Situation[1]>): Situation[1] => {
  return ({ me, other, third }) => {
    const id = told(other);
    sync(me, other, third);
    value(ask(me, id));
    return act(me, id);
  };
};

/** The commands of grounds and checks. */
export const ADVICE_WALK: Readonly<Record<string, readonly Situation[]>> = {
  setGround: [
    ...author(told, (me, id) => ground(me, id, OPINION)),
    ...author(grounded, (me, id) => ground(me, id, undefined)),
    ['bad-date', ({ me }) => ground(me, told(me), { ...CHECKED, checkedOn: '2030-01-01' })],
    ...withBoth(support, (me, id) => ground(me, id, OPINION), ['not-a-choice', 'not-yours']),
  ],
  requestCheck: [
    ...anybody(told, (me, id) => ask(me, id)),
    ...anybody(grounded, (me, id) => ask(me, id, 'beyond-us')),
    ...withBoth(support, (me, id) => ask(me, id), ['not-a-choice', 'not-a-choice']),
    ['not-found', ({ me }) => ask(me, 'none' as MessageId)],
    ['done', asked((me, id) => ask(me, id))],
  ],
  withdrawCheckRequest: [...anybody(told, (me, id) => unask(me, id)), ['done', asked((me, id) => unask(me, id))]],
};

/** What is said on a ground, or in answer. */
export const GROUNDED_MESSAGES: readonly Situation[] = [
  ['done', ({ me }) => say(me, 'They have to pay.', { about: about(me), ground: CHECKED })],
  ['empty', ({ me }) => say(me, 'They have to pay.', { about: about(me), ground: { ...CHECKED, source: ' ' } })],
  ...anybody(told, (me, id) => say(me, 'I looked.', { about: place(me, id), answers: id, ground: CHECKED })),
];
