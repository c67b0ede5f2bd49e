import { takeBack, undoRefusal } from '#shared/domain/record/apply-undo.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { UndoLabel, UndoStep } from '#shared/domain/record/undo-step.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';

const DEPTH = 100;
/** What an act may have written to be taken back at once; more would be felt, and is taken back step by step. */
const CHANGES_AT_ONCE = 1_000;

/** The document that a step was done in. */
export interface ActedOn {
  readonly replica: CircleReplica;
  /** Shows the document as it is until disposed. */
  readonly hold?: () => Dispose;
}

/** One act of the person, as it can be taken back: a step in each document that it touched. */
export interface Act {
  readonly label: UndoLabel;
  readonly steps: readonly { readonly space: ActedOn; readonly step: UndoStep }[];
}

/** What became of taking an act back; `changed-since` when somebody has changed the same thing meanwhile. */
export type UndoOutcome = 'done' | 'nothing-to-undo' | 'changed-since' | 'read-only';

/** How far a long act is taken back, in steps. */
export interface TakingBack {
  readonly done: number;
  readonly total: number;
}

/** The acts of this session, last in first out. */
export interface UndoStack {
  readonly last: Observable<Act | undefined>;
  readonly push: (act: Act) => void;
  /**
   * Takes back the last act, or the given one wherever it stands. A long one is decided on at once and then goes on by
   * itself, step by step, so that the page stays awake.
   */
  readonly undo: (act?: Act) => UndoOutcome;
  readonly takingBack: Observable<TakingBack | undefined>;
}

/** `pause` lets the page do what waits. */
export function createUndoStack(contextFor: (space: ActedOn) => CommandContext, pause: () => Promise<void>): UndoStack {
  let acts: readonly Act[] = [];
  const last = createSubject<Act | undefined>(undefined);
  const takingBack = createSubject<TakingBack | undefined>(undefined);
  /** What the person does while a long act is taken back is seen at once. */
  let showMeanwhile = (): void => undefined;

  function replace(next: readonly Act[]): void {
    acts = next.slice(-DEPTH);
    last.set(acts.at(-1));
  }

  /**
   * What others change meanwhile is met as if all had been taken back before it came. The page shows the outcome in the
   * end: to lay out a large board after each step would take longer than the step.
   */
  async function takeBackByAndBy(steps: Act['steps']): Promise<void> {
    const spaces = [...new Set(steps.map(({ space }) => space))];
    const hold = () => spaces.map((space) => space.hold?.());
    let releases = hold();
    showMeanwhile = () => {
      const held = releases;
      releases = [];
      for (const release of held) release?.();
      releases = hold();
    };
    try {
      for (const [done, { space, step }] of steps.entries()) {
        takingBack.set({ done, total: steps.length });
        takeBack(space.replica.doc, step, contextFor(space));
        // Kept part by part: what piles up would be sealed in one go, and be felt.
        await space.replica.flush();
        await pause();
      }
    } finally {
      showMeanwhile = () => undefined;
      for (const release of releases) release?.();
      takingBack.set(undefined);
    }
  }

  return {
    last,
    takingBack,
    push: (act) => {
      if (act.steps.some(({ step }) => step.changes.length > 0)) replace([...acts, act]);
      showMeanwhile();
    },
    undo: (act = acts.at(-1)) => {
      if (act === undefined || !acts.includes(act)) return 'nothing-to-undo';
      // Whatever comes of it, an act is taken back once: a refused one would stand in the way of all before it.
      replace(acts.filter((each) => each !== act));
      // All or nothing, also across documents.
      for (const { space, step } of inEachSpace(act)) {
        // What is written where nothing may be written would never be kept.
        if (space.replica.access.get() !== 'write') return 'read-only';
        const refusal = undoRefusal(space.replica.doc, step);
        if (refusal !== undefined) return refusal;
      }
      const steps = act.steps.toReversed();
      const changeCount = steps.reduce((count, { step }) => count + step.changes.length, 0);
      if (changeCount > CHANGES_AT_ONCE && takingBack.get() === undefined) void takeBackByAndBy(steps);
      else {
        for (const { space, step } of steps) takeBack(space.replica.doc, step, contextFor(space));
        showMeanwhile();
      }
      return 'done';
    },
  };
}

/** The steps of an act in one document as one. */
function inEachSpace({ label, steps }: Act): Act['steps'] {
  return [...new Set(steps.map(({ space }) => space))].map((space) => {
    const changes = steps.flatMap((each) => (each.space === space ? each.step.changes : []));
    return { space, step: { label, changes } };
  });
}
