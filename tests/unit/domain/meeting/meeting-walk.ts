import type { MeetingId, MeetingNoteId, MeetingStepId } from '#shared/kernel/ids.ts';
import { anybody, author, type Make, type Situation, withBoth } from '../equals-situations.ts';
import { type Replica, sync, value } from '../fixture.ts';
import {
  accept,
  after,
  begin,
  come,
  decline,
  editNote,
  end,
  extend,
  leave,
  next,
  note,
  open,
  opened,
  openWritten,
  pause,
  queue,
  removeNote,
  resume,
  said,
  skip,
  take,
  takeBack,
  withdraw,
} from './meeting-fixture.ts';

const meeting: Make<MeetingId> = (by) => opened(by);
const begun: Make<MeetingId> = (by) => {
  const id = opened(by);
  value(begin(by, id));
  return id;
};
const paused: Make<MeetingId> = (by) => {
  const id = begun(by);
  value(pause(by, id, after(1)));
  return id;
};
const topic: Make<MeetingStepId> = (by) => value(queue(by, opened(by), 'An offer')).topicId;
const line: Make<MeetingNoteId> = (by) => value(note(by, opened(by), 'A line')).noteId;

/** Somebody notes that one of the three will do something, and one of them answers. */
const saidBy = (
  who: readonly [by: 'me' | 'other', forWhom: 'me' | 'other' | 'third'],
  act: (me: Replica, id: MeetingNoteId) => ReturnType<typeof decline> | ReturnType<typeof accept>,
  expected: string,
): Situation => [
  expected,
  (roles) => {
    const by = roles[who[0]];
    const id = said(by, opened(by), roles[who[1]].me);
    sync(roles.me, roles.other, roles.third);
    return act(roles.me, id);
  },
];

const answers = (act: Parameters<typeof saidBy>[1]): readonly Situation[] => [
  saidBy(['other', 'me'], act, 'done'),
  saidBy(['me', 'me'], act, 'done'),
  saidBy(['me', 'other'], act, 'not-yours'),
  saidBy(['other', 'third'], act, 'not-yours'),
];

/** The commands of meetings, by name, in situations that whoever acts can be in. */
export const MEETING_WALK: Readonly<Record<string, readonly Situation[]>> = {
  openMeeting: [
    ['done', ({ me, other, third }) => open(me, { members: [me.me, other.me, third.me] })],
    ['done', ({ me }) => openWritten(me)],
    ...withBoth(meeting, (me) => open(me), ['already-open', 'already-open']),
  ],
  withdrawMeeting: author(meeting, withdraw),
  endMeeting: [
    ...anybody(meeting, (me, id) => end(me, id, after(5))),
    ...anybody(begun, (me, id) => end(me, id, after(5))),
    ...anybody(
      (by) => value(openWritten(by)).meetingId,
      (me, id) => end(me, id, after(5)),
    ),
  ],
  comeToMeeting: anybody(meeting, (me, id) => come(me, id)),
  leaveMeeting: anybody(begun, (me, id) => leave(me, id, after(5))),
  beginMeeting: [
    ...anybody(meeting, (me, id) => begin(me, id)),
    ...withBoth(begun, (me, id) => begin(me, id), ['begun', 'begun']),
  ],
  endTurn: anybody(begun, (me, id) => next(me, id, after(5))),
  skipTurn: anybody(begun, (me, id) => skip(me, id, after(5))),
  pauseTurn: anybody(begun, (me, id) => pause(me, id, after(5))),
  resumeTurn: anybody(paused, (me, id) => resume(me, id, after(5))),
  extendTurn: anybody(begun, (me, id) => extend(me, id, after(5))),
  takeRole: anybody(begun, (me, id) => take(me, id, 'timekeeper', after(5))),
  queueTopic: anybody(begun, (me, id) => queue(me, id, 'A letter', after(5))),
  takeBackTopic: author(topic, takeBack),
  addMeetingNote: anybody(meeting, (me, id) => note(me, id, 'A line')),
  editMeetingNote: author(line, (me, id) => editNote(me, id, 'Another line')),
  removeMeetingNote: author(line, removeNote),
  acceptSaid: answers((me, id) => accept(me, id)),
  declineSaid: answers(decline),
};
