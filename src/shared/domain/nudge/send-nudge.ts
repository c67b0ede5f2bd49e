import type * as Y from 'yjs';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId, NudgeId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import { dayIn, isTimeZone } from '../record/week.ts';
import { readRests } from '../rest/own-rests.ts';
import { restingOn } from '../rest/select-rests.ts';
import { isMutedFor, readMutes } from './mutes.ts';
import { isNudgeWords, type Nudge, type NudgeWords } from './nudge.ts';
import { readNudges } from './nudge-reader.ts';

/** Clocks that differ by more than this are wrong, and are not followed. */
const CLOCK_ERROR_MS = DAY_MS;

/**
 * Lets another member know something kind. Undo takes it back.
 *
 * **Errors:** `own` for oneself; `not-found` for who is not known here; `resting` and `muted` for who is to be left alone;
 * `already-today` after another one of the same day. Source: SPEC NUDGE1, NUDGE2, NUDGE3.
 */
export function nudge(
  doc: Y.Doc,
  input: {
    readonly to: MemberId;
    readonly words: NudgeWords;
    /** The time zone (IANA) that the sender is in; one that this device does not know counts as UTC. */
    readonly zone: string;
    readonly authorOf: AuthorOf;
  },
  ctx: CommandContext,
): CommandResult<
  { readonly nudgeId: NudgeId },
  'own' | 'not-found' | 'not-a-choice' | 'resting' | 'muted' | 'already-today'
> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { to, words, authorOf } = input;
  if (to === ctx.actor) return err({ code: 'own' });
  if (!isNudgeWords(words)) return err({ code: 'not-a-choice', field: 'words' });
  const roots = openCircleDoc(doc);
  const person = recordAt(roots.people, to);
  if (person === undefined) return err({ code: 'not-found' });
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const day = dayIn(ctx.now, zone);
  if (restingOn(readRests(roots, authorOf), to, day) !== undefined) return err({ code: 'resting' });
  if (isMutedFor(readMutes(to, person, authorOf), ctx.actor)) return err({ code: 'muted' });
  const nudges = readNudges(roots, authorOf);
  const isSent = nudges.some((sent) => sent.from === ctx.actor && sent.to === to && sent.day === day);
  if (isSent) return err({ code: 'already-today' });
  const nudgeId = ctx.newId('nudge');
  const at = timeAfter(
    nudges.filter((sent) => sent.from === to && sent.to === ctx.actor),
    ctx.now,
  );
  const fields = { to, words, at, day, zone };
  const undo = commit(doc, 'nudged', [{ kind: 'create', root: 'nudges', path: [nudgeId], fields }]);
  return ok({ nudgeId, undo });
}

/** The present, or a little later where the other's clock is ahead: an answer comes after what it answers. */
function timeAfter(received: readonly Nudge[], now: number): number {
  return received.reduce((time, { at }) => (at >= time && at < now + CLOCK_ERROR_MS ? at + 1 : time), now);
}
