import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { dayOfLocal } from './calendar-time.ts';
import { nameOfEntry } from './entry-name.ts';
import { isCancelledBy, type KnownInvitation } from './known-invitation.ts';
import { findNamedLeads, indexNamedLeads, type LeadCandidate, type NamedLeads } from './named-lead.ts';
import { compareVersions } from './read-calendar.ts';
import { localOf, UTC, zoneNamed } from './zone.ts';

/**
 * What an entry of a file is to the person: the first they have of it, a newer version of what they took over, that it does
 * not take place, what they have, older than that, or a cancellation of what they never had.
 */
export type ImportKind = 'new' | 'update' | 'cancellation' | 'same' | 'older' | 'cancels-nothing';

/** What a lead would be set to. */
export interface PlannedStep {
  readonly nextStep: string | undefined;
  /** ISO day where the person is. */
  readonly on: string;
  /** `14:30` where the person is; absent for whole days. */
  readonly time: string | undefined;
}

/** One entry of a file with what would become of it. Nothing is written before the person agrees. */
export interface PlannedInvitation {
  readonly event: CalendarEvent;
  readonly kind: ImportKind;
  /** What the person took over of it before, the newest last. */
  readonly known: readonly KnownInvitation[];
  /** Who invited before, by their host, where this changes something and does not come from there. */
  readonly formerHost: string | undefined;
  /** The leads that it may be about, the likeliest first; at most `MOST_OFFERED`. */
  readonly candidates: readonly LeadCandidate[];
  /** The one that it is about, where that is plain. */
  readonly leadId: LeadId | undefined;
  readonly step: PlannedStep | undefined;
  readonly isPast: boolean;
}

const MOST_OFFERED = 8;

/**
 * Says for each entry of a calendar file which lead it belongs to and what it would set. Where several are as likely none is
 * chosen. What was taken over before goes to the lead that the person gave it. Source: SPEC CAL7, CAL12.
 */
export function planCalendarImport(
  events: readonly CalendarEvent[],
  leads: Iterable<Lead>,
  known: Iterable<KnownInvitation>,
  { here, now }: { readonly here: string; readonly now: number },
): readonly PlannedInvitation[] {
  const zone = zoneNamed(here) ?? UTC;
  const there = [...leads].filter(({ deletedAt, mergedInto }) => deletedAt === undefined && mergedInto === undefined);
  const named = indexNamedLeads(there);
  const ids = new Set(there.map(({ id }) => id));
  const before = new Map<string, KnownInvitation[]>();
  for (const one of known) {
    const ofUid = before.get(one.uid);
    if (ofUid === undefined) before.set(one.uid, [one]);
    else ofUid.push(one);
  }
  const today = dayOfLocal(localOf(now, zone));
  return events.map((event) => {
    const ofUid = before.get(nameOfEntry(event)) ?? [];
    const meant = ofUid.filter((one) => isMeant(event, one)).toSorted(compareVersions);
    const newest = meant.at(-1);
    const kind = kindOf(event, meant);
    const candidates = event.status === 'cancelled' ? [] : selectCandidates(event, named);
    const kept = newest === undefined || !ids.has(newest.leadId) ? undefined : newest.leadId;
    const lastOn = event.span?.kind === 'days' ? event.span.lastOn : undefined;
    return {
      event,
      kind,
      known: meant,
      formerHost: kind === 'update' || kind === 'cancellation' ? formerHostOf(event, newest) : undefined,
      candidates: candidates.slice(0, MOST_OFFERED),
      leadId: kept ?? chosen(candidates),
      step: stepOf(event, (at) => localOf(at, zone)),
      isPast: lastOn === undefined ? event.span?.kind === 'times' && event.span.endAt < now : lastOn < today,
    };
  });
}

/** The same entry; what cancels a whole series also means what was taken over of it one by one. */
function isMeant(event: CalendarEvent, known: KnownInvitation): boolean {
  if (event.occurrence === known.occurrence) return true;
  return event.status === 'cancelled' && event.occurrence === undefined;
}

/** Whoever knows the name of an entry can write a newer version of it. */
function formerHostOf({ organiserHost }: CalendarEvent, newest: KnownInvitation | undefined): string | undefined {
  return newest?.organiserHost === organiserHost ? undefined : newest?.organiserHost;
}

/** `meant` has the newest last. */
function kindOf(event: CalendarEvent, meant: readonly KnownInvitation[]): ImportKind {
  const known = meant.at(-1);
  if (event.status === 'cancelled') {
    if (known === undefined) return 'cancels-nothing';
    const standing = meant.filter(({ isCancelled }) => !isCancelled);
    if (standing.length === 0) return 'same';
    return standing.some((one) => isCancelledBy(one, event)) ? 'cancellation' : 'older';
  }
  if (known === undefined) return 'new';
  const newer = compareVersions({ ...event, stampedAt: event.stampedAt ?? known.stampedAt }, known);
  return newer > 0 ? 'update' : newer < 0 ? 'older' : 'same';
}

function selectCandidates(event: CalendarEvent, leads: NamedLeads): readonly LeadCandidate[] {
  return findNamedLeads(event, leads).toSorted((a, b) => weightOf(b) - weightOf(a) || (a.leadId < b.leadId ? -1 : 1));
}

/** Whoever is surely meant comes first, whatever else others have; a role adds to all of them. */
function weightOf({ namedBy }: LeadCandidate): number {
  const has = (name: LeadCandidate['namedBy'][number]): boolean => namedBy.includes(name);
  const company = has('company-in-title') || has('organiser') ? 4 : has('company') ? 2 : 0;
  return (has('link') ? 8 : 0) + company + (has('role') ? 1 : 0);
}

/** The first, if it is likelier than all others and more than its role is named. */
function chosen([first, second]: readonly LeadCandidate[]): LeadId | undefined {
  if (first === undefined || weightOf(first) < 2) return undefined;
  return second !== undefined && weightOf(second) === weightOf(first) ? undefined : first.leadId;
}

function stepOf({ span, status, title }: CalendarEvent, toLocal: (at: number) => number): PlannedStep | undefined {
  if (span === undefined || status === 'cancelled') return undefined;
  if (span.kind === 'days') return { nextStep: title, on: span.firstOn, time: undefined };
  const local = toLocal(span.startAt);
  const minutes = Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return { nextStep: title, on: dayOfLocal(local), time };
}
