import { collectSavedLeads } from '#shared/domain/export/collect-saved-leads.ts';
import type { SavedLead } from '#shared/domain/export/saved-lead.ts';
import { type Separator, writeCsv } from '#shared/domain/export/write-csv.ts';
import { writeJson } from '#shared/domain/export/write-json.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { selectMerges } from '#shared/domain/duplicate/merges.ts';
import {
  selectShownDone,
  selectShownEvents,
  selectShownMessages,
  selectShownNotes,
  selectShownOriginals,
  selectShownRuns,
} from '#shared/domain/duplicate/shown-records.ts';
import { selectConversations } from '#shared/domain/conversation/message-queries.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import type { Original } from '#shared/domain/original/original.ts';
import { readOriginal } from '#shared/domain/original/original-reader.ts';
import { selectByLead } from '#shared/domain/original/select-originals.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import type { MemberId, OriginalId } from '#shared/kernel/ids.ts';
import { CIRCLE, doneIn, eventsIn, leadsIn, messagesIn, pursuitsIn, type Replica, value } from '../fixture.ts';

/** Some moments: the first is 2025-06-01T08:00:00Z, the others are hours after it. */
export const hour = (count: number): number => Date.UTC(2025, 5, 1, 8 + count);

/** The leads of a replica as they are saved. */
export function savedIn(replica: Replica, kind: 'circle' | 'private' = 'circle'): readonly SavedLead[] {
  const roots = openCircleDoc(replica.doc);
  const written = leadsIn(replica);
  const merges = selectMerges(written);
  const notes = new Map([...written.keys()].map((id) => [id, readNotes(roots, id)]));
  const originals = new Map<OriginalId, Original>();
  for (const [id, record] of roots.originals.entries()) {
    const read = readOriginal(id as OriginalId, record, replica.authorOf);
    if (read !== undefined && !isMalformed(read)) originals.set(read.id, read);
  }
  const events = new Map(eventsIn(replica).map((event) => [event.id, event]));
  return collectSavedLeads({
    space: {
      kind,
      me: replica.me,
      leads: selectShownLeads(written, merges),
      pursuits: selectShownRuns(pursuitsIn(replica), merges),
    },
    circleId: CIRCLE,
    events: selectShownEvents(events, merges).values(),
    doneSteps: selectShownDone(doneIn(replica), merges).values(),
    notes: selectShownNotes(notes, merges),
    originals: selectByLead(selectShownOriginals(originals, merges).values()),
    conversations: selectConversations(selectShownMessages(messagesIn(replica), merges).values()),
    nameOf: (member: MemberId | undefined) => member,
  });
}

/** A file as text. */
export const csvOf = (leads: readonly SavedLead[], separator: Separator = ','): string =>
  [...writeCsv(leads, separator)].join('');
export const jsonOf = (leads: readonly SavedLead[]): string => [...writeJson(leads, hour(0))].join('');

/** The leads that a file would bring in, read as the app reads whatever somebody chooses. */
export async function draftsOf(text: string): Promise<readonly ImportDraft[]> {
  const bytes = new TextEncoder().encode(text);
  const file = { name: 'leads', size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  const [part] = value(await readImportFile(file, () => Promise.resolve())).parts;
  if (part?.drafts === undefined) throw new Error('not recognised as our own');
  return part.drafts;
}

/** Brings leads into a replica. */
export function bringIn(replica: Replica, drafts: readonly ImportDraft[], circle = false): void {
  const input = circle ? { drafts, circle: CIRCLE } : { drafts };
  for (const step of value(importLeads(replica.doc, input, replica.ctx))) void step;
}

/** A lead of which little is known. */
export const NOTHING_KNOWN: SavedLead = {
  stage: 'spotted',
  notes: '',
  tags: [],
  isForMe: false,
  forOthers: [],
  history: [],
  othersHistory: [],
  doneSteps: [],
  others: [],
  conversation: [],
  originals: [],
  isOnlyMine: false,
};
