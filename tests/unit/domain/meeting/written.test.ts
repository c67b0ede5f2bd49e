import { expect, test } from 'vitest';
import { selectWrittenState } from '#shared/domain/meeting/select-written-state.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { ALL, end, meetingIn, note, noteIn, opened, openWritten, recordsIn } from './meeting-fixture.ts';

const standing = (replica: Replica, id: MeetingId, now = NOON, resting: readonly MemberId[] = []) =>
  selectWrittenState({
    meeting: meetingIn(replica, id),
    ...recordsIn(replica),
    members: ALL,
    resting: new Set(resting),
    now,
  });

function begun() {
  const all = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const [alice, bob, carol] = all;
  const id = value(openWritten(alice)).meetingId;
  sync(...all);
  return { alice, bob, carol, all, id };
}

test('[TURN14] it is open for two days', () => {
  const { alice, id } = begun();
  expect(standing(alice, id)).toEqual({ isOpen: true, written: [], awaited: ALL, closesAt: NOON + 2 * DAY_MS });
  expect(standing(alice, id, NOON + 2 * DAY_MS - 1).isOpen).toBe(true);
  expect(standing(alice, id, NOON + 2 * DAY_MS).isOpen).toBe(false);
  expect(meetingIn(alice, id)).toMatchObject({ facilitator: undefined, timekeeper: undefined, speakingOrder: [] });
});

test('[TURN14] it closes when all who do not rest have written, and takes what is written later', () => {
  const { alice, bob, carol, all, id } = begun();
  value(note(alice, id, 'Two applications', { kind: 'turn' }));
  value(note(bob, id, 'One call', { kind: 'turn' }));
  sync(...all);
  expect(standing(carol, id)).toMatchObject({ isOpen: true, written: [ALICE, BOB], awaited: [CAROL] });
  expect(standing(carol, id, NOON, [CAROL])).toMatchObject({ isOpen: false, awaited: [] });
  const { noteId } = value(note(carol, id, 'A long week', { kind: 'turn' }));
  expect(standing(carol, id)).toMatchObject({ isOpen: false, written: ALL, awaited: [] });
  expect(noteIn(carol, noteId)?.text).toBe('A long week');
});

test('[TURN14] where all rest it waits for somebody who writes', () => {
  const { alice, id } = begun();
  expect(standing(alice, id, NOON, ALL).isOpen).toBe(true);
});

test('[TURN14] anybody ends it, once', () => {
  const { alice, bob, all, id } = begun();
  value(end(bob, id, NOON));
  sync(...all);
  expect(standing(alice, id).isOpen).toBe(false);
  expect(codeOf(end(alice, id, NOON))).toBe('over');
  value(note(alice, id, 'Two applications', { kind: 'turn' }));
  expect(standing(alice, id).written).toEqual([ALICE]);
});

test('[TURN14] in a live meeting there is no turn in writing', () => {
  const alice = createReplica(ALICE);
  const id = opened(alice);
  expect(codeOf(note(alice, id, 'Two applications', { kind: 'turn' }))).toBe('not-a-choice');
});
