import { expect, test } from 'vitest';
import { openForIdeas } from '#shared/domain/check-in/change-check-in.ts';
import { selectAgenda } from '#shared/domain/meeting/select-agenda.ts';
import { selectMinutes } from '#shared/domain/meeting/select-minutes.ts';
import { weekOf } from '#shared/domain/record/week.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MeetingId } from '#shared/kernel/ids.ts';
import { checkIn, checkInsIn, refTo } from '../check-in/check-in-fixture.ts';
import { added, shownIn } from '../commitment/commitment-fixture.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import {
  accept,
  after,
  ALL,
  decline,
  end,
  meetingIn,
  next,
  note,
  openWritten,
  pause,
  recordsIn,
  running,
  said,
  skip,
  START,
  stateIn,
  take,
} from './meeting-fixture.ts';

const agendaIn = (replica: Replica) =>
  selectAgenda({
    checkIns: checkInsIn(replica).values(),
    commitments: shownIn(replica),
    members: ALL,
    week: weekOf(NOON, 'UTC', 1),
    firstDay: 1,
  });

const minutesIn = (replica: Replica, id: MeetingId) =>
  selectMinutes({
    meeting: meetingIn(replica, id),
    ...recordsIn(replica),
    checkIns: checkInsIn(replica).values(),
    commitments: shownIn(replica),
    members: ALL,
    firstDay: 1,
  });

test('[TURN11] the agenda is what each told of this week and has not settled of earlier ones', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  bob.setNow(NOON - 7 * DAY_MS);
  checkIn(bob, { texts: { stuck: 'long ago' } });
  added(bob, 'Call');
  bob.setNow(NOON);
  added(bob, 'Write');
  checkIn(bob, { texts: { done: 'one call', stuck: 'the letter', ask: 'who knows Acme?' } });
  sync(alice, bob);
  const { entries, suggestions } = agendaIn(alice);
  expect(entries.map(({ memberId, checkIns, toSettle }) => [memberId, checkIns.length, toSettle.length])).toEqual([
    [ALICE, 0, 0],
    [BOB, 1, 1],
    [CAROL, 0, 0],
  ]);
  expect(suggestions.map(({ memberId, from, text }) => [memberId, from, text])).toEqual([
    [BOB, 'stuck', 'the letter'],
    [BOB, 'ask', 'who knows Acme?'],
  ]);
});

test('[TURN11] nothing is suggested of a "just listen" until its author opens it', () => {
  const alice = createReplica(ALICE);
  const id = checkIn(alice, { texts: { stuck: 'the letter' }, isListenOnly: true });
  expect(agendaIn(alice).suggestions).toEqual([]);
  expect(agendaIn(alice).entries[0]?.checkIns).toHaveLength(1);
  value(openForIdeas(alice.doc, refTo(alice, id), alice.ctx));
  expect(agendaIn(alice).suggestions).toHaveLength(1);
});

test('[TURN15] the minutes are there when the meeting is over, without anybody writing them', () => {
  const { alice, bob, carol, id, all } = running();
  checkIn(bob, { texts: { done: 'one call' } });
  value(take(carol, id, 'timekeeper', after(5)));
  value(next(alice, id, after(20)));
  const turn = stateIn(alice, id, after(21)).turn?.key;
  value(note(alice, id, 'Acme answers late', { kind: 'note', ...(turn === undefined ? {} : { turn }) }));
  sync(...all);
  value(pause(bob, id, after(30)));
  value(next(bob, id, after(50)));
  value(skip(bob, id, after(55)));
  value(note(bob, id, 'We meet on Friday', { kind: 'decision' }));
  const accepted = said(bob, id, ALICE);
  const declined = said(bob, id, CAROL);
  said(bob, id, CAROL);
  value(end(bob, id, after(60)));
  sync(...all);
  value(accept(alice, accepted, { text: 'Call Acme' }));
  value(decline(carol, declined));
  sync(...all);
  const minutes = minutesIn(carol, id);
  expect(minutes).toMatchObject({
    kind: 'live',
    openedAt: NOON,
    tookMs: 60_000,
    came: ALL,
    facilitator: ALICE,
    timekeeper: CAROL,
  });
  expect(
    minutes.turns.map(({ kind, memberId, tookMs, checkIns, notes }) => [
      memberId ?? kind,
      tookMs,
      checkIns.map(({ done }) => done),
      notes.map(({ text }) => text),
    ]),
  ).toEqual([
    [ALICE, 20_000, [], []],
    [BOB, 10_000, ['one call'], ['Acme answers late']],
    ['commitments', 5000, [], []],
  ]);
  expect(minutes.decisions.map(({ text }) => text)).toEqual(['We meet on Friday']);
  expect(minutes.otherNotes).toHaveLength(4);
  expect(minutes.commitments.map(({ memberId, text, standing }) => [memberId, text, standing])).toEqual([
    [ALICE, 'Call Acme', 'accepted'],
    [CAROL, 'Write to Acme', 'declined'],
    [CAROL, 'Write to Acme', 'said'],
  ]);
});

test('[TURN15] one that nobody ended ends with its last step, whatever a clock says', () => {
  const { alice, id } = running({ at: START + 3650 * DAY_MS });
  value(next(alice, id, START + 3650 * DAY_MS + 5000));
  expect(minutesIn(alice, id)).toMatchObject({ came: ALL, facilitator: ALICE });
  expect(minutesIn(alice, id).turns).toHaveLength(2);
});

test('[TURN13] [TURN15] another commitment than their own is not put into their mouth', () => {
  const { alice, bob, id, all } = running();
  const noteId = said(alice, id, BOB);
  const hers = added(alice, 'Something else');
  sync(...all);
  value(accept(bob, noteId));
  sync(...all);
  // Bob's own app names what is alice's.
  const { notes } = recordsIn(alice);
  const named = notes.map((one) => ({ ...one, commitmentId: hers }));
  const minutes = selectMinutes({
    meeting: meetingIn(alice, id),
    steps: recordsIn(alice).steps,
    notes: named,
    checkIns: [],
    commitments: shownIn(alice),
    members: ALL,
    firstDay: 1,
  });
  expect(minutes.commitments.map(({ text }) => text)).toEqual(['Write to Acme']);
});

test('[TURN15] of a meeting in writing each turn is there', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const id = value(openWritten(alice)).meetingId;
  sync(alice, bob);
  value(note(alice, id, 'A decision', { kind: 'decision', at: NOON }));
  value(note(bob, id, 'One call', { kind: 'turn', at: NOON + 5 }));
  sync(alice, bob);
  const minutes = minutesIn(alice, id);
  expect(minutes).toMatchObject({ kind: 'written', came: [ALICE, BOB], turns: [], facilitator: undefined });
  expect(minutes.otherNotes.map(({ text }) => text)).toEqual(['One call', 'A decision']);
});
