import type * as Y from 'yjs';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { UndoLabel } from '../record/undo-step.ts';
import type { Follows } from './fold-meeting.ts';
import { addStep, findLiveMeeting, type MeetingAct, type MeetingCode, type OpenedMeeting } from './meeting-act.ts';
import type { PresentTurn } from './meeting-state.ts';
import type { TurnEnded } from './meeting-step.ts';
import type { TurnKey } from './turn.ts';

/** What somebody does to the turn that they see. */
export interface TurnAct extends MeetingAct {
  /** The turn that is on, as their screen shows it. */
  readonly turn: TurnKey;
}

/** Why nothing can be done to a turn; `gone-on` when it is not on any more. */
export type TurnCode = MeetingCode | 'gone-on';

/**
 * Begins a meeting with its first turn; or lets one go on that merging has left without a turn.
 *
 * **Errors:** `begun` when a turn is on. Source: SPEC TURN7.
 */
export function beginMeeting(
  doc: Y.Doc,
  input: MeetingAct,
  ctx: CommandContext,
): CommandResult<unknown, MeetingCode | 'begun'> {
  const found = findLiveMeeting(doc, input);
  if (!found.ok) return found;
  const { state, follows } = found.value;
  if (state.turn !== undefined) return err({ code: 'begun' });
  const fields = { opens: state.toCome[0]?.key, since: follows.opened };
  return ok(addStep(doc, 'meeting-begun', { of: input, kind: 'begun', fields }, ctx.newId));
}

/** Ends a turn, and so begins the next; after the last one the meeting is over. Source: SPEC TURN7, TURN8. */
export function endTurn(doc: Y.Doc, input: TurnAct, ctx: CommandContext): CommandResult<unknown, TurnCode> {
  return goOn(doc, { ...input, kind: 'turn-over', label: 'turn-ended' }, ctx.newId);
}

/** Passes over a turn whose member is away. They get another one by coming again. Source: SPEC TURN6, TURN8. */
export function skipTurn(doc: Y.Doc, input: TurnAct, ctx: CommandContext): CommandResult<unknown, TurnCode> {
  return goOn(doc, { ...input, kind: 'turn-skipped', label: 'turn-skipped' }, ctx.newId);
}

/** Stops the clock; a paused turn stays as it is. Source: SPEC TURN9. */
export function pauseTurn(doc: Y.Doc, input: TurnAct, ctx: CommandContext): CommandResult<unknown, TurnCode> {
  const found = findTurn(doc, input);
  if (!found.ok) return found;
  if (found.value.state.phase === 'paused') return ok({ undo: { label: 'meeting-paused', changes: [] } });
  const fields = holding(input, found.value.follows, 'held');
  return ok(addStep(doc, 'meeting-paused', { of: input, kind: 'paused', fields }, ctx.newId));
}

/** Lets the clock go on; a turn that runs stays as it is. Source: SPEC TURN9. */
export function resumeTurn(doc: Y.Doc, input: TurnAct, ctx: CommandContext): CommandResult<unknown, TurnCode> {
  const found = findTurn(doc, input);
  if (!found.ok) return found;
  if (found.value.state.phase !== 'paused') return ok({ undo: { label: 'meeting-resumed', changes: [] } });
  const fields = holding(input, found.value.follows, 'held');
  return ok(addStep(doc, 'meeting-resumed', { of: input, kind: 'resumed', fields }, ctx.newId));
}

/**
 * Gives a turn one more minute.
 *
 * `extensionCount` is how many the screen shows: when another has been added since, nothing is written, so that two who press
 * at the same moment add one. Source: SPEC TURN8, TURN9.
 */
export function extendTurn(
  doc: Y.Doc,
  input: TurnAct & Pick<PresentTurn, 'extensionCount'>,
  ctx: CommandContext,
): CommandResult<unknown, TurnCode> {
  const found = findTurn(doc, input);
  if (!found.ok) return found;
  const { state, follows } = found.value;
  const isAdded = state.turn !== undefined && state.turn.extensionCount > input.extensionCount;
  if (isAdded) return ok({ undo: { label: 'turn-extended', changes: [] } });
  const fields = holding(input, follows, 'extended');
  return ok(addStep(doc, 'turn-extended', { of: input, kind: 'extended', fields }, ctx.newId));
}

function holding({ turn }: TurnAct, follows: Follows, after: 'held' | 'extended') {
  return { turn, since: follows[after] };
}

function goOn(
  doc: Y.Doc,
  act: TurnAct & { readonly kind: TurnEnded['kind']; readonly label: UndoLabel },
  newId: CommandContext['newId'],
): CommandResult<unknown, TurnCode> {
  const found = findTurn(doc, act);
  if (!found.ok) return found;
  const { state, follows } = found.value;
  const fields = { turn: act.turn, since: follows.opened, opens: state.toCome[0]?.key };
  return ok(addStep(doc, act.label, { of: act, kind: act.kind, fields }, newId));
}

/** The meeting, if the turn that is meant is on. */
function findTurn(doc: Y.Doc, act: TurnAct): Result<OpenedMeeting, { readonly code: TurnCode }> {
  const found = findLiveMeeting(doc, act);
  if (!found.ok) return found;
  return found.value.state.turn?.key === act.turn ? found : err({ code: 'gone-on' });
}
