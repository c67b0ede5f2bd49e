import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { type Merges, NO_MERGES, selectMerges } from '#shared/domain/duplicate/merges.ts';
import {
  selectShownDone,
  selectShownEvents,
  selectShownMessages,
  selectShownNotes,
  selectShownOriginals,
  selectShownRuns,
} from '#shared/domain/duplicate/shown-records.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { derive } from './derived.ts';
import type { RecordsView } from './records-view.ts';
import type { SpaceRecords } from './space-records.ts';

/** Records that are leads, or hang on one. */
type Written = 'leads' | 'pursuits' | 'events' | 'doneSteps' | 'messages' | 'originals';

/** What hangs on leads, as it is shown: leads that were merged stand as one, with all that hangs on any of them. */
export interface ShownLeads extends Pick<SpaceRecords, Written> {
  readonly merges: Observable<Merges>;
  readonly notes: (written: RecordsView<LeadId, string>) => RecordsView<LeadId, string>;
}

/**
 * Shows the records of a document through the merges of its leads. The id of a merged lead means the one that is shown.
 * **Guarantees**: without merges all are what was given.
 */
export function createShownLeads(written: Pick<SpaceRecords, Written>): ShownLeads {
  const { leads, pursuits, events, doneSteps, messages, originals } = written;
  const merges = derive<Merges>([leads.all], (previous) => selectMerges(leads.all.get(), previous));
  /** Tells of what changes by merging, too. */
  const whenMerged = (listener: () => void) => {
    let seen = merges.get();
    return leads.all.subscribe(() => {
      const now = merges.get();
      if (now !== NO_MERGES || seen !== NO_MERGES) listener();
      seen = now;
    });
  };
  function show<Id extends string, Item>(
    view: RecordsView<Id, Item>,
    all: Observable<ReadonlyMap<Id, Item>>,
    shownId: (id: Id) => Id = (id) => id,
    /** Leads tell of their merges by themselves. */
    follow = whenMerged,
  ): RecordsView<Id, Item> {
    return {
      ...view,
      all: {
        get: all.get,
        subscribe: (listener) => {
          const stops = [view.all.subscribe(listener), follow(listener)];
          return () => stops.forEach((stop) => stop());
        },
      },
      one: (id) => ({
        get: () => all.get().get(shownId(id)),
        subscribe: (listener) => {
          const stops = [view.one(id).subscribe(listener), whenMerged(listener)];
          return () => stops.forEach((stop) => stop());
        },
      }),
    };
  }
  const shownId = (leadId: LeadId): LeadId => merges.get().canonicalOf(leadId);
  return {
    merges,
    leads: show(
      leads,
      derive([leads.all], () => selectShownLeads(leads.all.get(), merges.get())),
      shownId,
      () => () => undefined,
    ),
    pursuits: show(
      pursuits,
      derive([pursuits.all, merges], () => selectShownRuns(pursuits.all.get(), merges.get())),
    ),
    events: show(
      events,
      derive([events.all, merges], () => selectShownEvents(events.all.get(), merges.get())),
    ),
    doneSteps: show(
      doneSteps,
      derive([doneSteps.all, merges], () => selectShownDone(doneSteps.all.get(), merges.get())),
    ),
    messages: show(
      messages,
      derive([messages.all, merges], () => selectShownMessages(messages.all.get(), merges.get())),
    ),
    originals: show(
      originals,
      derive([originals.all, merges], () => selectShownOriginals(originals.all.get(), merges.get())),
    ),
    notes: (view) =>
      show(
        view,
        derive([view.all, merges], () => selectShownNotes(view.all.get(), merges.get())),
        shownId,
      ),
  };
}
