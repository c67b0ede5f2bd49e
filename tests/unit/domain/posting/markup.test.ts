import { describe, expect, test } from 'vitest';
import { jsonPage, job, postingOf, postingsOf } from './page.ts';

const MICRODATA = `<div itemscope itemtype="https://schema.org/JobPosting">
  <h1 itemprop="title">Welder</h1>
  <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
    <img itemprop="logo" src="x.png"><span itemprop="name">Globex</span></div>
  <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
    <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
      <span itemprop="addressLocality">Leeds</span>, <span itemprop="addressCountry">GB</span></span></span>
  <meta itemprop="jobLocationType" content="TELECOMMUTE">
  <time itemprop="datePosted" datetime="2026-02-11">yesterday</time>
  <meta itemprop="validThrough" content="2026-05-04">
  <span itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount">
    <meta itemprop="currency" content="GBP"><span itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue">
    £<span itemprop="minValue" content="30000">30k</span>–<data itemprop="maxValue" value="40000">40k</data>
    <meta itemprop="unitText" content="YEAR"></span></span>
  <a itemprop="url" href="https://g.example/1">More</a>
  <span itemprop="employmentType">FULL_TIME</span>
  <div itemprop="description"><p>Weld <b>steel</b>.</p><ul><li>Tubes</li><li>Plates</li></ul><script>x()</script></div>
</div>`;

const RDFA = MICRODATA.replaceAll(/itemscope itemtype="https:\/\/schema.org\//gu, 'typeof="')
  .replaceAll('itemprop', 'property')
  .replace('<div ', '<div vocab="https://schema.org/" ');

const PREFIXED = RDFA.replace('vocab="https://schema.org/"', 'prefix="schema: https://schema.org/"')
  .replaceAll('property="', 'property="schema:')
  .replaceAll('typeof="', 'typeof="schema:');

const WHOLE = {
  lead: {
    role: 'Welder',
    company: 'Globex',
    place: 'Leeds, GB',
    mode: 'remote',
    pay: '30,000–40,000 GBP a year',
    link: 'https://g.example/1',
    deadlineOn: '2026-05-04',
  },
  guessed: [],
  postedOn: '2026-02-11',
  employment: 'Full-time',
  original: 'Weld steel.\n\n• Tubes\n• Plates',
};

describe('markup in tags', () => {
  test.each([
    ['microdata', MICRODATA, 'microdata'],
    [
      'microdata with a form of its own',
      MICRODATA.replaceAll('https://schema.org/', 'http://schema.org/'),
      'microdata',
    ],
    ['RDFa', RDFA, 'rdfa'],
    ['RDFa with a prefix', PREFIXED, 'rdfa'],
    ['RDFa with relations', RDFA.replace('property="hiringOrganization"', 'rel="hiringOrganization"'), 'rdfa'],
  ])('[POST7] %s tells all that JSON-LD can', (_name, html, source) => {
    expect(postingOf(html)).toEqual({ source, ...WHOLE });
  });

  test('[POST7] flat pay, and properties that stand in others, belong to the job', () => {
    const html = `<div itemscope itemtype="http://schema.org/JobPosting"><h2 itemprop="title">Welder</h2>
      <b itemprop="salaryCurrency">USD</b> <b itemprop="baseSalary">100000</b>
      <p itemprop="description">At <span itemprop="hiringOrganization">Globex</span> you weld.</p></div>`;
    expect(postingOf(html)).toMatchObject({
      lead: { company: 'Globex', pay: '100,000 USD' },
      original: 'At Globex you weld.',
    });
  });

  test('[POST7] what a job says of itself is not said of what stands around or beside it', () => {
    const other =
      '<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">alice</b><i itemprop="title">Boss</i></div>';
    const html = `<body itemscope itemtype="https://schema.org/WebPage"><meta itemprop="name" content="Jobs">
      <div itemscope itemtype="https://schema.org/JobPosting">${other}<b itemprop="title">Welder</b></div>
      <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Cook</b></div></body>`;
    expect(postingsOf(html).map(({ lead }) => [lead.role, lead.company])).toEqual([
      ['Welder', undefined],
      ['Cook', undefined],
    ]);
  });

  test('[POST7] the title of a page that is shared is not the title of the job', () => {
    const html = `<html vocab="https://schema.org/" typeof="JobPosting"><meta property="og:title" content="Wrong">
      <body><h1 property="title">Welder</h1><b property="hiringOrganization">Globex</b></body></html>`;
    expect(postingOf(html).lead).toMatchObject({ role: 'Welder', company: 'Globex' });
  });

  test('[POST16] JSON-LD counts before microdata, and that before RDFa', () => {
    const json = jsonPage(job({ jobLocation: 'Leeds, GB', url: 'https://g.example/1' }));
    expect(postingOf(RDFA + MICRODATA + json).source).toBe('json-ld');
    expect(postingOf(RDFA + MICRODATA).source).toBe('microdata');
  });
});
