import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { type Collision, selectCollisions } from '#shared/domain/duplicate/select-collisions.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, NOON, type Replica, value } from '../fixture.ts';
import { add, circleOfThree, forge, merge, notSameIn, sayTwo, shownSpace } from './duplicate-fixture.ts';

const LINK = 'https://www.linkedin.com/jobs/view/3712345678';
const OTHER_FORM = 'https://linkedin.com/jobs/search/?currentJobId=3712345678';

const goFor = ({ doc, ctx }: Replica, leadId: LeadId) => value(startPursuit(doc, { leadId }, ctx)).pursuitId;
const told = (replica: Replica): readonly Collision[] =>
  selectCollisions(shownSpace(replica), replica.me, notSameIn(replica));

/** Alice and bob each found one posting while apart, bob so much later, and both go for it. */
function twoFinders(laterMs: number) {
  const circle = circleOfThree();
  const { alice, bob, meet } = circle;
  const first = add(alice, { company: 'Contoso', link: LINK });
  bob.setNow(NOON + laterMs);
  const second = add(bob, { company: 'Contoso', link: OTHER_FORM });
  const [ofAlice, ofBob] = [goFor(alice, first), goFor(bob, second)];
  meet();
  return { ...circle, first, second, ofAlice, ofBob };
}

describe('two who go for one posting', () => {
  test('[DUP11] of one lead, both are told alike who goes, how far, and who found it', () => {
    const { alice, bob, carol, meet } = circleOfThree();
    const leadId = add(carol, { company: 'Contoso' });
    meet();
    const ofAlice = goFor(alice, leadId);
    const ofBob = goFor(bob, leadId);
    value(moveCard(bob.doc, { cardId: ofBob, toStage: 'interviewing' }, bob.ctx));
    meet();
    const expected = [
      {
        leadIds: [leadId],
        runs: [
          { memberId: ALICE, leadId, pursuitId: ofAlice, stage: 'applying' },
          { memberId: BOB, leadId, pursuitId: ofBob, stage: 'interviewing' },
        ],
        first: { kind: 'one', memberId: CAROL, at: NOON },
      },
    ];
    expect(told(alice)).toEqual(expected);
    expect(told(bob)).toEqual(expected);
    expect(told(carol)).toEqual([]);
    expect(selectCollisions(shownSpace(alice, 'private'), ALICE)).toEqual([]);
  });

  test('[DUP11] of two leads with links to one job, the one who added it first found it', () => {
    const { alice, bob, first, second } = twoFinders(MINUTE_MS);
    expect(told(alice)).toMatchObject([
      { leadIds: [first, second].sort(), first: { kind: 'one', memberId: ALICE, at: NOON } },
    ]);
    expect(told(bob)).toEqual(told(alice));
  });

  test.each([0, 1, MINUTE_MS - 1, 1 - MINUTE_MS])('[DUP11] %d ms apart is a tie', (laterMs) => {
    expect(told(twoFinders(laterMs).alice)).toMatchObject([{ first: { kind: 'tie', memberIds: [ALICE, BOB] } }]);
  });

  test('[DUP11] without a time it is a tie', () => {
    const { alice, second } = twoFinders(9 * MINUTE_MS);
    forge(alice, second, { addedAt: 'yesterday' });
    expect(told(alice)).toMatchObject([{ first: { kind: 'tie', memberIds: [ALICE, BOB] } }]);
  });

  test('[DUP11] one who added both found it, and whom the log does not know nobody claims to', () => {
    const { alice } = twoFinders(MINUTE_MS);
    const space = shownSpace(alice);
    const by = (addedBy: typeof ALICE | undefined) =>
      new Map([...space.leads].map(([id, lead]) => [id, { ...lead, addedBy }]));
    expect(selectCollisions({ ...space, leads: by(CAROL) }, ALICE)).toMatchObject([
      { first: { kind: 'one', memberId: CAROL } },
    ]);
    expect(selectCollisions({ ...space, leads: by(undefined) }, ALICE)).toMatchObject([{ first: { kind: 'unknown' } }]);
  });

  test('[DUP11] merged, both finders count, and the runs stand beside each other', () => {
    const { alice, first, second } = twoFinders(5 * MINUTE_MS);
    value(merge(alice, second, first));
    expect(told(alice)).toMatchObject([
      {
        leadIds: [second],
        runs: [{ memberId: ALICE }, { memberId: BOB }],
        first: { kind: 'one', memberId: ALICE },
      },
    ]);
  });

  test('[DUP11] closed and ended runs do not count, nor what somebody says are two jobs', () => {
    const { alice, bob, meet, first, second } = twoFinders(MINUTE_MS);
    value(sayTwo(bob, first, second));
    meet();
    expect([told(alice), told(bob)]).toEqual([[], []]);
    const { alice: again, ofAlice: run } = twoFinders(MINUTE_MS);
    value(moveCard(again.doc, { cardId: run, toStage: 'closed' }, again.ctx));
    expect(told(again)).toEqual([]);
    value(moveCard(again.doc, { cardId: run, toStage: 'spotted' }, again.ctx));
    expect(told(again)).toEqual([]);
  });

  test('[DUP11] leads come together by way of a third', () => {
    const { alice, bob, carol, meet, first, second } = twoFinders(MINUTE_MS);
    const third = add(carol, { company: 'Contoso', link: LINK });
    goFor(carol, third);
    meet();
    expect(told(carol)).toMatchObject([{ leadIds: [first, second, third].sort() }]);
    expect([told(alice), told(bob)]).toEqual([told(carol), told(carol)]);
  });
});
