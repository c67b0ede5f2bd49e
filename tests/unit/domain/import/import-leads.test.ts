import { describe, expect, test } from 'vitest';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import {
  ALICE,
  CIRCLE,
  codeOf,
  createReplica,
  eventsIn,
  leadsIn,
  NOON,
  pursuitsIn,
  type Replica,
  value,
  viewOf,
  watch,
  wordsOf,
} from '../fixture.ts';
import { planLines } from './import-fixture.ts';

const day = (month: number, date: number): number => new Date(2024, month - 1, date, 12).getTime();

function bringIn({ doc, ctx }: Replica, drafts: readonly ImportDraft[]) {
  return [...value(importLeads(doc, { drafts }, ctx))];
}

const historyOf = (replica: Replica): readonly (readonly [string, string, number])[] =>
  eventsIn(replica)
    .toSorted((a, b) => a.at - b.at)
    .map(({ from, to, at }) => [from, to, at] as const);

describe('importing', () => {
  test('[IMP9] leads stand on top of their columns in the order of the file', () => {
    const alice = createReplica(ALICE);
    value(addLead(alice.doc, { company: 'Before' }, alice.ctx));
    bringIn(alice, planLines(['Company|Status', 'A|', 'B|Applied', 'C|', 'D|Applied']).fresh);
    expect(wordsOf(alice)).toEqual({ spotted: ['A', 'C', 'Before'], applied: ['B', 'D'] });
  });

  test('[IMP9] in transactions of at most 200, in the order of the file all the same', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const names = Array.from({ length: 450 }, (_, index) => `Firm ${index}`);
    const steps = bringIn(alice, planLines(['Company', ...names]).fresh);
    expect([steps.length, origins.length]).toEqual([3, 3]);
    expect(wordsOf(alice)['spotted']).toEqual(names);
  });

  test('[IMP9] taken back, everything is shown as before, and the same file can come in again', () => {
    const alice = createReplica(ALICE);
    value(addLead(alice.doc, { company: 'Before', stage: 'applied' }, alice.ctx));
    const before = viewOf(alice);
    const { fresh } = planLines(['Company|Status|Applied', 'A|Interview|2024-03-01', 'B|Saved|']);
    const steps = bringIn(alice, fresh);
    for (const step of steps.toReversed()) value(applyUndo(alice.doc, step, alice.ctx));
    expect(viewOf(alice)).toEqual(before);
  });

  test('[IMP9] with anything that is no lead, nothing is written', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const [good] = planLines(['Company', 'A']).fresh;
    const bad: ImportDraft = { ...good!, lead: { place: 'Lyon' } };
    expect(codeOf(importLeads(alice.doc, { drafts: [good!, bad] }, alice.ctx))).toBe('needs-company-or-role');
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    expect(codeOf(importLeads(alice.doc, { drafts: [good!] }, alice.ctx))).toBe('read-only');
    expect(origins).toHaveLength(1);
  });

  test('[IMP9] what makes the document newer than this app ends it between two transactions', () => {
    const alice = createReplica(ALICE);
    const { fresh } = planLines(['Company', ...Array.from({ length: 250 }, (_, index) => `Firm ${index}`)]);
    for (const step of value(importLeads(alice.doc, { drafts: fresh }, alice.ctx))) {
      expect(step.label).toBe('leads-imported');
      openCircleDoc(alice.doc).meta.set('minReader', 99);
    }
    expect(leadsIn(alice).size).toBe(200);
  });

  test('[IMP10] a stage is a run of who imports, with the days of the file', () => {
    const alice = createReplica(ALICE);
    bringIn(
      alice,
      planLines(['Company|Status|Status date|Date applied|Saved', 'A|Rejected|2024-05-06|2024-04-02|2024-04-01']).fresh,
    );
    expect([...pursuitsIn(alice).values()]).toMatchObject([
      { memberId: ALICE, stage: 'closed', outcome: 'rejected', startedAt: day(4, 2), endedAt: day(5, 6) },
    ]);
    expect(historyOf(alice)).toEqual([
      ['spotted', 'applied', day(4, 2)],
      ['applied', 'closed', day(5, 6)],
    ]);
    expect([...leadsIn(alice).values()][0]?.addedAt).toBe(day(4, 1));
  });

  test('[IMP10] a stage without a day has the last that the row has, else the time of the import', () => {
    const alice = createReplica(ALICE);
    bringIn(alice, planLines(['Company|Status|Date applied', 'A|Interview|2024-04-02', 'B|Offer|']).fresh);
    expect(historyOf(alice)).toEqual([
      ['spotted', 'applied', day(4, 2)],
      ['applied', 'interviewing', day(4, 2) + 1],
      ['spotted', 'offer', NOON],
    ]);
  });

  test('[IMP10] in Spotted nobody runs; next step and notes come along', () => {
    const alice = createReplica(ALICE);
    const lines = ['Company|Status|Next step|Notes', 'A|Saved|Call|one', 'B|Applied|Wait|two'];
    value(importLeads(alice.doc, { drafts: planLines(lines).fresh, circle: CIRCLE }, alice.ctx))
      [Symbol.iterator]()
      .next();
    const leads = [...leadsIn(alice).values()].toSorted((a, b) => ((a.company ?? '') < (b.company ?? '') ? -1 : 1));
    expect(leads).toMatchObject([
      { nextStep: 'Call', circle: CIRCLE },
      { nextStep: undefined, circle: CIRCLE },
    ]);
    expect(leads.map(({ id }) => readNotes(openCircleDoc(alice.doc), id))).toEqual(['one', 'two']);
    expect([...pursuitsIn(alice).values()]).toMatchObject([{ leadId: leads[1]?.id, nextStep: 'Wait' }]);
  });
});
