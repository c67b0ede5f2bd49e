import { describe, expect, test } from 'vitest';
import { readPostings, type PostingPage } from '#shared/domain/posting/read-postings.ts';

const SIZE = 3_000_000;
// A second where nothing else is to be done; here everything else is tested meanwhile.
const MOST_MS = 5_000;

const full = (text: string, size = SIZE): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const count = (times: number, write: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => write(index)).join('');
const json = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const JOB = '"@type":"JobPosting","title":"Welder","hiringOrganization":"Globex"';

/** The time of the best of some runs: other work on the same computer is not what is measured. */
function timeOf(page: PostingPage): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > MOST_MS; run += 1) {
    const before = performance.now();
    readPostings(page);
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

describe('pages that keep a reader busy', { timeout: 60_000 }, () => {
  test.each([
    ['elements in one another', full('<div>')],
    ['paragraphs in one another', full('<div><p>')],
    ['lists in one another', full('<ul><li>')],
    ['tables in one another', full('<table>')],
    ['cells in one another', full('<table><td>')],
    ['words beside cells', `<table>${full('<tr>x<td>')}`],
    ['looks that are never closed', count(60_000, (index) => `<font c=${index}>`) + full('<p>x', 2_000_000)],
    ['looks closed in the wrong order', `<b><div>${full('<i></i>', 200_000)}${full('</b>', 2_000_000)}`],
    ['ends without beginnings', '<span>'.repeat(390) + full('</x>')],
    ['attributes', `<div ${count(400_000, (index) => `a${index} `)}>`],
    ['attributes told again', `<body ${count(100_000, (index) => `a${index} `)}>${full('<body b>', 2_000_000)}`],
    ['references', full('&amp;')],
    ['references that do not end', full('&CounterClockwiseContourIntegra')],
    ['comments', full('<!--')],
    ['brackets', full('<')],
    ['scripts', full(json('{}'))],
    ['one text', full('word ')],
    ['spaces', full(' ')],
    ['words about applying', `<h1>Welder</h1><p>${full('apply by 1 ')}`],
    ['forms and headers', full('<header><form>', 4_000) + full('<i></i>')],
    ['names of boards', full('<div class="location company job-title">')],
    [
      'things in one another',
      full('<div itemscope itemtype=JobPosting itemprop="name legalName title"><b itemprop=title>x</b>'),
    ],
    ['things beside one another', full('<div typeof="JobPosting"><b property=title>x</b></div>')],
    ['a title', `<title>${full(' at - | ')}</title><h1>x</h1>`],
    ['a title that is shared', `<meta property="og:title" content="${full('a at b - c | ')}">`],
    ['lists of JSON that do not end', json(full('['))],
    ['lists of JSON in one another', json('['.repeat(1_400_000) + ']'.repeat(1_400_000))],
    ['objects of JSON in one another', json(full('{"a":'))],
    ['many jobs', json(`[${full(`{${JOB}},`)}{}]`)],
    [
      'jobs that refer to one another',
      json(
        `[${count(15_000, (index) => `{"@id":"${index}",${JOB},"jobLocation":[{"@id":"${index + 1}"},{"@id":"${index + 2}"}]},`)}{}]`,
      ),
    ],
    [
      'things that refer to one another many times',
      json(
        `[${count(9, (index) => `{"@id":"${index}",${JOB},"x":[${count(60, () => `{"@id":"${index + 1}"},`)}""]},`)}{}]`,
      ),
    ],
    ['quotes', json(`{${JOB},"description":"${full('",')}`)],
    ['quotes with spaces', json(`{${JOB},"description":"${full(`" ,${' '.repeat(400)}x`)}`)],
    ['numbers', json(`[${full('1 2 ')}`)],
    ['comments of scripts', json(full('//'))],
    ['escaped tags', json(`{${JOB},"description":"${full('&lt;div&gt;')}"}`)],
    ['tags that do not end', json(`{${JOB},"description":"${full('<a ')}"}`)],
    ['places', json(`{${JOB},"jobLocation":[${count(150_000, (index) => `"P${index}",`)}""]}`)],
    [
      'long descriptions',
      json(
        `[${count(60, (index) => `{"@type":"JobPosting","title":"T${index}","description":"<p>${'remote $50,000 salary '.repeat(2_000)}"},`)}{}]`,
      ),
    ],
  ])('[POST2] %s are read in time', (_name, html) => {
    expect(timeOf({ html })).toBeLessThan(MOST_MS);
  });

  test.each([
    ['Location: '],
    [' · '],
    ['a\n'],
    ['Engineer at '],
    ['posted vor '],
    ['€50 '],
    ['hiring '],
    ['- '],
    ['apply  by '],
    ['remote '],
  ])('[POST2] a copied text of %j is read in time', (words) => {
    expect(timeOf({ text: full(words, 200_000) })).toBeLessThan(MOST_MS);
  });

  test('[POST1] what is longer than a page may be is left out, and told', () => {
    const html = json(`{${JOB}}`);
    expect(readPostings({ html: html + full(' ', SIZE - html.length) })).toMatchObject({
      postings: [{}],
      isCut: false,
    });
    expect(readPostings({ html: full(' ') + html })).toEqual({ postings: [], isCut: true });
    expect(readPostings({ text: 'Welder\nGlobex\n'.padEnd(200_000, 'x') })).toMatchObject({
      postings: [{}],
      isCut: false,
    });
    expect(readPostings({ text: 'Welder\nGlobex\n'.padEnd(200_001, 'x') })).toMatchObject({
      postings: [{}],
      isCut: true,
    });
  });

  test('[POST2] a page that is too deep is read as far as that, and that is told', () => {
    const deep = json(`{${JOB}}`) + '<div>'.repeat(500) + json(`{${JOB.replace('Welder', 'Cook')}}`);
    expect(readPostings({ html: deep })).toMatchObject({ postings: [{ lead: { role: 'Welder' } }], isCut: true });
    const usual = '<div>'.repeat(200) + json(`{${JOB}}`);
    expect(readPostings({ html: usual })).toMatchObject({ postings: [{ lead: { role: 'Welder' } }], isCut: false });
  });
});
