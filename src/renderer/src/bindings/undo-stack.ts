import { applyUndo, undoRefusal } from '#shared/domain/record/apply-undo.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { UndoLabel, UndoStep } from '#shared/domain/record/undo-step.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';

const DEPTH = 100;

/** The document that a step was done in. */
export interface ActedOn {
  readonly replica: CircleReplica;
}

/** One act of the person, as it can be taken back: a step in each document that it touched. */
export interface Act {
  readonly label: UndoLabel;
  readonly steps: readonly { readonly space: ActedOn; readonly step: UndoStep }[];
}

/** What became of taking an act back; `changed-since` when somebody has changed the same thing meanwhile. */
export type UndoOutcome = 'done' | 'nothing-to-undo' | 'changed-since' | 'read-only';

/** The acts of this session, last in first out. */
export interface UndoStack {
  readonly last: Observable<Act | undefined>;
  readonly push: (act: Act) => void;
  /** Takes back the last act, or the given one wherever it stands. */
  readonly undo: (act?: Act) => UndoOutcome;
}

export function createUndoStack(contextFor: (space: ActedOn) => CommandContext): UndoStack {
  let acts: readonly Act[] = [];
  const last = createSubject<Act | undefined>(undefined);

  function replace(next: readonly Act[]): void {
    acts = next.slice(-DEPTH);
    last.set(acts.at(-1));
  }

  return {
    last,
    push: (act) => {
      if (act.steps.some(({ step }) => step.changes.length > 0)) replace([...acts, act]);
    },
    undo: (act = acts.at(-1)) => {
      if (act === undefined || !acts.includes(act)) return 'nothing-to-undo';
      // Whatever comes of it, an act is taken back once: a refused one would stand in the way of all before it.
      replace(acts.filter((each) => each !== act));
      // All or nothing, also across documents.
      for (const { space, step } of act.steps) {
        const refusal = undoRefusal(space.replica.doc, step);
        if (refusal !== undefined) return refusal;
      }
      for (const { space, step } of act.steps.toReversed()) applyUndo(space.replica.doc, step, contextFor(space));
      return 'done';
    },
  };
}
