import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import { checkName } from '../record/check-name.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';

/** Sets one's own display name; the first time it also says when one joined. Source: SPEC PERS1. */
export function setName(
  doc: Y.Doc,
  input: { readonly name: string },
  ctx: CommandContext,
): CommandResult<unknown, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const checked = checkName(input.name);
  if (!checked.ok) return checked;
  const name = checked.value;
  const own = { root: 'people', path: [ctx.actor] } as const;
  const isKnown = recordAt(openCircleDoc(doc).people, ctx.actor) !== undefined;
  const change: Change = isKnown
    ? { kind: 'set', ...own, key: 'name', value: name }
    : { kind: 'keep', ...own, fields: { name, joinedAt: ctx.now } };
  return ok({ undo: commit(doc, 'name-set', [change]) });
}
