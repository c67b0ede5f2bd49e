import type { ClinicId, ClinicStepId, CommitmentId, MemberId } from '#shared/kernel/ids.ts';
import type { ClinicManner, ClinicPhase, ClosablePhase } from './clinic.ts';
import type { ClinicIdeas } from './select-ideas.ts';
import type { Participant } from './select-participants.ts';

/** Something that the bringer was asked. */
export interface AskedQuestion {
  readonly id: ClinicStepId;
  readonly author: MemberId;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Oldest first. */
  readonly answers: readonly { readonly id: ClinicStepId; readonly text: string; readonly at: number }[];
}

/** The problem as another understood it. */
export interface SaidBack {
  readonly id: ClinicStepId;
  readonly author: MemberId;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What the bringer said of it. */
  readonly verdict: 'right' | 'not-quite' | undefined;
}

/** Ideas that somebody put together. */
export interface IdeaGroup {
  /** As it was written for the first of its ideas. */
  readonly name: string;
  readonly ideaIds: readonly ClinicStepId[];
}

/** What the bringer does next. */
export interface NextStep {
  readonly id: ClinicStepId;
  readonly text: string;
  /** The idea that it comes from. */
  readonly ideaId: ClinicStepId | undefined;
  /** The commitment of the bringer's that it became. */
  readonly commitmentId: CommitmentId | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** All that a screen shows of a clinic at some moment. */
export interface ClinicState {
  readonly id: ClinicId;
  readonly bringer: MemberId;
  readonly statement: string;
  readonly manner: ClinicManner;
  /** When it was opened, in epoch milliseconds. */
  readonly at: number;
  readonly phase: ClinicPhase;
  /** When the present phase closes by itself, in epoch milliseconds. */
  readonly closesAt: number | undefined;
  /** Whether there is nobody who could ask and say it back. */
  readonly isAlone: boolean;
  /** Who closed a phase before its time: of each phase the first, in the order of the phases. */
  readonly closings: readonly { readonly phase: ClosablePhase; readonly by: MemberId }[];
  readonly participants: readonly Participant[];
  /** Oldest first. */
  readonly questions: readonly AskedQuestion[];
  /** Oldest first. */
  readonly saidBack: readonly SaidBack[];
  /** Absent until the ideas are over: until then nothing is told of them but who has sent. */
  readonly ideas: ClinicIdeas | undefined;
  /** By name; empty until the ideas are over. An idea without a group stands in none. */
  readonly groups: readonly IdeaGroup[];
  readonly choice: NextStep | undefined;
}
