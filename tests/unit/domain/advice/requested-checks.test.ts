import { describe, expect, test } from 'vitest';
import { readCheckRequest } from '#shared/domain/advice/check-request-reader.ts';
import type { RequestKind } from '#shared/domain/advice/check-request.ts';
import { openForIdeas } from '#shared/domain/check-in/change-check-in.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { CheckRequestId, MessageId } from '#shared/kernel/ids.ts';
import { answer, blurt, checkIn, refTo } from '../check-in/check-in-fixture.ts';
import { ALICE, BOB, codeOf, createReplica, messagesIn, NOON, sync, value } from '../fixture.ts';
import {
  ask,
  ASKED,
  beyondUsIn,
  circleWhereAliceSpoke,
  fieldsOf,
  forge,
  needsCheckingIn,
  said,
  storedRequestsIn,
  unask,
} from './advice-fixture.ts';

describe('asking for a check', () => {
  test('[ADV3] [ADV5] anybody asks, the author too, each once, told in the order of asking', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    for (const [index, member] of [carol, alice, bob].entries()) {
      member.setNow(NOON + index);
      value(ask(member, id));
      member.setNow(NOON + 9);
      expect(value(ask(member, id)).undo.changes).toEqual([]);
    }
    meet();
    for (const reader of [alice, bob, carol]) {
      expect(needsCheckingIn(reader)).toEqual(['They have to pay. (carol, alice, bob)']);
      expect(beyondUsIn(reader)).toEqual([]);
    }
    expect(storedRequestsIn(alice)).toHaveLength(3);
  });

  test('[ADV3] "beyond us" stands by itself, beside a check that is asked for', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id, 'beyond-us'));
    meet();
    expect([needsCheckingIn(alice), beyondUsIn(alice)]).toEqual([[], [ASKED]]);
    value(ask(bob, id));
    value(unask(bob, id, 'beyond-us'));
    meet();
    expect([needsCheckingIn(alice), beyondUsIn(alice)]).toEqual([[ASKED], []]);
  });

  test('[ADV3] who finds that another asked can ask too, and takes back only their own', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id));
    meet();
    expect(value(unask(carol, id)).undo.changes).toEqual([]);
    carol.setNow(NOON + 1);
    value(ask(carol, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual(['They have to pay. (bob, carol)']);
    value(unask(carol, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
  });

  test('[ADV3] what is asked is taken back, and asked again in the same record', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id));
    value(unask(bob, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual([]);
    expect(value(unask(bob, id)).undo.changes).toEqual([]);
    const { undo } = value(ask(bob, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
    expect(storedRequestsIn(alice)).toHaveLength(1);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(needsCheckingIn(bob)).toEqual([]);
  });

  test('[ADV3] [UNDO3] undo takes a request back, and a taking back', () => {
    const { bob, id } = circleWhereAliceSpoke();
    value(applyUndo(bob.doc, value(ask(bob, id)).undo, bob.ctx));
    expect(needsCheckingIn(bob)).toEqual([]);
    value(ask(bob, id));
    value(applyUndo(bob.doc, value(unask(bob, id)).undo, bob.ctx));
    expect(needsCheckingIn(bob)).toEqual([ASKED]);
  });

  test('[ADV3] what merging doubled counts once and is taken back whole', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    const phone = createReplica(BOB, 1);
    sync(bob, phone);
    value(ask(bob, id));
    value(ask(phone, id));
    sync(bob, phone);
    meet();
    expect(storedRequestsIn(alice)).toHaveLength(2);
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
    value(unask(phone, id));
    sync(bob, phone);
    meet();
    expect(needsCheckingIn(alice)).toEqual([]);
  });

  test("[ADV3] [DOC3] nobody takes back, moves or makes another's request", () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    const other = said(alice, 'Something else.');
    value(ask(bob, id));
    meet();
    const [{ id: requestId } = { id: '' }] = storedRequestsIn(carol);
    fieldsOf(carol, 'checkRequests', requestId).set('deletedAt', NOON);
    forge(carol, 'checkRequests', 'named', { messageId: other, kind: 'needs-checking', at: NOON, author: BOB });
    expect(value(unask(carol, id)).undo.changes).toEqual([]);
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED, 'Something else. (carol)']);
    fieldsOf(carol, 'checkRequests', requestId).set('kind', 'beyond-us');
    fieldsOf(carol, 'checkRequests', requestId).set('messageId', other);
    meet();
    expect(needsCheckingIn(alice)).toEqual(['Something else. (carol)']);
    expect(beyondUsIn(alice)).toEqual([]);
    value(ask(bob, id));
    meet();
    expect(needsCheckingIn(alice)).toContain(ASKED);
  });

  test('[ADV3] what another wrote into a request does not keep it from being taken back', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id));
    meet();
    const [{ id: requestId } = { id: '' }] = storedRequestsIn(bob);
    fieldsOf(alice, 'checkRequests', requestId).set('deletedAt', bob.ctx.now);
    meet();
    const { undo } = value(unask(bob, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual([]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(fieldsOf(bob, 'checkRequests', requestId).get('deletedAt')).toBe(false);
  });

  test('[ADV3] what is gone, support, and a kind that is none are refused', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    const week = checkIn(alice);
    meet();
    const { messageId } = value(answer(bob, week, 'heard', 'support'));
    expect(codeOf(ask(alice, 'none' as MessageId))).toBe('not-found');
    expect(codeOf(ask(bob, messageId))).toBe('not-a-choice');
    expect(codeOf(ask(bob, id, 'odd' as RequestKind))).toBe('not-a-choice');
    forge(bob, 'checkRequests', 'vain', { messageId, kind: 'needs-checking', at: NOON });
    forge(bob, 'checkRequests', 'lost', { messageId: 'none', kind: 'needs-checking', at: NOON });
    expect(needsCheckingIn(bob)).toEqual([]);
    value(withdrawMessage(alice.doc, { messageId: id, authorOf: alice.authorOf }, alice.ctx));
    meet();
    expect(codeOf(ask(bob, id))).toBe('not-found');
    bob.doc.getMap('meta').set('minReader', 2);
    expect([codeOf(ask(bob, id)), codeOf(unask(bob, id))]).toEqual(['read-only', 'read-only']);
  });

  test('[ADV3] [ADV5] what waits in a "just listen" is asked about by nobody who does not hear it', () => {
    const { alice, bob, carol, meet } = circleWhereAliceSpoke();
    const week = checkIn(alice, { texts: { stuck: 'a form' }, isListenOnly: true });
    meet();
    blurt(bob, week, 'Sue them.');
    meet();
    const waiting = [...messagesIn(carol).values()].find(({ text }) => text === 'Sue them.')?.id ?? ('' as MessageId);
    expect(codeOf(ask(carol, waiting))).toBe('not-found');
    value(ask(bob, waiting));
    meet();
    expect([needsCheckingIn(bob), needsCheckingIn(carol)]).toEqual([['Sue them. (bob)'], []]);
    value(openForIdeas(alice.doc, refTo(alice, week), alice.ctx));
    meet();
    expect(needsCheckingIn(carol)).toEqual(['Sue them. (bob)']);
    value(ask(carol, waiting));
  });

  test('[ADV3] [DOC4] one without a known author, a message, a kind, a time or a record is malformed', () => {
    const alice = createReplica(ALICE);
    const read = (entry: unknown) => readCheckRequest('x' as CheckRequestId, entry, alice.authorOf);
    expect(read('words')).toEqual(malformed('x', 'not-a-record'));
    const whole = { messageId: 'm', kind: 'beyond-us', at: NOON };
    for (const part of [{ messageId: 7 }, { messageId: 'm'.repeat(301) }, { kind: 'odd' }, { at: -1 }]) {
      forge(alice, 'checkRequests', 'x', { ...whole, ...part });
      expect(read(fieldsOf(alice, 'checkRequests', 'x'))).toEqual(malformed('x', 'incomplete'));
    }
    forge(alice, 'checkRequests', 'x', { ...whole, 'saw:m': 'lived', 'saw:n': 7 });
    expect(read(fieldsOf(alice, 'checkRequests', 'x'))).toMatchObject({ saw: new Map([['m', 'lived']]) });
    alice.doc.clientID = 77;
    forge(alice, 'checkRequests', 'x', whole);
    expect(read(fieldsOf(alice, 'checkRequests', 'x'))).toEqual(malformed('x', 'incomplete'));
  });
});
