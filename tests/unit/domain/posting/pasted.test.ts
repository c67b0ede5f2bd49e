import { describe, expect, test } from 'vitest';
import { readPostings } from '#shared/domain/posting/read-postings.ts';
import { postingOfText, toldBy } from './page.ts';

const LINKEDIN = `Northwind logo
Northwind
Share
Show more options
Data Engineer
Lyon, Auvergne-Rhône-Alpes, France · 2 weeks ago · Over 100 applicants
Promoted by hirer · Responses managed off LinkedIn
€50K/yr - €60K/yr
Hybrid
Full-time
Apply
Save
About the job
We move data. You will build pipelines.`;

const OLD_LINKEDIN = `Data Engineer
Northwind · Lyon, France (Hybrid) 2 weeks ago · 57 applicants
€50,000/yr - €60,000/yr
About the job
We move data.`;

const INDEED = `Data Engineer
- job post
Northwind
4.1
4.1 out of 5 stars
Lyon (69)
Hybrid work
€50,000 - €60,000 a year - Permanent, Full-time
Apply now
Full job description
We move data.`;

const STEPSTONE = `Data Engineer (m/w/d)
Northwind GmbH
Berlin
Feste Anstellung
Homeoffice möglich, Vollzeit
Erschienen: vor 2 Tagen
Jetzt bewerben
Wir bewegen Daten. Gehalt: 60.000 € im Jahr.`;

describe('a copied text', () => {
  test.each([
    ['LinkedIn', LINKEDIN, 'Data Engineer', 'Northwind', 'Lyon, Auvergne-Rhône-Alpes, France', 'hybrid'],
    ['LinkedIn as it was', OLD_LINKEDIN, 'Data Engineer', 'Northwind', 'Lyon, France (Hybrid)', 'hybrid'],
    ['Indeed', INDEED, 'Data Engineer', 'Northwind', 'Lyon (69)', 'hybrid'],
    ['StepStone', STEPSTONE, 'Data Engineer (m/w/d)', 'Northwind GmbH', 'Berlin', 'hybrid'],
    [
      'a line',
      'Data Engineer at Northwind – Lyon\nHybrid\nWe move data.',
      'Data Engineer',
      'Northwind',
      'Lyon',
      'hybrid',
    ],
  ])('[POST14] from %s is read by its first lines', (_name, text, role, company, place, mode) => {
    const read = postingOfText(text);
    expect(read).toMatchObject({ source: 'text', lead: { role, company, place, mode } });
    expect([...read.guessed].toSorted()).toEqual(Object.keys(toldBy(read)).toSorted());
    expect(read.original).toBe(text);
  });

  test.each([
    [LINKEDIN, '€50K/yr - €60K/yr'],
    [INDEED, '€50,000 - €60,000 a year'],
    [STEPSTONE, '60.000 € im Jahr'],
  ])('[POST14] pay stands in its lines', (text, pay) => {
    expect(postingOfText(text).lead.pay).toContain(pay);
  });

  test.each([
    [
      'Position: Welder\nCompany: Globex\nLocation: Leeds\nSalary: £30,000 a year\nClosing date: 4 May 2026\nJob type: Part-time',
    ],
    [
      'Stelle: Welder\nArbeitgeber: Globex\nStandort: Leeds\nGehalt: £30,000 a year\nBewerbungsfrist: 04.05.2026\nVertragsart: Part-time',
    ],
    [
      'Poste : Welder\nEntreprise : Globex\nLieu : Leeds\nSalaire : £30,000 a year\nDate limite : 4 mai 2026\nContrat : Part-time',
    ],
    [
      'Job title\nWelder\nEmployer\nGlobex\nLocation\nLeeds\nSalary\n£30,000 a year\nDeadline\n2026-05-04\nContract type\nPart-time',
    ],
    [
      '**Role:** Welder\n**Company:** Globex\n• Location: Leeds\n• Pay: £30,000 a year\n• Apply by: 4th May 2026\n• Job type: Part-time',
    ],
  ])('[POST14] labels tell what stands behind them: %j', (text) => {
    const read = postingOfText(text, 'https://g.example/1');
    expect(toldBy(read)).toEqual({
      role: 'Welder',
      company: 'Globex',
      place: 'Leeds',
      pay: '£30,000 a year',
      deadlineOn: '2026-05-04',
      link: 'https://g.example/1',
    });
    expect(read.guessed).not.toContain('link');
    expect(read.employment).toBe('Part-time');
  });

  test.each([
    ['Apply by 4 May 2026', '2026-05-04'],
    ['Applications close on May 4, 2026 at noon', '2026-05-04'],
    ['The deadline for applications is 2026-05-04.', '2026-05-04'],
    ['Bewerbungsfrist: 04.05.2026', '2026-05-04'],
    ['Bewerben Sie sich bis 4. Mai 2026', '2026-05-04'],
    ['Date limite de candidature : 4 mai 2026', '2026-05-04'],
    ['This position is open until 9/30/2022.', '2022-09-30'],
    ['Apply by 3/4/2026', undefined],
    ['Apply by Friday', undefined],
    ['We began on 4 May 2026', undefined],
  ])('[POST10] "%s" is the deadline %s', (words, day) => {
    expect(postingOfText(`Welder\nGlobex\nLeeds\n\n${words}`).lead.deadlineOn).toBe(day);
  });

  test('[POST11] a link among its lines is the link, unless one was given', () => {
    const text = 'Welder\nGlobex\nhttps://g.example/1';
    expect(postingOfText(text)).toMatchObject({
      lead: { link: 'https://g.example/1' },
      guessed: ['company', 'role', 'link'],
    });
    expect(postingOfText(text, 'https://given.example').lead.link).toBe('https://given.example');
  });

  test.each([
    ['https://g.example/1'],
    ['Hello.'],
    ['I was thinking about the weather today, and how nice it would be to walk.'],
    ['\n \n'],
  ])('[POST14] %j is no job', (text) => {
    expect(readPostings({ text }).postings).toEqual([]);
  });

  test('[POST1] where the page shows no job, what was copied from it is read', () => {
    expect(readPostings({ html: '<title>Sign in</title>', text: OLD_LINKEDIN }).postings).toHaveLength(1);
    expect(readPostings({}).postings).toEqual([]);
  });
});
