import { describe, expect, test } from 'vitest';
import { job, jsonPage, postingOf, postingOfJob, postingsOf, toldBy } from './page.ts';

const BASE = { role: 'Welder', company: 'Globex' };

describe('JSON-LD', () => {
  test.each([
    ['one object', jsonPage(job())],
    ['a list', jsonPage([{ '@type': 'WebSite' }, job()])],
    ['lists in lists', jsonPage([[[job()]]])],
    ['the second of two scripts', jsonPage({ '@type': 'Organization', name: 'Other' }, job())],
    ['behind a script that is no JSON', jsonPage('not json at all {', job())],
    ['a graph', jsonPage({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, job()] })],
    ['the main thing of a page', jsonPage({ '@type': 'WebPage', mainEntity: job() })],
    ['an item of a list', jsonPage({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: job() }] })],
    ['types as a list', jsonPage(job({ '@type': ['JobPosting', 'WebPage'] }))],
    ['the type as an address', jsonPage(job({ '@type': 'https://schema.org/JobPosting' }))],
    ['the type with http', jsonPage(job({ '@type': 'http://schema.org/JobPosting' }))],
    [
      'names with a prefix',
      jsonPage({ '@type': 'schema:JobPosting', 'schema:title': 'Welder', 'schema:hiringOrganization': 'Globex' }),
    ],
    [
      'names as addresses',
      jsonPage({ '@type': 'JobPosting', 'https://schema.org/title': 'Welder', hiringOrganization: 'Globex' }),
    ],
    ['values with a language', jsonPage(job({ title: { '@value': 'Welder', '@language': 'en' } }))],
    ['a script with a charset', jsonPage(job()).replace('ld+json"', 'LD+JSON; charset=utf-8"')],
    ['a script in the body', `<body><div>${jsonPage(job())}</div></body>`],
  ])('[POST5] is read as %s', (_name, html) => {
    expect(postingOf(html)).toMatchObject({ source: 'json-ld', lead: BASE, guessed: [] });
  });

  test.each([
    ['a thing with a name', { '@type': 'Organization', name: 'Globex' }],
    ['a thing with a legal name', { '@type': 'Organization', legalName: 'Globex' }],
    ['words', 'Globex'],
    ['a list', [{ name: 'Globex' }]],
    ['a name with references', { name: 'Glob&#101;x' }],
    ['a name with tags', { name: '<b>Globex</b>' }],
  ])('[POST5] the employer is read from %s', (_name, hiringOrganization) => {
    expect(postingOfJob({ hiringOrganization }).lead.company).toBe('Globex');
  });

  test('[POST5] an employer is found by its id, before and behind the job, and by words that are an id', () => {
    const globex = { '@type': 'Organization', '@id': 'https://g.example/#org', name: 'Globex' };
    const wanted = job({ hiringOrganization: { '@id': 'https://g.example/#org' } });
    expect(postingOf(jsonPage({ '@graph': [globex, wanted] })).lead.company).toBe('Globex');
    expect(postingOf(jsonPage({ '@graph': [wanted] }, globex)).lead.company).toBe('Globex');
    const named = job({ hiringOrganization: 'https://g.example/#org' });
    expect(postingOf(jsonPage([globex, named])).lead.company).toBe('Globex');
  });

  test('[POST5] an employer that is only an address, and things that refer to one another without end, are no names', () => {
    expect(postingOfJob({ hiringOrganization: 'https://g.example' }).lead.company).toBeUndefined();
    const ring = { '@id': 'a', '@type': 'Organization', name: { '@id': 'a' } };
    expect(postingOf(jsonPage([ring, job({ hiringOrganization: { '@id': 'a' } })])).lead).toMatchObject({
      role: 'Welder',
    });
  });

  test('[POST5] what is no job, and a job without title and employer, are not there', () => {
    expect(postingsOf(jsonPage({ '@type': 'Organization', name: 'Globex' }))).toEqual([]);
    expect(postingsOf(jsonPage({ '@type': 'JobPosting', description: 'Weld.' }))).toEqual([]);
    expect(postingsOf(jsonPage('', 'null', '[]', '7', '"JobPosting"'))).toEqual([]);
  });

  test('[POST3] a title is one line, without what escapes it and what nobody sees', () => {
    const title = ' Welder\u200B &amp;\n\tcutter \u202E(all&nbsp;genders)\u0000 ';
    expect(postingOfJob({ title }).lead.role).toBe('Welder & cutter (all genders)');
    expect(postingOfJob({ title: 'x'.repeat(400) }).lead.role).toHaveLength(300);
    expect(postingOfJob({ title: 'C++ <Qt> developer' }).lead.role).toBe('C++ <Qt> developer');
    expect(postingOfJob({ title: `${'x'.repeat(299)}😀` }).lead.role).toHaveLength(299);
  });

  test.each([
    ['FULL_TIME', 'Full-time'],
    [['FULL_TIME', 'PART_TIME'], 'Full-time, Part-time'],
    ['FULL_TIME, CONTRACTOR', 'Full-time, Contract'],
    ['https://schema.org/INTERN', 'Internship'],
    ['Permanent, 80–100 %', 'Permanent, 80–100 %'],
    ['SEASONAL_WORK', 'Seasonal work'],
    ['OTHER', undefined],
    [[], undefined],
  ])('[POST5] %j is the contract %s', (employmentType, told) => {
    expect(postingOfJob({ employmentType }).employment).toBe(told);
  });

  test.each([
    ['2026-05-04', '2026-05-04'],
    ['2026-05-04T23:59:59+02:00', '2026-05-04'],
    ['2026-05-04T00:00Z', '2026-05-04'],
    ['2017-03-18 00:00:00', '2017-03-18'],
    ['4 May 2026', '2026-05-04'],
    ['04.05.2026', '2026-05-04'],
    ['30/9/2022', '2022-09-30'],
    ['3/4/2026', undefined],
    ['2026-02-31', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('[POST10] the day of %j is %s', (written, day) => {
    const { lead, postedOn } = postingOfJob({ validThrough: written, datePosted: written });
    expect([lead.deadlineOn, postedOn]).toEqual([day, day]);
  });

  test.each([
    ['https://g.example/jobs/1', 'https://g.example/jobs/1'],
    ['https://g.example/jobs?a=1&amp;b=2', 'https://g.example/jobs?a=1&b=2'],
    ['/jobs/1', 'https://page.example/jobs/1'],
    ['//g.example/1', 'https://g.example/1'],
    ['javascript:alert(1)', 'https://page.example/here'],
    ['data:text/html,x', 'https://page.example/here'],
    ['https://name@g.example/', 'https://page.example/here'],
    [`https://g.example/${'x'.repeat(2_000)}`, 'https://page.example/here'],
    ['https://g.example/\u202Egnp.exe', 'https://g.example/gnp.exe'],
    ['jobs/1', 'https://page.example/here'],
  ])('[POST11] the link of %j is %s', (url, link) => {
    expect(postingOf(jsonPage(job({ url })), 'https://page.example/here').lead.link).toBe(link);
  });

  test('[POST11] without a link of its own a job has the canonical one of the page, the shared one, then the given one', () => {
    const canonical = '<link rel="canonical" href="https://page.example/canonical">';
    const shared = '<meta property="og:url" content="https://page.example/shared">';
    const page = jsonPage(job());
    expect(postingOf(canonical + shared + page, 'https://given.example').lead.link).toBe(
      'https://page.example/canonical',
    );
    expect(postingOf(shared + page, 'https://given.example').lead.link).toBe('https://page.example/shared');
    expect(postingOf(page, 'https://given.example').lead.link).toBe('https://given.example');
    expect(postingOf(page, 'file:///etc/passwd').lead.link).toBeUndefined();
    expect(postingOf(page, 'https://g.example/\u202Egnp.exe').lead.link).toBeUndefined();
    expect(postingOf(jsonPage(job({ sameAs: ['mailto:a@b.example', 'https://same.example'] }))).lead.link).toBe(
      'https://same.example',
    );
  });

  test('[POST11] several jobs do not share the link of their page', () => {
    const jobs = [
      job({ title: 'Welder' }),
      job({ title: 'Cook' }),
      job({ title: 'Nurse', url: 'https://g.example/3' }),
    ];
    const links = postingsOf(jsonPage(jobs), 'https://page.example').map(({ lead }) => lead.link);
    expect(links).toEqual([undefined, undefined, 'https://g.example/3']);
    const two = postingsOf(jsonPage(jobs.slice(1)), 'https://page.example').map(({ lead }) => lead.link);
    expect(two).toEqual(['https://page.example', 'https://g.example/3']);
  });

  test('[POST16] a job that is told twice is one, and the first telling counts', () => {
    const twice = jsonPage(job({ baseSalary: 50_000, salaryCurrency: 'EUR' }), job());
    expect(toldBy(postingOf(twice))).toEqual({ ...BASE, pay: '50,000 EUR' });
    const marked =
      '<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Welder</b><i itemprop="hiringOrganization">GLOBEX</i></div>';
    expect(postingOf(marked + jsonPage(job())).source).toBe('json-ld');
    const other = jsonPage(job({ url: 'https://g.example/1' }), job({ url: 'https://g.example/2' }));
    expect(postingsOf(other)).toHaveLength(2);
    const sameLink = jsonPage(job({ url: 'https://g.example/1' }), job({ url: 'http://www.g.example/1/' }));
    expect(postingsOf(sameLink)).toHaveLength(1);
  });

  test('[POST1] of many jobs fifty are read, in their order', () => {
    const jobs = Array.from({ length: 70 }, (_, index) => job({ title: `Welder ${index}` }));
    const roles = postingsOf(jsonPage(jobs)).map(({ lead }) => lead.role);
    expect([roles.length, roles[0], roles[49]]).toEqual([50, 'Welder 0', 'Welder 49']);
  });
});
