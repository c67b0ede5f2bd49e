import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPay } from '#shared/domain/match/pay/read-pay.ts';
import { postingsOf } from './page.ts';

/** Pages of jobs, kept beside the project where somebody has them; they belong to others. */
const PAGES = '../shared/fixtures/jobposting';

/** What is to be read from a page, job by job. */
const REAL: Readonly<Record<string, readonly object[]>> = {
  'schemaorg_eg0028_microdata.html': [
    {
      source: 'microdata',
      lead: { role: 'Software Engineer', company: 'ABC Company Inc.', place: 'Kirkland, WA', pay: '100,000 USD' },
      employment: 'Full-time',
      postedOn: '2011-10-31',
      guessed: [],
    },
  ],
  'schemaorg_eg0028_jsonld.html': [
    {
      source: 'json-ld',
      lead: { role: 'Software Engineer', company: undefined, place: 'Kirkland, WA', pay: '100,000 USD' },
      postedOn: '2011-10-31',
      employment: 'Full-time',
    },
  ],
  'jayholtslander_raw_newlines.html': [
    {
      lead: {
        role: 'Data Entry Clerk',
        company: 'MagsRUs Wheel Company',
        place: 'Detroit, MI, US',
        pay: undefined,
        deadlineOn: '2017-03-18',
      },
      postedOn: '2017-01-18',
      employment: 'Full-time, Contract',
      original: expect.stringContaining('Completed level 2 ISTA Machinist Apprenticeship.\n\nRequired Experience:'),
    },
  ],
  'karriere_month_salary.html': [
    {
      lead: {
        role: 'Wirtschaftsingenieur (m/w/d) Prozessoptimierung',
        company: 'Beispiel GmbH',
        place: 'Wien, AT',
        pay: '3,500–4,500 EUR a month',
      },
      postedOn: '2026-08-31',
      original: 'Wir suchen eine Führungskraft für Prozessoptimierung in Wien.',
    },
  ],
  'graph_entity_escaped_description.html': [
    {
      lead: { role: 'Stage IA générative & agents', company: 'Acme', place: 'Paris, France' },
      postedOn: '2026-09-20',
      original: `Vous rejoignez l'équipe "agents".\n\n• Python\n• RAG`,
    },
  ],
  'telecommute_and_location.html': [
    {
      lead: {
        role: 'Python Developer',
        company: 'Example Engineering',
        place: 'Vilnius, LT',
        mode: 'remote',
        pay: '2,500–3,500 USD a month',
      },
      guessed: [],
    },
  ],
  'ashby_address_string.html': [
    { lead: { role: 'Software Engineering Intern', company: 'Gen Digital', place: 'Tempe, AZ' }, guessed: [] },
  ],
  'lever_opengraph_only.html': [
    {
      lead: {
        role: 'Full Stack Developer',
        company: 'StartupCo',
        place: 'Remote',
        mode: 'remote',
        pay: '$120,000 - $160,000 per year',
      },
      guessed: ['company', 'place', 'mode', 'pay'],
    },
  ],
  'linkedin_guest_page_no_jsonld.html': [
    {
      lead: { role: 'Machine Learning Engineer', company: 'Example AI', place: 'Warsaw, Poland' },
      original:
        'Build production machine-learning systems using Python and PyTorch.\n\nExperience with LLM evaluation is welcome.',
    },
  ],
  'malformed_unescaped_quotes.html': [
    {
      lead: {
        role: 'Postdoctoral Fellow in locality sensitive hashing for petabyte-scale metagenomic search',
        company: 'United States Department of Agriculture, Agricultural Research Service',
        place: 'Gainesville, FL, US',
        pay: '90,000 USD a year',
        deadlineOn: '2022-09-30',
      },
      original: expect.stringContaining(
        '• Experience in Python or other languages\n\nInterested? Email me today and apply here',
      ),
    },
  ],
  'gen_malformed_trailing_commas.html': [
    {
      lead: { role: 'Warehouse Lead', company: 'Example Logistics', place: 'Leipzig or Halle (Saale)' },
      postedOn: '2026-05-04',
    },
  ],
  'gen_cdata_wrapped.html': [
    {
      lead: { role: 'Night Auditor', company: 'Hotel Beispiel', place: 'Graz, AT', pay: '2,150.5 EUR' },
      original: 'Front desk & books.\nStart: asap',
    },
  ],
  'gen_html_comment_wrapped.html': [
    { lead: { role: 'Site Engineer', company: 'Brückenbau Muster AG', place: 'Bern, CH', deadlineOn: undefined } },
  ],
  'gen_array_breadcrumb_string_org.html': [
    {
      lead: { role: 'QA Lead', company: 'Sample Corp', place: 'Remote (USA, Canada)', mode: 'remote' },
      original: 'Lead the quality group for our firmware.\n\n• Plan releases.\n• Grow three testers.',
    },
  ],
  'gen_graph_two_postings_type_list.html': [
    {
      lead: {
        role: 'Backend Engineer',
        company: 'Acme Labs',
        mode: 'remote',
        pay: '135,000–175,000 USD a year',
        link: 'https://acme.example.com/jobs/1',
      },
    },
    {
      lead: {
        role: 'Data Scientist',
        company: 'Acme Labs',
        place: 'Berlin or Lisbon',
        link: 'https://acme.example.com/jobs/2',
      },
    },
  ],
};

describe('pages of others', () => {
  const here = Object.entries(REAL).filter(([path]) => existsSync(join(PAGES, path)));

  test('are all here, or none of them', () => {
    expect([0, Object.keys(REAL).length]).toContain(here.length);
  });

  test.each(here)('[POST1] %s is read', (path, expected) => {
    const postings = postingsOf(readFileSync(join(PAGES, path), 'utf8'));
    expect(postings).toMatchObject(expected);
    const pays = postings.flatMap(({ lead }) => lead.pay ?? []);
    expect(pays.map((pay) => readPay(pay)?.text)).toEqual(pays);
  });
});
