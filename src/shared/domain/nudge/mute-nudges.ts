import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';
import { MUTES_ALL, MUTES_PREFIX } from './mutes.ts';

/** Whose nudges are meant. */
export interface Muting {
  /** Of one member; of all when left out. */
  readonly from?: MemberId | undefined;
  readonly authorOf: AuthorOf;
}

/**
 * Wants no nudges any more, from one member or from all.
 *
 * **Errors:** `not-found` when one has not written one's name yet; `own` for oneself. Source: SPEC NUDGE3.
 */
export function muteNudges(
  doc: Y.Doc,
  input: Muting,
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'own'> {
  return setMuting(doc, { ...input, value: true }, ctx);
}

/** Wants nudges again, from one member or from all but those muted by name. Source: SPEC NUDGE3. */
export function unmuteNudges(
  doc: Y.Doc,
  input: Muting,
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'own'> {
  return setMuting(doc, { ...input, value: undefined }, ctx);
}

function setMuting(
  doc: Y.Doc,
  { from, authorOf, value }: Muting & { readonly value: true | undefined },
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found' | 'own'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  if (from === actor) return err({ code: 'own' });
  if (recordAt(openCircleDoc(doc).people, actor) === undefined) return err({ code: 'not-found' });
  const key = from === undefined ? MUTES_ALL : MUTES_PREFIX + from;
  const change = { kind: 'set', root: 'people', path: [actor], key, value } as const;
  return ok({ undo: commitOwn(doc, 'nudges-muted', [change], { actor, authorOf }) });
}
