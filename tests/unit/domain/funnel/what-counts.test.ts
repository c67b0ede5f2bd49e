import type * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { PursuitId } from '#shared/kernel/ids.ts';
import { forge, goes, lead } from '../company/company-fixture.ts';
import { ALICE, BOB, createReplica, eventsIn, NOON, sync, value } from '../fixture.ts';
import { attemptsIn, countsOf, daysOf, funnelOf, type Moves, recordIn, whoWent } from './funnel-fixture.ts';

describe('what counts', () => {
  test('[FUN1] [PUR6] only what a member did with their own run, by the log, whatever stands in the fields', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const cardId = goes(alice, lead(alice), [['applied', 0]]) as PursuitId;
    sync(alice, bob);
    expect(attemptsIn(alice).movedByOthers.size).toBe(0);
    bob.setNow(NOON + 5 * DAY_MS);
    value(moveCard(bob.doc, { cardId, toStage: 'closed' }, bob.ctx));
    value(setOutcome(bob.doc, { pursuitId: cardId, outcome: 'accepted' }, bob.ctx));
    forge(bob, 'stageEvents', 'forged', {
      leadId: 'x',
      pursuitId: cardId,
      from: 'applied',
      to: 'offer',
      at: NOON,
      by: 'alice',
    });
    const [own] = eventsIn(alice);
    recordIn(bob, 'stageEvents', own?.id ?? '').set('at', 5);
    sync(alice, bob);
    expect(eventsIn(alice).some(({ id }) => id === own?.id)).toBe(false);
    expect(countsOf(funnelOf(alice))).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...attemptsIn(alice).movedByOthers]).toEqual([ALICE]);
  });

  test.each(['undoes', 'copiedMember', 'copiedBy', 'pursuitId', 'isUndated'])(
    '[PUR6] a change of which another took %s out, or wrote over it, is no other change',
    (key) => {
      for (const tamper of [
        (record: Y.Map<unknown>) => record.delete(key),
        (record: Y.Map<unknown>) => record.set(key, 'x'),
      ]) {
        const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
        const told = { leadId: 'x', pursuitId: 'y', from: 'spotted', to: 'applied', at: NOON, [key]: 'z' };
        forge(alice, 'stageEvents', 'one', told);
        sync(alice, bob);
        expect(eventsIn(alice)).toHaveLength(1);
        tamper(recordIn(bob, 'stageEvents', 'one'));
        sync(alice, bob);
        expect(eventsIn(alice)).toEqual([]);
      }
    },
  );

  test('[FUN1] a run that another began for somebody, and an outcome that another said, are not theirs', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = lead(bob);
    value(setLeadFor(bob.doc, { leadId: first, memberId: ALICE, isFor: true }, bob.ctx));
    const cardId = goes(bob, first, [['interviewing', 1]]) as PursuitId;
    sync(alice, bob);
    expect(countsOf(funnelOf(alice))).toEqual([0, 0, 0, 0, 0, 0]);
    goes(alice, cardId as never, [['closed', 9]]);
    sync(alice, bob);
    value(setOutcome(bob.doc, { pursuitId: cardId, outcome: 'accepted' }, bob.ctx));
    sync(alice, bob);
    expect(countsOf(funnelOf(alice))).toEqual([0, 0, 0, 0, 0, 0]);
    value(setOutcome(alice.doc, { pursuitId: cardId, outcome: undefined }, alice.ctx));
    value(setOutcome(alice.doc, { pursuitId: cardId, outcome: 'accepted' }, alice.ctx));
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('[FUN1] history in the name of others, and what stands in the trash, does not count', () => {
    const alice = createReplica(ALICE);
    const first = lead(alice);
    const pursuitId = goes(alice, first, [['applied', 0]]);
    const moved = { leadId: first, from: 'applied', to: 'offer', at: NOON + DAY_MS };
    forge(alice, 'stageEvents', 'told', { ...moved, copiedMember: 'Ada' });
    forge(alice, 'stageEvents', 'by-another', { ...moved, pursuitId, copiedBy: 'Ada' });
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 0, 0, 0, 0]);
    value(trashLead(alice.doc, { leadId: first }, alice.ctx));
    expect(countsOf(funnelOf(alice))).toEqual([0, 0, 0, 0, 0, 0]);
    value(restoreLead(alice.doc, { leadId: first }, alice.ctx));
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 0, 0, 0, 0]);
  });

  test('[FUN1] two devices of one member that went for the same lead apart made one attempt', () => {
    const [alice, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const first = lead(alice);
    sync(alice, phone);
    goes(alice, first, [['applied', 1]]);
    goes(phone, first, [
      ['applied', 2],
      ['interviewing', 5],
    ]);
    sync(alice, phone);
    for (const replica of [alice, phone]) {
      expect(countsOf(funnelOf(replica))).toEqual([1, 1, 1, 1, 0, 0]);
      expect(daysOf(funnelOf(replica))).toEqual({ replied: '4 of 1', interviewing: '4 of 1' });
    }
  });
});

describe('shares and periods', () => {
  const nine: readonly (readonly [Moves])[] = Array.from({ length: 9 }, (_, day) => [[['applied', day]]]);

  test('[FUN7] under ten applications there are counts alone, from ten on shares of these', () => {
    const alice = whoWent(...nine, [[['applying', 0]]]);
    expect(funnelOf(alice).steps.map(({ share }) => share)).toEqual(Array.from({ length: 6 }, () => undefined));
    goes(alice, lead(alice), [
      ['applied', 0],
      ['interviewing', 3],
    ]);
    expect(funnelOf(alice).steps.map(({ share }) => share)).toEqual([undefined, undefined, 0.1, 0.1, 0, 0]);
  });

  test('[FUN8] a period is by the day of applying, begun ones by the day of beginning, and says what has no day', () => {
    const alice = whoWent(...nine, [[['applying', 4]]], [[['interviewing', 5]]]);
    const now = NOON + 33 * DAY_MS;
    const all = funnelOf(alice, { now });
    expect([countsOf(all)[0], countsOf(all)[1], all.undatedCount]).toEqual([11, 10, 0]);
    // From the fourth day after noon on: thirty days with today.
    const month = funnelOf(alice, { now, period: 'last-30' });
    expect([countsOf(month)[0], countsOf(month)[1], month.undatedCount]).toEqual([6, 5, 1]);
    expect(countsOf(funnelOf(alice, { now, period: 'last-90' }))[1]).toBe(9);
    expect(countsOf(funnelOf(alice, { now: now + 400 * DAY_MS, period: 'last-90' }))[0]).toBe(0);
  });
});
