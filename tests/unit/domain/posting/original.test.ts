import { describe, expect, test } from 'vitest';
import { readPostings } from '#shared/domain/posting/read-postings.ts';
import { job, jsonPage, postingOf, postingOfJob } from './page.ts';

describe('what a page says of a job', () => {
  test.each([
    ['HTML', '<p>Weld steel.</p><ul><li>Tubes</li><li><p>Plates</p></li></ul>'],
    [
      'escaped HTML',
      '&lt;p&gt;Weld steel.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Tubes&lt;/li&gt;&lt;li&gt;Plates&lt;/li&gt;&lt;/ul&gt;',
    ],
    [
      'HTML escaped twice',
      '&amp;lt;p&amp;gt;Weld steel.&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;Tubes&amp;lt;/li&amp;gt;&amp;lt;li&amp;gt;Plates',
    ],
    [
      'HTML escaped by numbers',
      '&#60;p&#62;Weld steel.&#60;/p&#62;&#x3C;ul&#x3E;&#60;li&#62;Tubes&#60;/li&#62;&#60;li&#62;Plates',
    ],
    ['plain text', 'Weld steel.\n\n• Tubes\r\n• Plates\n'],
    ['plain text with marks in a line', 'Weld <b>steel</b>.\n\n• Tubes\n• Plates'],
    ['broken HTML', '<div><p>Weld steel.<ul><li>Tubes<li>Plates</p></div></b>'],
  ])('[POST4] is kept from %s', (_name, description) => {
    expect(postingOfJob({ description }).original).toBe('Weld steel.\n\n• Tubes\n• Plates');
  });

  test.each([
    ['signs that look like tags', 'a < b, List<String> and C++ & more', 'a < b, List<String> and C++ & more'],
    ['escaped text in HTML', '<p>Use &lt;b&gt; and &amp;amp;</p>', 'Use <b> and &amp;'],
    ['numbered lists', '<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>', '1. One\n• Inner\n2. Two'],
    ['bullets that are there already', '<ul><li>• One</li><li>- Two</li></ul>', '• One\n- Two'],
    ['lines', 'One<br>Two<br/><br/><br/>Three', 'One\nTwo\nThree'],
    [
      'tables',
      '<table><tr><th>Pay</th><td>Good</td></tr><tr><td>Hours</td><td>Few</td></tr></table>',
      'Pay Good\nHours Few',
    ],
    ['text as it is set', '<p>x</p><pre>One\n  Two</pre>', 'x\n\nOne\nTwo'],
    ['what nobody sees', '<p>W\u200Be\u00ADl\u202Ed\u0007</p>', 'Weld'],
    ['scripts and styles', '<p>Weld</p><script>alert(1)</script><style>p{}</style><noscript>no</noscript>', 'Weld'],
    ['comments', 'Weld<!-- not this -->', 'Weld'],
    ['escaped comments', 'Weld &lt;!-- not this --&gt;', 'Weld'],
    ['signs that begin a comment and do not end it', 'Weld <!-- this, too', 'Weld <!-- this, too'],
    ['escaped scripts', '&lt;p&gt;Weld&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;', 'Weld'],
    [
      'what is not shown',
      '<p>Weld</p><p hidden>a</p><p style="color:red; display: none">b</p><i aria-hidden="true">c</i>',
      'Weld',
    ],
    ['forms', '<p>Weld</p><form><label>Name</label><input value="x"></form><button>Apply</button>', 'Weld'],
  ])('[POST4] %s are read as people see them', (_name, description, original) => {
    expect(postingOfJob({ description }).original).toBe(original);
  });

  test('[POST4] it is cut where it is too long, never within a letter', () => {
    const { original } = postingOfJob({ description: `<p>${'x'.repeat(99_999)}😀 and more</p>` });
    expect([original.length, original.endsWith('x')]).toEqual([99_999, true]);
  });

  test('[POST4] other things that are told of a job follow, each once', () => {
    const fields = { description: '<p>Weld. Be calm.</p>', qualifications: 'Be calm.', jobBenefits: 'Lunch' };
    expect(postingOfJob(fields).original).toBe('Weld. Be calm.\n\nLunch');
  });

  const SITE = '<header><nav>Home</nav>Site</header><nav>Jobs</nav><footer>Imprint</footer>';

  test.each([
    [
      'main',
      `${SITE}<main><h1>Welder</h1><p>Apply and weld.</p></main><aside>Other</aside>`,
      'Welder\n\nApply and weld.',
    ],
    [
      'an article',
      `${SITE}<article><h1>Welder</h1><p>Apply and weld all day long.</p></article><p>Other</p>`,
      'Welder\n\nApply and weld all day long.',
    ],
    [
      'where most words stand',
      `${SITE}<div><div><a href="/">Some other job</a></div><div id="x"><h1>Welder</h1><p>Apply and weld.</p></div></div>`,
      'Welder\n\nApply and weld.',
    ],
    [
      'a form that is the page',
      `<form>${SITE}<h1>Welder</h1><p>Apply and weld.</p></form>`,
      'Welder\n\nApply and weld.',
    ],
    [
      'a page that stays unseen without scripts',
      `<body style="visibility:hidden">${SITE}<h1>Welder</h1><p>Apply and weld.</p></body>`,
      'Welder\n\nApply and weld.',
    ],
  ])('[POST4] without markup it is %s', (_name, html, original) => {
    expect(postingOf(html).original).toBe(original);
  });

  test('[POST4] markup without a description takes the words of the page, else what was copied from it', () => {
    const empty = jsonPage(job());
    expect(postingOf(`${empty}<main><p>Weld steel.</p></main>`).original).toBe('Weld steel.');
    expect(readPostings({ html: empty, text: 'Weld\u200B steel.' }).postings[0]?.original).toBe('Weld steel.');
  });
});
