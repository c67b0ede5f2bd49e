import type { MemberId } from '#shared/kernel/ids.ts';
import { findMentions, type Named } from '../conversation/mentions.ts';

/** How people are called in a packet. */
export interface PacketNames {
  readonly nameOf: (memberId: MemberId | undefined) => string;
  /** A text of somebody's in which people may be called by name. */
  readonly hideIn: (text: string) => string;
}

/** Names what the names of people are put in place of. */
export interface PacketNameWords {
  /** For whoever is not known. */
  readonly somebody: string;
  /** For the member who is called by a letter. */
  readonly member: (letter: string) => string;
}

/** People as they are called in the circle. */
export function showNames(people: readonly Named[], { somebody }: PacketNameWords): PacketNames {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    nameOf: (memberId) => (memberId === undefined ? undefined : names.get(memberId)) || somebody,
    hideIn: (text) => text,
  };
}

/**
 * People by letters, in the order in which they first come up. In a text that is whoever is called with an `@`, and every name
 * that stands there as a word in the same letters; what only hints at somebody stays. Source: SPEC ADV8.
 */
export function hideNames(people: readonly Named[], words: PacketNameWords): PacketNames {
  const letters = new Map<MemberId, string>();
  const nameOf = (memberId: MemberId | undefined): string => {
    if (memberId === undefined) return words.somebody;
    const letter = letters.get(memberId) ?? letterAt(letters.size);
    letters.set(memberId, letter);
    return words.member(letter);
  };
  const called = (members: readonly MemberId[]): string => members.map(nameOf).join(', ');
  const named = people.filter(({ name }) => name.trim() !== '').toSorted((a, b) => b.name.length - a.name.length);
  const anyName = named.map(({ name }) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${anyName})(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
  const hideWords = (text: string): string =>
    anyName === ''
      ? text
      : text.replace(pattern, (name) => called(named.filter((one) => one.name === name).map(({ id }) => id)));
  const hideIn = (text: string): string => {
    const mentions = findMentions(text, named);
    const ends = [0, ...mentions.map(({ end }) => end)];
    return ends
      .map((from, index) => {
        const mention = mentions[index];
        const before = hideWords(text.slice(from, mention?.start));
        return mention === undefined ? before : before + called(mention.members);
      })
      .join('');
  };
  return { nameOf, hideIn };
}

/** A to Z, then A2 and so on. */
function letterAt(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCodePoint(65 + (index % 26)) + (round === 0 ? '' : String(round + 1));
}
