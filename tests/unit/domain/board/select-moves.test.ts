import { expect, test } from 'vitest';

import type { CardId, Space } from '#shared/domain/board/board.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { type CardMove, selectMoves } from '#shared/domain/board/select-moves.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import {
  ALICE,
  BOB,
  CAROL,
  cardIn,
  createReplica,
  eventsIn,
  leadIn,
  NOON,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';

const add = ({ doc, ctx }: Replica, company: string, stage?: Stage) =>
  value(addLead(doc, { company, stage }, ctx)).leadId;
const move = ({ doc, ctx }: Replica, cardId: CardId, toStage: Stage) => value(moveCard(doc, { cardId, toStage }, ctx));

/** What alice sees move when the others' edits come to her. */
function movesSeenBy(alice: Replica, ...others: readonly Replica[]): readonly string[] {
  const before = spaceOf(alice);
  const known = new Set(eventsIn(alice).map(({ id }) => id));
  sync(alice, ...others);
  const events = eventsIn(alice).filter(({ id }) => !known.has(id));
  const wordsOf = ({ card, was, by }: CardMove): string =>
    `${by}: ${leadIn(alice, card.leadId).company} ${was.stage} > ${card.stage}`;
  return selectMoves({ before, now: spaceOf(alice), events })
    .map(wordsOf)
    .toSorted();
}

/** Alice has leads, each in a stage, that bob knows. */
function createTwo(leads: Readonly<Record<string, Stage>>): readonly [Replica, Replica] {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  for (const [company, stage] of Object.entries(leads)) add(alice, company, stage);
  sync(alice, bob);
  return [alice, bob];
}

test('[BOARD9] a run that goes on, begins or is put back was moved by whoever did it; a new place alone is no move', () => {
  const [alice, bob] = createTwo({
    'goes on': 'applied',
    begins: 'spotted',
    'put back': 'applied',
    one: 'offer',
    two: 'offer',
  });
  move(bob, cardIn(bob, 'goes on').cardId, 'interviewing');
  move(bob, cardIn(bob, 'begins').cardId, 'applying');
  move(bob, cardIn(bob, 'put back').cardId, 'spotted');
  const place = { after: cardIn(bob, 'one') };
  expect(
    value(moveCard(bob.doc, { cardId: cardIn(bob, 'two').cardId, toStage: 'offer', ...place }, bob.ctx)).from,
  ).toBe('offer');
  expect(movesSeenBy(alice, bob)).toEqual([
    'bob: begins spotted > applying',
    'bob: goes on applied > interviewing',
    'bob: put back applied > spotted',
  ]);
});

test('[BOARD9] of two who move the same card at once, the one whose stage stands has moved it', () => {
  const [alice, bob] = createTwo({ Globex: 'applied' });
  const carol = createReplica(CAROL);
  sync(bob, carol);
  bob.setNow(NOON + 2);
  move(bob, cardIn(bob, 'Globex').cardId, 'interviewing');
  move(carol, cardIn(carol, 'Globex').cardId, 'offer');
  const moves = movesSeenBy(alice, bob, carol);
  const isCarols = cardIn(alice, 'Globex').stage === 'offer';
  expect(moves).toEqual([isCarols ? 'carol: Globex applied > offer' : 'bob: Globex applied > interviewing']);
});

test('[BOARD9] there and back at once is no move, and of several the last counts', () => {
  const [alice, bob] = createTwo({ 'there and back': 'applied', far: 'applied' });
  move(bob, cardIn(bob, 'there and back').cardId, 'interviewing');
  move(bob, cardIn(bob, 'far').cardId, 'interviewing');
  bob.setNow(NOON + 1);
  move(bob, cardIn(bob, 'there and back').cardId, 'applied');
  move(bob, cardIn(bob, 'far').cardId, 'offer');
  const carol = createReplica(CAROL);
  sync(bob, carol);
  carol.setNow(NOON + 2);
  move(carol, cardIn(carol, 'far').cardId, 'applied');
  carol.setNow(NOON + 3);
  move(carol, cardIn(carol, 'far').cardId, 'offer');
  expect(movesSeenBy(alice, carol)).toEqual(['carol: far applied > offer']);
});

test('[BOARD9] to take a move back is to move the card', () => {
  const [alice, bob] = createTwo({ Globex: 'spotted' });
  const { undo } = move(bob, cardIn(bob, 'Globex').cardId, 'applied');
  expect(movesSeenBy(alice, bob)).toEqual(['bob: Globex spotted > applied']);
  value(applyUndo(bob.doc, undo, bob.ctx));
  expect(movesSeenBy(alice, bob)).toEqual(['bob: Globex applied > spotted']);
});

test('[BOARD9] what is new on the board, or gone from it, was not moved', () => {
  const [alice, bob] = createTwo({ 'two go': 'applied', gone: 'applied' });
  const { leadId } = cardIn(bob, 'gone');
  move(bob, cardIn(bob, 'gone').cardId, 'offer');
  value(trashLead(bob.doc, { leadId }, bob.ctx));
  add(bob, 'new', 'applied');
  value(startPursuit(bob.doc, { leadId: cardIn(bob, 'two go').leadId, toStage: 'offer' }, bob.ctx));
  expect(movesSeenBy(alice, bob)).toEqual([]);
});

test('[BOARD9] where two go for one lead, each card moves by itself, and one that ends comes nowhere', () => {
  const [alice, bob] = createTwo({ Globex: 'applied' });
  const { leadId } = cardIn(bob, 'Globex');
  const { pursuitId } = value(startPursuit(bob.doc, { leadId, toStage: 'applied' }, bob.ctx));
  sync(alice, bob);
  move(bob, pursuitId, 'offer');
  expect(movesSeenBy(alice, bob)).toEqual(['bob: Globex applied > offer']);
  move(bob, pursuitId, 'spotted');
  expect(movesSeenBy(alice, bob)).toEqual([]);
});

test('[BOARD9] two runs of one member, begun apart, are one card: it moves where the other run brings it', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const { leadId } = value(addLead(alice.doc, { company: 'Globex', forMembers: [CAROL] }, alice.ctx));
  sync(alice, bob);
  const mine = move(alice, leadId, 'applying').pursuitId;
  move(bob, leadId, 'applied');
  expect(movesSeenBy(alice, bob)).toEqual(['bob: Globex applying > applied']);
  expect(cardIn(alice, 'Globex').cardId).not.toBe(mine);
});

test('[BOARD9] what nobody is known to have done, or what came along from elsewhere, moves nothing', () => {
  const [alice, bob] = createTwo({ Globex: 'applied' });
  const before = spaceOf(alice);
  move(bob, cardIn(bob, 'Globex').cardId, 'spotted');
  sync(alice, bob);
  const now = spaceOf(alice);
  const [event] = eventsIn(alice).filter(({ to }) => to === 'spotted');
  if (event === undefined) throw new Error('no event');
  const movesBy = (doubtful: Partial<typeof event>) =>
    selectMoves({ before, now, events: [{ ...event, ...doubtful }] }).map(({ by }) => by);
  expect(movesBy({})).toEqual([BOB]);
  expect(movesBy({ by: undefined })).toEqual([]);
  expect(movesBy({ pursuitId: undefined })).toEqual([]);
  expect(movesBy({ copiedBy: 'dana' })).toEqual([]);
  expect(movesBy({ copiedMember: 'dana' })).toEqual([]);
  // An event without the move that it speaks of.
  expect(movesBy({ to: 'interviewing' })).toEqual([]);
});

test('[BOARD9] thousands of leads that come in or go at once cost no look at their runs', () => {
  const [alice, bob] = createTwo({ Globex: 'applied' });
  const pursuits: Space['pursuits'] = new Proxy(new Map(), {
    get: () => {
      throw new Error('looked at');
    },
  });
  const before = { ...spaceOf(alice), pursuits };
  const { undo } = value(addLead(bob.doc, { company: 'Initech', stage: 'applied' }, bob.ctx));
  sync(alice, bob);
  const there = { ...spaceOf(alice), pursuits };
  value(applyUndo(bob.doc, undo, bob.ctx));
  sync(alice, bob);
  const after = { ...spaceOf(alice), pursuits };
  const events = eventsIn(alice);
  const [come, gone] = [events.slice(1, 2), events.slice(2)];
  expect([come.length, gone.length]).toEqual([1, 1]);
  expect(selectMoves({ before, now: there, events: come })).toEqual([]);
  expect(selectMoves({ before: there, now: after, events: gone })).toEqual([]);
});
