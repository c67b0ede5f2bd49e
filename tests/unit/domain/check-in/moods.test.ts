import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { shareMood } from '#shared/domain/check-in/change-check-in.ts';
import type { Mood } from '#shared/domain/check-in/check-in.ts';
import { keepMood } from '#shared/domain/check-in/keep-mood.ts';
import { readKeptMood } from '#shared/domain/check-in/kept-mood.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { ALICE, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { checkIn, checkInIn, checkInsIn, fieldsOf, refTo } from './check-in-fixture.ts';

const share = (replica: Replica, id: CheckInId, mood: Mood | undefined) =>
  shareMood(replica.doc, { ...refTo(replica, id), mood }, replica.ctx);

describe('moods', () => {
  const keep = ({ doc, ctx }: Replica, checkInId: CheckInId, mood: Mood | undefined, zone = 'Asia/Tokyo') =>
    keepMood(doc, { checkInId, mood, zone }, ctx);
  const keptIn = ({ doc }: Replica, id: CheckInId) => readKeptMood(id, openCircleDoc(doc).moods.get(id));

  test("[CHECK4] a mood is kept in its author's own document, changed, cleared and kept again", () => {
    const [circle, own] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = checkIn(circle);
    const { undo } = value(keep(own, id, 'heavy'));
    expect(keptIn(own, id)).toEqual({ checkInId: id, mood: 'heavy', at: NOON, zone: 'Asia/Tokyo' });
    own.setNow(NOON + DAY_MS);
    value(keep(own, id, 'even', 'UTC'));
    expect(keptIn(own, id)).toEqual({ checkInId: id, mood: 'even', at: NOON, zone: 'Asia/Tokyo' });
    expect(codeOf(applyUndo(own.doc, undo, own.ctx))).toBe('changed-since');
    value(keep(own, id, undefined));
    expect(keptIn(own, id)).toBeUndefined();
    value(keep(own, id, 'light'));
    expect(keptIn(own, id)).toMatchObject({ mood: 'light' });
    expect(checkInIn(circle, id).mood).toBeUndefined();
    expect(JSON.stringify(circle.doc.toJSON())).not.toContain('heavy');
  });

  test('[CHECK4] undo of a kept mood clears it, and it can be kept again', () => {
    const own = createReplica(ALICE);
    const id = 'one' as CheckInId;
    const { undo } = value(keep(own, id, 'heavy'));
    value(applyUndo(own.doc, undo, own.ctx));
    expect(keptIn(own, id)).toBeUndefined();
    value(keep(own, id, 'low'));
    expect(keptIn(own, id)).toMatchObject({ mood: 'low' });
    value(keep(own, 'two' as CheckInId, 'low', 'Mars/Olympus'));
    expect(keptIn(own, 'two' as CheckInId)).toMatchObject({ zone: 'UTC' });
  });

  test('[CHECK4] of two devices that keep one while apart, one stands', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = 'one' as CheckInId;
    value(keep(laptop, id, 'heavy'));
    value(keep(phone, id, 'bright'));
    sync(laptop, phone);
    expect(keptIn(laptop, id)).toMatchObject({ zone: 'Asia/Tokyo' });
    expect(keptIn(laptop, id)).toEqual(keptIn(phone, id));
  });

  test('[CHECK4] a mood is in the check-in only when its author shares it, then or later, and can be taken out', () => {
    const alice = createReplica(ALICE);
    expect(checkInIn(alice, checkIn(alice, { mood: 'bright' })).mood).toBe('bright');
    const id = checkIn(alice);
    expect(checkInIn(alice, id).mood).toBeUndefined();
    value(share(alice, id, 'low'));
    expect(checkInIn(alice, id).mood).toBe('low');
    const { undo } = value(share(alice, id, undefined));
    expect(fieldsOf(alice, id).has('mood')).toBe(false);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(checkInIn(alice, id).mood).toBe('low');
  });

  test('[CHECK4] no other moods are written', () => {
    const alice = createReplica(ALICE);
    const id = checkIn(alice);
    const other = 'splendid' as Mood;
    const told = { texts: { done: 'one' }, zone: 'UTC', isListenOnly: false, mood: other };
    expect(codeOf(share(alice, id, other))).toBe('not-a-choice');
    expect(codeOf(keep(alice, id, other))).toBe('not-a-choice');
    expect(codeOf(addCheckIn(alice.doc, told, alice.ctx))).toBe('not-a-choice');
    expect(checkInsIn(alice).size).toBe(1);
  });

  test.each([
    [{ mood: 'splendid', at: NOON }, 'incomplete'],
    [{ mood: 'low', at: 'noon' }, 'incomplete'],
    ['low', 'not-a-record'],
  ] as const)('[CHECK4] [DOC4] a kept mood %j is malformed', (stored, reason) => {
    const { doc } = createReplica(ALICE);
    const id = 'one' as CheckInId;
    const { moods } = openCircleDoc(doc);
    moods.set(id, typeof stored === 'string' ? stored : new Y.Map<unknown>(Object.entries(stored)));
    expect(readKeptMood(id, moods.get(id))).toEqual(malformed(id, reason));
  });
});
