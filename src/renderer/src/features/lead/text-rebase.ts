/** One replacement that turns a text into another. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** As many letters before a position as tell its place among others. */
const CONTEXT_LENGTH = 24;

/** Where a position of one text lies in the text that it has become: after the same words, where they still stand. */
export function mapPosition(before: string, after: string, position: number): number {
  const { start, end, inserted } = editBetween(before, after);
  if (position <= start) return position;
  if (position >= end) return position - (end - start) + inserted.length;
  // Several edits at once look like one that replaced everything between them.
  for (let length = Math.min(CONTEXT_LENGTH, position - start); length > 0; length -= 1) {
    const found = inserted.indexOf(before.slice(position - length, position));
    if (found >= 0) return start + found + length;
  }
  return start;
}

/** Says again, on what others made of a text meanwhile, what was typed on it. */
export function rebaseText(base: string, typed: string, others: string): string {
  if (base === others) return typed;
  const mine = editBetween(base, typed);
  const start = mapPosition(base, others, mine.start);
  const end = Math.max(start, mapPosition(base, others, mine.end));
  return others.slice(0, start) + mine.inserted + others.slice(end);
}

function editBetween(before: string, after: string): Edit {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < limit - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  return { start, end: before.length - kept, inserted: after.slice(start, after.length - kept) };
}
