import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, sync, value } from '../fixture.ts';
import { goes, kept, lead, memoryIn } from './company-fixture.ts';

describe('what is remembered of a company', () => {
  test('[COMP3] all leads with everybody who goes or went, ended runs too, those in the trash not', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = lead(alice, {}, 0);
    const second = lead(bob, { company: 'Northwind GmbH', role: 'Fitter' }, 3);
    const third = lead(bob, { role: 'Cook' }, 4);
    goes(
      bob,
      second,
      [
        ['applied', 3],
        ['closed', 9],
      ],
      'rejected',
    );
    goes(alice, first, [
      ['applying', 4],
      ['spotted', 5],
    ]);
    value(trashLead(bob.doc, { leadId: third }, bob.ctx));
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      const told = memoryIn(replica).leads.map(({ lead: { id }, runs }) => [
        id,
        ...runs.map(({ memberId, stage, outcome }) => [memberId, stage, outcome]),
      ]);
      expect(told).toEqual([
        [second, [BOB, 'closed', 'rejected']],
        [first, [ALICE, 'spotted', undefined]],
      ]);
    }
  });

  test('[COMP4] how far somebody came is told from what happened, not from where the card stands', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = lead(alice);
    sync(alice, bob);
    goes(
      bob,
      first,
      [
        ['applied', 1],
        ['interviewing', 4],
        ['closed', 6],
      ],
      'rejected',
    );
    sync(alice, bob);
    const run = value(startPursuit(alice.doc, { leadId: first }, alice.ctx));
    goes(alice, run.pursuitId as never, [
      ['applied', 8],
      ['offer', 9],
      ['applying', 10],
    ]);
    sync(alice, bob);
    expect(Object.fromEntries(memoryIn(bob).reached)).toEqual({
      applied: [BOB, ALICE],
      interviewing: [BOB],
      offer: [ALICE],
    });
  });

  test('[COMP4] a move that was taken back reached nothing', () => {
    const alice = createReplica(ALICE);
    const first = lead(alice);
    goes(alice, first, [['applied', 1]]);
    const [card] = memoryIn(alice).leads[0]?.runs ?? [];
    alice.setNow(NOON + 2 * DAY_MS);
    const moved = value(moveCard(alice.doc, { cardId: card?.id ?? first, toStage: 'offer' }, alice.ctx));
    expect([...memoryIn(alice).reached.keys()]).toEqual(['applied', 'offer']);
    value(applyUndo(alice.doc, moved.undo, alice.ctx));
    expect([...memoryIn(alice).reached.keys()]).toEqual(['applied']);
    expect(memoryIn(alice).replies).toMatchObject({ waitingCount: 1, afterDays: [] });
  });

  test('[COMP3] outcomes are told of closed runs alone, those first for whom it ended first', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = lead(alice);
    sync(alice, bob);
    goes(
      bob,
      first,
      [
        ['applied', 1],
        ['closed', 8],
      ],
      'rejected',
    );
    goes(
      alice,
      first,
      [
        ['applied', 1],
        ['closed', 4],
      ],
      'rejected',
    );
    const again = lead(alice);
    goes(
      alice,
      again,
      [
        ['applied', 1],
        ['closed', 4],
      ],
      'accepted',
    );
    goes(alice, memoryIn(alice).leads.find(({ lead: { id } }) => id === again)?.runs[0]?.id as never, [['offer', 5]]);
    sync(alice, bob);
    expect(Object.fromEntries(memoryIn(alice).outcomes)).toEqual({ rejected: [ALICE, BOB] });
  });

  test('[COMP7] questions and notes stand apart, the last first', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    kept(alice, { text: 'first' });
    bob.setNow(NOON + 1);
    kept(bob, { text: 'second', company: 'Northwind Ltd' });
    kept(bob, { text: 'Free lunch.', kind: 'note' });
    sync(alice, bob);
    const { questions, notes } = memoryIn(alice);
    expect(questions.map(({ note }) => note.text)).toEqual(['second', 'first']);
    expect(notes.map(({ note }) => note.text)).toEqual(['Free lunch.']);
  });

  test('[COMP9] private leads, runs and notes are told with it, in the reader’s name', () => {
    const [alice, own] = [createReplica(ALICE), createReplica(CAROL)];
    lead(alice);
    goes(
      own,
      lead(own, {}, 1),
      [
        ['applied', 1],
        ['closed', 4],
      ],
      'rejected',
    );
    kept(own, { text: 'For me alone' });
    const { leads, questions, replies, outcomes } = memoryIn(alice, own);
    expect(leads.map(({ isPrivate }) => isPrivate)).toEqual([true, false]);
    expect(questions.map(({ isPrivate }) => isPrivate)).toEqual([true]);
    expect(replies).toMatchObject({ applicants: [ALICE], afterDays: [3] });
    expect(outcomes.get('rejected')).toEqual([ALICE]);
    expect(memoryIn(alice).replies).toMatchObject({ applicants: [], afterDays: [] });
  });

  test('[COMP10] who told of a job there, or is inside, is among those who know somebody', () => {
    const alice = createReplica(ALICE);
    lead(alice, { kind: 'posted' });
    const inside = lead(alice, { kind: 'inside' }, 1);
    const heard = lead(alice, { heardFrom: 'my aunt' }, 2);
    const member = lead(alice, { heardFromMember: BOB }, 3);
    expect(memoryIn(alice).heard.map(({ lead: { id } }) => id)).toEqual([member, heard, inside]);
  });
});
