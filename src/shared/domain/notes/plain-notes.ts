import * as Y from 'yjs';

/** Deeper than anybody writes, and shallow enough for every reader. */
export const DEEPEST_NOTES = 50;

/** The lines of the shared notes without their looks, whatever they are made of. Never throws. Source: SPEC NOTE3. */
export function readPlainNotes(notes: Y.XmlFragment): readonly string[] {
  return notes.toArray().flatMap((part) => linesOf(part, 1));
}

function linesOf(part: unknown, depth: number): readonly string[] {
  if (part instanceof Y.XmlText) return [textOf(part)];
  if (!(part instanceof Y.XmlElement) || depth > DEEPEST_NOTES) return [];
  const lines = part.toArray().flatMap((child) => linesOf(child, depth + 1));
  return lines.length === 0 ? [''] : lines;
}

/** The letters alone: what is embedded between them has no words. */
function textOf(text: Y.XmlText): string {
  const delta: readonly { readonly insert?: unknown }[] = text.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
