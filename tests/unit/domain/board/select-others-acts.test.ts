import { expect, test } from 'vitest';

import { moveCard } from '#shared/domain/board/move-card.ts';
import { selectOthersActs } from '#shared/domain/board/select-others-acts.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  createReplica,
  eventsIn,
  leadIn,
  messagesIn,
  NAMED,
  NOON,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';

const add = ({ doc, ctx }: Replica, company: string): LeadId => value(addLead(doc, { company }, ctx)).leadId;

test('[BOARD8] what others added, moved and wrote about since the reader looked, with the last time; nothing else', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const [moved, spoken, own] = [add(alice, 'moved'), add(alice, 'spoken'), add(alice, 'own')];
  add(bob, 'before');
  sync(alice, bob);
  bob.setNow(NOON + 1);
  value(moveCard(bob.doc, { cardId: moved, toStage: 'applied' }, bob.ctx));
  const added = add(bob, 'added');
  value(trashLead(bob.doc, { leadId: add(bob, 'gone') }, bob.ctx));
  bob.setNow(NOON + 2);
  for (const id of [added, spoken]) {
    value(addMessage(bob.doc, { about: { kind: 'lead', id }, text: 'Look', members: NAMED }, bob.ctx));
  }
  alice.setNow(NOON + 3);
  value(moveCard(alice.doc, { cardId: own, toStage: 'offer' }, alice.ctx));
  value(addMessage(alice.doc, { about: { kind: 'lead', id: own }, text: 'Mine', members: NAMED }, alice.ctx));
  sync(alice, bob);

  const acts = selectOthersActs({
    space: spaceOf(alice),
    events: eventsIn(alice),
    messages: messagesIn(alice).values(),
    since: NOON,
  });
  const named = [...acts].map(([id, at]) => [leadIn(alice, id).company, at - NOON] as const);
  expect(new Map(named)).toEqual(
    new Map([
      ['moved', 1],
      ['added', 2],
      ['spoken', 2],
    ]),
  );
});
