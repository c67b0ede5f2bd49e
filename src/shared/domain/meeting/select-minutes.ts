import type { CommitmentId, MemberId } from '#shared/kernel/ids.ts';
import { type CheckIn, compareCheckIns } from '../check-in/check-in.ts';
import type { ShownCommitment } from '../commitment/commitment.ts';
import { type Weekday, weekOf } from '../record/week.ts';
import type { Meeting, MeetingKind } from './meeting.ts';
import { compareNotes, type MeetingNote } from './meeting-note.ts';
import type { DoneTurn } from './meeting-state.ts';
import type { MeetingStep } from './meeting-step.ts';
import { selectPastMeeting } from './select-meeting-state.ts';

/** One turn as the minutes tell it. */
export interface MinutesTurn extends DoneTurn {
  /** Of the round: what the member had told of the week, oldest first. */
  readonly checkIns: readonly CheckIn[];
  /** What was noted in it, decisions and commitments too, oldest first. */
  readonly notes: readonly MeetingNote[];
}

/** A commitment that was said in a meeting. */
export interface MinutesCommitment {
  readonly note: MeetingNote;
  readonly memberId: MemberId;
  /** Of an accepted one the words that its member gave it; else as it was noted. */
  readonly text: string;
  readonly measure: string | undefined;
  /** `said` as long as its member has not answered. */
  readonly standing: 'accepted' | 'said' | 'declined';
}

/** What is told of a meeting afterwards. Nobody writes it: it is there when the meeting is over. */
export interface Minutes {
  readonly kind: MeetingKind;
  /** By the clock of who opened it, in epoch milliseconds. */
  readonly openedAt: number;
  /** Between its beginning and its end; absent for one that never began or is in writing. */
  readonly tookMs: number | undefined;
  /** Who came, in that order; of a written meeting who wrote. */
  readonly came: readonly MemberId[];
  readonly facilitator: MemberId | undefined;
  readonly timekeeper: MemberId | undefined;
  /** As they were; without those that were passed over. */
  readonly turns: readonly MinutesTurn[];
  /** Notes of no turn that was, oldest first: of a written meeting all, each member's turn first. */
  readonly otherNotes: readonly MeetingNote[];
  readonly decisions: readonly MeetingNote[];
  readonly commitments: readonly MinutesCommitment[];
}

/** Puts the minutes of a meeting together. Source: SPEC TURN15. */
export function selectMinutes(input: {
  readonly meeting: Meeting;
  readonly steps: Iterable<MeetingStep>;
  readonly notes: Iterable<MeetingNote>;
  /** Without withdrawn ones. */
  readonly checkIns: Iterable<CheckIn>;
  readonly commitments: Iterable<ShownCommitment>;
  readonly members: readonly MemberId[];
  readonly firstDay: Weekday;
}): Minutes {
  const { meeting, members, firstDay } = input;
  const { kind, at, zone } = meeting;
  const state = selectPastMeeting({ meeting, steps: input.steps, members });
  const notes = [...input.notes].filter(({ meetingId }) => meetingId === meeting.id).sort(compareNotes);
  const week = weekOf(at, zone, firstDay);
  const told = [...input.checkIns]
    .filter((checkIn) => weekOf(checkIn.at, checkIn.zone, firstDay) === week)
    .sort(compareCheckIns);
  const turns = state.done
    .filter(({ isSkipped }) => !isSkipped)
    .map((turn): MinutesTurn => ({
      ...turn,
      checkIns: turn.kind === 'round' ? told.filter(({ author }) => author === turn.memberId) : [],
      notes: notes.filter((note) => note.turn === turn.key),
    }));
  const inTurns = new Set(turns.flatMap((turn) => turn.notes));
  const isOwnTurn = (note: MeetingNote): number => (note.kind === 'turn' ? 0 : 1);
  const { begunAt, endedAt } = state;
  return {
    kind,
    openedAt: at,
    tookMs: begunAt === undefined || endedAt === undefined ? undefined : endedAt - begunAt,
    came: kind === 'live' ? state.came : [...new Set(notes.map(({ author }) => author))],
    facilitator: state.facilitator,
    timekeeper: state.timekeeper,
    turns,
    otherNotes: notes.filter((note) => !inTurns.has(note)).toSorted((a, b) => isOwnTurn(a) - isOwnTurn(b)),
    decisions: notes.filter((note) => note.kind === 'decision'),
    commitments: selectSaid(notes, input.commitments),
  };
}

/** What was said that members will do, in the order in which it was noted. Source: SPEC TURN13. */
function selectSaid(
  notes: readonly MeetingNote[],
  commitments: Iterable<ShownCommitment>,
): readonly MinutesCommitment[] {
  const made = new Map<CommitmentId, ShownCommitment>();
  for (const one of commitments) for (const id of [one.id, ...one.sameAs]) made.set(id, one);
  return notes.flatMap((note) => {
    const { forMember: memberId, answer, commitmentId } = note;
    if (memberId === undefined) return [];
    const own = answer === 'accepted' && commitmentId !== undefined ? made.get(commitmentId) : undefined;
    const { text, measure } = own?.memberId === memberId ? own : note;
    return [{ note, memberId, text, measure, standing: answer ?? 'said' }];
  });
}
