import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isJustListen, isMood, type Mood } from './check-in.ts';
import { type CheckInTexts, checkTexts, isBlank } from './check-in-texts.ts';
import { type CheckInRef, findOwnCheckIn, type OwnCode, setOwnFields } from './own-check-in.ts';

/**
 * Rewrites the texts that are given; a cleared one goes.
 *
 * **Errors:** `empty` when nothing would be left. Source: SPEC CHECK1, CHECK3.
 */
export function editCheckIn(
  doc: Y.Doc,
  input: CheckInRef & { readonly texts: CheckInTexts },
  ctx: CommandContext,
): CommandResult<unknown, OwnCode | 'empty' | 'too-long'> {
  const checkIn = findOwnCheckIn(doc, input, ctx);
  if (!checkIn.ok) return checkIn;
  const texts = checkTexts(input.texts);
  if (!texts.ok) return texts;
  if (isBlank({ ...checkIn.value, ...texts.value })) return err({ code: 'empty' });
  return ok({ undo: setOwnFields(doc, 'check-in-edited', { ...input, fields: texts.value }, ctx) });
}

/** Withdraws a check-in of one's own; undo brings it back. Source: SPEC CHECK3. */
export function withdrawCheckIn(doc: Y.Doc, input: CheckInRef, ctx: CommandContext): CommandResult<unknown, OwnCode> {
  const checkIn = findOwnCheckIn(doc, input, ctx);
  if (!checkIn.ok) return checkIn;
  return ok({ undo: setOwnFields(doc, 'check-in-withdrawn', { ...input, fields: { deletedAt: ctx.now } }, ctx) });
}

/** Shares with the circle how one felt, or no longer: `undefined` takes it out again. Source: SPEC CHECK4. */
export function shareMood(
  doc: Y.Doc,
  input: CheckInRef & { readonly mood: Mood | undefined },
  ctx: CommandContext,
): CommandResult<unknown, OwnCode | 'not-a-choice'> {
  const checkIn = findOwnCheckIn(doc, input, ctx);
  if (!checkIn.ok) return checkIn;
  const { mood } = input;
  if (mood !== undefined && !isMood(mood)) return err({ code: 'not-a-choice', field: 'mood' });
  return ok({ undo: setOwnFields(doc, 'check-in-edited', { ...input, fields: { mood } }, ctx) });
}

/** Lets the circle answer a "just listen" with ideas; one that is open stays as it is. Source: SPEC LISTEN3. */
export function openForIdeas(doc: Y.Doc, input: CheckInRef, ctx: CommandContext): CommandResult<unknown, OwnCode> {
  const checkIn = findOwnCheckIn(doc, input, ctx);
  if (!checkIn.ok) return checkIn;
  const fields = isJustListen(checkIn.value) ? { openedAt: ctx.now } : {};
  return ok({ undo: setOwnFields(doc, 'opened-for-ideas', { ...input, fields }, ctx) });
}
