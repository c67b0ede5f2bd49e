import { describe, expect, test } from 'vitest';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { blurt, checkIn } from '../check-in/check-in-fixture.ts';
import { BOB, codeOf, messagesIn, NOON, type Replica, value } from '../fixture.ts';
import {
  ask,
  ASKED,
  BESIDE_ALICE,
  beyondUsIn,
  CHECKED,
  circleWhereAliceSpoke,
  forge,
  ground,
  needsCheckingIn,
  OPINION,
  said,
  say,
  storedRequestsIn,
} from './advice-fixture.ts';

describe('what was checked', () => {
  const answering = (replica: Replica, id: MessageId, more: Parameters<typeof say>[2] = {}) =>
    said(replica, 'I looked.', { answers: id, ground: CHECKED, ...more });

  test('[ADV4] its author checks it: it is on the list no more, until the ground is another', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id));
    meet();
    const { undo } = value(ground(alice, id, CHECKED));
    meet();
    expect(needsCheckingIn(bob)).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    value(ground(alice, id, OPINION));
    meet();
    expect(needsCheckingIn(bob)).toEqual([ASKED]);
  });

  test('[ADV4] an answer that names it and was checked settles it, of whomever it is, until it is withdrawn', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id));
    meet();
    const answered = answering(carol, id);
    meet();
    expect(needsCheckingIn(alice)).toEqual([]);
    expect(messagesIn(bob).get(answered)?.answers).toBe(id);
    value(withdrawMessage(carol.doc, { messageId: answered, authorOf: carol.authorOf }, carol.ctx));
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
  });

  test('[ADV4] an answer that is only an opinion, names another or stands elsewhere settles nothing', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    const other = said(alice, 'Something else.');
    value(ask(bob, id));
    meet();
    answering(carol, id, { ground: OPINION });
    answering(carol, id, { ground: undefined });
    answering(carol, other);
    said(carol, 'I looked.', { ground: CHECKED });
    const elsewhere = { aboutKind: 'priority-block', aboutId: BOB, text: 'x', at: NOON, answers: id };
    forge(carol, 'messages', 'elsewhere', { ...elsewhere, ground: 'checked 2025-06-14 a book' });
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
  });

  test('[ADV4] what is answered is there, in the same conversation, and heard', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    const named = { answers: id, ground: CHECKED };
    expect(codeOf(say(bob, 'x', { ...named, answers: 'none' as MessageId }))).toBe('not-found');
    expect(codeOf(say(bob, 'x', { ...named, about: { kind: 'priority-block', id: BOB } }))).toBe('not-found');
    expect(codeOf(say(bob, 'x', { ...named, authorOf: undefined }))).toBe('not-found');
    const week = checkIn(alice, { texts: { stuck: 'a form' }, isListenOnly: true });
    meet();
    blurt(bob, week, 'Sue them.');
    meet();
    const waiting = [...messagesIn(carol).values()].find(({ text }) => text === 'Sue them.')?.id ?? ('' as MessageId);
    const about = { kind: 'check-in', id: week } as const;
    expect(codeOf(say(alice, 'x', { about, answers: waiting }))).toBe('not-found');
    value(withdrawMessage(alice.doc, { messageId: id, authorOf: alice.authorOf }, alice.ctx));
    expect(codeOf(say(alice, 'x', named))).toBe('not-found');
  });

  test('[ADV4] a check that is not heard settles nothing for whoever does not hear it', () => {
    const { alice, bob, carol, meet } = circleWhereAliceSpoke();
    const week = checkIn(alice, { texts: { stuck: 'a form' }, isListenOnly: true });
    const own = said(alice, 'It is due on Friday.', { about: { kind: 'check-in', id: week } });
    value(ask(alice, own));
    meet();
    blurt(bob, week, 'It is not.', { answers: own, ground: 'checked 2025-06-14 a book' });
    meet();
    expect(needsCheckingIn(carol)).toEqual(['It is due on Friday. (alice)']);
    expect(needsCheckingIn(bob)).toEqual([]);
  });

  test('[ADV4] who doubts a check asks anew, and only another check answers that', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    value(ground(alice, id, CHECKED));
    const first = answering(carol, id);
    meet();
    value(ask(bob, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
    value(ground(carol, first, { kind: 'checked', source: 'another book', checkedOn: '2025-06-15' }));
    meet();
    expect(needsCheckingIn(alice)).toEqual([]);
    const { undo } = value(ask(bob, id));
    meet();
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
    expect(storedRequestsIn(alice)).toHaveLength(1);
    answering(alice, id);
    meet();
    expect(needsCheckingIn(bob)).toEqual([]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(needsCheckingIn(bob)).toEqual([]);
  });

  test('[ADV4] no clock decides: a check made years before by its clock answers what was asked', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    bob.setNow(NOON + 900 * DAY_MS);
    value(ask(bob, id));
    meet();
    alice.setNow(NOON - 900 * DAY_MS);
    value(ground(alice, id, { kind: 'checked', source: 'a book', checkedOn: '2022-12-01' }));
    meet();
    expect(needsCheckingIn(bob)).toEqual([]);
  });

  test('[ADV4] one asks while another checks, apart: it was checked, as whoever asked did not know', () => {
    const { alice, bob, carol, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id));
    value(ask(carol, id));
    value(ground(alice, id, CHECKED));
    meet();
    for (const reader of [alice, bob, carol]) expect(needsCheckingIn(reader)).toEqual([]);
  });

  test('[ADV5] the oldest message stands first, and what stands on a lead in the trash waits there', () => {
    const { alice, bob, meet, id } = circleWhereAliceSpoke();
    const { leadId } = value(addLead(alice.doc, { company: 'Acme' }, alice.ctx));
    alice.setNow(NOON - 5);
    const onLead = said(alice, 'They pay late.', { about: { kind: 'lead', id: leadId } });
    meet();
    bob.setNow(NOON + 10);
    value(ask(bob, id));
    bob.setNow(NOON + 20);
    value(ask(bob, onLead));
    meet();
    expect(needsCheckingIn(alice)).toEqual(['They pay late. (bob)', ASKED]);
    value(trashLead(alice.doc, { leadId }, alice.ctx));
    expect(needsCheckingIn(alice)).toEqual([ASKED]);
    value(restoreLead(alice.doc, { leadId }, alice.ctx));
    expect(needsCheckingIn(alice)).toHaveLength(2);
  });

  test('[ADV5] what is beyond us is settled in the same way', () => {
    const { alice, bob, id, meet } = circleWhereAliceSpoke();
    value(ask(bob, id, 'beyond-us'));
    meet();
    expect(beyondUsIn(alice)).toEqual([ASKED]);
    answering(bob, id, { about: BESIDE_ALICE });
    meet();
    expect(beyondUsIn(alice)).toEqual([]);
  });
});
