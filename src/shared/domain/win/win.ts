import type { CheerId, MemberId, WinId } from '#shared/kernel/ids.ts';

/**
 * Something that went well, of any size, that a member told the circle.
 *
 * **Shape:** one record of the root `wins` with `text`, `at`, `zone` and, once it is removed, `deletedAt`; no week, since on
 * which day one begins is the circle's to change.
 */
export interface Win {
  readonly id: WinId;
  /** Who told it, by the log. */
  readonly author: MemberId;
  readonly text: string;
  /** Epoch milliseconds, by its author's clock. */
  readonly at: number;
  /** The time zone (IANA) that its author was in. */
  readonly zone: string;
}

/**
 * That one member is glad with another about a win.
 *
 * **Shape:** one record of the root `cheers` with `winId`, `at` and, once it is taken back, `deletedAt`.
 */
export interface Cheer {
  readonly id: CheerId;
  readonly winId: WinId;
  /** Who cheers, by the log. */
  readonly author: MemberId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly isWithdrawn: boolean;
}

/** Puts wins, or cheers, into the order in which they were told, ties by id. Source: SPEC WIN3, WIN4. */
export function compareAge<T extends Pick<Win | Cheer, 'at' | 'id'>>(a: T, b: T): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
