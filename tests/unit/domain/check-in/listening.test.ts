import { describe, expect, test } from 'vitest';
import { openForIdeas, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { isJustListen } from '#shared/domain/check-in/check-in.ts';
import { selectHeard } from '#shared/domain/check-in/select-heard.ts';
import { selectMeToos } from '#shared/domain/check-in/select-me-toos.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { type About, SUPPORTS } from '#shared/domain/conversation/message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { selectUnanswered } from '#shared/domain/today/select-unanswered.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { CheckInId, MemberId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  codeOf,
  conversationsIn,
  createReplica,
  messagesIn,
  NOON,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';
import {
  answer,
  blurt,
  checkIn,
  checkInIn,
  checkInsIn,
  fieldsOf,
  heardIn,
  refTo,
  wordsIn,
} from './check-in-fixture.ts';

const open = (replica: Replica, id: CheckInId) => openForIdeas(replica.doc, refTo(replica, id), replica.ctx);

/** Three members who have all of alice's check-in. */
function circleWith(isListenOnly: boolean, texts: Readonly<Record<string, string>> = { stuck: 'Nobody answers.' }) {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
  const id = checkIn(alice, { isListenOnly, texts });
  sync(alice, bob, carol);
  return { alice, bob, carol, id };
}

describe('speaking about a check-in', () => {
  test('[CONV1] everybody speaks about one that is not just to be listened to; older messages are own words', () => {
    const { alice, bob, carol, id } = circleWith(false);
    value(answer(bob, id, ' Try @carol. '));
    blurt(carol, id, 'from an older app', { at: NOON + HOUR_MS });
    sync(alice, bob, carol);
    expect(wordsIn(alice, id)).toEqual(['bob own-words: Try @carol.', 'carol own-words: from an older app']);
    expect(heardIn(alice, id)[0]?.mentions).toEqual([CAROL]);
    expect(fieldsOf(alice, id).has('as')).toBe(false);
  });

  test('[CONV1] nothing, too much, and words about one that is gone are refused', () => {
    const { alice, bob, id } = circleWith(false);
    expect(codeOf(answer(bob, id, ' '))).toBe('empty');
    expect(codeOf(answer(bob, id, '', 'support'))).toBe('empty');
    expect(codeOf(answer(bob, id, 'x'.repeat(LIMITS.message + 1), 'me-too'))).toBe('too-long');
    expect(codeOf(answer(bob, 'none' as CheckInId, 'Hello'))).toBe('not-found');
    value(withdrawCheckIn(alice.doc, refTo(alice, id), alice.ctx));
    sync(alice, bob);
    expect(codeOf(answer(bob, id, 'Hello'))).toBe('not-found');
    expect(messagesIn(bob).size).toBe(0);
  });

  test.each(['support', 'me-too'] as const)('[CONV1] %s has its place on check-ins only', (as) => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
    const places: readonly About[] = [
      { kind: 'lead', id: leadId },
      { kind: 'priority-block', id: BOB },
    ];
    for (const about of places) {
      expect(codeOf(addMessage(alice.doc, { about, text: 'heard', as, members: [] }, alice.ctx))).toBe('not-a-choice');
      const { messageId } = value(addMessage(alice.doc, { about, text: 'heard', members: [] }, alice.ctx));
      expect(messagesIn(alice).get(messageId)?.as).toBe('own-words');
    }
  });

  test('[LISTEN1] about a just-listen others say support and “me too”, nothing in own words; its author anything', () => {
    const { alice, bob, id } = circleWith(true);
    expect(isJustListen(checkInIn(bob, id))).toBe(true);
    expect(codeOf(answer(bob, id, 'Have you tried calling?'))).toBe('listen-only');
    expect(codeOf(answer(bob, id, 'It was so for me.', 'me-too'))).toBe('listen-only');
    expect(codeOf(answer(bob, id, 'Have you tried calling?', 'support'))).toBe('not-a-choice');
    for (const support of SUPPORTS) value(answer(bob, id, support, 'support'));
    value(answer(bob, id, ' ', 'me-too'));
    value(answer(alice, id, 'Thank you for listening.'));
    sync(alice, bob);
    expect(wordsIn(alice, id)).toHaveLength(SUPPORTS.length + 2);
    expect(wordsIn(bob, id)).toEqual(wordsIn(alice, id));
  });

  test.each([
    ['overwrites it', (fields: ReturnType<typeof fieldsOf>) => fields.set('listenOnly', false)],
    ['removes it', (fields: ReturnType<typeof fieldsOf>) => fields.delete('listenOnly')],
    ['opens it in the author’s place', (fields: ReturnType<typeof fieldsOf>) => fields.set('openedAt', NOON)],
  ])('[LISTEN1] [LISTEN3] it stays to be listened to though another %s', (_how, act) => {
    const { alice, bob, carol, id } = circleWith(true);
    act(fieldsOf(bob, id));
    sync(alice, bob, carol);
    expect(codeOf(answer(carol, id, 'Have you tried calling?'))).toBe('listen-only');
    blurt(bob, id, 'Have you tried calling?');
    sync(alice, bob, carol);
    expect(wordsIn(carol, id)).toEqual([]);
    value(open(alice, id));
    expect(wordsIn(alice, id)).toHaveLength(1);
  });

  test('[LISTEN2] what others said in own words waits, seen by its writer only, and stands in its place once opened', () => {
    const { alice, bob, carol, id } = circleWith(true);
    value(answer(alice, id, 'One'));
    bob.setNow(NOON + HOUR_MS);
    blurt(bob, id, 'Have you tried calling?');
    blurt(bob, id, 'It was so for me.', { as: 'me-too' });
    alice.setNow(NOON + 2 * HOUR_MS);
    value(answer(alice, id, 'Two'));
    carol.setNow(NOON + 3 * HOUR_MS);
    value(answer(carol, id, 'heard', 'support'));
    sync(alice, bob, carol);
    const seen = ['alice own-words: One', 'alice own-words: Two', 'carol support: heard'];
    const all = [
      'alice own-words: One',
      'bob own-words: Have you tried calling?',
      'bob me-too: It was so for me.',
      'alice own-words: Two',
      'carol support: heard',
    ];
    expect(wordsIn(alice, id)).toEqual(seen);
    expect(wordsIn(carol, id)).toEqual(seen);
    expect(wordsIn(bob, id)).toEqual(all);
    expect(selectMeToos(checkInIn(alice, id), heardIn(alice, id))).toEqual({ members: [], stories: [] });
    const { undo } = value(open(alice, id));
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol]) expect(wordsIn(replica, id)).toEqual(all);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(wordsIn(alice, id)).toEqual(seen);
  });

  test('[LISTEN2] what says it is support and is none waits like own words, also when another says so of it', () => {
    const { alice, bob, carol, id } = circleWith(true);
    blurt(bob, id, 'Have you tried calling?', { as: 'support' });
    blurt(bob, id, 'heard', { as: 'praise' });
    blurt(bob, id, 'Call them.');
    const calling = [...messagesIn(bob).values()].find(({ text }) => text === 'Call them.');
    sync(alice, bob, carol);
    const record = carol.doc.getMap('messages').get(calling?.id ?? '') as ReturnType<typeof fieldsOf>;
    record.set('as', 'support');
    sync(alice, bob, carol);
    expect(wordsIn(alice, id)).toEqual([]);
    expect(heardIn(bob, id).map(({ as: manner }) => manner)).toEqual(['own-words', 'own-words', 'own-words']);
  });

  test('[LISTEN2] what is said elsewhere always stands; about a check-in that is gone or not there yet, nothing', () => {
    const { alice, bob, carol, id } = circleWith(false);
    value(addMessage(bob.doc, { about: { kind: 'priority-block', id: ALICE }, text: 'Hello', members: [] }, bob.ctx));
    value(answer(bob, id, 'Hello'));
    sync(alice, bob, carol);
    const messages = [...messagesIn(carol).values()];
    expect(selectHeard(messages, checkInsIn(carol), CAROL)).toEqual(messages);
    expect(selectHeard(messages, new Map(), CAROL).map(({ about }) => about.kind)).toEqual(['priority-block']);
    const { undo } = value(withdrawCheckIn(alice.doc, refTo(alice, id), alice.ctx));
    expect(heardIn(alice, id)).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(wordsIn(alice, id)).toEqual(['bob own-words: Hello']);
  });

  test('[LISTEN3] only its author opens it, once, and then everybody may speak', () => {
    const { alice, bob, carol, id } = circleWith(true);
    expect(codeOf(open(bob, id))).toBe('not-yours');
    const { undo } = value(open(alice, id));
    alice.setNow(NOON + HOUR_MS);
    expect(value(open(alice, id)).undo.changes).toEqual([]);
    expect(checkInIn(alice, id).openedAt).toBe(NOON);
    sync(alice, bob, carol);
    value(answer(bob, id, 'Have you tried calling?'));
    sync(alice, bob, carol);
    expect(wordsIn(carol, id)).toHaveLength(1);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(isJustListen(checkInIn(alice, id))).toBe(true);
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
  });

  test('[LISTEN3] two devices that open it while apart leave it open', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = checkIn(laptop, { isListenOnly: true });
    sync(laptop, phone);
    value(open(laptop, id));
    phone.setNow(NOON + HOUR_MS);
    value(open(phone, id));
    sync(laptop, phone);
    expect([laptop, phone].map((replica) => isJustListen(checkInIn(replica, id)))).toEqual([false, false]);
  });
});

describe('me too', () => {
  test('[LISTEN4] is said where something is stuck, not to oneself', () => {
    const { alice, bob, id } = circleWith(false);
    const smooth = checkIn(alice, { texts: { done: 'all of it' } });
    sync(alice, bob);
    expect(codeOf(answer(bob, smooth, '', 'me-too'))).toBe('nothing-stuck');
    expect(codeOf(answer(alice, id, 'Again.', 'me-too'))).toBe('own');
    value(answer(bob, id, '', 'me-too'));
    expect(wordsIn(bob, id)).toEqual(['bob me-too: ']);
  });

  test('[LISTEN4] a member counts once, in the order in which they said so, and every story is shown', () => {
    const { alice, bob, carol, id } = circleWith(false);
    value(answer(carol, id, '', 'me-too'));
    bob.setNow(NOON + 1);
    value(answer(bob, id, 'For half a year.', 'me-too'));
    value(answer(bob, id, 'And then they called.', 'me-too'));
    value(answer(bob, id, 'Not a story.'));
    blurt(alice, id, 'To myself.', { as: 'me-too' });
    sync(alice, bob, carol);
    const meToos = selectMeToos(checkInIn(alice, id), heardIn(alice, id));
    expect(meToos.members).toEqual([CAROL, BOB]);
    expect(meToos.stories.map(({ text }) => text)).toEqual(['For half a year.', 'And then they called.']);
  });

  test('[LISTEN4] [CONV1] only “me too” about a check-in is a message without words', () => {
    const alice = createReplica(ALICE);
    const id = checkIn(alice);
    for (const more of [{}, { as: 'support' }, { as: 'me-too', aboutKind: 'priority-block', aboutId: ALICE }]) {
      blurt(alice, id, '', more);
    }
    expect(messagesIn(alice).size).toBe(0);
    blurt(alice, id, '', { as: 'me-too' });
    expect([...messagesIn(alice).values()].map(({ text }) => text)).toEqual(['']);
  });
});

describe('today', () => {
  const rowsOf = (replica: Replica) =>
    selectUnanswered(spaceOf(replica), conversationsIn(replica), checkInsIn(replica)).map(
      ({ by, as: manner, text, isMention }) => `${by} ${manner}: ${text}${isMention ? ' (called)' : ''}`,
    );

  test('[TODAY5] what others say on my check-in concerns me, until I answer there; elsewhere only when I am called', () => {
    const { alice, bob, carol, id } = circleWith(false);
    value(answer(bob, id, 'Try Contoso.'));
    sync(alice, bob, carol);
    expect([alice, bob, carol].map(rowsOf)).toEqual([['bob own-words: Try Contoso.'], [], []]);
    value(answer(alice, id, 'Do you know them, @carol?'));
    sync(alice, bob, carol);
    expect([alice, bob, carol].map(rowsOf)).toEqual([[], [], ['alice own-words: Do you know them, @carol? (called)']]);
    value(withdrawCheckIn(alice.doc, refTo(alice, id), alice.ctx));
    sync(alice, bob, carol);
    expect([alice, bob, carol].map(rowsOf)).toEqual([[], [], []]);
  });

  test('[TODAY5] [LISTEN2] what waits is not shown there, also not to whom it calls', () => {
    const { alice, bob, carol, id } = circleWith(true);
    const mention: Readonly<Record<string, unknown>> = { [`mention:${CAROL satisfies MemberId}`]: true };
    blurt(bob, id, 'Ask @carol, @alice', { ...mention, [`mention:${ALICE}`]: true });
    sync(alice, bob, carol);
    expect([alice, carol].map(rowsOf)).toEqual([[], []]);
    expect(selectUnanswered(spaceOf(carol), conversationsIn(carol))).toEqual([]);
    value(answer(carol, id, 'with-you', 'support'));
    value(open(alice, id));
    sync(alice, bob, carol);
    expect(rowsOf(alice)).toEqual(['bob own-words: Ask @carol, @alice (called)']);
  });
});
