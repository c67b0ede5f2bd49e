import { describe, expect, test } from 'vitest';
import type { MemberId } from '#shared/kernel/ids.ts';
import { BOB, CAROL, NOON } from '../fixture.ts';
import { CHECK_IN, leadWith, message, own, packet } from './packet-fixture.ts';

const LEAD = leadWith({
  company: 'Acme',
  role: 'Welder',
  pay: '20 an hour',
  link: 'https://acme.example/jobs?id=1&x=2',
  deadlineOn: '2025-07-01',
  heardFrom: 'carol',
});

describe('a packet', () => {
  test('[ADV6] it holds what was chosen, in that order', () => {
    const checked = { kind: 'checked', source: 'https://law.example/13', checkedOn: '2025-06-14' } as const;
    const parts = [
      own('Is this so?\nPlease tell us.'),
      message({ ground: checked, text: 'They have to pay.\n\nWithin a month.' }),
      message({ author: BOB, ground: { kind: 'lived' }, text: 'They paid me.' }),
      { kind: 'lead', lead: LEAD, fields: ['company', 'link', 'deadlineOn', 'place'] },
      { kind: 'check-in', checkIn: CHECK_IN, texts: ['stuck', 'ask'] },
    ] as const;
    expect(packet(parts)).toBe(
      [
        ['# A question of pay'],
        ['Is this so?  ', 'Please tell us.'],
        ['## alice on 15/06/2025'],
        ['> They have to pay.', '>', '> Within a month.'],
        ['Checked on 14/06/2025'],
        ['Source: <https://law.example/13>'],
        ['## bob on 15/06/2025'],
        ['> They paid me.'],
        ['Went through it'],
        ['## A lead'],
        ['- Company: Acme', '- Link: <https://acme.example/jobs?id=1&x=2>', '- Apply by: 01/07/2025'],
        ['## bob on 16/06/2025'],
        ['Stuck'],
        ['> They do not pay.'],
        ['Asks'],
        ['> Who knows a lawyer?'],
      ]
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n'),
    );
  });

  test('[ADV6] nothing is in it that was not chosen, and nothing chosen says nothing', () => {
    const all = packet([
      { kind: 'lead', lead: LEAD, fields: ['role'] },
      { kind: 'check-in', checkIn: CHECK_IN, texts: ['next'] },
    ]);
    expect(all).not.toMatch(/Acme|20 an|carol|01\/07|Called|pay\.|lawyer|low/);
    expect(packet([])).toBe('# A question of pay\n');
    expect(packet([], { title: ' ' })).toBe('');
    const nothing = [
      { kind: 'lead', lead: LEAD, fields: ['place'] },
      { kind: 'lead', lead: LEAD, fields: [] },
      { kind: 'check-in', checkIn: CHECK_IN, texts: [] },
      own(' \n '),
    ] as const;
    expect(packet(nothing)).toBe('# A question of pay\n');
  });

  test('[ADV6] support and "me too" come in words, an opinion is called one, and the day is that of the zone', () => {
    const parts = [
      message({ as: 'support', text: 'heard' }),
      message({ as: 'me-too', text: '' }),
      message({ as: 'me-too', text: 'Last year.', ground: { kind: 'opinion' }, author: undefined }),
    ];
    const text = packet(parts, { zone: 'Pacific/Auckland' });
    expect(text).toContain('## alice on 16/06/2025\n\n> I hear you\n');
    expect(text).toContain('> Me too\n');
    expect(text).toContain('## somebody on 16/06/2025\n\n> Last year.\n\nAn opinion\n');
  });

  test('[ADV8] members are letters in the order in which they come up, wherever they are named', () => {
    const parts = [
      message({ author: CAROL, text: '@BOB told me, and bob knows. Ask @alice, not bobby, kabob or Bob.' }),
      message({
        author: BOB,
        text: 'carol is right.',
        ground: { kind: 'checked', source: 'alice', checkedOn: '2025-06-14' },
      }),
      { kind: 'check-in', checkIn: { ...CHECK_IN, done: 'carol helped.' }, texts: ['done'] },
      { kind: 'lead', lead: leadWith({ company: 'bob and sons' }), fields: ['company'] },
      own('I am alice.'),
    ] as const;
    expect(packet(parts, { areNamesHidden: true })).toBe(
      [
        '# A question of pay',
        '## member A on 15/06/2025',
        '> member B told me, and member B knows. Ask member C, not bobby, kabob or Bob.',
        '## member B on 15/06/2025',
        '> member A is right.',
        'Checked on 14/06/2025',
        'Source: member C',
        '## member B on 16/06/2025',
        'Done',
        '> member A helped.',
        '## A lead',
        '- Company: member B and sons',
        'I am alice.',
      ]
        .map((line) => `${line}\n`)
        .join('\n'),
    );
  });

  test('[ADV8] the longest name wins, odd names do no harm, and who shares a name is called with all of them', () => {
    const people = ['ann', 'ann marie', '(.*)[', 'ann', ''].map((name, index) => ({
      id: `${index}` as MemberId,
      name,
    }));
    const text = 'ann marie and ann. (.*)[ @ann marie';
    const hidden = packet([message({ author: undefined, text })], { people, areNamesHidden: true });
    expect(hidden).toContain('> member A and member B, member C. member D member A\n');
    const many = Array.from({ length: 28 }, (_, index) =>
      message({ author: `m${index}` as MemberId, at: NOON + index }),
    );
    const last = packet(many, { areNamesHidden: true });
    expect(last).toContain('## member Z on');
    expect(last).toContain('## member B2 on');
  });

  test('[ADV8] with names, whoever is no longer known is somebody', () => {
    expect(packet([message()], { people: [] })).toContain('## somebody on');
    expect(packet([message()], { people: [], areNamesHidden: true })).toContain('## member A on');
  });
});

describe('hostile words in a packet', () => {
  test.each([
    ['# heading', '\\# heading'],
    ['a # b', 'a \\# b'],
    ['=====', '\\====='],
    ['-----', '\\-----'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['    code', 'code'],
    ['\tcode', 'code'],
    ['> quoted', '&gt; quoted'],
    ['```js', '\\`\\`\\`js'],
    ['~~~', '\\~\\~\\~'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](https://e.example/p.png)', '\\!\\[x\\](https\\://e.example/p.png)'],
    ['[x]: https://e.example', '\\[x\\]: https\\://e.example'],
    ['<https://e.example>', '&lt;https\\://e.example&gt;'],
    ['https://good.example@e.example', 'https\\://good.example@e.example'],
    ['WWW.e.example', 'WWW\\.e.example'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<!-- gone -->', '&lt;!-- gone --&gt;'],
    ['&lt;b&gt; &#60; R&D', '&amp;lt;b&amp;gt; &amp;\\#60; R&D'],
    ['a | b', 'a \\| b'],
    [':--', '\\:--'],
    ['\\[x]', '\\\\\\[x\\]'],
    ['ends with \\', 'ends with \\\\'],
    ['$x$ {onclick=y}', '\\$x\\$ \\{onclick=y\\}'],
    ['a\u0000b\u202ec\u2066d', 'a b c d'],
  ])('[ADV7] %j is shown as it was written', (written, safe) => {
    expect(packet([own(written)], { title: '' })).toBe(`${safe}\n`);
    expect(packet([message({ text: written })], { title: '' })).toContain(`\n> ${safe}\n`);
  });

  test('[ADV7] lines stay lines, and none of them gets out of where it stands', () => {
    const text = ['one', '# two', '', '', '', '> three', '</details>', '- four  ', ''].join('\r\n');
    expect(packet([message({ text })], { title: '' })).toBe(
      '## alice on 15/06/2025\n\n> one  \n> \\# two\n>\n> &gt; three  \n> &lt;/details&gt;  \n> \\- four\n',
    );
    expect(packet([own('a\u2028# b\u0085c\vd\fe\rf')], { title: '' })).toBe('a  \n\\# b  \nc  \nd  \ne  \nf\n');
  });

  test('[ADV7] names, titles and fields of one line stay in it', () => {
    const people = [{ id: BOB, name: 'bob\n\n# I say\n<b>' }];
    const parts = [
      message({ author: BOB }),
      { kind: 'lead', lead: leadWith({ company: 'A\n- Pay: 1', link: '[x](y)' }), fields: ['company', 'link'] },
    ] as const;
    expect(packet(parts, { people, title: 'a\n# b' })).toBe(
      [
        '# a \\# b\n',
        '## bob  \\# I say &lt;b&gt; on 15/06/2025\n',
        '> They have to pay.\n',
        '## A lead\n',
        '- Company: A - Pay: 1\n- Link: \\[x\\](y)\n',
      ].join('\n'),
    );
  });

  test.each([
    ['https://a.example/x>y<z', '<https://a.example/x%3Ey%3Cz>'],
    ['https://a.example/`a`|{b}"', '<https://a.example/%60a%60%7C%7Bb%7D%22>'],
    ['https://a.example/%20\u202e', '<https://a.example/%20%E2%80%AE>'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['https://good.example@e.example', 'https\\://good.example@e.example'],
    ['https://a.example/\ud800', 'https\\://a.example/\ud800'],
    ['https://a.example/ > b', 'https\\://a.example/ &gt; b'],
    ['file:///etc/passwd', 'file\\:///etc/passwd'],
  ])('[ADV7] only a source that may be opened becomes a link: %j', (source, shown) => {
    const ground = { kind: 'checked', source, checkedOn: '2025-06-14' } as const;
    expect(packet([message({ ground })])).toContain(`\nSource: ${shown}\n`);
  });
});
