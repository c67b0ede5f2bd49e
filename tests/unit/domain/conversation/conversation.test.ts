import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { findMentions } from '#shared/domain/conversation/mentions.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { selectConversations } from '#shared/domain/conversation/message-queries.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import {
  ALICE,
  BOB,
  CAROL,
  codeOf,
  createReplica,
  messagesIn,
  NAMED,
  NOON,
  type Replica,
  saidIn,
  sync,
  value,
} from '../fixture.ts';

const BESIDE_ALICE: About = { kind: 'priority-block', id: ALICE };

const say = ({ doc, ctx }: Replica, text: string, about: About = BESIDE_ALICE) =>
  addMessage(doc, { about, text, members: NAMED }, ctx);
const recordOf = ({ doc }: Replica, id: MessageId) => {
  const record = doc.getMap<Y.Map<unknown>>('messages').get(id);
  if (record === undefined) throw new Error('there is no such message');
  return record;
};
const leadOf = ({ doc, ctx }: Replica): Extract<About, { readonly kind: 'lead' }> => ({
  kind: 'lead',
  id: value(addLead(doc, { company: 'Northwind' }, ctx)).leadId,
});

describe('conversation', () => {
  test("[CONV1] a message stands on a lead or beside a member's priorities, trimmed", () => {
    const alice = createReplica(ALICE);
    const lead = leadOf(alice);
    value(say(alice, ' I know somebody there.\n', lead));
    value(say(alice, 'first line\n\nsecond line'));
    expect(saidIn(alice, lead)).toEqual(['alice: I know somebody there.']);
    expect(saidIn(alice, BESIDE_ALICE)).toEqual(['alice: first line\n\nsecond line']);
  });

  test('[CONV1] nothing, too much, and words on a lead that is gone are refused', () => {
    const alice = createReplica(ALICE);
    const lead = leadOf(alice);
    expect(codeOf(say(alice, ' \n '))).toBe('empty');
    expect(codeOf(say(alice, 'x'.repeat(LIMITS.message + 1)))).toBe('too-long');
    value(say(alice, ` ${'x'.repeat(LIMITS.message)} `));
    expect(codeOf(say(alice, 'Hello', { kind: 'lead', id: 'nowhere' as LeadId }))).toBe('not-found');
    value(trashLead(alice.doc, { leadId: lead.id }, alice.ctx));
    expect(codeOf(say(alice, 'Hello', lead))).toBe('not-found');
    expect(messagesIn(alice).size).toBe(1);
  });

  test("[CONV2] [DOC3] nobody puts words into another's mouth, whatever a field says", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const rewritten = value(say(alice, 'No.')).messageId;
    const called = value(say(alice, 'Hello @carol')).messageId;
    const withdrawn = value(say(alice, 'Stays.')).messageId;
    sync(alice, bob);
    recordOf(bob, rewritten).set('text', 'Yes.');
    recordOf(bob, called).set(`mention:${BOB}`, true);
    recordOf(bob, withdrawn).set('deletedAt', NOON - 1);
    const forged = { aboutKind: 'priority-block', aboutId: ALICE, text: 'Mine.', at: NOON + 9, author: ALICE };
    bob.doc.getMap('messages').set('forged', new Y.Map<unknown>(Object.entries(forged)));
    sync(alice, bob);
    expect(saidIn(alice, BESIDE_ALICE)).toEqual(['alice: Hello @carol', 'alice: Stays.', 'bob: Mine.']);
    expect(messagesIn(alice).get(called)?.mentions).toEqual([CAROL]);
    value(withdrawMessage(alice.doc, { messageId: withdrawn, authorOf: alice.authorOf }, alice.ctx));
    expect(messagesIn(alice).has(withdrawn)).toBe(false);
  });

  test('[CONV3] an answer stands below what it answers, though a clock is ahead', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    bob.setNow(NOON + 10 * MINUTE_MS);
    value(say(bob, 'Who knows Contoso?'));
    sync(alice, bob);
    value(say(alice, 'I do.'));
    value(say(alice, 'Call me.'));
    expect(saidIn(alice, BESIDE_ALICE)).toEqual(['bob: Who knows Contoso?', 'alice: I do.', 'alice: Call me.']);
  });

  test('[CONV3] a clock that is years ahead is not followed', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    bob.setNow(NOON + 900 * DAY_MS);
    value(say(bob, 'From the future.'));
    sync(alice, bob);
    const { messageId } = value(say(alice, 'From now.'));
    expect(messagesIn(alice).get(messageId)?.at).toBe(NOON);
  });

  test.each([1e300, -1, Number.NaN, 'noon'])(
    '[CONV3] [DOC4] at %s, a time that no calendar has, is malformed',
    (at) => {
      const alice = createReplica(ALICE);
      const { messageId } = value(say(alice, 'Hello'));
      recordOf(alice, messageId).set('at', at);
      expect(messagesIn(alice).size).toBe(0);
    },
  );

  test.each([
    ['@bob, have a look', ['bob']],
    ['ask @BOB and @carol.', ['bob', 'carol']],
    ['@ann marie knows', ['ann marie']],
    ['@ann knows', ['ann']],
    ['(@bob)@carol', ['bob', 'carol']],
    ['bob@carol.example', []],
    ['@bobby and @dave', []],
    ['@ bob', []],
    ['bob', []],
    ['@b\u00e9a\u0301 and @😀', ['😀']],
  ])('[CONV4] who is called in “%s”', (text, names) => {
    const members = ['bob', 'carol', 'ann', 'ann marie', '', 'b\u00e9a', '😀'].map((name) => ({
      id: name as MemberId,
      name,
    }));
    expect(findMentions(text, members).flatMap((mention) => mention.members)).toEqual(names);
  });

  test('[CONV4] all who share a name are called, and the message keeps whom it calls', () => {
    const alice = createReplica(ALICE);
    const members = [...NAMED, { id: 'other-bob' as MemberId, name: 'Bob' }];
    const input = { about: BESIDE_ALICE, text: 'Hello @bob', members };
    const { messageId } = value(addMessage(alice.doc, input, alice.ctx));
    expect(messagesIn(alice).get(messageId)?.mentions).toEqual([BOB, 'other-bob']);
  });

  test('[CONV5] its author withdraws a message and can take that back; others cannot', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { messageId } = value(say(alice, 'first'));
    value(say(alice, 'second'));
    sync(alice, bob);
    const { authorOf } = alice;
    expect(codeOf(withdrawMessage(bob.doc, { messageId, authorOf }, bob.ctx))).toBe('not-yours');
    const { undo } = value(withdrawMessage(alice.doc, { messageId, authorOf }, alice.ctx));
    expect(codeOf(withdrawMessage(alice.doc, { messageId, authorOf }, alice.ctx))).toBe('not-found');
    sync(alice, bob);
    expect(saidIn(bob, BESIDE_ALICE)).toEqual(['alice: second']);
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(saidIn(bob, BESIDE_ALICE)).toEqual(['alice: first', 'alice: second']);
  });

  test('[CONV5] what another wrote into a message does not come back as if its author had written it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { messageId } = value(say(alice, 'first'));
    sync(alice, bob);
    const theirs = openCircleDoc(bob.doc).messages.get(messageId);
    if (theirs instanceof Y.Map) theirs.set('deletedAt', 5);
    sync(alice, bob);
    expect(saidIn(alice, BESIDE_ALICE)).toEqual(['alice: first']);
    const { undo } = value(withdrawMessage(alice.doc, { messageId, authorOf: alice.authorOf }, alice.ctx));
    expect(saidIn(alice, BESIDE_ALICE)).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(saidIn(bob, BESIDE_ALICE)).toEqual(['alice: first']);
  });

  test('[CONV5] undo of a message withdraws it', () => {
    const alice = createReplica(ALICE);
    const { undo } = value(say(alice, 'too early'));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(saidIn(alice, BESIDE_ALICE)).toEqual([]);
  });

  test('[CONV6] two who write while apart are both read, in the same order everywhere', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    value(say(alice, 'I can.'));
    value(say(bob, 'So can I.'));
    sync(carol, bob, alice);
    sync(carol, bob, alice);
    const said = saidIn(alice, BESIDE_ALICE);
    expect(said).toHaveLength(2);
    expect(saidIn(bob, BESIDE_ALICE)).toEqual(said);
    expect(saidIn(carol, BESIDE_ALICE)).toEqual(said);
  });

  test('[CONV7] a new message leaves the other conversations as they were', () => {
    const alice = createReplica(ALICE);
    value(say(alice, 'one'));
    value(say(alice, 'other', { kind: 'priority-block', id: BOB }));
    const known = [...messagesIn(alice).values()];
    const before = selectConversations(known);
    const { messageId } = value(say(alice, 'more', { kind: 'priority-block', id: BOB }));
    const added = [...messagesIn(alice).values()].filter(({ id }) => id === messageId);
    const after = selectConversations([...added, ...known], before);
    expect(after.get(`priority-block ${BOB}`)).toHaveLength(2);
    expect(after.get(`priority-block ${ALICE}`)).toBe(before.get(`priority-block ${ALICE}`));
  });
});
