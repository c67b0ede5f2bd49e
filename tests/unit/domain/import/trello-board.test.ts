import { describe, expect, test } from 'vitest';
import { archivedCount } from '#shared/domain/import/archived-count.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { recogniseTracker } from '#shared/domain/import/tracker.ts';
import { readTrelloBoard } from '#shared/domain/import/trello-board.ts';

/** A board with two lists, the second archived, and whatever else a test wants of it. */
function boardOf(cards: readonly object[], more: object = {}): object {
  const lists = [
    { id: 'b', name: 'Interview', closed: false, pos: 2 },
    { id: 'a', name: 'Applied', closed: false, pos: 1 },
    { id: 'c', name: 'Cold', closed: true, pos: 3 },
  ];
  return { name: 'Job hunt', lists, cards, ...more };
}

function planOf(board: object) {
  const found = readTrelloBoard(board);
  if (found === undefined) throw new Error('this is no board');
  const { table } = found;
  return planImport(table, { fields: recogniseColumns(table), stages: new Map(), dayOrder: 'day-first' }, []);
}

describe('a Trello board', () => {
  test('[IMP12] its cards come in the order of the board, in the stages of their lists', () => {
    const board = boardOf([
      { id: '1', name: 'Later', idList: 'b', pos: 1 },
      { id: '2', name: 'Second', idList: 'a', pos: 9 },
      { id: '3', name: 'First', idList: 'a', pos: 3 },
      { id: '4', name: 'Nowhere', idList: 'gone', pos: 1 },
    ]);
    expect(planOf(board).fresh.map(({ lead, stage }) => [lead.role, stage])).toEqual([
      ['First', 'applied'],
      ['Second', 'applied'],
      ['Later', 'interviewing'],
      ['Nowhere', 'spotted'],
    ]);
    expect(readTrelloBoard(board)).toMatchObject({ name: 'Job hunt', listCount: 2 });
  });

  test('[IMP12] without places they stay in the order of the file', () => {
    const cards = ['C', 'A', 'B'].map((name) => ({ name, idList: 'a' }));
    expect(planOf(boardOf(cards)).fresh.map(({ lead }) => lead.role)).toEqual(['C', 'A', 'B']);
  });

  test('[IMP12] what is archived comes too, and says so', () => {
    const cards = [
      { name: 'One', idList: 'a', closed: true },
      { name: 'Two', idList: 'c' },
      { name: 'Three', idList: 'a' },
    ];
    const found = readTrelloBoard(boardOf(cards));
    expect([found?.listCount, found === undefined ? 0 : archivedCount(found.table)]).toEqual([3, 2]);
    const plan = planOf(boardOf(cards));
    expect(plan.fresh.map(({ notes }) => notes)).toEqual([
      'Archived: Yes',
      '',
      'List Name: Cold\nArchived: Yes, with its list',
    ]);
    expect([...plan.unknownStages]).toEqual([['Cold', 1]]);
  });

  test('[IMP12] labels, members, checklists, comments and files are in the notes', () => {
    const card = {
      id: 'k',
      name: 'Welder',
      idList: 'a',
      desc: 'Nice people.',
      due: '2024-03-12T09:00:00.000Z',
      dueComplete: true,
      idLabels: ['l1', 'l2'],
      idMembers: ['m'],
      idChecklists: ['ch'],
      attachments: [{ name: 'cv.pdf', url: 'https://trello.com/1/cards/k/cv.pdf', isUpload: true }],
    };
    const [draft] = planOf(
      boardOf([card], {
        labels: [
          { id: 'l1', name: 'Remote', color: 'green' },
          { id: 'l2', name: '', color: 'red' },
        ],
        members: [{ id: 'm', fullName: 'alice' }],
        checklists: [
          {
            id: 'ch',
            name: 'Papers',
            checkItems: [
              { name: 'Letter', state: 'complete' },
              { name: 'Photo', state: 'incomplete' },
            ],
          },
        ],
        actions: [
          { type: 'commentCard', date: '2024-03-02T10:00:00Z', data: { card: { id: 'k' }, text: 'Called.' } },
          {
            type: 'commentCard',
            date: '2024-03-01T10:00:00Z',
            memberCreator: { fullName: 'bob' },
            data: { card: { id: 'k' }, text: 'Ask Dana.' },
          },
          { type: 'updateCard', data: { card: { id: 'k' }, text: 'not said' } },
        ],
      }),
    ).fresh;
    expect(draft?.lead.deadlineOn).toBe('2024-03-12');
    expect(draft?.notes).toBe(
      [
        'Nice people.',
        '',
        'Due Date: 2024-03-12T09:00:00.000Z',
        'Due Complete: Yes',
        'Labels: Remote, red',
        'Members: alice',
        'Checklists:\nPapers\n[x] Letter\n[ ] Photo',
        'Card Comments:\nbob, 2024-03-01: Ask Dana.\n\n2024-03-02: Called.',
        'Attachments: cv.pdf: https://trello.com/1/cards/k/cv.pdf',
      ].join('\n'),
    );
  });

  test('[IMP12] fields that somebody added are fields of the lead where they are called so, and never its stage', () => {
    const customFields = [
      { id: 'f1', name: 'Company' },
      { id: 'f2', name: 'Status' },
      { id: 'f3', name: 'Mood', options: [{ id: 'o', value: { text: 'Good' } }] },
      { id: 'f4', name: 'Nobody uses it' },
    ];
    const customFieldItems = [
      { idCustomField: 'f1', value: { text: 'Globex' } },
      { idCustomField: 'f2', value: { text: 'Offer' } },
      { idCustomField: 'f3', idValue: 'o' },
    ];
    const board = boardOf([{ name: 'Welder', idList: 'a', customFieldItems }], { customFields });
    expect(planOf(board).fresh).toMatchObject([
      { lead: { company: 'Globex', role: 'Welder' }, stage: 'applied', notes: 'Status: Offer\nMood: Good' },
    ]);
    expect(readTrelloBoard(board)?.table.headers).not.toContain('Nobody uses it');
  });

  test('[IMP12] the link is the address of the job where there is one, else that of the card', () => {
    const url = 'https://trello.com/c/1';
    const cards = [
      { name: 'A', idList: 'a', url, attachments: [{ url: 'https://globex.example/1' }] },
      { name: 'B', idList: 'a', url: `${url}2`, desc: 'https://globex.example/2\n\nGood.' },
      { name: 'C', idList: 'a', url: `${url}3`, desc: 'See https://globex.example/3' },
      { name: 'D', idList: 'a', url: `${url}4`, attachments: [{ url: 'https://trello.com/c/9' }] },
    ];
    const { fresh } = planOf(boardOf(cards));
    expect(fresh.map(({ lead }) => lead.link)).toEqual([
      'https://globex.example/1',
      'https://globex.example/2',
      `${url}3`,
      `${url}4`,
    ]);
    expect(fresh[0]?.notes).toContain(`Card URL: ${url}`);
  });

  test('[IMP12] it was found when its id was made, and is in its stage since it was moved there', () => {
    const id = '65e1a2b30000000000000001';
    const madeAt = Number.parseInt('65e1a2b3', 16) * 1_000;
    const moved = {
      type: 'updateCard',
      date: '2024-03-09T08:00:00.000Z',
      data: { card: { id }, listAfter: { id: 'b' } },
    };
    const before = { ...moved, date: '2024-03-05T08:00:00.000Z', data: { card: { id }, listAfter: { id: 'a' } } };
    const [draft] = planOf(boardOf([{ id, name: 'Welder', idList: 'b' }], { actions: [moved, before] })).fresh;
    expect(draft).toMatchObject({ savedAt: madeAt, stageAt: Date.parse(moved.date), notes: '' });
    const [elsewhere] = planOf(boardOf([{ id, name: 'Welder', idList: 'b' }], { actions: [before] })).fresh;
    expect(elsewhere?.stageAt).toBeUndefined();
  });

  test('[IMP11] is known by its shape, and so are its columns', () => {
    const found = readTrelloBoard(boardOf([{ name: 'Welder', idList: 'a' }]));
    expect(recogniseTracker(found?.table.headers ?? [])).toBe('trello');
    for (const other of [null, 1, 'x', [], {}, { lists: [], cards: [] }, { lists: [{ id: 'a', name: 'x' }] }]) {
      expect(readTrelloBoard(other)).toBeUndefined();
    }
    expect(readTrelloBoard({ lists: [{ id: 'a', name: 'x' }], cards: [{ title: 'not a card' }] })).toBeUndefined();
    expect(readTrelloBoard(boardOf([]))?.table.rows).toEqual([]);
  });
});
