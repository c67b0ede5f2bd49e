import type { MemberId } from '#shared/kernel/ids.ts';
import { compareSteps, type Conflict, type ConflictStep } from './conflict.ts';
import type {
  AnsweredInConflict,
  ConflictEnding,
  ConflictPhase,
  ConflictState,
  SaidInConflict,
  ToldConflict,
} from './conflict-state.ts';
import { selectPauses } from './select-pauses.ts';

/** What a conflict is seen from. */
export interface ConflictReading {
  readonly conflict: Conflict;
  /** Steps of other conflicts are left out. */
  readonly steps: Iterable<ConflictStep>;
  /** The one who looks. */
  readonly reader: MemberId;
  /** Who is a member now; nobody else is waited for. */
  readonly members: readonly MemberId[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * A conflict as one member sees it: all of it when it concerns them, else at most that there is one, or was. `undefined` when they are
 * told nothing, or when it was withdrawn before anybody else had a part in it. What is not shown is only not shown.
 * Source: SPEC CONF1 to CONF7.
 */
export function selectConflictState(reading: ConflictReading): ConflictState | ToldConflict | undefined {
  const { conflict, reader } = reading;
  const state = foldConflict(reading);
  if (state === undefined) return undefined;
  if (conflict.concerned.includes(reader)) return state;
  const isOpener = conflict.openedBy === reader;
  if (!isOpener && !state.isCircleTold) return undefined;
  const words = isOpener ? conflict.words : undefined;
  return { kind: 'told', id: conflict.id, at: conflict.at, hasEnded: state.ending !== undefined, words };
}

/** The whole of a conflict, with the views that the reader sees; `undefined` when it was withdrawn. Source: SPEC CONF1. */
export function foldConflict(reading: ConflictReading): ConflictState | undefined {
  const { conflict, reader, members, now } = reading;
  const { concerned } = conflict;
  const all = [...reading.steps]
    .filter(({ conflictId, author }) => conflictId === conflict.id && concerned.includes(author))
    .sort(compareSteps);
  if (conflict.isWithdrawn && !all.some(({ author }) => author !== conflict.openedBy)) return undefined;
  const steps = all.filter(({ isWithdrawn }) => !isWithdrawn);
  const saying = (kind: ConflictStep['kind']): readonly MemberId[] =>
    concerned.filter((member) => steps.some((step) => step.kind === kind && step.author === member));
  const gone = saying('left');
  const parties = concerned.filter((member) => members.includes(member) && !gone.includes(member));
  const isByAll = (those: readonly MemberId[]): boolean => parties.every((member) => those.includes(member));

  const pauses = selectPauses(steps, now);
  const running = [...pauses].filter(([member, until]) => until > now && parties.includes(member));
  // What was withdrawn was written all the same: what is shown then stays shown.
  const written = concerned.filter((member) => all.some((step) => step.kind === 'view' && step.author === member));
  const isPauseOver = pauses.size > 0 && running.length === 0;
  const areViewsShown = isPauseOver || isByAll(written);
  const goals = answeredOf('goal', { steps, concerned, isByAll });
  const proposals = answeredOf('proposal', { steps, concerned, isByAll });
  const accepted = proposals.find(({ isAgreed }) => isAgreed);
  const settingAside = saying('set-aside');
  const opening = concerned.filter((member) => lastReaders(steps, member) === 'circle');
  const ending = endingOf({ accepted, parties, isSetAside: settingAside.length > 1 && isByAll(settingAside) });
  return {
    kind: 'concerned',
    conflict,
    phase: phaseOf({ ending, isPaused: running.length > 0, hasViews: isByAll(written), goals }),
    ending,
    parties,
    left: gone,
    pausedUntil: running.length === 0 ? undefined : Math.max(...running.map(([, until]) => until)),
    pauses: new Map(running),
    written,
    areViewsShown,
    views: saidOf('view', steps).filter(({ author }) => areViewsShown || author === reader),
    goals,
    proposals,
    accepted,
    settingAside,
    opening,
    isCircleTold: opening.length > 0 && concerned.every((one) => opening.includes(one) || !members.includes(one)),
  };
}

/** The conflicts that a member sees anything of, last opened first, ties by id. Source: SPEC CONF7. */
export function selectConflicts(
  input: Omit<ConflictReading, 'conflict'> & { readonly conflicts: Iterable<Conflict> },
): readonly (ConflictState | ToldConflict)[] {
  const steps = [...input.steps];
  return [...input.conflicts]
    .sort((a, b) => compareSteps(b, a))
    .flatMap((conflict) => selectConflictState({ ...input, steps, conflict }) ?? []);
}

function saidOf(kind: 'view' | 'goal' | 'proposal', steps: readonly ConflictStep[]): readonly SaidInConflict[] {
  return steps.flatMap((step) =>
    step.kind === kind && 'text' in step ? [{ id: step.id, author: step.author, text: step.text, at: step.at }] : [],
  );
}

function answeredOf(
  kind: 'goal' | 'proposal',
  {
    steps,
    concerned,
    isByAll,
  }: {
    readonly steps: readonly ConflictStep[];
    readonly concerned: readonly MemberId[];
    readonly isByAll: (those: readonly MemberId[]) => boolean;
  },
): readonly AnsweredInConflict[] {
  return saidOf(kind, steps).map((said) => {
    const answers = new Map([[said.author, true]]);
    for (const step of steps) {
      // An answer is to what stood there then.
      if (step.kind === 'answered' && step.aboutId === said.id && step.said === said.text) {
        answers.set(step.author, step.isYes);
      }
    }
    const yes = concerned.filter((member) => answers.get(member) === true);
    const no = concerned.filter((member) => answers.get(member) === false);
    return { ...said, yes, no, isAgreed: yes.length > 1 && isByAll(yes) };
  });
}

function lastReaders(steps: readonly ConflictStep[], member: MemberId): string | undefined {
  return steps.flatMap((step) => (step.kind === 'readers' && step.author === member ? [step.readers] : [])).at(-1);
}

function endingOf(of: {
  readonly accepted: AnsweredInConflict | undefined;
  readonly isSetAside: boolean;
  readonly parties: readonly MemberId[];
}): ConflictEnding | undefined {
  if (of.accepted !== undefined) return 'agreed';
  if (of.isSetAside) return 'set-aside';
  return of.parties.length < 2 ? 'left' : undefined;
}

function phaseOf(of: {
  readonly ending: ConflictEnding | undefined;
  readonly isPaused: boolean;
  readonly hasViews: boolean;
  readonly goals: readonly AnsweredInConflict[];
}): ConflictPhase {
  if (of.ending !== undefined) return 'ended';
  if (of.isPaused) return 'pause';
  if (!of.hasViews) return 'views';
  return of.goals.some(({ isAgreed }) => isAgreed) ? 'proposals' : 'goals';
}
