import { describe, expect, test } from 'vitest';
import { readHeadline } from '#shared/domain/posting/headline.ts';
import { job, jsonPage, postingOf, postingsOf, toldBy } from './page.ts';

const og = (title: string, site = 'Northwind') =>
  `<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">`;

describe('a page without markup', () => {
  test.each([
    [
      'LinkedIn as guests see it',
      `<h1 class="top-card-layout__title topcard__title">Welder</h1><a class="topcard__org-name-link">Globex</a>
       <span class="topcard__flavor">Globex</span><span class="topcard__flavor topcard__flavor--bullet">Leeds, England</span>
       <div class="show-more-less-html__markup"><p>Weld.</p></div><section>Similar jobs</section>`,
    ],
    [
      'Lever',
      `<div class="posting-headline"><h2>Welder</h2><div class="posting-categories">
       <div class="sort-by-location posting-category">Leeds, England /</div></div></div>
       <div class="posting-description"><p>Weld.</p></div><b class="company-name">Globex</b>`,
    ],
    [
      'Greenhouse',
      `<h1 class="app-title">Welder</h1><span class="company-name"> at Globex </span><div class="location">Leeds, England</div>
       <div class="job__description"><p>Weld.</p></div>`,
    ],
    [
      'Workable',
      `<h1 data-ui="job-title">Welder</h1><b data-ui="company-name">Globex</b><span data-ui="job-location">Leeds, England</span>
       <section data-ui="job-description"><p>Weld.</p></section>`,
    ],
    [
      'Ashby',
      `<title>Welder @ Globex</title><h1 class="_title_1 ashby-job-posting-heading">Welder</h1>
       <p class="ashby-job-posting-brief-location">Leeds, England</p><div class="ashby-job-posting-right-pane"><p>Weld.</p></div>`,
    ],
    [
      'Indeed',
      `<h1 class="jobsearch-JobInfoHeader-title"><span>Welder</span></h1><div data-testid="inlineHeader-companyName">Globex</div>
       <div data-testid="inlineHeader-companyLocation">Leeds, England</div><div id="jobDescriptionText"><p>Weld.</p></div>`,
    ],
    [
      'StepStone',
      `<h1 data-at="header-job-title">Welder</h1><li data-at="header-company-name">Globex</li>
       <li data-at="metadata-location">Leeds, England</li><div class="job-description"><p>Weld.</p></div>`,
    ],
    [
      'SmartRecruiters',
      `<h1 class="job-title">Welder</h1><b class="company-name">Globex</b><spl-job-location class="spl-job-location">Leeds,
       England</spl-job-location><div class="jobad-main"><p>Weld.</p></div>`,
    ],
    [
      'Personio',
      `<title>Welder | Jobs at Globex</title><h1 class="job-ad-title">Welder</h1><span class="job-location">Leeds, England</span>
       <div class="job-description"><p>Weld.</p></div>`,
    ],
  ])('[POST12] is read by the names of %s', (_name, html) => {
    expect(postingOf(html)).toMatchObject({
      source: 'page',
      lead: { role: 'Welder', company: 'Globex', place: 'Leeds, England' },
      original: 'Weld.',
    });
  });

  test('[POST15] names that one board has are sure, others are guessed', () => {
    const sure = postingOf(
      '<h1 class="topcard__title">Welder</h1><b class="location">Leeds</b><b class="company">Globex</b>',
    );
    expect(sure.guessed).toEqual(['company', 'place']);
  });

  test('[POST12] is read by what it says where it is shared', () => {
    const shared = postingOf(`${og('Data Engineer at Northwind – Lyon')}<body>x</body>`, 'https://n.example');
    expect(shared.source).toBe('open-graph');
    expect(toldBy(shared)).toEqual({
      role: 'Data Engineer',
      company: 'Northwind',
      place: 'Lyon',
      link: 'https://n.example',
    });
    expect(shared.guessed).toEqual(['role', 'company', 'place']);
    const named = postingOf(`${og('Data Engineer', 'Northwind')}<h1>Data Engineer</h1><p>Apply now.</p>`);
    expect(toldBy(named)).toEqual({ role: 'Data Engineer', company: 'Northwind' });
    const board = postingOf(`${og('Data Engineer', 'LinkedIn')}<h1>Data Engineer</h1><p>Apply now.</p>`);
    expect(toldBy(board)).toEqual({ role: 'Data Engineer' });
  });

  test('[POST15] pay, place, way of working and deadline are found in its words', () => {
    const html = `<h1>Welder</h1><p>Location: Leeds</p><p>Salary range: £30,000 - £35,000 per year. This is a hybrid role.</p>
      <p>Apply by 4 May 2026.</p>`;
    const read = postingOf(html);
    expect(toldBy(read)).toEqual({
      role: 'Welder',
      place: 'Leeds',
      pay: '£30,000 - £35,000 per year',
      mode: 'hybrid',
      deadlineOn: '2026-05-04',
    });
    expect([...read.guessed].toSorted()).toEqual(['deadlineOn', 'mode', 'pay', 'place', 'role']);
  });

  test.each([
    ['<title>Sign in | LinkedIn</title><h1>Sign in</h1><p>Apply for jobs</p>'],
    ['<title>Just a moment...</title><h1>Just a moment...</h1><p>position</p>'],
    ['<title>404 - Page not found</title><p>Requirements</p>'],
    ['<title>Soup of the day</title><h1>Tomato soup</h1><p>Cut the tomatoes.</p>'],
    ['<p>Apply now</p>'],
    ['   '],
    [''],
  ])('[POST12] %s is no job', (html) => {
    expect(postingsOf(html)).toEqual([]);
  });

  test.each([
    ['Data Engineer at Northwind – Lyon', 'Data Engineer', 'Northwind', 'Lyon'],
    ['Full Stack Developer at StartupCo | Lever', 'Full Stack Developer', 'StartupCo', undefined],
    ['Welder - Globex | StepStone', 'Welder', 'Globex', undefined],
    ['Schweißer (m/w/d) bei Globex GmbH', 'Schweißer (m/w/d)', 'Globex GmbH', undefined],
    ['Stellenanzeige: Schweißer (m/w/d) bei Globex GmbH in Leipzig', 'Schweißer (m/w/d)', 'Globex GmbH', 'Leipzig'],
    ['Soudeur chez Globex - Lyon', 'Soudeur', 'Globex', 'Lyon'],
    ['StartupCo - Full Stack Developer', 'Full Stack Developer', 'StartupCo', undefined],
    [
      'Globex hiring Welder in Leeds, England, United Kingdom | LinkedIn',
      'Welder',
      'Globex',
      'Leeds, England, United Kingdom',
    ],
    ['Job Application for Welder at Globex', 'Welder', 'Globex', undefined],
    ['Welder @ Globex', 'Welder', 'Globex', undefined],
    ['Welder | Jobs at Globex', 'Welder', 'Globex', undefined],
    ['Welder - Leeds - Indeed.com', 'Welder', undefined, 'Leeds'],
    ['Welder', 'Welder', undefined, undefined],
    ['', undefined, undefined, undefined],
  ])('[POST13] %s is taken apart', (title, role, company, place) => {
    expect(readHeadline(title)).toEqual({ role, company, place });
  });

  test('[POST15] markup is filled up from the words around it, and is not overruled by them', () => {
    const words =
      '<main><p>We pay €50,000 a year. Location: Leipzig. Fully remote. Apply by 04.05.2026.</p><p>Standort: Leipzig</p></main>';
    const bare = postingOf(jsonPage(job()) + words);
    expect(toldBy(bare)).toMatchObject({
      place: 'Leipzig',
      pay: '€50,000 a year',
      mode: 'remote',
      deadlineOn: '2026-05-04',
    });
    expect(bare.guessed).toEqual(['place', 'pay', 'mode', 'deadlineOn']);
    const told = job({
      jobLocation: 'Leeds',
      jobLocationType: 'TELECOMMUTE',
      baseSalary: 40_000,
      validThrough: '2026-06-01',
    });
    const whole = postingOf(jsonPage(told) + words);
    expect(toldBy(whole)).toMatchObject({ place: 'Leeds', pay: '40,000', mode: 'remote', deadlineOn: '2026-06-01' });
    expect(whole.guessed).toEqual([]);
  });

  test('[POST15] an employer that markup leaves out is the one the page names with the same job', () => {
    const unnamed = jsonPage(job({ hiringOrganization: undefined }));
    const same = postingOf(`<meta property="og:title" content="Welder at Globex">${unnamed}`);
    expect(same).toMatchObject({ source: 'json-ld', lead: { company: 'Globex' }, guessed: ['company'] });
    const other = postingOf(`<meta property="og:title" content="Cook at Initech">${unnamed}`);
    expect(other.lead.company).toBeUndefined();
  });
});
