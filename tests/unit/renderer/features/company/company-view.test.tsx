// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addCompanyNote } from '#shared/domain/company/add-company-note.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { itemsOf } from '#tests/support/section-page.tsx';
import { bobWrites, goes, said, section, showCompany, writeOf } from './company-page-fixture.tsx';

const QUESTIONS = 'Questions they asked';
const GOOD = 'Good to know';
const ANSWERS = 'How they answer';
const PEOPLE = 'Who knows somebody there';
let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
  ({ app } = bob);
});
afterEach(cleanup);

const session = () => app.session();
const bobKeeps = (text: string, kind: 'question' | 'note' = 'question', company = 'NORTHWIND Ltd') =>
  bob.write((doc, ctx) => addCompanyNote(doc, { company, kind, text }, ctx));

const keepsOwn = () =>
  writeOf(app)((doc, ctx) => addCompanyNote(doc, { company: 'Northwind', kind: 'note', text: 'Ring twice.' }, ctx));

test('[COMP1] [COMP3] one page tells all leads of all spellings, who goes and how it stands', () => {
  goes(
    bobWrites(bob),
    { company: 'Northwind GmbH', role: 'Fitter' },
    [
      ['applied', 0],
      ['closed', 6],
    ],
    'rejected',
  );
  goes(writeOf(app), {}, [['applied', 0]]);
  goes(writeOf(app), { company: 'Contoso' });
  const spotted = goes(bobWrites(bob), { role: 'Cook' });
  showCompany(app);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Northwind');
  const rows = itemsOf('Leads');
  expect(rows).toHaveLength(3);
  expect(rows).toContain('Fitter, Northwind GmbHbob: Closed, Rejected');
  expect(rows).toContain('Welder, NorthwindYou: Applied');
  expect(rows.find((row) => row?.startsWith('Cook'))).toMatch(
    /^Cook, NorthwindNobody has gone for it yet\. Spotted by bob, /u,
  );
  expect(screen.getByRole('link', { name: 'Cook, Northwind' }).getAttribute('href')).toBe(`#/board/${spotted}`);
});

test('[COMP5] [COMP6] how they answer is told in sentences, without a rate', () => {
  goes(
    bobWrites(bob),
    {},
    [
      ['applied', 0],
      ['closed', 6],
    ],
    'rejected',
  );
  goes(writeOf(app), {}, [['applied', 1]]);
  showCompany(app);
  expect(said(ANSWERS)).toEqual([
    'Two of you applied: bob and you.',
    'They answered one after 6 days.',
    'One waits for an answer.',
    'They said no to bob.',
  ]);
});

test('[COMP4] [COMP6] several answers are told one by one, and who came how far', () => {
  goes(writeOf(app), {}, [
    ['applied', 0],
    ['interviewing', 0.2],
  ]);
  goes(
    writeOf(app),
    {},
    [
      ['applied', 0],
      ['interviewing', 1],
      ['offer', 5],
      ['closed', 6],
    ],
    'accepted',
  );
  goes(
    writeOf(app),
    {},
    [
      ['applied', 0],
      ['closed', 40],
    ],
    'no-reply',
  );
  showCompany(app);
  expect(said(ANSWERS)).toEqual([
    'You applied for three jobs.',
    'They answered two: within a day and after a day.',
    'One never had an answer.',
    'They had you in for an interview.',
    'They made you an offer.',
    'The job went to you.',
  ]);
});

test('[COMP6] of ten and more the quicker half and the last are told', () => {
  for (let days = 1; days <= 11; days += 1)
    goes(writeOf(app), {}, [
      ['applied', 0],
      ['interviewing', days],
    ]);
  showCompany(app);
  expect(said(ANSWERS)).toContain('They answered 11: half of them within 6 days, the last after 11 days.');
});

test('nothing is said where nobody has gone yet, each part says why', () => {
  goes(writeOf(app), {});
  showCompany(app);
  expect(said(ANSWERS)[0]).toBe('Nobody has applied here yet.');
  expect(said(QUESTIONS)[0]).toBe('No question is kept yet.');
  expect(said(GOOD)[0]).toBe('Nothing is noted yet.');
  expect(said(PEOPLE)[0]).toBe('Nobody has said so yet.');
});

test('[COMP8] [COMP2] what somebody knew who has left is still there, with their name', () => {
  goes(
    bobWrites(bob),
    {},
    [
      ['applied', 0],
      ['interviewing', 3],
      ['closed', 6],
    ],
    'rejected',
  );
  bobKeeps('Who are you?');
  app = departed(app, bob.id);
  showCompany(app);
  expect(itemsOf('Leads')).toEqual(['Welder, Northwindbob (left): Closed, Rejected']);
  expect(said(ANSWERS)).toEqual([
    'bob (left) applied.',
    'They answered after 3 days.',
    'They had bob (left) in for an interview.',
    'They said no to bob (left).',
  ]);
  expect(section(QUESTIONS).getByText('bob (left)')).toBeDefined();
  expect(section(QUESTIONS).getByText('Who are you?')).toBeDefined();
});

test('[COMP10] who told of a job there, or is inside, is named', () => {
  goes(bobWrites(bob), { kind: 'inside', role: 'Fitter' });
  goes(writeOf(app), { heardFromMember: bob.id, role: 'Cook' });
  goes(writeOf(app), { heardFrom: 'My aunt', role: undefined });
  showCompany(app);
  expect(itemsOf(PEOPLE)).toHaveLength(3);
  for (const words of ['bob is inside: Fitter.', 'bob told of Cook.', 'My aunt told of a job.']) {
    expect(section(PEOPLE).getByText(words)).toBeDefined();
  }
});

test('a company of which nothing is left says so, and leads to all of them', () => {
  const leadId = goes(writeOf(app), {});
  showCompany(app);
  act(() => {
    writeOf(app)((doc, ctx) => trashLead(doc, { leadId }, ctx));
  });
  expect(screen.getByText('Nothing is known of this company here.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'All companies' }).getAttribute('href')).toBe('#/company/');
});

test('[COMP8] where nothing can be written there is nothing to write in', () => {
  goes(writeOf(app), {});
  keepsOwn();
  openCircleDoc(session().circle.replica.doc).meta.set('minReader', 99);
  showCompany(app);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /^More/u })).toBeNull();
  expect(section(GOOD).getByText('Ring twice.')).toBeDefined();
});
