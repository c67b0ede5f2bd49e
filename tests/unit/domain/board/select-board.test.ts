import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { CardFilter } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { selectBoard } from '#shared/domain/board/select-board.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import {
  ALICE,
  BOB,
  boardOf,
  cardIn,
  CAROL,
  CIRCLE,
  createReplica,
  leadsIn,
  NOON,
  spaceOf,
  sync,
  value,
  wordsOf,
} from '../fixture.ts';
import * as Y from 'yjs';

describe('the board', () => {
  test('[BOARD1] one card per run, one in Spotted without, unusable places last', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(alice.doc, { company: 'Globex' }, alice.ctx));
    const odd = value(addLead(alice.doc, { company: 'Odd' }, alice.ctx));
    value(addLead(alice.doc, { company: 'Initech' }, alice.ctx));
    (openCircleDoc(alice.doc).leads.get(odd.leadId) as Y.Map<unknown>).set('order', ['?']);
    sync(alice, bob);
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    value(startPursuit(bob.doc, { leadId }, bob.ctx));
    sync(alice, bob);
    expect(boardOf(alice).map((column) => column.cards.length)).toEqual([2, 2, 0, 0, 0, 0]);
    expect(wordsOf(alice).spotted).toEqual(['Initech', 'Odd']);
    expect(cardIn(alice, 'Globex – bob').memberIds).toEqual([BOB, ALICE]);
  });

  test('[BOARD2] Closed shows thirty days and counts the rest', () => {
    const alice = createReplica(ALICE);
    value(addLead(alice.doc, { company: 'old', stage: 'closed' }, alice.ctx));
    alice.setNow(NOON + 2 * DAY_MS);
    value(addLead(alice.doc, { company: 'new', stage: 'closed' }, alice.ctx));
    alice.setNow(NOON + 31 * DAY_MS);
    const [closed] = boardOf(alice).slice(-1);
    expect(closed).toMatchObject({ stage: 'closed', olderCount: 1, cards: [{ stage: 'closed' }] });
    const input = { circleId: CIRCLE, spaces: [spaceOf(alice)], now: alice.ctx.now, showOlderClosed: true };
    expect(wordsOf(alice, selectBoard(input))).toEqual({ closed: ['new', 'old'] });
  });

  test('[BOARD3] mine are my runs, what I spotted, and what is for me', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const add = (company: string, forMembers: readonly MemberId[] = []) =>
      value(addLead(alice.doc, { company, forMembers }, alice.ctx)).leadId;
    add('spotted by alice');
    add('for bob', [BOB]);
    add('for carol', [CAROL]);
    const shared = add('for both', [BOB, CAROL]);
    sync(alice, bob);
    value(addLead(bob.doc, { company: 'spotted by bob' }, bob.ctx));
    value(moveCard(bob.doc, { cardId: cardIn(bob, 'spotted by alice').cardId, toStage: 'applied' }, bob.ctx));
    value(startPursuit(bob.doc, { leadId: shared }, bob.ctx));
    sync(alice, bob);
    value(startPursuit(alice.doc, { leadId: shared }, alice.ctx));
    const mine = (member: MemberId) => wordsOf(alice, boardOf(alice, { whose: member }));
    expect(mine(BOB)).toEqual({
      spotted: ['spotted by bob', 'for bob'],
      applying: ['for both – bob'],
      applied: ['spotted by alice'],
    });
    expect(mine(CAROL)).toEqual({ spotted: ['for carol'], applying: expect.toSatisfy((cards) => cards.length === 2) });
    expect(mine(ALICE)).toEqual({ spotted: ['for carol', 'for bob'], applying: ['for both – alice'] });
  });

  test.each([
    ['northwind', true],
    ['INGÉNIEUR', true],
    ['ingenieur lyon', true],
    ['strasse', true],
    ['neighbour', true],
    ['jobs.example', true],
    ['engineer paris', false],
    ['salary', false],
    ['cafeteria', true],
    ['  ', true],
  ])('[BOARD4] searching %j finds it: %s', (text, isFound) => {
    const alice = createReplica(ALICE);
    const { leadId } = value(
      addLead(
        alice.doc,
        {
          company: 'Northwind',
          role: 'Ingénieur',
          place: 'Lyon, strasse 1',
          heardFrom: 'a neighbour',
          link: 'https://jobs.example/salary',
        },
        alice.ctx,
      ),
    );
    const notes = new Map([[leadId, 'Nice Cafétéria']]);
    const columns = selectBoard({ circleId: CIRCLE, spaces: [spaceOf(alice)], now: NOON, filter: { text }, notes });
    expect(columns.some((column) => column.cards.length > 0)).toBe(isFound);
  });

  test('[FIT11] only what fits is laid out when that is looked for, private leads too, and among it what is searched for', () => {
    const [alice, own] = [createReplica(ALICE), createReplica(CAROL, 5)];
    const add = (company: string, stage?: 'applied' | 'closed') =>
      value(addLead(alice.doc, { company, stage }, alice.ctx)).leadId;
    const secret = value(addLead(own.doc, { company: 'secret', circle: CIRCLE }, own.ctx)).leadId;
    const fitting = new Set([add('fits'), add('fits too', 'applied'), add('over', 'closed'), secret]);
    add('other');
    add('other run', 'applied');
    const spaces = [spaceOf(alice), spaceOf(own, 'private')];
    const shown = (filter: CardFilter) =>
      selectBoard({ circleId: CIRCLE, spaces, now: NOON, filter, fitting }).map(({ cards }) => cards.length);
    expect(shown({})).toEqual([3, 0, 2, 0, 0, 1]);
    expect(shown({ isFittingOnly: false })).toEqual([3, 0, 2, 0, 0, 1]);
    expect(shown({ isFittingOnly: true })).toEqual([2, 0, 1, 0, 0, 1]);
    expect(shown({ isFittingOnly: true, text: 'fits' })).toEqual([1, 0, 1, 0, 0, 0]);
    expect(shown({ isFittingOnly: true, whose: BOB })).toEqual([0, 0, 0, 0, 0, 0]);
    const input = { circleId: CIRCLE, spaces, now: NOON, filter: { isFittingOnly: true } };
    expect(selectBoard(input).flatMap(({ cards }) => cards)).toEqual([]);
  });

  test('[BOARD5] cards are named by role and company, and by member when there are several', () => {
    expect(cardNameOf({ role: 'Welder', company: 'Globex' })).toBe('Welder, Globex');
    expect(cardNameOf({ role: undefined, company: 'Globex' })).toBe('Globex');
    expect(cardNameOf({ role: 'Welder', company: undefined }, 'bob')).toBe('Welder – bob');
  });

  test('[BOARD6] private leads stand on the board of their circle, under the reader’s name there', () => {
    const circle = createReplica(ALICE);
    const own = createReplica(BOB, 5);
    const { leadId } = value(addLead(own.doc, { company: 'secret', circle: CIRCLE }, own.ctx));
    value(addLead(own.doc, { company: 'elsewhere', circle: 'other' as CircleId }, own.ctx));
    value(addLead(own.doc, { company: 'spotted', circle: CIRCLE }, own.ctx));
    value(moveCard(own.doc, { cardId: leadId, toStage: 'applied' }, own.ctx));
    value(addLead(circle.doc, { company: 'shared' }, circle.ctx));
    const spaces = [spaceOf(circle), spaceOf(own, 'private')];
    const columns = selectBoard({ circleId: CIRCLE, spaces, now: NOON, filter: { whose: ALICE } });
    expect(columns.map((column) => column.cards.map((card) => card.isPrivate))).toEqual([
      expect.toSatisfy((flags: readonly boolean[]) => flags.length === 2 && flags.includes(true)),
      [],
      [true],
      [],
      [],
      [],
    ]);
    expect(columns[2]?.cards[0]).toMatchObject({ memberId: ALICE, memberIds: [ALICE] });
  });

  test('[BOARD7] what did not change is the same object', () => {
    const alice = createReplica(ALICE);
    for (const company of ['one', 'two', 'three']) value(addLead(alice.doc, { company }, alice.ctx));
    value(addLead(alice.doc, { company: 'four', stage: 'applied' }, alice.ctx));
    const input = () => ({ circleId: CIRCLE, spaces: [spaceOf(alice)], now: NOON });
    const first = selectBoard(input());
    expect(selectBoard(input(), first)).toBe(first);
    const { leadId } = cardIn(alice, 'two');
    value(editLead(alice.doc, { leadId, fields: { place: 'Lyon' } }, alice.ctx));
    expect(selectBoard(input(), first)).toBe(first);
    value(moveCard(alice.doc, { cardId: leadId, toStage: 'offer' }, alice.ctx));
    const second = selectBoard(input(), first);
    expect(second[0]).not.toBe(first[0]);
    expect(second[0]?.cards[0]).toBe(first[0]?.cards[0]);
    expect(second[2]).toBe(first[2]);
    expect(leadsIn(alice).size).toBe(4);
  });
});
