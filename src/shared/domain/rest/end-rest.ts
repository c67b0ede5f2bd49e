import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { dayIn } from '../record/week.ts';
import { planEndOfRests, readRests } from './own-rests.ts';

/**
 * Rests no longer, from today on.
 *
 * **Errors:** `not-resting` when the actor does not rest. Source: SPEC REST2.
 */
export function endRest(
  doc: Y.Doc,
  input: {
    /** The time zone (IANA) that the member is in. */
    readonly zone: string;
    readonly authorOf: AuthorOf;
  },
  ctx: CommandContext,
): CommandResult<unknown, 'not-resting'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const rests = readRests(openCircleDoc(doc), input.authorOf);
  const changes = planEndOfRests(rests, { memberId: ctx.actor, today: dayIn(ctx.now, input.zone) });
  if (changes.length === 0) return err({ code: 'not-resting' });
  return ok({ undo: commitOwn(doc, 'rest-ended', changes, { actor: ctx.actor, authorOf: input.authorOf }) });
}
