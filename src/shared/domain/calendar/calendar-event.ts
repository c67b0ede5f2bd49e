/** When something in a calendar is: whole days, or a time. */
export type CalendarSpan =
  | {
      readonly kind: 'days';
      /** ISO days, both included. */
      readonly firstOn: string;
      readonly lastOn: string;
    }
  | {
      readonly kind: 'times';
      /** Epoch milliseconds. */
      readonly startAt: number;
      readonly endAt: number;
      /** The zone that it was written in, by its IANA name; absent where only the file knows it. */
      readonly zone: string | undefined;
      /** False where the file names a zone that nobody knows, so that the time was taken for the reader's own. */
      readonly isZoneKnown: boolean;
    };

/** How sure it is that it takes place. */
export type CalendarStatus = 'confirmed' | 'tentative' | 'cancelled';

/** One entry of a calendar file, as plain words. Source: SPEC CAL2. */
export interface CalendarEvent {
  /** What the entry is known by in all files; some programs leave it out. */
  readonly uid: string | undefined;
  /** One of a series: the moment or day that the series has for it, `20260316T140000Z` or `20260316`. */
  readonly occurrence: string | undefined;
  /** Higher is newer. */
  readonly sequence: number;
  /** When this version was written, in epoch milliseconds. */
  readonly stampedAt: number | undefined;
  readonly status: CalendarStatus;
  /** Only what is cancelled may have none. */
  readonly span: CalendarSpan | undefined;
  /** One line. */
  readonly title: string | undefined;
  readonly location: string | undefined;
  /** Lines are kept. */
  readonly description: string | undefined;
  /** An http or https address, that of the call first. */
  readonly link: string | undefined;
  /** The part of the organiser's address after the at sign, in lower case. */
  readonly organiserHost: string | undefined;
  readonly attendeeCount: number;
  /** It repeats, and is told once because no range of time was asked for, or because its rule cannot be read. */
  readonly isSeries: boolean;
}

/** What was wrong with one entry. Those marked "kept" are told all the same. */
export type CalendarFaultCode =
  /** No beginning, or one that is no day or time. */
  | 'no-start'
  /** Before 1970 or after 2199. */
  | 'out-of-range'
  /** The file ends, or the next entry begins, within it. */
  | 'not-closed'
  /** Kept; its end comes before its beginning, or is no day or time. */
  | 'bad-end'
  /** Kept; its zone is unknown. */
  | 'unknown-zone'
  /** Kept once; how it repeats cannot be read. */
  | 'rule-not-read';

/** One thing that was wrong. */
export interface CalendarFault {
  readonly code: CalendarFaultCode;
  /** Which entry of the file, counted from 1. */
  readonly entry: number;
  readonly title: string | undefined;
}

/** What a calendar file holds. Source: SPEC CAL1. */
export interface CalendarFile {
  /** False for a text that is something else. */
  readonly isCalendar: boolean;
  /** By beginning; what has none last. */
  readonly events: readonly CalendarEvent[];
  /** The first of them. */
  readonly faults: readonly CalendarFault[];
  /** How many entries could not be read. */
  readonly unreadCount: number;
  /** How many older versions of an entry of the same file were left out. */
  readonly olderCount: number;
  /** The file has more than is read of one. */
  readonly isCut: boolean;
}

/** Where the reader is, and of which time repeating entries are told. */
export interface CalendarReading {
  /** The IANA name of the reader's zone: times without a zone are taken for theirs. */
  readonly here: string;
  /** Epoch milliseconds; repeating entries are told one by one within it. */
  readonly window?: { readonly fromAt: number; readonly toAt: number } | undefined;
  /** How many of one series are told at most. */
  readonly mostOfSeries?: number | undefined;
}
