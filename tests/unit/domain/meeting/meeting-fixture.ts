import * as Y from 'yjs';
import { openCircleDoc, type RootName } from '#shared/domain/circle-doc.ts';
import { acceptSaid, declineSaid } from '#shared/domain/meeting/answer-said.ts';
import { comeToMeeting, leaveMeeting } from '#shared/domain/meeting/attend-meeting.ts';
import { endMeeting, withdrawMeeting } from '#shared/domain/meeting/end-meeting.ts';
import { queueTopic, takeBackTopic } from '#shared/domain/meeting/hot-seat.ts';
import type { Meeting, MeetingRole } from '#shared/domain/meeting/meeting.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting-state.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import { type MeetingRecords, readMeetings, selectMeetings } from '#shared/domain/meeting/read-meetings.ts';
import {
  beginMeeting,
  endTurn,
  extendTurn,
  pauseTurn,
  resumeTurn,
  skipTurn,
} from '#shared/domain/meeting/run-turns.ts';
import { selectMeetingState } from '#shared/domain/meeting/select-meeting-state.ts';
import { takeRole } from '#shared/domain/meeting/take-role.ts';
import type { TurnKey } from '#shared/domain/meeting/turn.ts';
import { addMeetingNote, editMeetingNote, type NewNote, removeMeetingNote } from '#shared/domain/meeting/write-note.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { MeetingId, MeetingNoteId, MeetingStepId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, type Replica, sync, value } from '../fixture.ts';

export const ALL: readonly MemberId[] = [ALICE, BOB, CAROL];

/** Meeting time has nothing to do with anybody's clock. */
export const START = 5_000_000;

/** Meeting time, so many seconds after the start. */
export const after = (seconds: number): number => START + seconds * SECOND_MS;

/** How somebody opens a live meeting. */
interface Opening {
  readonly at?: number;
  readonly turnSeconds?: number;
  readonly members?: readonly MemberId[];
  readonly present?: readonly MemberId[];
}

export const open = ({ doc, ctx, authorOf }: Replica, opening: Opening = {}) => {
  const { at = START, turnSeconds = 120, members = ALL, present = members } = opening;
  return openMeeting(doc, { kind: 'live', zone: 'UTC', turnSeconds, at, members, present, authorOf }, ctx);
};

export const openWritten = ({ doc, ctx, authorOf }: Replica, resting: readonly MemberId[] = []) =>
  openMeeting(doc, { kind: 'written', zone: 'UTC', members: ALL, authorOf, resting: new Set(resting) }, ctx);

export const opened = (by: Replica, opening?: Opening): MeetingId => value(open(by, opening)).meetingId;

const actOf = ({ authorOf }: Replica, meetingId: MeetingId, at: number) => ({
  meetingId,
  at,
  members: ALL,
  authorOf,
});

/** The state of a meeting as a replica has it. */
export function stateIn(replica: Replica, id: MeetingId, now: number, members = ALL): MeetingState {
  return selectMeetingState({ meeting: meetingIn(replica, id), steps: recordsIn(replica).steps, members, now });
}

const turnIn = (replica: Replica, id: MeetingId, at: number): TurnKey =>
  stateIn(replica, id, at).turn?.key ?? ('none' as TurnKey);

export const come = (by: Replica, id: MeetingId, at = START) => comeToMeeting(by.doc, actOf(by, id, at), by.ctx);
export const leave = (by: Replica, id: MeetingId, at: number) => leaveMeeting(by.doc, actOf(by, id, at), by.ctx);
export const begin = (by: Replica, id: MeetingId, at = START) => beginMeeting(by.doc, actOf(by, id, at), by.ctx);
export const end = (by: Replica, id: MeetingId, at: number) => endMeeting(by.doc, actOf(by, id, at), by.ctx);
export const withdraw = (by: Replica, id: MeetingId) =>
  withdrawMeeting(by.doc, { meetingId: id, authorOf: by.authorOf }, by.ctx);

/** What somebody does to the turn that they see; another one where it is named. */
const onTurn =
  (act: typeof endTurn) =>
  (by: Replica, id: MeetingId, at: number, turn = turnIn(by, id, at)) =>
    act(by.doc, { ...actOf(by, id, at), turn }, by.ctx);

export const next = onTurn(endTurn);
export const skip = onTurn(skipTurn);
export const pause = onTurn(pauseTurn);
export const resume = onTurn(resumeTurn);
export const extend = (by: Replica, id: MeetingId, at: number, count = stateIn(by, id, at).turn?.extensionCount) =>
  extendTurn(by.doc, { ...actOf(by, id, at), turn: turnIn(by, id, at), extensionCount: count ?? 0 }, by.ctx);
export const take = (by: Replica, id: MeetingId, role: MeetingRole, at: number) =>
  takeRole(by.doc, { ...actOf(by, id, at), role }, by.ctx);
export const queue = (by: Replica, id: MeetingId, text: string, at = START) =>
  queueTopic(by.doc, { ...actOf(by, id, at), text }, by.ctx);
export const takeBack = ({ doc, ctx, authorOf }: Replica, topicId: MeetingStepId) =>
  takeBackTopic(doc, { topicId, authorOf }, ctx);

type Noting = { readonly at?: number; readonly turn?: TurnKey } & (
  | { readonly kind: 'turn' | 'note' | 'decision' }
  | { readonly kind: 'commitment'; readonly forMember: MemberId; readonly measure?: string }
);

export const note = (by: Replica, id: MeetingId, text: string, noting: Noting = { kind: 'note' }) =>
  addMeetingNote(by.doc, { ...actOf(by, id, START), text, ...noting } satisfies NewNote, by.ctx);
export const said = (by: Replica, id: MeetingId, forMember: MemberId, measure = 'sent'): MeetingNoteId =>
  value(note(by, id, 'Write to Acme', { kind: 'commitment', forMember, measure })).noteId;
export const editNote = ({ doc, ctx, authorOf }: Replica, noteId: MeetingNoteId, text: string) =>
  editMeetingNote(doc, { noteId, authorOf, text }, ctx);
export const removeNote = ({ doc, ctx, authorOf }: Replica, noteId: MeetingNoteId) =>
  removeMeetingNote(doc, { noteId, authorOf }, ctx);
export const accept = (
  { doc, ctx, authorOf }: Replica,
  noteId: MeetingNoteId,
  words: { readonly text?: string; readonly measure?: string } = {},
) => acceptSaid(doc, { noteId, authorOf, zone: 'UTC', firstDay: 1, ...words }, ctx);
export const decline = ({ doc, ctx, authorOf }: Replica, noteId: MeetingNoteId) =>
  declineSaid(doc, { noteId, authorOf }, ctx);

export function recordsIn({ doc, authorOf }: Replica): MeetingRecords {
  return readMeetings(openCircleDoc(doc), authorOf);
}

/** The meetings that a replica shows. */
export function meetingsIn(replica: Replica): readonly Meeting[] {
  return selectMeetings(recordsIn(replica));
}

export function meetingIn(replica: Replica, id: MeetingId): Meeting {
  const meeting = recordsIn(replica).meetings.find((known) => known.id === id);
  if (meeting === undefined) throw new Error('There is no such meeting');
  return meeting;
}

export function noteIn(replica: Replica, id: MeetingNoteId): MeetingNote | undefined {
  return recordsIn(replica).notes.find((known) => known.id === id);
}

/** A stored record, as anybody can reach it. */
export function fieldsOf({ doc }: Replica, root: RootName, id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a step that no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc).meetingSteps.set(id, new Y.Map<unknown>(Object.entries(fields)));
}

/** Alice, bob and carol in one meeting that alice has opened, before it begins. */
export function gathered(opening?: Opening) {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
  const id = opened(alice, opening);
  sync(alice, bob, carol);
  for (const member of [bob, carol]) value(come(member, id, opening?.at));
  sync(alice, bob, carol);
  return { alice, bob, carol, id, all: [alice, bob, carol] as const };
}

/** The same, with the first turn on. */
export function running(opening?: Opening) {
  const circle = gathered(opening);
  value(begin(circle.alice, circle.id, opening?.at));
  sync(...circle.all);
  return circle;
}

/** Whose turn is on, or which. */
export function onIn(replica: Replica, id: MeetingId, now: number): string {
  const { turn, phase } = stateIn(replica, id, now);
  return turn === undefined ? phase : (turn.topic?.text ?? turn.memberId ?? turn.kind);
}

/** What comes next, in words. */
export function toComeIn(replica: Replica, id: MeetingId, now: number): readonly string[] {
  return stateIn(replica, id, now).toCome.map(({ topic, memberId, kind }) => topic?.text ?? memberId ?? kind);
}
