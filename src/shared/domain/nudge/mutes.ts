import * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField } from '../record/authorship.ts';

/** Begins the keys of those from whom a member wants no nudges, in their record of `people`. */
export const MUTES_PREFIX = 'mutes:';
/** The key that mutes all. */
export const MUTES_ALL = 'mutesNudges';

/** From whom a member wants no nudges. */
export interface Mutes {
  readonly isAll: boolean;
  readonly members: ReadonlySet<MemberId>;
}

/**
 * Reads from whom a member wants no nudges, from their record of `people`. Only they can say so, by the log. Never throws.
 * Source: SPEC NUDGE3, DOC4.
 */
export function readMutes(id: MemberId, value: unknown, authorOf: AuthorOf): Mutes {
  if (!(value instanceof Y.Map)) return { isAll: false, members: new Set() };
  const isMuted = (key: string): boolean => value.get(key) === true && authorOfField(value, key, authorOf) === id;
  const members = [...value.keys()]
    .filter((key) => key.startsWith(MUTES_PREFIX) && isMuted(key))
    .map((key) => key.slice(MUTES_PREFIX.length) as MemberId);
  return { isAll: isMuted(MUTES_ALL), members: new Set(members) };
}

/** Whether who mutes so hears nothing from somebody. */
export function isMutedFor({ isAll, members }: Mutes, from: MemberId): boolean {
  return isAll || members.has(from);
}
