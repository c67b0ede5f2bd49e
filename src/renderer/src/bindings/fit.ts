import { extendLexicon } from '#shared/domain/match/lexicon.ts';
import { createMatchTable } from '#shared/domain/match/match-table.ts';
import type { Match } from '#shared/domain/match/match.ts';
import { hasPriorities, selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { selectByLead } from '#shared/domain/original/select-originals.ts';
import type { Original } from '#shared/domain/original/original.ts';
import type { PriorityBlock } from '#shared/domain/priority/priorities.ts';
import { selectSameWords } from '#shared/domain/same-words/select-same-words.ts';
import type { SameWords } from '#shared/domain/same-words/same-words.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { LeadId, MemberId, SameWordsId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { SpaceView } from './space-view.ts';

/** The board comes first: nothing is held against anything before it stands. */
const BEGIN_MS = 500;
/** How long the page may wait for a few leads to be read. */
const SLICE_MS = 8;

/** What fits whom: every lead that this person sees held against what the members wrote. Nothing leaves the machine. */
export interface Fit {
  /** The leads that fit this person. Read bit by bit, and shown when all have been. */
  readonly fitting: Observable<ReadonlySet<LeadId>>;
  /** Whether all have been read once: before that, what fits is not known. */
  readonly isRead: Observable<boolean>;
  /** How one lead stands to each member who wrote anything, in the order of joining. */
  readonly matchesOf: (leadId: LeadId) => readonly Match[];
  /** Which leads fit this person now, and would clash with a line if it were among their deal-breakers. */
  readonly wouldClash: (line: string) => readonly LeadId[];
  /** Changes with whatever `matchesOf` is made of. */
  readonly changes: Observable<object>;
  readonly dispose: Dispose;
}

/** Follows the leads of the circle and of the private space, and what the members wrote. */
export function createFit({
  circle,
  own,
  clock,
}: {
  readonly circle: SpaceView;
  readonly own: SpaceView;
  readonly clock: Clock;
}): Fit {
  const table = createMatchTable();
  const fitting = createSubject<ReadonlySet<LeadId>>(new Set());
  const isRead = createSubject(false);
  const changes = createSubject<object>({});
  const blocksOf = new Map<MemberId, readonly PriorityBlock[]>();
  let known = new Set<LeadId>();
  /** By which the table goes now. */
  let sameWords: ReadonlyMap<SameWordsId, SameWords> | undefined;
  let stopWaiting: Dispose | undefined;
  let isStale = true;
  /** Reading notes is begun by whoever asks first. */
  let stopNotes: Dispose | undefined;

  function renew(): void {
    if (!isStale) return;
    isStale = false;
    stopNotes ??= follow([circle.notes().all, own.notes().all]);
    renewWords();
    const present = new Set<LeadId>();
    for (const space of [circle, own]) {
      const notes = space.notes().all.get();
      const originals = selectByLead(space.originals.all.get().values());
      for (const lead of space.leads.all.get().values()) {
        table.setLead(lead, textOf(notes.get(lead.id), originals.get(lead.id)));
        present.add(lead.id);
      }
    }
    for (const id of known) if (!present.has(id)) table.removeLead(id);
    known = present;
    renewMembers();
  }

  /** Other words make everything be read again. */
  function renewWords(): void {
    const groups = circle.sameWords.all.get();
    if (groups === sameWords) return;
    sameWords = groups;
    table.setLexicon(extendLexicon(selectSameWords(groups.values())));
  }

  function renewMembers(): void {
    const blocks = [...circle.blocks.all.get().values()];
    const members = circle.replica.members.get().map(({ id }) => id);
    for (const id of [...blocksOf.keys()].filter((each) => !members.includes(each))) {
      blocksOf.delete(id);
      table.removeMember(id);
    }
    for (const id of members) {
      const theirs = blocks.filter(({ memberId }) => memberId === id);
      const before = blocksOf.get(id);
      const isSame = before?.length === theirs.length && theirs.every((block) => before.includes(block));
      if (isSame) continue;
      blocksOf.set(id, theirs);
      const priorities = selectPriorities(theirs, id);
      if (hasPriorities(priorities)) table.setPriorities(priorities);
      else table.removeMember(id);
    }
  }

  /** Goes through all leads in little slices; what has not changed costs nothing. */
  function read(): void {
    renew();
    const found = new Set<LeadId>();
    const waiting = [...known].values();
    const slice = (): void => {
      stopWaiting = undefined;
      const until = clock.elapsed() + SLICE_MS;
      for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
        if (table.verdict(next.value, circle.me) === 'fits') found.add(next.value);
        if (clock.elapsed() >= until) {
          stopWaiting = clock.after(0, slice);
          return;
        }
      }
      if (!isSameSet(found, fitting.get())) fitting.set(found);
      isRead.set(true);
    };
    slice();
  }

  function handleChange(): void {
    isStale = true;
    changes.set({});
    stopWaiting?.();
    stopWaiting = clock.after(0, read);
  }

  function follow(sources: readonly Observable<unknown>[]): Dispose {
    const stops = sources.map((source) => source.subscribe(handleChange));
    return () => {
      for (const stop of stops) stop();
    };
  }

  const stopFollowing = follow([
    circle.leads.all,
    own.leads.all,
    circle.originals.all,
    own.originals.all,
    circle.blocks.all,
    circle.sameWords.all,
    circle.replica.members,
  ]);
  stopWaiting = clock.after(BEGIN_MS, read);
  return {
    fitting,
    isRead,
    changes,
    matchesOf: (leadId) => {
      renew();
      return circle.replica.members.get().flatMap(({ id }) => table.match(leadId, id) ?? []);
    },
    wouldClash: (line) => {
      renew();
      return table.findClashing(line, fitting.get());
    },
    dispose: () => {
      stopFollowing();
      stopNotes?.();
      stopWaiting?.();
    },
  };
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** All that is said of a lead beside its fields. */
function textOf(notes: string | undefined, originals: readonly Original[] = []): string {
  const texts = [...(notes === undefined || notes === '' ? [] : [notes]), ...originals.map(({ text }) => text)];
  return texts.join('\n\n');
}
