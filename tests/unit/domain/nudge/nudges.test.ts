import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import type { NudgeWords } from '#shared/domain/nudge/nudge.ts';
import { readMutes } from '#shared/domain/nudge/mutes.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NAMED, NOON, type Replica, sync, value, watch } from '../fixture.ts';
import { begin, end } from '../rest/rest-fixture.ts';
import { countedIn, fieldsOf, forge, mute, send, threeMembers, unmute, waitingIn, wordsIn } from './nudge-fixture.ts';

const say = ({ doc, ctx, authorOf }: Replica, about: About, text: string) =>
  value(addMessage(doc, { about, text, members: NAMED, authorOf }, ctx));

describe('nudges', () => {
  test('[NUDGE1] says one thing to one other, who finds it', () => {
    const [alice, bob, carol] = threeMembers();
    const { nudgeId } = value(send(alice, BOB, 'want-to-talk', 'Asia/Tokyo'));
    sync(alice, bob, carol);
    const sent = {
      id: nudgeId,
      from: ALICE,
      to: BOB,
      words: 'want-to-talk',
      at: NOON,
      day: '2025-06-16',
      zone: 'Asia/Tokyo',
    };
    expect(waitingIn(bob)).toEqual([sent]);
    expect([waitingIn(alice), waitingIn(carol)]).toEqual([[], []]);
  });

  test('[NUDGE1] [DOC5] not to oneself, nor to a stranger, nor in other words', () => {
    const [alice] = threeMembers();
    const { origins } = watch(alice.doc);
    expect(codeOf(send(alice, ALICE))).toBe('own');
    expect(codeOf(send(alice, 'mallory' as MemberId))).toBe('not-found');
    expect(codeOf(send(alice, BOB, 'hurry-up' as NudgeWords))).toBe('not-a-choice');
    expect(origins).toEqual([]);
  });

  test('[NUDGE1] [DOC3] is from whoever wrote it, and what others write into it is left out', () => {
    const [alice, bob, carol] = threeMembers();
    const { nudgeId } = value(send(alice, BOB));
    sync(alice, bob, carol);
    const now = { at: NOON, day: '2025-06-15', zone: 'UTC' };
    forge(carol, 'forged', { ...now, to: BOB, words: 'how-is-it-going', from: ALICE });
    forge(bob, 'to-myself', { ...now, to: BOB, words: 'well-done-so-far' });
    const record = fieldsOf(carol, 'nudges', nudgeId);
    for (const [key, field] of Object.entries({ deletedAt: NOON, zone: 'Asia/Tokyo' })) record.set(key, field);
    sync(alice, bob, carol);
    expect(wordsIn(bob)).toEqual(['carol: how-is-it-going', 'alice: thinking-of-you']);
    expect(countedIn(bob).find(({ id }) => id === nudgeId)?.zone).toBe('UTC');
    record.set('to', CAROL);
    sync(alice, bob, carol);
    expect(wordsIn(bob)).toEqual(['carol: how-is-it-going']);
    expect(wordsIn(carol)).toEqual([]);
  });

  test('[NUDGE2] once a day from one to one other, by the day where the sender is', () => {
    const [alice, bob] = threeMembers();
    value(send(alice, BOB));
    alice.setNow(NOON + HOUR_MS);
    expect(codeOf(send(alice, BOB, 'want-to-talk'))).toBe('already-today');
    value(send(alice, CAROL));
    value(send(bob, ALICE));
    // Midnight has passed in Tokyo, not in London.
    expect(codeOf(send(alice, BOB, 'want-to-talk', 'Mars/Olympus'))).toBe('already-today');
    value(send(alice, BOB, 'want-to-talk', 'Asia/Tokyo'));
    alice.setNow(NOON + 2 * DAY_MS);
    value(send(alice, BOB));
  });

  test('[NUDGE2] two of one day made apart count once, the earliest', () => {
    const [alice, bob] = threeMembers();
    const phone = createReplica(ALICE, 1);
    sync(alice, phone);
    phone.setNow(NOON + HOUR_MS);
    value(send(phone, BOB, 'well-done-so-far'));
    value(send(alice, BOB, 'thinking-of-you'));
    sync(alice, phone, bob);
    for (const replica of [alice, phone, bob]) {
      expect(countedIn(replica).map(({ words }) => words)).toEqual(['thinking-of-you']);
      expect(codeOf(send(phone, BOB))).toBe('already-today');
    }
    expect(wordsIn(bob)).toEqual(['alice: thinking-of-you']);
  });

  test('[NUDGE2] one that was taken back does not count', () => {
    const [alice, bob] = threeMembers();
    const { undo } = value(send(alice, BOB));
    value(applyUndo(alice.doc, undo, alice.ctx));
    value(send(alice, BOB, 'want-to-talk'));
    sync(alice, bob);
    expect(wordsIn(bob)).toEqual(['alice: want-to-talk']);
  });

  test("[NUDGE2] [DOC3] what others forge in one's name keeps nobody from nudging", () => {
    const [alice, bob, carol] = threeMembers();
    forge(carol, 'forged', { to: BOB, words: 'want-to-talk', at: NOON, day: '2025-06-15', zone: 'UTC', from: ALICE });
    sync(alice, carol);
    value(send(alice, BOB));
    sync(alice, bob);
    expect(wordsIn(bob)).toHaveLength(2);
  });

  test('[NUDGE3] who rests is left alone', () => {
    const [alice, bob] = threeMembers();
    value(begin(bob));
    sync(alice, bob);
    expect(codeOf(send(alice, BOB))).toBe('resting');
    value(send(alice, CAROL));
    value(end(bob));
    sync(alice, bob);
    value(send(alice, BOB));
  });

  test('[NUDGE3] who mutes the sender, or all, is left alone until they want it otherwise', () => {
    const [alice, bob, carol] = threeMembers();
    value(mute(bob, ALICE));
    sync(alice, bob, carol);
    expect(codeOf(send(alice, BOB))).toBe('muted');
    value(send(carol, BOB));
    value(mute(bob));
    value(unmute(bob, ALICE));
    sync(alice, bob, carol);
    expect(codeOf(send(alice, BOB))).toBe('muted');
    value(unmute(bob));
    sync(alice, bob, carol);
    value(send(alice, BOB));
  });

  test('[NUDGE3] what was sent before is not shown either, and is there again afterwards', () => {
    const [alice, bob, carol] = threeMembers();
    value(send(alice, BOB));
    value(send(carol, BOB));
    sync(alice, bob, carol);
    const { undo } = value(mute(bob, ALICE));
    expect(wordsIn(bob)).toEqual(['carol: thinking-of-you']);
    value(mute(bob));
    expect(wordsIn(bob)).toEqual([]);
    value(unmute(bob));
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(wordsIn(bob)).toHaveLength(2);
  });

  test('[NUDGE3] [DOC3] nobody mutes or unmutes in the name of another, and nobody is kept from it', () => {
    const [alice, bob, carol] = threeMembers();
    fieldsOf(carol, 'people', BOB).set('mutes:alice', true);
    fieldsOf(carol, 'people', BOB).set('mutesNudges', true);
    sync(alice, bob, carol);
    value(send(alice, BOB));
    const { undo } = value(mute(bob, ALICE));
    sync(alice, bob, carol);
    expect(wordsIn(bob)).toEqual([]);
    expect(codeOf(send(alice, BOB))).toBe('muted');
    value(applyUndo(bob.doc, undo, bob.ctx));
    sync(alice, bob, carol);
    expect(codeOf(send(alice, BOB))).toBe('already-today');
  });

  test('[NUDGE3] not oneself, nor without a name; [DOC2] nor where a newer version has closed the document', () => {
    const alice = createReplica(ALICE);
    expect([codeOf(mute(alice)), codeOf(unmute(alice))]).toEqual(['not-found', 'not-found']);
    expect(openCircleDoc(alice.doc).people.size).toBe(0);
    const [, bob] = threeMembers();
    expect(codeOf(mute(bob, bob.me))).toBe('own');
    openCircleDoc(bob.doc).meta.set('minReader', 99);
    const answers = [codeOf<string>(mute(bob)), codeOf<string>(unmute(bob)), codeOf<string>(send(bob, CAROL))];
    expect(answers).toEqual(['read-only', 'read-only', 'read-only']);
  });

  test.each(['true', 1, false])('[NUDGE3] [DOC4] %j mutes nobody, nor does what is no record', (written) => {
    const [alice] = threeMembers();
    const record = fieldsOf(alice, 'people', ALICE);
    for (const key of ['mutesNudges', 'mutes:bob', 'mutes:']) record.set(key, written);
    const nobody = { isAll: false, members: new Set() };
    expect(readMutes(ALICE, record, alice.authorOf)).toEqual(nobody);
    expect(readMutes(ALICE, written, alice.authorOf)).toEqual(nobody);
  });

  test('[NUDGE4] waits for three days, newest first', () => {
    const [alice, bob, carol] = threeMembers();
    value(send(alice, BOB, 'thinking-of-you'));
    carol.setNow(NOON + 2 * DAY_MS);
    value(send(carol, BOB, 'how-is-it-going'));
    alice.setNow(NOON + 3 * DAY_MS);
    value(send(alice, BOB, 'want-to-talk'));
    sync(alice, bob, carol);
    expect(wordsIn(bob, '2025-06-14')).toEqual(['alice: thinking-of-you']);
    expect(wordsIn(bob, '2025-06-13')).toEqual([]);
    expect(wordsIn(bob, '2025-06-17')).toEqual([
      'alice: want-to-talk',
      'carol: how-is-it-going',
      'alice: thinking-of-you',
    ]);
    expect(wordsIn(bob, '2025-06-18')).toEqual(['alice: want-to-talk', 'carol: how-is-it-going']);
    expect(wordsIn(bob, '2025-06-21')).toEqual([]);
  });

  test('[NUDGE4] until one has nudged back since, also where a clock is ahead', () => {
    const [alice, bob] = threeMembers();
    value(send(bob, ALICE));
    alice.setNow(NOON + 5 * HOUR_MS);
    value(send(alice, BOB));
    sync(alice, bob);
    expect(wordsIn(bob)).toHaveLength(1);
    expect(wordsIn(alice)).toEqual([]);
    alice.setNow(NOON + DAY_MS + 5 * HOUR_MS);
    value(send(alice, BOB, 'want-to-talk'));
    sync(alice, bob);
    bob.setNow(NOON + DAY_MS);
    value(send(bob, ALICE));
    expect(wordsIn(bob)).toEqual([]);
    sync(alice, bob);
    expect(wordsIn(alice)).toEqual(['bob: thinking-of-you']);
  });

  test('[NUDGE4] a clock that is far ahead is not followed', () => {
    const [alice, bob] = threeMembers();
    alice.setNow(NOON + 40 * DAY_MS);
    value(send(alice, BOB));
    sync(alice, bob);
    value(send(bob, ALICE));
    expect(countedIn(bob)[0]).toMatchObject({ from: BOB, at: NOON });
  });

  test('[NUDGE4] until one has said anything since, by name or beside their priorities', () => {
    const beside = (id: MemberId): About => ({ kind: 'priority-block', id });
    const [alice, bob, carol] = threeMembers();
    say(bob, beside(ALICE), 'Before.');
    for (const member of [alice, carol]) {
      member.setNow(NOON + 1);
      value(send(member, BOB));
    }
    sync(alice, bob, carol);
    for (const member of [alice, bob]) member.setNow(NOON + 2);
    say(bob, beside(BOB), 'To all.');
    say(alice, beside(ALICE), 'About carol: @carol');
    sync(alice, bob);
    expect(wordsIn(bob)).toHaveLength(2);
    say(bob, beside(ALICE), 'Thank you.');
    expect(wordsIn(bob)).toEqual(['carol: thinking-of-you']);
    say(bob, beside(BOB), 'Thank you, @carol.');
    expect(wordsIn(bob)).toEqual([]);
  });

  test.each([
    ['no record', 'words'],
    ['nobody', { words: 'want-to-talk', at: NOON, day: '2025-06-15' }],
    ['no words', { to: ALICE, words: 'hurry-up', at: NOON, day: '2025-06-15' }],
    ['no time', { to: ALICE, words: 'want-to-talk', at: -1, day: '2025-06-15' }],
    ['no day', { to: ALICE, words: 'want-to-talk', at: NOON, day: '2025-02-30' }],
  ])('[NUDGE1] [DOC4] one with %s is malformed', (_what, fields) => {
    const [alice, bob] = threeMembers();
    if (typeof fields === 'string') openCircleDoc(bob.doc).nudges.set('one', fields);
    else forge(bob, 'one', fields);
    sync(alice, bob);
    expect(countedIn(alice)).toEqual([]);
    value(send(bob, ALICE));
  });
});
