import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, type CircleRoots, SCHEMA_FIELDS } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import { checkName } from '../record/check-name.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';

/** The name that the members gave their circle. */
export function readCircleName(roots: CircleRoots): string | undefined {
  return createFieldReader(roots.meta).text('name', LIMITS.name);
}

/** Names the circle. In a new document it also writes the schema version. Source: SPEC DOC7. */
export function setCircleName(
  doc: Y.Doc,
  input: { readonly name: string },
  _ctx: CommandContext,
): CommandResult<unknown, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const checked = checkName(input.name);
  if (!checked.ok) return checked;
  const name = checked.value;
  const meta = { kind: 'set', root: 'meta', path: [] } as const;
  const known = doc.getMap('meta');
  const schema = Object.entries(SCHEMA_FIELDS)
    .filter(([key]) => known.get(key) === undefined)
    .map(([key, value]): Change => ({ ...meta, key, value }));
  return ok({ undo: commit(doc, 'circle-renamed', [...schema, { ...meta, key: 'name', value: name }]) });
}
