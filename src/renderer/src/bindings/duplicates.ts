import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import type { Duplicate, DuplicateSources } from '#shared/domain/duplicate/duplicate.ts';
import { selectIsClosed } from '#shared/domain/duplicate/find-duplicates.ts';
import { idsOf } from '#shared/domain/duplicate/joined-lead.ts';
import { selectNotSame } from '#shared/domain/duplicate/not-same.ts';
import { type Collision, selectCollisions } from '#shared/domain/duplicate/select-collisions.ts';
import type { Lead, LeadInput } from '#shared/domain/lead/lead.ts';
import type { Original } from '#shared/domain/original/original.ts';
import { selectByLead } from '#shared/domain/original/select-originals.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { derive } from './derived.ts';
import { createDuplicateShards } from './duplicate-shards.ts';
import type { SpaceView } from './space-view.ts';

/** The board comes first: nothing is compared before it stands. */
const BEGIN_MS = 500;
/** What is being written is read once the hand rests. */
const PAUSE_MS = 300;
/** How long the page may wait for a few leads to be read. */
const SLICE_MS = 8;

/** What is said of a lead that is not on the board yet. */
export interface DraftToCompare extends Pick<LeadInput, 'company' | 'role' | 'place' | 'link'> {
  /** Its notes, and what a page said of it. */
  readonly text: string;
}

/** Which leads that this person sees are likely one job, and who goes for the same. Nothing leaves the machine. */
export interface Duplicates {
  /** What may be the same job as a lead, the surest first. Of leads that changed, by what was read of them last. */
  readonly of: (leadId: LeadId) => readonly Duplicate[];
  /** What on the board may be the same job as one that is about to be added. */
  readonly findFor: (draft: DraftToCompare) => readonly Duplicate[];
  /** Where the reader and others who are in the circle go for one posting. */
  readonly collisions: Observable<readonly Collision[]>;
  /** Changes with whatever `of` and `findFor` are made of. While somebody follows it, what changes is read by and by. */
  readonly changes: Observable<object>;
  readonly dispose: Dispose;
}

/** Follows the leads of the circle and those private ones that stand on its board. */
export function createDuplicates({
  circle,
  own,
  clock,
}: {
  readonly circle: SpaceView;
  readonly own: SpaceView;
  readonly clock: Clock;
}): Duplicates {
  const spaces = [circle, own];
  const changes = createSubject<object>({});
  let followers = 0;
  let isStale = true;
  let stopWaiting: Dispose | undefined;
  let originals: ReadonlyMap<LeadId, readonly Original[]> = new Map();
  /** Reading notes is begun with the first index. */
  let stopNotes: Dispose | undefined;
  let draftCount = 0;
  let draft: { readonly id: LeadId; readonly text: string } | undefined;

  const isNotSame = derive([circle.notSame.all, own.notSame.all, circle.merges, own.merges], () => {
    const said = [...circle.notSame.all.get().values(), ...own.notSame.all.get().values()];
    const [shared, mine] = [circle.merges.get(), own.merges.get()];
    return selectNotSame(said, (leadId) => mine.canonicalOf(shared.canonicalOf(leadId)));
  });
  const isClosed = derive([circle.pursuits.all, own.pursuits.all], () => {
    const each = spaces.map((space) => selectIsClosed({ pursuits: space.pursuits.all.get() }));
    return (leadId: LeadId): boolean => each.some((isClosedIn) => isClosedIn(leadId));
  });
  const sources: DuplicateSources = {
    notesOf: (leadId) => (draft?.id === leadId ? draft.text : textsOf(leadId).join('\n\n')),
    isClosed: (leadId) => isClosed.get()(leadId),
    isNotSame: (a, b) => isNotSame.get()(a, b),
  };

  const shards = createDuplicateShards(sources);

  /** The lead as it is shown now; none that is shown in another, in the trash, or on another board. */
  function leadOf(leadId: LeadId): Lead | undefined {
    for (const space of spaces) {
      const lead = space.leads.all.get().get(leadId);
      if (lead !== undefined) return standsOnBoard(lead, space.space.get(), circle.replica.circleId) ? lead : undefined;
    }
    return undefined;
  }

  /** All that is said of a lead beside its fields. */
  function textsOf(leadId: LeadId): readonly string[] {
    const lead = leadOf(leadId);
    const notes = spaces.flatMap((space) => space.notes().all.get().get(leadId) ?? []);
    const pages = lead === undefined ? [] : idsOf(lead).flatMap((id) => originals.get(id) ?? []);
    return [...notes, ...pages.map(({ text }) => text)];
  }

  /** Goes through all leads in little slices; what has not changed costs next to nothing. */
  function read(): void {
    isStale = false;
    stopNotes ??= follow(spaces.map((space) => space.notes().all));
    originals = selectByLead(spaces.flatMap((space) => [...space.originals.all.get().values()]));
    const leads = spaces.flatMap((space) => {
      const shown = space.space.get();
      return [...space.leads.all.get().values()].filter((lead) => standsOnBoard(lead, shown, circle.replica.circleId));
    });
    const steps = shards.take(leads, textsOf);
    const slice = (): void => {
      stopWaiting = undefined;
      const until = clock.elapsed() + SLICE_MS;
      while (steps.next().done !== true) {
        if (clock.elapsed() < until) continue;
        stopWaiting = clock.after(0, slice);
        return;
      }
      changes.set({});
      if (followers > 0) readSoon();
    };
    slice();
  }

  function readSoon(): void {
    if (isStale) stopWaiting ??= clock.after(PAUSE_MS, read);
  }

  function handleChange(): void {
    isStale = true;
    if (followers > 0) readSoon();
    changes.set({});
  }

  function follow(observed: readonly Observable<unknown>[], listener = handleChange): Dispose {
    const stops = observed.map((each) => each.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  function find(lead: Lead): readonly Duplicate[] {
    readSoon();
    return shards.find(lead).filter(({ leadId }) => leadOf(leadId) !== undefined);
  }

  const stopFollowing = follow(spaces.flatMap((space) => [space.leads.all, space.originals.all]));
  // Asked anew with every answer, so that there is nothing to be read again.
  const stopTelling = follow([isNotSame, isClosed], () => changes.set({}));
  stopWaiting = clock.after(BEGIN_MS, read);
  return {
    of: (leadId) => {
      const lead = leadOf(leadId);
      return lead === undefined ? [] : find(lead);
    },
    findFor: ({ text, ...said }) => {
      // What was read is kept by the id, and another draft says something else.
      draftCount += 1;
      draft = { id: `draft ${draftCount}` as LeadId, text };
      const found = find({ ...NOTHING_SAID, ...said, id: draft.id, addedAt: clock.now() });
      draft = undefined;
      return found;
    },
    collisions: derive([circle.space, isNotSame, circle.replica.formerMembers], () => {
      const gone = new Set(circle.replica.formerMembers.get().map(({ id }) => id));
      if (gone.has(circle.me)) return [];
      return selectCollisions(circle.space.get(), circle.me, isNotSame.get()).flatMap((collision) => {
        const runs = collision.runs.filter(({ memberId }) => !gone.has(memberId));
        return runs.some(({ memberId }) => memberId !== circle.me) ? [{ ...collision, runs }] : [];
      });
    }),
    changes: {
      get: changes.get,
      subscribe: (listener) => {
        followers += 1;
        readSoon();
        const stop = changes.subscribe(listener);
        return () => {
          followers -= 1;
          stop();
        };
      },
    },
    dispose: () => {
      stopFollowing();
      stopTelling();
      stopNotes?.();
      stopWaiting?.();
    },
  };
}

const NOTHING_SAID = {
  ...{ company: undefined, role: undefined, place: undefined, mode: undefined, pay: undefined, link: undefined },
  ...{ kind: undefined, opensIn: undefined, heardFrom: undefined, heardFromMember: undefined, deadlineOn: undefined },
  ...{ forMembers: [], addedBy: undefined, order: undefined, nextStep: undefined, nextStepOn: undefined },
  ...{ deletedAt: undefined, movedTo: undefined, circle: undefined, unreadable: [] },
  ...{ copiedFrom: undefined, copiedAddedBy: undefined, copiedAddedAt: undefined },
} satisfies Omit<Lead, 'id' | 'addedAt'>;
