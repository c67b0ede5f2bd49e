import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { Companies } from '#shared/domain/company/company.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { readPlainNotes } from '#shared/domain/notes/plain-notes.ts';
import { leadDocument } from '#shared/domain/search/lead-document.ts';
import type { SearchDocument } from '#shared/domain/search/search-document.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { SpaceView } from './space-view.ts';

/** What a person gets to who chooses something that was found. */
export type SearchTarget =
  | { readonly kind: 'lead'; readonly leadId: LeadId }
  | { readonly kind: 'person'; readonly memberId: MemberId }
  | { readonly kind: 'company'; readonly key: string }
  | { readonly kind: 'shared-notes' }
  | { readonly kind: 'message'; readonly about: About; readonly author: MemberId | undefined };

/** One thing that can be found, made only when what it is made of has changed. */
export interface SearchSource {
  readonly id: string;
  /** What it is made of: as long as these are the same, so is the document. */
  readonly of: readonly unknown[];
  readonly document: () => SearchDocument;
  readonly target: SearchTarget;
}

/** Everything in a circle, and in the private space of its reader, that can be found now. */
export interface SearchSources {
  readonly all: () => Generator<SearchSource>;
  /** Whether what leads there still does: a lead can have gone to the trash since it was read. */
  readonly isThere: (target: SearchTarget) => boolean;
  /** Calls when any of it may have changed. Reading notes is begun with it. */
  readonly follow: (listener: () => void) => Dispose;
}

/** Where things are found: in the circle, and in the space that only the reader sees. */
export interface SearchedSpaces {
  readonly circle: SpaceView;
  readonly own: SpaceView;
  readonly companies: Observable<Companies>;
}

/** Private leads come from the private space alone, so that nobody finds those of somebody else. Source: SPEC FIND7. */
export function createSearchSources(options: SearchedSpaces): SearchSources {
  const { circle, own } = options;
  const spaces = [circle, own];
  const { priorities } = openCircleDoc(circle.replica.doc);
  let sharedNotes: { readonly text: string } | undefined;

  function isThere(target: SearchTarget): boolean {
    if (target.kind === 'message') return target.about.kind !== 'lead' || isOnBoard(target.about.id, [circle]);
    return target.kind !== 'lead' || isOnBoard(target.leadId, spaces);
  }

  function isOnBoard(leadId: LeadId, among: readonly SpaceView[]): boolean {
    return among.some((space) => {
      const lead = space.leads.all.get().get(leadId);
      return lead !== undefined && standsOnBoard(lead, space.space.get(), circle.replica.circleId);
    });
  }

  function nameOf(member: MemberId | undefined): string | undefined {
    return member === undefined ? undefined : circle.people.all.get().get(member)?.name;
  }

  function* leads(): Generator<SearchSource> {
    for (const space of spaces) {
      const [shown, notes] = [space.space.get(), space.notes().all.get()];
      for (const lead of space.leads.all.get().values()) {
        if (!standsOnBoard(lead, shown, circle.replica.circleId)) continue;
        const [text, heardFrom] = [notes.get(lead.id) ?? '', nameOf(lead.heardFromMember)];
        yield {
          id: `lead ${lead.id}`,
          of: [lead, text, heardFrom],
          document: () => leadDocument(lead, { notes: text, heardFrom }),
          target: { kind: 'lead', leadId: lead.id },
        };
      }
    }
  }

  /** What is kept of a company is found with it. One with a single lead is found by that. */
  function* companies(): Generator<SearchSource> {
    for (const company of options.companies.get().values()) {
      const notes = [...company.circle.notes, ...company.own.notes];
      if (notes.length === 0 && company.circle.leads.length + company.own.leads.length < 2) continue;
      const text = notes.map((note) => note.text).join('\n');
      const document = { id: `company ${company.key}`, kind: 'company', name: company.name, text } as const;
      yield sourceOf(document, { kind: 'company', key: company.key });
    }
  }

  function* people(): Generator<SearchSource> {
    const gone = new Set(circle.replica.formerMembers.get().map(({ id }) => id));
    const names = new Map<MemberId, string>();
    for (const { id, name = '' } of circle.replica.members.get()) names.set(id, name);
    for (const { id, name } of circle.people.all.get().values()) if (!gone.has(id)) names.set(id, name);
    for (const [id, name] of names) {
      if (name !== '') yield sourceOf({ id: `person ${id}`, kind: 'person', name }, { kind: 'person', memberId: id });
    }
  }

  function* messages(): Generator<SearchSource> {
    for (const said of circle.conversations.get().values()) {
      for (const { id, about, author, as, text } of said) {
        const target: SearchTarget = { kind: 'message', about, author };
        // Support is one of a few phrases: whoever said it did not write it.
        if (as !== 'support' && text !== '' && isThere(target)) {
          yield sourceOf({ id: `message ${id}`, kind: 'message', text }, target);
        }
      }
    }
  }

  function* shared(): Generator<SearchSource> {
    sharedNotes ??= { text: readPlainNotes(priorities).join('\n') };
    const { text } = sharedNotes;
    if (text.trim() !== '') yield sourceOf({ id: 'shared notes', kind: 'note', text }, { kind: 'shared-notes' });
  }

  return {
    isThere,
    all: function* all() {
      yield* people();
      yield* leads();
      yield* companies();
      yield* shared();
      yield* messages();
    },
    follow: (listener) => {
      const handleNotes = (): void => {
        sharedNotes = undefined;
        listener();
      };
      priorities.observeDeep(handleNotes);
      const { conversations, people: persons, replica } = circle;
      const ofSpaces = spaces.flatMap((space) => [space.leads.all, space.notes().all, space.companyNotes.all]);
      const followed = [...ofSpaces, persons.all, conversations, replica.members, replica.formerMembers];
      const stops = followed.map((each) => each.subscribe(listener));
      return () => {
        priorities.unobserveDeep(handleNotes);
        for (const stop of stops) stop();
      };
    },
  };
}

function sourceOf(
  document: Pick<SearchDocument, 'id' | 'kind'> & Partial<SearchDocument>,
  target: SearchTarget,
): SearchSource {
  const whole: SearchDocument = { name: '', details: [], text: '', ...document };
  return { id: document.id, of: [whole.name, whole.text], document: () => whole, target };
}
