import * as Y from 'yjs';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addCompanyNote, type NewCompanyNote } from '#shared/domain/company/add-company-note.ts';
import { editCompanyNote, withdrawCompanyNote } from '#shared/domain/company/change-company-note.ts';
import type { CompanyMemory } from '#shared/domain/company/company-memory.ts';
import { readCompanyNote } from '#shared/domain/company/company-note-reader.ts';
import type { CompanyNote } from '#shared/domain/company/company-note.ts';
import type { Companies, Company } from '#shared/domain/company/company.ts';
import { selectCompanies, type WrittenThere } from '#shared/domain/company/select-companies.ts';
import { selectCompanyMemory } from '#shared/domain/company/select-company-memory.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import type { Outcome, Stage } from '#shared/domain/pursuit/stage.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CompanyNoteId, LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { eventsIn, leadsIn, NOON, pursuitsIn, type Replica, value } from '../fixture.ts';

const NOTHING: WrittenThere = { leads: [], notes: [] };

export const keep = ({ doc, ctx }: Replica, note: Partial<NewCompanyNote> = {}) =>
  addCompanyNote(doc, { company: 'Northwind', kind: 'question', text: 'Why do you leave?', ...note }, ctx);

/** Keeps a question, or what is given, and answers its id. */
export const kept = (replica: Replica, note?: Partial<NewCompanyNote>): CompanyNoteId =>
  value(keep(replica, note)).noteId;

export const edit = ({ doc, ctx, authorOf }: Replica, noteId: CompanyNoteId, text: string, leadId?: LeadId) =>
  editCompanyNote(doc, { noteId, authorOf, text, leadId }, ctx);

export const withdraw = ({ doc, ctx, authorOf }: Replica, noteId: CompanyNoteId) =>
  withdrawCompanyNote(doc, { noteId, authorOf }, ctx);

/** The notes that a replica shows. */
export function notesIn({ doc, authorOf }: Replica): readonly CompanyNote[] {
  return [...openCircleDoc(doc).companyNotes.entries()].flatMap(([id, entry]) => {
    const read = readCompanyNote(id as CompanyNoteId, entry, authorOf);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}

const writtenIn = (replica: Replica): WrittenThere => ({
  leads: leadsIn(replica).values(),
  notes: notesIn(replica),
});

/** The companies of a circle, and of a person's private document where there is one. */
export const companiesIn = (circle: Replica, own?: Replica, previous?: Companies): Companies =>
  selectCompanies({ circle: writtenIn(circle), own: own === undefined ? NOTHING : writtenIn(own) }, previous);

export function companyIn(circle: Replica, key = 'northwind', own?: Replica): Company {
  const company = companiesIn(circle, own).get(key);
  if (company === undefined) throw new Error(`Nothing is known of ${key}`);
  return company;
}

export function memoryIn(circle: Replica, own?: Replica): CompanyMemory {
  return selectCompanyMemory({
    company: companyIn(circle, 'northwind', own),
    circle: { pursuits: pursuitsIn(circle), events: eventsIn(circle) },
    own: { pursuits: own === undefined ? new Map() : pursuitsIn(own), events: own === undefined ? [] : eventsIn(own) },
    me: circle.me,
  });
}

/** Adds a lead at Northwind, so many days after noon. */
export function lead(replica: Replica, more: NewLead = {}, day = 0): LeadId {
  replica.setNow(NOON + day * DAY_MS);
  return value(addLead(replica.doc, { company: 'Northwind', role: 'Welder', ...more }, replica.ctx)).leadId;
}

/** Goes for a lead through stages, each so many days after noon; ends with an outcome. */
export function goes(
  replica: Replica,
  leadId: LeadId,
  moves: readonly (readonly [to: Stage, day: number])[],
  outcome?: Outcome,
): PursuitId | undefined {
  let cardId: LeadId | PursuitId = leadId;
  for (const [toStage, day] of moves) {
    replica.setNow(NOON + day * DAY_MS);
    cardId = value(moveCard(replica.doc, { cardId, toStage }, replica.ctx)).pursuitId ?? cardId;
  }
  if (outcome !== undefined) value(setOutcome(replica.doc, { pursuitId: cardId as PursuitId, outcome }, replica.ctx));
  return cardId === leadId ? undefined : (cardId as PursuitId);
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'companyNotes' | 'stageEvents' | 'pursuits' | 'leads',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}

/** The stored fields of a note, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc).companyNotes.get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such note');
  return record;
}
