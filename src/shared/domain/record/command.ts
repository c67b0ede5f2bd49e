import type { MemberId, RandomIds } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { UndoStep } from './undo-step.ts';

/** What a command cannot know by itself: who acts, when, and fresh ids. */
export interface CommandContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The one who acts, by their id in this document. */
  readonly actor: MemberId;
  /** Which kind of document it is for. Where it is not said it is a circle's: what is kept in private is refused there. */
  readonly kind?: 'circle' | 'private' | undefined;
  readonly newId: <K extends keyof RandomIds>(kind: K) => RandomIds[K];
}

/**
 * What a command answers: its value with the way to take it back, or a code.
 *
 * **Errors:** with any code nothing was written. `field` names the input at fault where there is one.
 */
export type CommandResult<Value, Code extends string = never> = Result<
  Value & { readonly undo: UndoStep },
  { readonly code: Code | 'read-only'; readonly field?: string }
>;
