import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLeadInput } from '#shared/domain/lead/lead-input.ts';
import { readPay } from '#shared/domain/match/pay/read-pay.ts';
import { POSTING_SOURCES, type Posting } from '#shared/domain/posting/posting.ts';
import { type PostingPage, readPostings } from '#shared/domain/posting/read-postings.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
const MOST_ORIGINAL = 100_000;
/** Nothing that is shown says it. */
const SECRET = 'q7secret';

const words = fc.constantFrom(
  'Welder',
  'Data Engineer at Northwind – Lyon',
  'Globex GmbH',
  'constructor',
  'Leeds, GB',
  'Remote',
  '50.000 € im Jahr',
  'Apply by 4 May 2026',
  'Location: Leipzig',
  '&lt;p&gt;x&lt;/p&gt;',
  'a\u202Eb\u0000c\u200B',
  '\uD800',
  '"',
  '</script>',
  '<!--',
  '<![CDATA[',
);
const text = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const names = fc.constantFrom(
  ...[
    '@type',
    '@id',
    '@graph',
    '@value',
    'title',
    'name',
    'hiringOrganization',
    'jobLocation',
    'address',
    'addressLocality',
  ],
  ...[
    'addressCountry',
    'baseSalary',
    'value',
    'minValue',
    'maxValue',
    'unitText',
    'currency',
    'description',
    'url',
    'datePosted',
  ],
  ...['validThrough', 'employmentType', 'jobLocationType', 'applicantLocationRequirements', '__proto__', 'constructor'],
);
const { value: jsonValue } = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    text,
    fc.constantFrom<unknown>('JobPosting', 'TELECOMMUTE', 'MONTH', 'EUR', null, true, 0, -1, 3_500, 1e308, '#a'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 8 }),
  ),
}));
const jobs = fc
  .dictionary(names, jsonValue, { maxKeys: 12 })
  .map((fields) => JSON.stringify({ title: 'Welder', ...fields, '@type': 'JobPosting' }));

const tags = fc.constantFrom(
  'div',
  'p',
  'b',
  'li',
  'ul',
  'table',
  'td',
  'h1',
  'main',
  'article',
  'form',
  'header',
  'pre',
  'a',
  'svg',
  'template',
  'title',
);
const attributes = fc.constantFrom(
  ...[
    'itemscope itemtype="https://schema.org/JobPosting"',
    'itemprop="title"',
    'itemprop="description"',
    'itemprop="jobLocation"',
  ],
  ...[
    'typeof="JobPosting"',
    'property="title"',
    'property="hiringOrganization"',
    'class="topcard__title"',
    'class="location"',
  ],
  ...['hidden', 'content="x"', `content="${SECRET}`, 'id="jobDescriptionText"'],
);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(tags, attributes).map(([tag, attribute]) => `<${tag} ${attribute}>`) },
  { weight: 3, arbitrary: tags.map((tag) => `</${tag}>`) },
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: jobs.map((job) => `<script type="application/ld+json">${job}</script>`) },
  { weight: 1, arbitrary: fc.constant('<meta property="og:title" content="Welder at Globex">') },
);
const html = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('\n'));

/** A page that is cut somewhere, and goes on with another one. */
const spliced = fc
  .tuple(html, html, fc.nat(2_000), fc.nat(2_000))
  .map(([a, b, to, from]) => a.slice(0, to) + b.slice(from));
const page: fc.Arbitrary<PostingPage> = fc.record({
  html: fc.oneof(html, spliced),
  text: fc.array(text, { maxLength: 12 }).map((lines) => lines.join('\n')),
  link: fc.oneof(text, fc.constant('https://page.example/1')),
});

function expectToFit({ lead, source, guessed, postedOn, employment, original }: Posting): void {
  expect(checkLeadInput(lead)).toMatchObject({ ok: true });
  const lines = [...Object.values(lead), postedOn, employment].filter((line) => line !== undefined);
  expect(lines.filter((line) => UNSEEN.test(line) || line !== line.trim() || line === '')).toEqual([]);
  expect(POSTING_SOURCES).toContain(source);
  expect(new Set(guessed).size).toBe(guessed.length);
  expect(guessed.filter((field) => lead[field] === undefined)).toEqual([]);
  expect(lead.link ?? 'https://').toMatch(/^https?:\/\//iu);
  expect(original.length).toBeLessThanOrEqual(MOST_ORIGINAL);
  expect(UNSEEN.test(original.replaceAll('\n', ''))).toBe(false);
  expect(original).not.toMatch(/\n{3}|^\s|\s$/u);
}

test('[POST1] and [POST3] whatever a page is made of, its jobs fit leads, and nothing in it makes the reading fail', () => {
  fc.assert(
    fc.property(page, (any) => {
      const { postings } = readPostings(any);
      expect(postings.length).toBeLessThanOrEqual(50);
      postings.forEach(expectToFit);
      expect(readPostings(any).postings).toEqual(postings);
    }),
    { numRuns: 400 },
  );
});

test('[POST6] JSON-LD that is cut or spliced anywhere makes nothing fail, and what is right is read as it is', () => {
  fc.assert(
    fc.property(jobs, jobs, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const at = Math.floor(a.length * share);
      for (const script of [
        a.slice(0, at),
        a.slice(at),
        a.slice(0, at) + b.slice(at),
        a.slice(0, at) + '"' + a.slice(at),
      ]) {
        readPostings({ html: `<script type="application/ld+json">${script}</script>` }).postings.forEach(expectToFit);
      }
    }),
    { numRuns: 200 },
  );
});

test('[POST4] what stands in scripts, styles and comments is in no text of a job', () => {
  const hiding = fc.constantFrom(
    ...[
      `<script>${SECRET}</script>`,
      `<style>${SECRET}</style>`,
      `<!-- ${SECRET} -->`,
      `<template>${SECRET}</template>`,
    ],
    ...[
      `<noscript>${SECRET}</noscript>`,
      `<p hidden>${SECRET}</p>`,
      `<nav>${SECRET}</nav>`,
      `<textarea>${SECRET}</textarea>`,
    ],
  );
  const shown = fc.constantFrom(
    '<p>Weld.</p>',
    '<ul><li>Tubes</li></ul>',
    '<div><b>Apply</b></div>',
    'words ',
    '<h1>Welder</h1>',
  );
  const told = fc.array(fc.oneof(hiding, shown), { maxLength: 12 }).map((parts) => parts.join(''));
  const escaped = (html: string): string =>
    html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  fc.assert(
    fc.property(told, fc.nat(2), (description, times) => {
      const written = Array.from({ length: times }).reduce<string>(escaped, description);
      const job = { '@type': 'JobPosting', title: 'Welder', description: written };
      const json = `<script type="application/ld+json">${JSON.stringify(job).replaceAll('</', '<\\/')}</script>`;
      const marked = `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Welder</h1><div itemprop="description">${description}</div></div>`;
      for (const html of [json, marked, `<h1>Welder</h1><main>Apply ${description}</main>`]) {
        for (const { original } of readPostings({ html }).postings) expect(original).not.toContain(SECRET);
      }
    }),
  );
});

test('[POST9] pay that markup tells reads back as the amounts it told', () => {
  const amount = fc.integer({ min: 20, max: 400_000 });
  const per = fc.constantFrom('hour', 'day', 'week', 'month', 'year');
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 0, max: 50 }),
      per,
      fc.constantFrom('EUR', 'USD', 'GBP', 'CHF'),
      (least, more, unit, currency) => {
        const most = Math.round(least * (1 + more / 100));
        const value = { minValue: least, maxValue: most, unitText: unit.toUpperCase() };
        const job = { '@type': 'JobPosting', title: 'Welder', baseSalary: { currency, value } };
        const { postings } = readPostings({
          html: `<script type="application/ld+json">${JSON.stringify(job)}</script>`,
        });
        expect(readPay(postings[0]?.lead.pay ?? '')).toMatchObject({
          least,
          most,
          currency,
          per: unit,
          isPeriodGuessed: false,
        });
      },
    ),
  );
});
