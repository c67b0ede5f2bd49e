/** Who stands in the pictures, in the order in which they came into the circle. */
export const PEOPLE = ['alice', 'bob', 'carol'] as const;
export type PersonName = (typeof PEOPLE)[number];

/** How their week went, by the labels of the form. */
export const CHECK_INS: Readonly<Record<PersonName, Readonly<Record<string, string>>>> = {
  alice: {
    Done: 'The interview at Northwind. I said what I earn now, and nobody laughed.',
    Next: 'The thank-you note, and then nothing until Monday.',
  },
  bob: {
    Stuck: 'The portfolio. I open it, move one picture, and close it again.',
    'Ask the circle': 'Who has half an hour on Wednesday to look at one page of it?',
  },
  carol: { Done: 'Two letters sent.', Stuck: 'Three weeks without an answer from anybody.' },
};

/** What their circle is called. */
export const CIRCLE = 'Thursday circle';

const DAY_MS = 86_400_000;

/** The ISO day so many days from today. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

const HEADER = [
  'Company',
  'Role',
  'Location',
  'Work mode',
  'Salary',
  'Status',
  'Outcome',
  'Heard from',
  'Next step',
  'Next step date',
  'Deadline',
  'Notes',
];

type Row = readonly [
  company: string,
  role: string,
  place: string,
  mode: string,
  pay: string,
  status: string,
  outcome: string,
  heardFrom: string,
  nextStep: string,
  nextStepOn: string,
  deadlineOn: string,
  notes: string,
];

const ROWS: Readonly<Record<PersonName, readonly Row[]>> = {
  alice: [
    [
      'Northwind',
      'Data engineer',
      'Lyon',
      'Hybrid',
      '52–58k €',
      'Interviewing',
      '',
      'bob',
      'Send the thank-you note',
      dayFromNow(1),
      '',
      'Second talk was with Dana, who leads the platform team. They move from nightly batches to streams in spring and ' +
        'have nobody who has done it before.\n\nAsk: who is on call, and how often?',
    ],
    ['Globex', 'Analytics engineer', '', 'Remote', '60k €', 'Applied', '', 'carol', '', '', '', ''],
    ['Litware', 'Platform engineer', 'Grenoble', 'On site', '', 'Spotted', '', '', '', '', dayFromNow(9), ''],
    ['Initech', 'Data analyst', 'Lyon', '', '44k €', 'Closed', 'Rejected', '', '', '', '', ''],
  ],
  bob: [
    [
      'Contoso',
      'Service designer',
      'Turin',
      'Hybrid',
      '47k €',
      'Offer',
      '',
      'alice',
      'Answer them',
      dayFromNow(3),
      '',
      '',
    ],
    [
      'Fabrikam',
      'Product designer',
      'Milan',
      'Hybrid',
      '45–50k €',
      'Interviewing',
      '',
      '',
      'Walk through the portfolio',
      dayFromNow(2),
      '',
      '',
    ],
    ['Tailspin', 'Design researcher', '', 'Remote', '', 'Applied', '', '', 'Ask how it stands', dayFromNow(6), '', ''],
  ],
  carol: [
    [
      'Woodgrove',
      'Operations coordinator',
      'Ghent',
      'Hybrid',
      '3,400 € a month',
      'Applying',
      '',
      '',
      'Finish the cover letter',
      dayFromNow(0),
      dayFromNow(4),
      '',
    ],
    ['Globex', 'Project coordinator', '', 'Remote', '', 'Applied', '', '', '', '', '', ''],
    ['Proseware', 'Office lead', 'Brussels', 'On site', '', 'Spotted', '', 'alice', '', '', '', ''],
  ],
};

/** Somebody's own list, as a spreadsheet saves it. */
export function listOf(name: PersonName): string {
  return toCsv(ROWS[name]);
}

/** A list as long as anybody's, over all columns. */
export function longList(count: number): string {
  const roles = ['Data engineer', 'Welder', 'Project coordinator', 'Product designer', 'Nurse', 'Analyst'];
  const companies = ['Northwind', 'Globex', 'Initech', 'Contoso', 'Fabrikam', 'Litware', 'Tailspin'];
  const places = ['Lyon', 'Turin', 'Ghent', 'Porto', 'Leipzig'];
  const stages = ['Spotted', 'Applying', 'Applied', 'Interviewing', 'Offer'];
  const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';
  const rows = Array.from({ length: count }, (_, index): Row => {
    const role = `${pick(roles, index)} ${index + 1}`;
    const stage = pick(stages, Math.floor(index / 7));
    return [pick(companies, index), role, pick(places, index), '', '', stage, '', '', '', '', '', ''];
  });
  return toCsv(rows);
}

function toCsv(rows: readonly Row[]): string {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return [HEADER, ...rows].map((row) => row.map(quote).join(',')).join('\r\n');
}

/** What each wrote about themselves, by the names of the lists: as little as leaves room for the notes in one window. */
export const PRIORITIES: Readonly<Record<PersonName, Readonly<Record<string, readonly string[]>>>> = {
  alice: {
    'Roles I want': ['Data engineer'],
    Places: ['Lyon, two days at home'],
    'I can help with': ['SQL tests'],
  },
  bob: {
    'Roles I want': ['Product designer'],
    Places: ['Turin or Milan'],
    'I can help with': ['Portfolios, and mock interviews'],
  },
  carol: {
    'Roles I want': ['Project coordinator', 'Operations'],
    'Must-haves': ['Four days a week', 'A contract without an end date'],
    'Deal-breakers': ['Weekends'],
    Places: ['Ghent, by train'],
    'I can help with': ['Cover letters', 'Keeping calm before interviews'],
  },
};

/** What stands in the shared notes, as it is typed; the last line waits for somebody to go on. */
export const NOTES = [
  '# What we look out for',
  'Small teams that answer within two weeks. Whoever hears of one writes it on the board the same day.',
  '[ ] alice: ask Dana whether Northwind needs a coordinator too',
  'bob: mock interview with carol on Tuesday',
] as const;
