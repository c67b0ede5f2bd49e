/** As long as a page may be. */
export const SIZE = 3_000_000;

export const full = (text: string, size = SIZE): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const count = (times: number, write: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => write(index)).join('');
export const json = (text: string): string => `<script type="application/ld+json">${text}</script>`;
export const JOB = '"@type":"JobPosting","title":"Welder","hiringOrganization":"Globex"';

/** Pages that keep a reader busy, each with what it is made of. */
export const HOSTILE_PAGES: readonly (readonly [what: string, html: string])[] = [
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
];

/** Words that a copied text is made of, again and again. */
export const HOSTILE_WORDS: readonly (readonly [words: string])[] = [
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
];
