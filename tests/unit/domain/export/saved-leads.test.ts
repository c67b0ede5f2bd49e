import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { readMoves, readStandings, writeMoves, writeStandings } from '#shared/domain/export/saved-lines.ts';
import { readSavedCells } from '#shared/domain/export/read-csv.ts';
import type { SavedLead } from '#shared/domain/export/saved-lead.ts';
import { readSavedJson } from '#shared/domain/export/read-json.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { keepOriginal } from '#shared/domain/original/keep-original.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { draftSavedLead } from '#shared/domain/import/draft-saved-lead.ts';
import {
  ALICE,
  BOB,
  CAROL,
  createReplica,
  eventsIn,
  leadsIn,
  NAMED,
  type Replica,
  sync,
  value,
  watch,
} from '../fixture.ts';
import { bringIn, csvOf, draftsOf, hour, jsonOf, NOTHING_KNOWN, savedIn } from './export-fixture.ts';

/** A lead of bob's for carol, at which alice has applied and bob has an interview. */
function setUp(): { readonly alice: Replica; readonly bob: Replica } {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  bob.setNow(hour(0));
  const found = { company: 'Northwind', role: 'Welder', heardFromMember: CAROL, forMembers: [CAROL, ALICE] };
  const { leadId } = value(addLead(bob.doc, { ...found, notes: 'one\n\n two ' }, bob.ctx));
  value(keepOriginal(bob.doc, { leadId, text: 'As it stood', link: 'https://northwind.example/1' }, bob.ctx));
  sync(alice, bob);
  alice.setNow(hour(1));
  const { pursuitId } = value(startPursuit(alice.doc, { leadId, toStage: 'applied' }, alice.ctx));
  bob.setNow(hour(2));
  const his = value(startPursuit(bob.doc, { leadId, toStage: 'interviewing' }, bob.ctx));
  sync(alice, bob);
  bob.setNow(hour(3));
  value(moveCard(bob.doc, { cardId: pursuitId, toStage: 'closed' }, bob.ctx));
  value(setOutcome(bob.doc, { pursuitId, outcome: 'rejected' }, bob.ctx));
  alice.setNow(hour(4));
  value(moveCard(alice.doc, { cardId: his.pursuitId, toStage: 'offer' }, alice.ctx));
  value(addMessage(alice.doc, { about: { kind: 'lead', id: leadId }, text: 'Well\n done', members: NAMED }, alice.ctx));
  sync(alice, bob);
  return { alice, bob };
}

describe('what is saved', () => {
  test('[EXP1] a lead in full, by names, as whoever saves it sees it', () => {
    const { alice } = setUp();
    expect(savedIn(alice)).toEqual([
      expect.objectContaining({
        ...{ company: 'Northwind', role: 'Welder', heardFrom: 'carol', isForMe: true, forOthers: ['carol'] },
        ...{ addedBy: 'bob', addedAt: hour(0), notes: 'one\n\n two ', isOnlyMine: false },
        ...{ stage: 'closed', outcome: 'rejected', startedAt: hour(1), endedAt: hour(3) },
        history: [
          { at: hour(1), from: 'spotted', to: 'applied' },
          { at: hour(3), from: 'applied', to: 'closed', by: 'bob' },
        ],
        othersHistory: [
          { at: hour(2), from: 'spotted', to: 'interviewing', who: 'bob' },
          { at: hour(4), from: 'interviewing', to: 'offer', who: 'bob', by: 'alice' },
        ],
        others: [{ who: 'bob', stage: 'offer' }],
        conversation: [{ at: hour(4), of: 'alice', text: 'Well\n done' }],
        originals: [{ at: hour(0), of: 'https://northwind.example/1', text: 'As it stood' }],
      }),
    ]);
  });

  test('[EXP1] merged leads are one, what is in the trash is none', () => {
    const alice = createReplica(ALICE);
    const add = (company: string, notes: string) =>
      value(addLead(alice.doc, { company, notes, stage: 'applied' }, alice.ctx)).leadId;
    const [first, second, third] = [add('Globex', 'first'), add('Globex', 'second'), add('Contoso', '')];
    value(mergeLeads(alice.doc, { keep: first, other: second }, alice.ctx));
    value(trashLead(alice.doc, { leadId: third }, alice.ctx));
    expect(savedIn(alice).map(({ company, notes, history }) => [company, notes, history.length])).toEqual([
      ['Globex', 'first\n\nsecond', 2],
    ]);
  });

  test('[EXP1] what no file can hold is left out or shown as a sign', () => {
    const alice = createReplica(ALICE);
    value(addLead(alice.doc, { company: 'a\u0000b', notes: 'x\r\ny\rz\ud800' }, alice.ctx));
    expect(savedIn(alice)[0]).toMatchObject({ company: 'ab', notes: 'x\ny\nz\ufffd' });
  });

  test('[EXP2] lines of history and standing are read back with whatever names are in them', () => {
    const moves = ['a · b', 'by c', 'line\nbreak', '\\n', 'x \\· y', '→', ' \u00b7 '.trim()].map((who, index) => ({
      ...{ at: hour(index), from: 'applied', to: 'offer', who, by: who },
    })) as Parameters<typeof writeMoves>[0];
    expect(readMoves(writeMoves(moves), true)).toEqual({ items: moves, rest: [] });
    const others = [
      { who: 'b · applied', stage: 'closed', outcome: 'rejected', nextStep: 'a · b\nc', nextStepOn: '2025-06-01' },
      { who: 'carol', stage: 'applied' },
    ] as const;
    expect(readStandings(writeStandings(others))).toEqual(others);
    expect(readMoves('2025-06-01T08:00:00.000Z · applied → somewhere', false)).toEqual({
      items: [],
      rest: ['2025-06-01T08:00:00.000Z · applied → somewhere'],
    });
  });
});

describe('bringing back', () => {
  test.each([
    ['CSV', csvOf],
    ['JSON', jsonOf],
  ] as const)(
    '[EXP5] %s into an empty circle: all is as it was, what others did and said in words',
    async (_form, write) => {
      const { alice } = setUp();
      const saved = savedIn(alice);
      const fresh = createReplica(ALICE, 1);
      bringIn(fresh, await draftsOf(write(saved)));
      expect(savedIn(fresh)).toEqual(saved);
      const [lead] = leadsIn(fresh).values();
      expect(lead).toMatchObject({ copiedAddedBy: 'bob', formerFor: 'carol', formerStanding: 'bob · offer' });
      expect(lead?.forMembers).toEqual([ALICE]);
    },
  );

  test('[EXP5] whom a lead is for is a member again where there is just one of that name', () => {
    const alice = createReplica(ALICE);
    const drafts = [
      draftSavedLead({ lead: { ...NOTHING_KNOWN, role: 'Welder', forOthers: ['bob', 'dora'] }, rest: [] }),
    ];
    const memberNamed = (name: string) => (name === 'bob' ? BOB : undefined);
    expect([...value(importLeads(alice.doc, { drafts, memberNamed }, alice.ctx))]).toHaveLength(1);
    const [lead] = leadsIn(alice).values();
    expect(lead).toMatchObject({ forMembers: [BOB], formerFor: 'dora' });
  });

  test('[EXP5] what came along in words does not go to further circles', async () => {
    const { alice } = setUp();
    const own = createReplica(ALICE, 1);
    bringIn(own, await draftsOf(csvOf(savedIn(alice))), true);
    expect(savedIn(own, 'private')[0]).toMatchObject({ isOnlyMine: true, conversation: [{ text: 'Well\n done' }] });
    const there = createReplica(ALICE, 2);
    const [leadId] = leadsIn(own).keys();
    const from = { doc: own.doc, authorOf: own.authorOf, me: ALICE, nameOf: (member: string) => member };
    value(copyLead(there.doc, { from, leadId: leadId ?? ('' as never) }, there.ctx));
    const [copy] = savedIn(there);
    expect(copy).toMatchObject({ company: 'Northwind', conversation: [], others: [], forOthers: [], stage: 'closed' });
    expect(JSON.stringify([...leadsIn(there).values()])).not.toContain('Well');
  });

  test('[EXP5] many long texts come in with several transactions, each of which others can take', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const long = 'x'.repeat(90_000);
    const originals = [{ at: hour(0), text: long }];
    const drafts = Array.from({ length: 30 }, (_, index) =>
      draftSavedLead({ lead: { ...NOTHING_KNOWN, company: `Firm ${index}`, originals }, rest: [] }),
    );
    bringIn(alice, drafts);
    expect(origins).toHaveLength(3);
    expect(savedIn(alice).map(({ company }) => company)).toEqual(drafts.map(({ lead }) => lead.company));
  });

  test('[EXP5] so do many changes of stage, and more of one lead than anybody made stand in its notes', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const history = Array.from({ length: 1_000 }, (_, index) => {
      return { at: hour(index), from: 'spotted', to: 'applied' } as const;
    });
    const draftOf = (lead: object) => draftSavedLead({ lead: { ...NOTHING_KNOWN, ...lead }, rest: [] });
    const drafts = Array.from({ length: 30 }, (_, index) => draftOf({ company: `Firm ${index}`, history }));
    bringIn(alice, drafts);
    expect(origins.length).toBeGreaterThan(2);
    expect(eventsIn(alice)).toHaveLength(30_000);
    const doneSteps = Array.from({ length: 1_000 }, (_, index) => ({ at: hour(index), text: 'l'.repeat(300) }));
    const before = origins.length;
    bringIn(
      alice,
      [1, 2, 3, 4].map((number) => draftOf({ company: `Shop ${number}`, doneSteps })),
    );
    expect(origins.length - before).toBeGreaterThan(1);
    expect(draftOf({ doneSteps: [...doneSteps, { at: hour(0), text: 'more' }] }).saved?.doneSteps).toEqual([]);
    const [first] = history;
    const tooMany = [...history, ...(first === undefined ? [] : [first])];
    const other = draftOf({ history: tooMany, othersHistory: tooMany, originals: tooMany.map(() => ({ text: 'x' })) });
    expect(other.saved).toMatchObject({ history: [], othersHistory: [], originals: [] });
    expect(other.notes).toContain(`Stage history:\n${writeMoves(tooMany)}\nHistory of others:\n`);
    expect(other.notes).toContain('Kept pages:\n?\n  x');
  });

  test('[EXP5] nothing that comes in happened later than now, whatever the file says', async () => {
    const alice = createReplica(ALICE);
    const later = Date.UTC(9000, 0, 1);
    const move = { at: later, from: 'spotted', to: 'applied' } as const;
    const times = { addedAt: later, copiedAddedAt: later, startedAt: later, endedAt: later };
    const lead = {
      ...NOTHING_KNOWN,
      ...times,
      company: 'Northwind',
      history: [move],
      originals: [{ at: later, text: 'x' }],
      doneSteps: [{ at: later, text: 'x' }],
    };
    alice.setNow(hour(9));
    bringIn(alice, await draftsOf(jsonOf([{ ...lead, othersHistory: [{ ...move, who: 'bob' }] }])));
    expect(JSON.stringify(alice.doc.toJSON())).not.toContain(String(later));
    expect(savedIn(alice)[0]).toMatchObject({ addedAt: hour(9), startedAt: hour(9), history: [{ at: hour(9) }] });
  });

  test('[EXP5] what does not fit is cut in its place and whole in the notes; without a name it is called by its words', () => {
    const company = 'x'.repeat(400);
    const cut = draftSavedLead({ lead: { ...NOTHING_KNOWN, company, notes: 'own' }, rest: ['Mood: good'] });
    expect(cut.lead.company).toHaveLength(300);
    expect(cut.notes).toBe(`own\n\nCompany: ${company}\nMood: good`);
    const named = (lead: object) => draftSavedLead({ lead: { ...NOTHING_KNOWN, ...lead }, rest: [] }).lead.role;
    expect(named({ link: 'https://northwind.example/1', notes: 'a' })).toBe('https://northwind.example/1');
    expect(named({ notes: '\n Ask  Dana\nsoon' })).toBe('Ask Dana');
    expect(named({})).toBe('–');
  });

  test.each([
    ['CSV', csvOf],
    ['JSON', jsonOf],
  ])('[EXP5] %s: steps that were done come in again, own and others’, whatever is in them', async (_, write) => {
    const done: SavedLead['doneSteps'] = [
      { at: hour(0), text: 'Call · ask\\n for "pay"', plannedOn: '2025-06-01' },
      { at: hour(0), text: '=Write', by: 'bob · carol' },
      { at: hour(1), text: 'Thank them', who: 'carol', by: 'bob' },
      { at: hour(2), text: 'Rest', who: 'carol' },
    ];
    const alice = createReplica(ALICE);
    bringIn(alice, await draftsOf(write([{ ...NOTHING_KNOWN, company: 'Globex', addedAt: hour(0), doneSteps: done }])));
    expect(savedIn(alice)[0]?.doneSteps).toEqual(done);
  });

  test('[EXP5] a file of before has no steps that were done, and comes in as it did', async () => {
    const csv = csvOf([{ ...NOTHING_KNOWN, company: 'Globex', doneSteps: [{ at: hour(0), text: 'Call' }] }]);
    const before = csv.replace(/"Done steps",/, '').replace(/"[^"]*Call",/, '');
    const data = jsonOf([{ ...NOTHING_KNOWN, company: 'Globex' }]).replace(/"doneSteps": \[\],\s*/, '');
    for (const text of [before, data]) {
      expect(text).not.toMatch(/done/i);
      const [draft] = await draftsOf(text);
      expect(draft).toMatchObject({ notes: '', saved: { company: 'Globex', doneSteps: [] } });
    }
  });

  test('[EXP5] a line that is no step that was done, and one that is too long, are in the notes whole', () => {
    const long = 'l'.repeat(400);
    const [read] =
      readSavedCells([
        ['Company', 'Role', 'Stage history', 'Only me', 'Done steps'],
        ['Globex', '', '', '', `yesterday I called\n2025-06-01T08:00:00.000Z · ${long}`],
      ]) ?? [];
    if (read === undefined) throw new Error('a lead was read');
    const { notes, saved } = draftSavedLead(read);
    expect(notes).toContain('yesterday I called');
    expect(notes).toContain(long);
    expect(saved?.doneSteps.map(({ text }) => text.length)).toEqual([300]);
  });

  test('[EXP6] data says what it is; a newer version is told apart, any other data is not ours', () => {
    const head = JSON.parse(jsonOf([])) as unknown;
    expect(head).toEqual({ format: 'lateral-leads', version: 1, savedAt: '2025-06-01T08:00:00.000Z', leads: [] });
    expect(readSavedJson({ format: 'lateral-leads', version: 2, leads: [] })).toBe('later-version');
    expect(readSavedJson({ format: 'other', leads: [] })).toBeUndefined();
    expect(readSavedJson([])).toBeUndefined();
    expect(readSavedJson({ format: 'lateral-leads', version: 1 })).toEqual([]);
  });

  test('[EXP5] what is nested deeper than anything that somebody wrote is no fault either', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const read = readSavedJson({ format: 'lateral-leads', version: 1, leads: [{ company: 'Globex', deep }] });
    expect(read).toMatchObject([{ lead: { company: 'Globex' }, rest: ['deep: …'] }]);
  });

  test('[EXP5] of data nothing is lost either: what is not understood is kept with its key', () => {
    const lead = {
      company: 'Globex',
      stage: 'soon',
      history: [{ at: 'x' }],
      mood: { a: 1 },
      notes: 7,
      isOnlyMine: 'ja',
    };
    const [read] = readSavedJson({ format: 'lateral-leads', version: 1, leads: [lead] }) as readonly {
      rest: unknown;
      lead: unknown;
    }[];
    expect(read?.rest).toEqual(['stage: soon', 'notes: 7', 'history: {"at":"x"}', 'mood: {"a":1}']);
    expect(read?.lead).toMatchObject({ company: 'Globex', stage: 'spotted', isOnlyMine: true });
  });
});
