import type * as Y from 'yjs';
import { canWrite } from '../circle-doc.ts';
import type { CommandContext } from '../record/command.ts';

/**
 * Why nothing of whom somebody knows may be written into a document; `undefined` where it may. A circle's is refused, and
 * so is one of which nothing is said: what is written there goes to everybody, and no undo brings it back.
 * Source: SPEC CONT1.
 */
export function privateRefusal(doc: Y.Doc, { kind }: CommandContext): 'not-private' | 'read-only' | undefined {
  if (kind !== 'private') return 'not-private';
  return canWrite(doc) ? undefined : 'read-only';
}
