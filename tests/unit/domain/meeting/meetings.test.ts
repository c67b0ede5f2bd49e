import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { selectOpenMeeting } from '#shared/domain/meeting/select-open-meeting.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { MeetingId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';
import {
  after,
  come,
  end,
  fieldsOf,
  gathered,
  leave,
  meetingIn,
  meetingsIn,
  note,
  open,
  opened,
  openWritten,
  START,
  stateIn,
  withdraw,
} from './meeting-fixture.ts';

const toBeIn = (replica: Replica, now: number): MeetingId | undefined =>
  selectOpenMeeting(meetingsIn(replica).map((meeting) => ({ meeting, state: stateIn(replica, meeting.id, now) })))
    ?.meeting.id;

describe('opening a meeting', () => {
  test('[TURN1] it is opened in one act, and who opens it has come', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const id = opened(alice, { turnSeconds: 90 });
    expect(origins).toHaveLength(1);
    expect(meetingIn(alice, id)).toMatchObject({
      kind: 'live',
      openedBy: ALICE,
      at: NOON,
      zone: 'UTC',
      turnSeconds: 90,
    });
    expect(meetingIn(alice, id).speakingOrder).toEqual([ALICE, BOB, CAROL]);
    expect(stateIn(alice, id, START)).toMatchObject({ phase: 'gathering', here: [ALICE], came: [ALICE] });
  });

  test.each([59, 1801, Number.NaN])('[TURN1] a turn of %s seconds is refused', (turnSeconds) => {
    const alice = createReplica(ALICE);
    expect(codeOf(open(alice, { turnSeconds }))).toBe('not-a-choice');
    expect(meetingsIn(alice)).toEqual([]);
  });

  test('[TURN1] what others write into it is left out', () => {
    const { alice, bob, id, all } = gathered();
    const fields = fieldsOf(bob, 'meetings', id);
    fields.set('turnSeconds', 60);
    fields.set('facilitator', BOB);
    fields.set(`speaks:${BOB}`, -1);
    fields.set('deletedAt', NOON);
    openCircleDoc(bob.doc).meetings.set('words', 'words');
    sync(...all);
    expect(meetingsIn(alice)).toHaveLength(1);
    expect(meetingIn(alice, id)).toMatchObject({ turnSeconds: 180, facilitator: undefined, isWithdrawn: false });
    expect(meetingIn(alice, id).speakingOrder).toEqual([ALICE, CAROL]);
  });

  test('[TURN3] one is open at a time, in writing beside it', () => {
    const { alice, bob, id, all } = gathered();
    expect(codeOf(open(bob, { at: after(60) }))).toBe('already-open');
    value(openWritten(bob));
    expect(codeOf(openWritten(bob))).toBe('already-open');
    value(end(alice, id, after(70)));
    sync(...all);
    value(open(bob, { at: after(80) }));
    expect(meetingsIn(bob)).toHaveLength(3);
  });

  test('[TURN3] a meeting that was forgotten keeps nobody from opening another', () => {
    const { bob } = gathered();
    expect(open(bob, { at: START + 13 * HOUR_MS }).ok).toBe(true);
  });

  test('[TURN3] of two opened apart both stay, and the one to be in is where somebody is, opened first', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    alice.setNow(NOON + 5);
    const hers = opened(alice);
    const his = opened(bob);
    sync(alice, bob);
    expect(meetingsIn(alice)).toHaveLength(2);
    for (const one of [alice, bob]) expect(toBeIn(one, START)).toBe(his);
    value(leave(bob, his, after(1)));
    expect(toBeIn(bob, after(2))).toBe(hers);
    value(end(bob, hers, after(3)));
    expect(toBeIn(bob, after(4))).toBe(his);
    value(end(bob, his, after(5)));
    expect(toBeIn(bob, after(6))).toBeUndefined();
  });

  test('[TURN3] who opened it withdraws it, until another has come or written', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = opened(alice);
    sync(alice, bob);
    expect(codeOf(withdraw(bob, first))).toBe('not-yours');
    const { undo } = value(withdraw(alice, first));
    expect(meetingsIn(alice)).toEqual([]);
    expect(codeOf(withdraw(alice, first))).toBe('not-found');
    expect(codeOf(come(alice, first))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    value(come(bob, first));
    sync(alice, bob);
    expect(codeOf(withdraw(alice, first))).toBe('taken-up');
  });

  test('[TURN3] to one that another wrote into it comes too late', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = opened(alice);
    sync(alice, bob);
    value(note(bob, id, 'I am late'));
    sync(alice, bob);
    expect(codeOf(withdraw(alice, id))).toBe('taken-up');
  });

  test('[TURN3] one to which another came meanwhile is shown, withdrawn or undone', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { meetingId, undo } = value(open(alice));
    sync(alice, bob);
    value(come(bob, meetingId));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(meetingsIn(alice)).toEqual([]);
    sync(alice, bob);
    expect(meetingsIn(alice).map(({ id }) => id)).toEqual([meetingId]);
  });
});
