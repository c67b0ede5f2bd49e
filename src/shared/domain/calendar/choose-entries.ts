import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { entryUid } from './entry-uid.ts';
import type { WrittenBefore } from './plan-calendar-export.ts';

/** What goes into one file, and what of former files it may take away. */
export interface ChosenEntries<Before extends WrittenBefore> {
  readonly entries: readonly CalendarEntry[];
  readonly before: readonly Before[];
}

/**
 * The entries of one lead, or of all with or without private ones. What was left out by choice is no part of it, so that it
 * stays in the calendar as it is; what is gone is. Source: SPEC CAL20.
 */
export function chooseEntries<Before extends WrittenBefore>({
  all,
  before,
  isWithPrivate,
  leadId,
  of,
}: {
  /** Everything with a day, private leads included. */
  readonly all: readonly CalendarEntry[];
  readonly before: readonly Before[];
  readonly isWithPrivate: boolean;
  /** Only this one, also where it is private. */
  readonly leadId?: LeadId | undefined;
  readonly of: { readonly circleId: CircleId; readonly me: MemberId };
}): ChosenEntries<Before> {
  if (leadId !== undefined) {
    const uids = new Set((['next-step', 'deadline'] as const).map((kind) => entryUid({ ...of, leadId, kind })));
    return { entries: all.filter(({ uid }) => uids.has(uid)), before: before.filter(({ uid }) => uids.has(uid)) };
  }
  if (isWithPrivate) return { entries: all, before };
  const left = new Set(all.flatMap(({ isPrivate, uid }) => (isPrivate ? [uid] : [])));
  return {
    entries: all.filter(({ isPrivate }) => !isPrivate),
    before: before.filter(({ uid, isPrivate }) => isPrivate !== true && !left.has(uid)),
  };
}
