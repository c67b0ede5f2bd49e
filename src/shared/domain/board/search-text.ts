import { partsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { readLink } from '../lead/lead-link.ts';

// Leads are immutable and most of them are the same objects at the next keystroke in the search field.
const known = new WeakMap<Lead, string>();

/** Makes text comparable: without case and diacritics. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Splits what somebody searches for into the words that must all be found. */
export function searchWords(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Says whether every word is found in what is known of a lead. Source: SPEC BOARD4. */
export function matchesWords(lead: Lead, notes: string | undefined, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(lead);
  const rest = words.filter((word) => !text.includes(word));
  if (rest.length === 0) return true;
  if (notes === undefined) return false;
  const foldedNotes = fold(notes);
  return rest.every((word) => foldedNotes.includes(word));
}

function textOf(lead: Lead): string {
  const kept = known.get(lead);
  if (kept !== undefined) return kept;
  const parts = partsOf(lead).flatMap((part) => [
    part.company,
    part.role,
    part.place,
    part.heardFrom,
    readLink(part.link)?.host,
    ...(part.tags ?? []),
  ]);
  const text = fold(parts.filter((part) => part !== undefined).join('\n'));
  known.set(lead, text);
  return text;
}
