import { describe, expect, test } from 'vitest';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { editCheckIn, openForIdeas, shareMood, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { CHECK_IN_TEXTS, type Mood } from '#shared/domain/check-in/check-in.ts';
import { readCheckIn } from '#shared/domain/check-in/check-in-reader.ts';
import { keepMood } from '#shared/domain/check-in/keep-mood.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';
import { answer, checkIn, checkInIn, checkInsIn, fieldsOf, refTo } from './check-in-fixture.ts';

const edit = (replica: Replica, id: CheckInId, texts: Parameters<typeof editCheckIn>[1]['texts']) =>
  editCheckIn(replica.doc, { ...refTo(replica, id), texts }, replica.ctx);
const withdraw = (replica: Replica, id: CheckInId) => withdrawCheckIn(replica.doc, refTo(replica, id), replica.ctx);
const share = (replica: Replica, id: CheckInId, mood: Mood | undefined) =>
  shareMood(replica.doc, { ...refTo(replica, id), mood }, replica.ctx);

describe('check-ins', () => {
  test('[CHECK1] tells what its author wrote, trimmed, of whom the log knows', () => {
    const alice = createReplica(ALICE);
    const texts = { done: ' two applications\n', stuck: ' ', ask: 'Who knows Contoso?' };
    const id = checkIn(alice, { texts, zone: 'Europe/Berlin', mood: 'light' });
    expect(checkInIn(alice, id)).toEqual({
      id,
      author: ALICE,
      done: 'two applications',
      stuck: undefined,
      next: undefined,
      ask: 'Who knows Contoso?',
      at: NOON,
      zone: 'Europe/Berlin',
      isListenOnly: false,
      openedAt: undefined,
      mood: 'light',
    });
    expect([...fieldsOf(alice, id).keys()].sort()).toEqual(['ask', 'at', 'done', 'listenOnly', 'mood', 'zone']);
  });

  test('[CHECK1] nothing told is refused, and too much of it by name', () => {
    const alice = createReplica(ALICE);
    const add = (texts: Parameters<typeof addCheckIn>[1]['texts']) =>
      addCheckIn(alice.doc, { texts, zone: 'UTC', isListenOnly: false }, alice.ctx);
    expect(codeOf(add({}))).toBe('empty');
    expect(codeOf(add({ done: ' \n', ask: '' }))).toBe('empty');
    for (const name of CHECK_IN_TEXTS) {
      const tooLong = { [name]: 'x'.repeat(LIMITS.clause + 1) };
      expect(add({ done: 'some', ...tooLong })).toEqual({ ok: false, error: { code: 'too-long', field: name } });
    }
    expect(checkInsIn(alice).size).toBe(0);
    const id = value(add({ next: ` ${'x'.repeat(LIMITS.clause)} ` })).checkInId;
    expect(codeOf(edit(alice, id, { stuck: 'x'.repeat(LIMITS.clause + 1) }))).toBe('too-long');
  });

  test('[CHECK1] edits of different texts on two devices both stand', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = checkIn(laptop, { texts: { done: 'one', stuck: 'two' } });
    sync(laptop, phone);
    value(edit(laptop, id, { done: 'ONE' }));
    value(edit(phone, id, { stuck: '', next: 'three' }));
    sync(laptop, phone);
    for (const replica of [laptop, phone]) {
      expect(checkInIn(replica, id)).toMatchObject({ done: 'ONE', stuck: undefined, next: 'three' });
    }
  });

  test('[CHECK1] one that lost all its texts by merging stays, and can be written again', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = checkIn(laptop, { texts: { done: 'one', stuck: 'two' } });
    sync(laptop, phone);
    value(edit(laptop, id, { done: '' }));
    value(edit(phone, id, { stuck: '' }));
    sync(laptop, phone);
    expect(checkInIn(laptop, id)).toMatchObject({ done: undefined, stuck: undefined });
    value(edit(phone, id, { next: 'three' }));
    expect(checkInIn(phone, id).next).toBe('three');
  });

  test("[CHECK1] [DOC3] nobody writes into another's check-in, whatever they put there", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = checkIn(alice, { texts: { done: 'one', stuck: 'two' } });
    sync(alice, bob);
    const forged = { done: 'nothing', ask: 'Give me money', zone: 'Asia/Tokyo', mood: 'heavy', deletedAt: NOON };
    for (const [key, field] of Object.entries({ ...forged, author: BOB })) fieldsOf(bob, id).set(key, field);
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(checkInIn(replica, id)).toMatchObject({
        author: ALICE,
        done: undefined,
        stuck: 'two',
        ask: undefined,
        zone: 'UTC',
        mood: undefined,
      });
    }
  });

  test('[CHECK1] the author writes the very same words again over what another put there, and they count', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = checkIn(alice, { texts: { done: 'one' }, mood: 'low' });
    sync(alice, bob);
    fieldsOf(bob, id).set('done', 'one');
    fieldsOf(bob, id).set('mood', 'low');
    sync(alice, bob);
    expect(checkInIn(alice, id)).toMatchObject({ done: undefined, mood: undefined });
    const { undo } = value(edit(alice, id, { done: 'one' }));
    value(share(alice, id, 'low'));
    sync(alice, bob);
    expect(checkInIn(bob, id)).toMatchObject({ done: 'one', mood: 'low' });
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(checkInIn(alice, id).done).toBeUndefined();
  });

  test('[CHECK1] [DOC4] one without a known author, a time or a record is malformed', () => {
    const stranger = createReplica(ALICE);
    stranger.doc.clientID = 77;
    const id = checkIn(stranger);
    const read = (entry: unknown) => readCheckIn(id, entry, stranger.authorOf);
    expect(read(fieldsOf(stranger, id))).toEqual(malformed(id, 'incomplete'));
    expect(read('words')).toEqual(malformed(id, 'not-a-record'));
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const timeless = checkIn(alice);
    sync(alice, bob);
    fieldsOf(bob, timeless).set('at', NOON - 1);
    sync(alice, bob);
    expect(readCheckIn(timeless, fieldsOf(alice, timeless), alice.authorOf)).toEqual(malformed(timeless, 'incomplete'));
  });

  test('[CHECK3] nobody but its author edits, withdraws, opens it or shares a mood in it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = checkIn(alice, { isListenOnly: true });
    sync(alice, bob);
    const { origins } = watch(bob.doc);
    const gone = 'none' as CheckInId;
    const tries = (to: CheckInId) => [
      edit(bob, to, { done: 'nothing' }),
      withdraw(bob, to),
      share(bob, to, 'bright'),
      openForIdeas(bob.doc, refTo(bob, to), bob.ctx),
    ];
    expect(tries(id).map((result) => codeOf<string>(result))).toEqual(Array.from({ length: 4 }, () => 'not-yours'));
    expect(tries(gone).map((result) => codeOf<string>(result))).toEqual(Array.from({ length: 4 }, () => 'not-found'));
    expect(origins).toEqual([]);
  });

  test('[CHECK3] an edit that would leave nothing is refused', () => {
    const alice = createReplica(ALICE);
    const id = checkIn(alice, { texts: { done: 'one', stuck: 'two' } });
    value(edit(alice, id, { stuck: ' ' }));
    expect(codeOf(edit(alice, id, { done: '' }))).toBe('empty');
    value(edit(alice, id, { done: '', next: 'three' }));
    expect(checkInIn(alice, id)).toMatchObject({ done: undefined, stuck: undefined, next: 'three' });
  });

  test('[CHECK3] a withdrawn one is gone until undo brings it back, whatever another put there', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = checkIn(alice);
    sync(alice, bob);
    fieldsOf(bob, id).set('deletedAt', NOON - 5);
    sync(alice, bob);
    const { undo } = value(withdraw(alice, id));
    sync(alice, bob);
    expect(checkInsIn(bob).size).toBe(0);
    expect(codeOf(edit(alice, id, { done: 'more' }))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(checkInIn(bob, id).done).toBe('two applications');
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
  });

  test("[CHECK3] [UNDO2] undo brings back the author's own words, never another's in their name", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = checkIn(alice, { texts: { done: 'one', next: 'two' } });
    const first = value(edit(alice, id, { next: 'TWO' })).undo;
    sync(alice, bob);
    fieldsOf(bob, id).set('done', 'I lied.');
    sync(alice, bob);
    const second = value(edit(alice, id, { done: 'ONE' })).undo;
    value(applyUndo(alice.doc, second, alice.ctx));
    value(applyUndo(alice.doc, first, alice.ctx));
    sync(alice, bob);
    expect(checkInIn(bob, id)).toMatchObject({ done: undefined, next: 'two' });
  });

  test('[CHECK3] [UNDO3] undo of a check-in withdraws it, unless it was changed since', () => {
    const alice = createReplica(ALICE);
    const add = () => addCheckIn(alice.doc, { texts: { done: 'one' }, zone: 'UTC', isListenOnly: true }, alice.ctx);
    value(applyUndo(alice.doc, value(add()).undo, alice.ctx));
    expect(checkInsIn(alice).size).toBe(0);
    const { checkInId, undo } = value(add());
    value(edit(alice, checkInId, { done: 'more' }));
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    expect(checkInIn(alice, checkInId).done).toBe('more');
  });

  test('[DOC2] in a newer document nothing is written', () => {
    const alice = createReplica(ALICE);
    const id = checkIn(alice, { isListenOnly: true });
    openCircleDoc(alice.doc).meta.set('minReader', 2);
    const { doc, ctx } = alice;
    const { origins } = watch(doc);
    const answers = [
      addCheckIn(doc, { texts: { done: 'one' }, zone: 'UTC', isListenOnly: false }, ctx),
      edit(alice, id, { done: 'more' }),
      withdraw(alice, id),
      share(alice, id, 'low'),
      openForIdeas(doc, refTo(alice, id), ctx),
      keepMood(doc, { checkInId: id, mood: 'low', zone: 'UTC' }, ctx),
      answer(alice, id, 'Hello'),
    ];
    expect(answers.map((result) => codeOf<string>(result))).toEqual(answers.map(() => 'read-only'));
    expect(origins).toEqual([]);
  });

  test('[DOC5] nothing is written when nothing changes, and one transaction otherwise', () => {
    const alice = createReplica(ALICE);
    const id = checkIn(alice);
    const { origins } = watch(alice.doc);
    const idle = [
      edit(alice, id, { done: ' two applications ', stuck: '' }),
      share(alice, id, undefined),
      openForIdeas(alice.doc, refTo(alice, id), alice.ctx),
      keepMood(alice.doc, { checkInId: id, mood: undefined, zone: 'UTC' }, alice.ctx),
    ];
    expect(idle.map((result) => value(result).undo.changes)).toEqual([[], [], [], []]);
    expect(origins).toEqual([]);
    value(edit(alice, id, { done: 'one', stuck: 'two', next: 'three' }));
    expect(origins).toHaveLength(1);
  });
});
