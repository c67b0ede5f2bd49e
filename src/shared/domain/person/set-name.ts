import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';

/** Sets one's own display name; the first time it also says when one joined. Source: SPEC PERS1. */
export function setName(
  doc: Y.Doc,
  input: { readonly name: string },
  ctx: CommandContext,
): CommandResult<unknown, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const name = input.name.trim();
  if (name === '') return err({ code: 'empty', field: 'name' });
  if (name.length > LIMITS.name) return err({ code: 'too-long', field: 'name' });
  const own = { root: 'people', path: [ctx.actor] } as const;
  const isKnown = recordAt(openCircleDoc(doc).people, ctx.actor) !== undefined;
  const change: Change = isKnown
    ? { kind: 'set', ...own, key: 'name', value: name }
    : { kind: 'keep', ...own, fields: { name, joinedAt: ctx.now } };
  return ok({ undo: commit(doc, 'name-set', [change]) });
}
