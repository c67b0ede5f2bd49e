import type * as Y from 'yjs';
import type { RestId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { addDays, dayIn } from '../record/week.ts';
import { planEndOfRests, readRests } from './own-rests.ts';
import { USUAL_DAYS_AFTER } from './rest.ts';
import { isRestDay } from './rest-day.ts';

/** For how long somebody means to rest. */
export type RestLength =
  | { readonly kind: 'week' }
  /** `day` is the last one (ISO). */
  | { readonly kind: 'until'; readonly day: string }
  | { readonly kind: 'open' };

/**
 * Rests from today on. Who rests already rests from now on for as long as they say now. Undo takes it back.
 *
 * **Errors:** `bad-date` when the last day is none or has passed. Source: SPEC REST1, REST2.
 */
export function beginRest(
  doc: Y.Doc,
  input: {
    /** A week when left out. */
    readonly length?: RestLength | undefined;
    /** The time zone (IANA) that the member is in. */
    readonly zone: string;
    readonly authorOf: AuthorOf;
  },
  ctx: CommandContext,
): CommandResult<{ readonly restId: RestId }, 'bad-date'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { length = { kind: 'week' }, zone, authorOf } = input;
  const today = dayIn(ctx.now, zone);
  const until = length.kind === 'until' ? length.day.trim() : addDays(today, USUAL_DAYS_AFTER);
  if (!isRestDay(until) || until < today) return err({ code: 'bad-date', field: 'until' });
  const restId = ctx.newId('rest');
  const end = length.kind === 'open' ? { open: true } : { until };
  const changes: readonly Change[] = [
    ...planEndOfRests(readRests(openCircleDoc(doc), authorOf), { memberId: ctx.actor, today }),
    { kind: 'create', root: 'rests', path: [restId], fields: { from: today, ...end, at: ctx.now } },
  ];
  return ok({ restId, undo: commitOwn(doc, 'rest-begun', changes, { actor: ctx.actor, authorOf }) });
}
