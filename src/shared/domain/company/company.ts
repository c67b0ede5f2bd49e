import type { Lead } from '../lead/lead.ts';
import type { CompanyNote } from './company-note.ts';

/** What is written of a company in one document. */
export interface KnownThere {
  /** The leads there, those in the trash left out, the last that was added first. */
  readonly leads: readonly Lead[];
  /** The last that was written first. */
  readonly notes: readonly CompanyNote[];
}

/** A company that leads or notes name, under whatever spelling. It is a grouping, no record. Source: SPEC COMP1. */
export interface Company {
  /** What `companyKey` makes of each of its spellings. */
  readonly key: string;
  /** As it is written most often. */
  readonly name: string;
  /** As the circle writes it; nothing where only the reader knows of it, so that what is kept for the circle never tells. */
  readonly sharedName: string | undefined;
  readonly circle: KnownThere;
  /** What only the reader sees. */
  readonly own: KnownThere;
}

/** Companies by their keys. */
export type Companies = ReadonlyMap<string, Company>;
