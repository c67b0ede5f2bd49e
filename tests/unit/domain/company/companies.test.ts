import { describe, expect, test } from 'vitest';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { selectCompanies } from '#shared/domain/company/select-companies.ts';
import { ALICE, BOB, createReplica, leadsIn, sync, value } from '../fixture.ts';
import { companiesIn, companyIn, forge, kept, lead, withdraw } from './company-fixture.ts';

const namesOf = (companies: ReturnType<typeof companiesIn>) => [...companies.values()].map(({ name }) => name).sort();

describe('companies', () => {
  test('[COMP1] spellings of one company are one, called as most of its leads do', () => {
    const alice = createReplica(ALICE);
    const bob = createReplica(BOB);
    lead(alice, { company: 'NORTHWIND' }, 0);
    lead(bob, { company: 'Northwind GmbH' }, 1);
    lead(bob, { company: 'Nórthwind Ltd.' }, 2);
    lead(bob, { company: ' Northwind GmbH ' }, 3);
    lead(alice, { company: 'Northwind Energy' }, 4);
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(namesOf(companiesIn(replica))).toEqual(['Northwind Energy', 'Northwind GmbH']);
      expect(companyIn(replica).circle.leads.map(({ company }) => company)).toEqual([
        'Northwind GmbH',
        'Nórthwind Ltd.',
        'Northwind GmbH',
        'NORTHWIND',
      ]);
    }
  });

  test('[COMP1] of spellings that are as frequent the one that was there first counts', () => {
    const alice = createReplica(ALICE);
    lead(alice, { company: 'Northwind Inc' }, 5);
    lead(alice, { company: 'northwind' }, 2);
    expect(companyIn(alice).name).toBe('northwind');
  });

  test('[COMP1] without a letter or number there is no company; without leads notes name it', () => {
    const alice = createReplica(ALICE);
    lead(alice, { company: '!!' });
    lead(alice, { company: '\u202e' });
    lead(alice, { company: undefined });
    expect(companiesIn(alice).size).toBe(0);
    const gone = lead(alice, { company: 'NORTHWIND' });
    kept(alice, { company: 'Northwind' });
    expect(companyIn(alice).name).toBe('NORTHWIND');
    value(trashLead(alice.doc, { leadId: gone }, alice.ctx));
    expect(companyIn(alice)).toMatchObject({ name: 'Northwind', circle: { leads: [] } });
  });

  test('[COMP2] a lead in the trash is left out and comes back; one that was merged counts once', () => {
    const alice = createReplica(ALICE);
    const first = lead(alice);
    const second = lead(alice, { company: 'Northwind AG' }, 1);
    value(trashLead(alice.doc, { leadId: second }, alice.ctx));
    expect(companyIn(alice).circle.leads.map(({ id }) => id)).toEqual([first]);
    value(restoreLead(alice.doc, { leadId: second }, alice.ctx));
    expect(companyIn(alice).circle.leads).toHaveLength(2);
    value(mergeLeads(alice.doc, { keep: first, other: second }, alice.ctx));
    const shown = selectShownLeads(leadsIn(alice));
    const none = { leads: [], notes: [] };
    const companies = selectCompanies({ circle: { leads: shown.values(), notes: [] }, own: none });
    expect(companies.get('northwind')?.circle.leads.map(({ id }) => id)).toEqual([first]);
  });

  test('[COMP2] in whatever order records come the answer is the same, and what did not change the same object', () => {
    const alice = createReplica(ALICE);
    lead(alice);
    lead(alice, { company: 'Northwind AG' });
    const contoso = lead(alice, { company: 'Contoso' }, 1);
    kept(alice);
    const none = { leads: [], notes: [] };
    const leads = [...leadsIn(alice).values()];
    const of = (some: readonly Lead[]) => selectCompanies({ circle: { leads: some, notes: [] }, own: none });
    expect(of([...leads].reverse())).toEqual(of(leads));

    const circle = { leads, notes: [] };
    const before = selectCompanies({ circle, own: none });
    expect(selectCompanies({ circle, own: none }, before)).toBe(before);
    value(editLead(alice.doc, { leadId: contoso, fields: { pay: '50k' } }, alice.ctx));
    const known = new Map(leads.map((each) => [each.id, each]));
    const changed = [...leadsIn(alice).values()].map((each) =>
      each.id === contoso ? each : (known.get(each.id) ?? each),
    );
    const after = selectCompanies({ circle: { leads: changed, notes: [] }, own: none }, before);
    expect(after.get('northwind')).toBe(before.get('northwind'));
    expect(after.get('contoso')).not.toBe(before.get('contoso'));
    expect(after.get('contoso')?.circle.leads[0]?.pay).toBe('50k');
  });

  test('[COMP2] a company of which the last is gone is gone', () => {
    const alice = createReplica(ALICE);
    const note = kept(alice);
    const before = companiesIn(alice);
    expect(before.size).toBe(1);
    value(withdraw(alice, note));
    expect(companiesIn(alice, undefined, before).size).toBe(0);
  });

  test('[COMP9] what only the reader has is theirs, and lends the circle no spelling', () => {
    const [alice, own] = [createReplica(ALICE), createReplica(ALICE, 1)];
    lead(own, { company: 'Northwind Secret Labs AG' });
    lead(own, { company: 'Contoso AG' });
    lead(own, { company: 'Contoso AG' });
    lead(alice, { company: 'contoso' }, 9);
    expect(companyIn(alice, 'northwindsecretlabs', own)).toMatchObject({
      sharedName: undefined,
      circle: { leads: [] },
    });
    expect(companyIn(alice, 'contoso', own)).toMatchObject({ name: 'Contoso AG', sharedName: 'contoso' });
    expect(companiesIn(alice).has('northwindsecretlabs')).toBe(false);
  });

  test('[COMP1] [DOC4] names of ten thousand letters and signs of direction throw nothing', () => {
    const alice = createReplica(ALICE);
    const long = 'Ünï '.repeat(2_500);
    forge(alice, 'leads', 'long', { company: long, role: '\u202erekcah', addedAt: 1e300 });
    forge(alice, 'leads', 'turned', { company: '\u202eNorth\u2066wind\u2069', addedAt: 'noon' });
    forge(alice, 'leads', 'list', { company: ['Northwind'] });
    const companies = companiesIn(alice);
    expect(companies.get('northwind')?.name).toBe('Northwind');
    expect([...companies.values()].every(({ name }) => name.length <= 300)).toBe(true);
    expect(companies.size).toBe(2);
  });
});
