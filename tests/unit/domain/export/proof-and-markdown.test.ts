import { describe, expect, test } from 'vitest';
import type { SavedLead } from '#shared/domain/export/saved-lead.ts';
import { lastFullMonth, selectSearchProof } from '#shared/domain/export/search-proof.ts';
import { type MarkdownWords, writeMarkdown } from '#shared/domain/export/write-markdown.ts';
import { OUTCOMES, STAGES } from '#shared/domain/pursuit/stage.ts';
import { hour, NOTHING_KNOWN } from './export-fixture.ts';

const at = (iso: string): number => Date.parse(iso);
const APPLIED: SavedLead = {
  ...NOTHING_KNOWN,
  ...{ company: 'Northwind', role: 'Welder', place: 'Lyon', stage: 'closed', outcome: 'rejected' },
  history: [
    { at: at('2025-05-31T22:30:00Z'), from: 'spotted', to: 'applied' },
    { at: at('2025-06-10T09:00:00Z'), from: 'applied', to: 'spotted' },
    { at: at('2025-06-30T22:30:00Z'), from: 'applied', to: 'closed' },
  ],
  othersHistory: [{ at: hour(1), from: 'spotted', to: 'offer', who: 'bob' }],
};
const JUNE = { from: '2025-06-01', to: '2025-06-30', today: '2025-07-10' };

describe('a proof of search', () => {
  test('[EXP8] the days are those of the zone, both ends included; others and what was put back are left out', () => {
    const daysIn = (zone: string) => selectSearchProof([APPLIED], { ...JUNE, zone }).map(({ day }) => day);
    expect(daysIn('Europe/Paris')).toEqual(['2025-06-01']);
    expect(daysIn('UTC')).toEqual(['2025-06-30']);
    const [row] = selectSearchProof([APPLIED], { ...JUNE, zone: 'Europe/Paris' });
    expect(row).toEqual({
      ...{ day: '2025-06-01', company: 'Northwind', role: 'Welder', place: 'Lyon', isOnlyMine: false },
      ...{ what: { kind: 'reached', stage: 'applied' }, outcome: 'rejected' },
    });
  });

  test('[EXP8] a step stands there once its day has come; what goes on has no outcome; oldest first', () => {
    const step = (nextStep: string, nextStepOn: string): SavedLead => ({
      ...NOTHING_KNOWN,
      ...{ company: 'Globex', nextStep, nextStepOn, stage: 'applied', outcome: 'rejected' },
    });
    const leads = [
      step('Call', '2025-06-20'),
      step('Write', '2025-06-10'),
      step('Wait', '2025-06-28'),
      step('x', '2025-07-01'),
    ];
    const rows = selectSearchProof(leads, { ...JUNE, zone: 'UTC', today: '2025-06-25' });
    expect(rows.map(({ day, what, outcome }) => [day, what, outcome])).toEqual([
      ['2025-06-10', { kind: 'step', text: 'Write' }, undefined],
      ['2025-06-20', { kind: 'step', text: 'Call' }, undefined],
    ]);
  });

  test('[EXP8] what was done stands on its day as done; not what others did, nor what they say that was done', () => {
    const lead: SavedLead = {
      ...NOTHING_KNOWN,
      company: 'Globex',
      doneSteps: [
        { at: at('2025-06-12T23:30:00Z'), text: 'Thank-you note', plannedOn: '2025-06-11' },
        { at: at('2025-06-13T09:00:00Z'), text: 'Call', by: 'bob' },
        { at: at('2025-06-14T09:00:00Z'), text: 'Write', who: 'bob' },
        { at: at('2025-07-01T09:00:00Z'), text: 'Too late' },
      ],
    };
    const rows = selectSearchProof([lead], { ...JUNE, zone: 'Europe/Paris' });
    expect(rows.map(({ day, what }) => [day, what])).toEqual([
      ['2025-06-13', { kind: 'done', text: 'Thank-you note' }],
    ]);
  });

  test('[EXP8] the last full month is the one before, across the turn of a year too', () => {
    expect(lastFullMonth('2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(lastFullMonth('2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });
});

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, String(name)])) as Record<Name, string>;
const FIELDS = [
  ...(['place', 'mode', 'pay', 'link', 'kind', 'opensIn', 'deadlineOn', 'heardFrom', 'nextStep'] as const),
  ...(['stage', 'outcome', 'tags', 'forWhom', 'added', 'copiedFrom'] as const),
] as const;
const WORDS: MarkdownWords = {
  ...{ title: 'Leads', unnamed: 'Without a name', me: 'you', onlyMe: 'Only you', somebody: 'Somebody' },
  fields: named(FIELDS),
  sections: named(['notes', 'history', 'others', 'conversation', 'originals']),
  stages: named(STAGES),
  outcomes: named(OUTCOMES),
  valueOf: (_field, value) => value,
  moment: (moment) => new Date(moment).toISOString().slice(0, 10),
  day: (day) => day,
  moved: (from, to) => `${from} to ${to}`,
  done: (step) => `Done: ${step}`,
};
const markdownOf = (lead: SavedLead): string => [...writeMarkdown([lead], WORDS)].join('');

describe('Markdown', () => {
  test('[EXP7] a lead reads from its name to what was said', () => {
    const lead: SavedLead = {
      ...APPLIED,
      ...{
        link: 'https://northwind.example/1',
        notes: 'one\n\ntwo',
        tags: ['data', 'night shift'],
        isForMe: true,
        forOthers: ['carol'],
        addedBy: 'bob',
      },
      conversation: [{ at: hour(1), of: 'bob', text: 'Well done' }],
      originals: [{ at: hour(2), of: 'https://northwind.example/1', text: 'As it stood' }],
      others: [{ who: 'bob', stage: 'offer' }],
    };
    expect(markdownOf(lead)).toBe(
      [
        '# Leads',
        '## Welder, Northwind',
        '- stage: closed\n- outcome: rejected\n- place: Lyon\n- link: <https://northwind.example/1>\n- tags: data, night shift\n- forWhom: you, carol\n- added: bob',
        '### notes',
        '> one\n>\n> two',
        '### history',
        '- 2025-05-31: spotted to applied, you\n- 2025-06-01: spotted to offer, bob\n- 2025-06-10: applied to spotted, you\n- 2025-06-30: applied to closed, you',
        '### others',
        '- bob: offer',
        '### conversation',
        'bob, 2025-06-01',
        '> Well done',
        '### originals',
        '<https://northwind.example/1>, 2025-06-01',
        '> As it stood\n',
      ].join('\n\n'),
    );
  });

  test('[EXP7] what was done stands in the history on its day, and is no markup', () => {
    const text = markdownOf({
      ...APPLIED,
      doneSteps: [
        { at: at('2025-06-05T09:00:00Z'), text: '# Call [them](https://globex.example)', by: 'bob' },
        { at: at('2025-06-06T09:00:00Z'), text: 'Write', who: 'carol' },
      ],
    });
    const lines = text.split('\n').filter((line) => line.includes('Done'));
    expect(lines).toEqual([
      expect.stringMatching(/^- 2025\\?-06\\?-05: Done: \\?# Call \\\[them\\\]/),
      expect.stringMatching(/^- .*Done: Write, carol$/),
    ]);
    expect(text.indexOf('applied to spotted')).toBeGreaterThan(text.indexOf('Write'));
  });

  test.each([
    '# x',
    '- x',
    '> x',
    '```\nx',
    '<script>x</script>',
    '[x](https://evil.example)',
    '![x](y)',
    '| a |\n|---|',
    'javascript:x',
    '1. x',
    '---',
    'x\n===',
  ])('[EXP7] %j does nothing wherever it stands', (text) => {
    const everywhere: SavedLead = {
      ...NOTHING_KNOWN,
      ...{ company: text, role: text, place: text, pay: text, link: text, heardFrom: text, notes: text, addedBy: text },
      ...{ copiedFrom: text, forOthers: [text], conversation: [{ of: text, text }], originals: [{ of: text, text }] },
      others: [{ who: text, stage: 'applied' }],
      othersHistory: [{ at: hour(0), from: 'spotted', to: 'offer', who: text, by: text }],
    };
    const lines = markdownOf(everywhere).split('\n');
    const plain = lines.map((line) => line.replace(/^(?:#{1,3} |- |> ?)/u, ''));
    for (const line of plain) {
      expect(line).not.toMatch(/^(?:#|[-+*=>] |-{3}|={3}|`{3}|\d+\. )/u);
      expect(line).not.toMatch(/(?<!\\)[`[\]|]|<(?!https?:)/u);
    }
    expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(7);
  });
});
