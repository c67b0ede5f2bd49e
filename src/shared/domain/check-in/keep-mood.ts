import type * as Y from 'yjs';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import { isTimeZone } from '../record/week.ts';
import { isMood, type Mood } from './check-in.ts';

/**
 * Keeps in one's private document how one felt at a check-in, or clears it.
 *
 * **Shape:** one record of the root `moods` under the id of the check-in, made whole: of two devices that each keep one while
 * apart, one stands. Source: SPEC CHECK4.
 */
export function keepMood(
  doc: Y.Doc,
  input: { readonly checkInId: CheckInId; readonly mood: Mood | undefined; readonly zone: string },
  ctx: CommandContext,
): CommandResult<unknown, 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { checkInId, mood } = input;
  if (mood !== undefined && !isMood(mood)) return err({ code: 'not-a-choice', field: 'mood' });
  const at = { root: 'moods', path: [checkInId] } as const;
  const isKnown = recordAt(openCircleDoc(doc).moods, checkInId) !== undefined;
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const first: readonly Change[] =
    mood === undefined ? [] : [{ ...at, kind: 'create', fields: { mood, at: ctx.now, zone } }];
  const again: readonly Change[] = [
    { ...at, kind: 'set', key: 'mood', value: mood },
    { ...at, kind: 'set', key: 'deletedAt', value: undefined },
  ];
  return ok({ undo: commit(doc, 'mood-kept', isKnown ? again : first) });
}
