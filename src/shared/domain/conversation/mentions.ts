import type { MemberId } from '#shared/kernel/ids.ts';

/** Somebody who can be called by name. */
export interface Named {
  readonly id: MemberId;
  readonly name: string;
}

/** A place in a text where somebody is called, from the `@` up to the end of the name, in UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Several when they share the name. */
  readonly members: readonly MemberId[];
}

const IN_A_WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Finds who is called with `@name` in a text. The longest name wins, whatever its case; an `@` inside a word and a name
 * that is only the beginning of another word call nobody. Source: SPEC CONV4.
 */
export function findMentions(text: string, members: readonly Named[]): readonly Mention[] {
  const named = members.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length);
  const found: Mention[] = [];
  for (let start = text.indexOf('@'); start >= 0; start = text.indexOf('@', start + 1)) {
    if (endsInWord(text.slice(0, start))) continue;
    const longest = named.find(({ name }) => isNamedAt(text, start + 1, name));
    if (longest === undefined) continue;
    const end = start + 1 + longest.name.length;
    const same = named.filter(({ name }) => lower(name) === lower(longest.name));
    found.push({ start, end, members: same.map(({ id }) => id) });
  }
  return found;
}

function isNamedAt(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  const next = text.codePointAt(end);
  if (next !== undefined && IN_A_WORD.test(String.fromCodePoint(next))) return false;
  return lower(text.slice(at, end)) === lower(name);
}

function endsInWord(text: string): boolean {
  const last = text.slice(-2);
  return IN_A_WORD.test(last.length === 2 && last.codePointAt(0) !== last.charCodeAt(0) ? last : last.slice(-1));
}

function lower(text: string): string {
  return text.toLowerCase();
}
