import { describe, expect, test } from 'vitest';
import { companyKey } from '#shared/domain/duplicate/company-key.ts';
import { createDuplicateIndex } from '#shared/domain/duplicate/duplicate-index.ts';
import type { DuplicateSources } from '#shared/domain/duplicate/duplicate.ts';
import { findDuplicates, selectIsClosed } from '#shared/domain/duplicate/find-duplicates.ts';
import { jobKeysOf } from '#shared/domain/duplicate/job-key.ts';
import { titleKey, wordsKey } from '#shared/domain/duplicate/title-key.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { ALICE, createReplica, NOON, spaceOf, value } from '../fixture.ts';
import { add, leadOf } from './duplicate-fixture.ts';

const NO_NOTES: DuplicateSources = { notesOf: () => undefined };
const withNotes = (notes: Readonly<Record<string, string>>): DuplicateSources => ({ notesOf: (id) => notes[id] });

/** What the second of two leads is to the first, and the first to the second. */
function between(a: Partial<Lead>, b: Partial<Lead>, sources = NO_NOTES): string {
  const [one, other] = [leadOf('a', a), leadOf('b', b)];
  const told = [findDuplicates(one, [one, other], sources), findDuplicates(other, [other, one], sources)];
  const kinds = told.map(([found]) => found?.kind ?? 'nothing');
  expect(kinds[0]).toBe(kinds[1]);
  return kinds[0] ?? '';
}

const words = (seed: number, count: number): string => {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => `w${random.bytes(2).join('')}`).join(' ');
};

describe('likely the same job', () => {
  test.each([
    ['Contoso GmbH', 'contoso'],
    ['Contoso GmbH & Co. KG', 'CONTOSO'],
    ['Müller SE', 'Mueller'],
    ['Société Générale S.A.', 'Societe Generale'],
    ['North Wind, Inc.', 'Northwind'],
    ['Fabrikam Sp. z o.o.', 'Fabrikam'],
    ['Globex S. r. l.', 'globex'],
    ['Acme Pty Ltd', 'Acme plc'],
    ['The Widget Company', 'Widget Co'],
    ['Initech, LLC', 'Initech SAS'],
    ['Verein der Köche e. V.', 'Verein der Koche'],
    ['Straßenbau AG', 'Strassenbau'],
    ['Nova Energy', 'NovaEnergy'],
  ])('[DUP1] %s and %s are one company', (a, b) => {
    expect(companyKey(a)).toBe(companyKey(b));
    expect(between({ company: a }, { company: b })).toBe('same-job');
  });

  test.each([
    ['Contoso', 'Contoso Energy'],
    ['AG', 'KG'],
    ['Kontoso', 'Contoso'],
    [undefined, undefined],
    ['!!', '!!'],
  ])('[DUP1] %s and %s are not', (a, b) => {
    expect(between({ company: a }, { company: b })).toBe('nothing');
  });

  test.each([
    ['Welder (m/w/d)', 'Welder'],
    ['Welder, TIG', 'TIG Welder'],
    ['Schweißer/in', 'Schweisser (m/w/d) - ab sofort'],
    ['Senior Welder', 'Sr. Welder'],
    ['Welder II', 'Welder ii'],
    ['Welders wanted', 'Welder'],
    ['Welder (Ref. 20251)', 'Welder - full-time'],
  ])('[DUP1] %s and %s are one title', (a, b) => {
    expect(between({ role: a }, { role: b })).toBe('same-job');
  });

  test('[DUP1] words that only say where are no part of a title', () => {
    expect(between({ role: 'Welder Leipzig', place: 'Leipzig' }, { role: 'Welder' })).toBe('same-job');
  });

  test.each([
    ['Welder', 'Fitter'],
    ['Welder', 'Senior Welder'],
    ['Junior Welder', 'Senior Welder'],
    ['Welder I', 'Welder II'],
    ['Head of Data', 'Data Intern'],
    ['Engineer', 'Payments Engineer'],
    ['Software Engineer Payments', 'Software Engineer Search'],
    [undefined, undefined],
    ['(m/w/d)', '(m/w/d)'],
  ])('[DUP1] [DUP3] %s and %s are not', (a, b) => {
    expect(between({ role: a }, { role: b })).toBe('nothing');
  });

  test('[DUP3] another place is another job; one that is not known, or says more exactly, may be the same', () => {
    expect(between({ place: 'Leipzig' }, { place: 'Hamburg' })).toBe('nothing');
    expect(between({ place: 'Leipzig' }, { place: undefined })).toBe('same-job');
    expect(between({ place: 'Leipzig, Germany' }, { place: 'leipzig' })).toBe('same-job');
    expect(between({ place: 'Leipzig' }, { place: 'Germany' })).toBe('same-job');
  });

  test('[DUP1] texts that are far apart part a title whose place is not known, near ones bear one word more', () => {
    const [text, other] = [words(1, 200), words(2, 200)];
    const sources = withNotes({ a: text, b: other });
    expect(between({}, {}, sources)).toBe('nothing');
    expect(between({ place: 'Leipzig' }, { place: 'Leipzig' }, sources)).toBe('same-job');
    expect(between({}, {}, withNotes({ a: text, b: `Ask Maria. ${text}` }))).toBe('same-job');
    const roles = [{ role: 'Software Engineer Payments' }, { role: 'Software Engineer' }] as const;
    expect(between(...roles, withNotes({ a: text, b: text }))).toBe('same-job');
    expect(between(...roles)).toBe('nothing');
    // What was cut out of the longer one.
    expect(between({}, {}, withNotes({ a: text, b: text.split(' ').slice(20, 90).join(' ') }))).toBe('same-job');
  });

  test('[DUP1] what a company writes under other jobs too makes no texts alike', () => {
    const about = words(3, 300);
    const notes = { a: `${words(4, 90)} ${about}`, b: `${words(5, 90)} ${about}`, c: `${words(6, 90)} ${about}` };
    const leads = [leadOf('a'), leadOf('b'), leadOf('c', { role: 'Accountant' })];
    const [one, other, third] = leads;
    if (one === undefined || other === undefined || third === undefined) throw new Error('there are leads');
    expect(findDuplicates(one, [one, other], withNotes(notes))[0]?.because.text).toBe('near');
    expect(findDuplicates(one, leads, withNotes(notes))).toEqual([]);
    expect(findDuplicates(third, leads, withNotes(notes))).toEqual([]);
  });

  test.each([
    ['https://contoso.com/jobs/welder-12', 'http://www.contoso.com/jobs/welder-12/?utm_source=mail'],
    [
      'https://www.linkedin.com/jobs/view/welder-at-contoso-3712345678',
      'https://linkedin.com/jobs/search/?currentJobId=3712345678&keywords=a',
    ],
    ['https://de.indeed.com/viewjob?jk=0a1b2c3d4e5f6071', 'https://www.indeed.com/jobs?q=welder&vjk=0a1b2c3d4e5f6071'],
    ['https://boards.greenhouse.io/contoso/jobs/4012345', 'https://contoso.com/careers?gh_jid=4012345'],
    [
      'https://job-boards.greenhouse.io/contoso/jobs/4012345',
      'https://boards.greenhouse.io/embed/job_app?for=contoso&token=4012345',
    ],
    [
      'https://jobs.lever.co/contoso/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
      'https://jobs.lever.co/contoso/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f/apply',
    ],
    [
      'https://jobs.ashbyhq.com/contoso/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
      'https://contoso.com/jobs?ashby_jid=0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
    ],
    [
      'https://contoso.wd3.myworkdayjobs.com/en-US/Careers/job/Leipzig/Welder_R-12345',
      'https://contoso.wd3.myworkdayjobs.com/Careers/job/Leipzig/Schweisser_R-12345-1',
    ],
    ['https://contoso.jobs.personio.de/job/123456', 'https://contoso.jobs.personio.com/job/123456?language=de'],
    [
      'https://www.stepstone.de/stellenangebote--Welder-Leipzig-Contoso--9123456-inline.html',
      'https://www.stepstone.de/stellenangebote--Schweisser--9123456-inline.html?rltr=1',
    ],
  ])('[DUP1] %s and %s lead to one job', (a, b) => {
    expect(between({ link: a, company: 'Contoso' }, { link: b, company: 'An agency', role: 'Other' })).toBe(
      'same-link',
    );
  });

  test.each([
    ['https://contoso.com/careers', 'https://contoso.com/careers/'],
    ['https://contoso.com', 'https://www.contoso.com'],
    ['https://contoso.com/jobs/1', 'https://contoso.com/jobs/2'],
    ['https://linkedin.com/jobs/view/3712345678', 'https://linkedin.com/jobs/view/3712345679'],
    ['https://a.wd3.myworkdayjobs.com/job/X/Y_R-12345', 'https://b.wd3.myworkdayjobs.com/job/X/Y_R-12345'],
    ['no link', 'no link'],
  ])('[DUP1] %s and %s do not', (a, b) => {
    expect(between({ link: a, company: 'One' }, { link: b, company: 'Two' })).toBe('nothing');
    expect(jobKeysOf(a).job === undefined || jobKeysOf(a).job !== jobKeysOf(b).job).toBe(true);
  });

  test('[DUP1] one link is enough, and what of the titles is the same is told beside it', () => {
    const link = 'https://contoso.com/jobs/welder-12';
    const titleWith = (role: string) =>
      findDuplicates(leadOf('a', { link }), [leadOf('b', { link, role })], NO_NOTES).map(
        ({ because }) => because.title,
      );
    expect(['Welder (m/w/d)', 'Senior Welder', 'Fitter'].map(titleWith)).toEqual([['same'], [undefined], [undefined]]);
  });

  test('[DUP1] says what makes them alike', () => {
    const [one, other] = [leadOf('a', { place: 'Leipzig' }), leadOf('b', { place: 'Leipzig', role: 'Welder (m/w/d)' })];
    const text = words(1, 80);
    expect(findDuplicates(one, [other], withNotes({ a: text, b: text }))).toEqual([
      {
        leadId: 'b',
        kind: 'same-job',
        because: { link: undefined, title: 'same', text: 'near', place: 'same', earlier: undefined },
      },
    ]);
  });

  test('[DUP2] four weeks apart it is a repost, told with the days and which was first', () => {
    const added = (days: number) => ({ addedAt: NOON - days * DAY_MS });
    expect(between(added(27), added(0))).toBe('same-job');
    expect(between(added(28), added(0))).toBe('repost');
    expect(between(added(100), { addedAt: undefined })).toBe('same-job');
    const [one, other] = [leadOf('a', added(3)), leadOf('b', added(40.5))];
    expect(findDuplicates(one, [other], NO_NOTES)[0]?.because.earlier).toEqual({
      leadId: 'b',
      days: 37,
      isClosed: false,
    });
  });

  test('[DUP2] a copy counts from when it was first added', () => {
    const copied = { addedAt: NOON, copiedAddedAt: NOON - 60 * DAY_MS };
    expect(between(copied, { addedAt: NOON + 1 })).toBe('repost');
  });

  test('[DUP2] so it is when the earlier one is over for all who went for it, not when the later one is', () => {
    const [one, other] = [leadOf('a', { addedAt: NOON - DAY_MS }), leadOf('b', { addedAt: NOON })];
    const closed = (id: string): DuplicateSources => ({
      notesOf: () => undefined,
      isClosed: (leadId) => leadId === id,
    });
    expect(findDuplicates(other, [one], closed('a'))[0]).toMatchObject({
      kind: 'repost',
      because: { earlier: { leadId: 'a', days: 1, isClosed: true } },
    });
    expect(findDuplicates(other, [one], closed('b'))[0]?.kind).toBe('same-job');
  });

  test('[DUP2] over is a lead when somebody went for it and every run is closed', () => {
    const alice = createReplica(ALICE);
    const [open, closed, nobodys] = ['A', 'B', 'C'].map((company) => add(alice, { company }));
    if (open === undefined || closed === undefined || nobodys === undefined) throw new Error('there are leads');
    for (const leadId of [open, closed]) value(startPursuit(alice.doc, { leadId }, alice.ctx));
    value(moveCard(alice.doc, { cardId: closed, toStage: 'closed' }, alice.ctx));
    const [run] = [...spaceOf(alice).pursuits.values()].filter(({ leadId }) => leadId === closed);
    if (run === undefined) throw new Error('there is a run');
    value(moveCard(alice.doc, { cardId: run.id, toStage: 'closed' }, alice.ctx));
    expect([open, closed, nobodys].map(selectIsClosed(spaceOf(alice)))).toEqual([false, true, false]);
  });

  test('[DUP3] what is in the trash, and the lead itself, is not told; the surest come first', () => {
    const link = 'https://contoso.com/jobs/welder-12';
    const one = leadOf('e', { link, addedAt: NOON });
    const among = [
      one,
      leadOf('d', { addedAt: NOON }),
      leadOf('c', { link }),
      leadOf('b', { addedAt: NOON - 90 * DAY_MS }),
      leadOf('a', { deletedAt: 1, link }),
    ];
    const expected = ['c same-link', 'd same-job', 'b repost'];
    for (const order of [among, [...among].reverse()]) {
      expect(findDuplicates(one, order, NO_NOTES).map(({ leadId, kind }) => `${leadId} ${kind}`)).toEqual(expected);
    }
  });

  test('[DUP4] a pair of which somebody says that they are two jobs is not told', () => {
    const link = 'https://contoso.com/jobs/welder-12';
    const isNotSame = (a: LeadId, b: LeadId) => [a, b].sort().join() === 'a,b';
    expect(between({ link }, { link }, { ...NO_NOTES, isNotSame })).toBe('nothing');
  });

  test('[DUP3] however many are alike, so many are looked at', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => leadOf(String(index).padStart(5, '0')));
    const index = createDuplicateIndex(many, withNotes({}));
    const found = index.find(leadOf('x'));
    expect(found.length).toBeLessThanOrEqual(31);
    expect(found[0]?.leadId).toBe('00000');
  });

  test('[DUP1] a title of any length has a key', () => {
    const title = titleKey(
      Array.from({ length: 99 }, (_, index) => `word${'x'.repeat(index % 7)}${index + 100}`).join(' '),
      undefined,
    );
    expect(title).toBeUndefined();
    const long = titleKey(
      'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda my ny xi omikron pi rho sigma tau',
      undefined,
    );
    expect(long?.words).toHaveLength(16);
    expect(long && wordsKey(long)).toContain('alpha');
  });
});
