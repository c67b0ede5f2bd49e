import type { ContactId } from '#shared/kernel/ids.ts';

/**
 * Somebody whom a person knows, kept for themselves alone.
 *
 * **Shape:** one record of the root `contacts` of the private document with `name`, `at`, and as they are known `company`,
 * `position`, `connectedOn`, `link`, `email`, `note` and `deletedAt`. No circle's document ever holds one.
 * Source: SPEC CONT1, CONT2.
 */
export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  /** Where they work, as it was written. */
  readonly company: string | undefined;
  /** What they do there. */
  readonly position: string | undefined;
  /** ISO day since which the two know each other. */
  readonly connectedOn: string | undefined;
  /** Their profile, as it was written; `readLink` says whether it may be opened. */
  readonly link: string | undefined;
  readonly email: string | undefined;
  readonly note: string | undefined;
  /** When it was written down, in epoch milliseconds. */
  readonly at: number;
}
