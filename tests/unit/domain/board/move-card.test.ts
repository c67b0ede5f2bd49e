import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  cardIn,
  codeOf,
  createReplica,
  eventsIn,
  historyIn,
  NOON,
  type Replica,
  sync,
  value,
  watch,
  wordsOf,
} from '../fixture.ts';

function withLead(forMembers: readonly MemberId[] = []) {
  const alice = createReplica(ALICE);
  const { leadId } = value(addLead(alice.doc, { company: 'Globex', forMembers }, alice.ctx));
  return { alice, leadId };
}

function fill(replica: Replica, stage: 'spotted' | 'applied', ...companies: readonly string[]): void {
  for (const company of companies) value(addLead(replica.doc, { company, stage }, replica.ctx));
}

describe('moving a card', () => {
  test.each<[readonly MemberId[], MemberId]>([
    [[], ALICE],
    [[BOB], BOB],
    [[ALICE], ALICE],
    [[BOB, CAROL], ALICE],
  ])('[MOVE1] out of Spotted, when it is for %j, starts the run of %s', (forMembers, owner) => {
    const { alice, leadId } = withLead(forMembers);
    const moved = value(moveCard(alice.doc, { cardId: leadId, toStage: 'applied' }, alice.ctx));
    expect(moved).toMatchObject({ memberId: owner, from: 'spotted', to: 'applied' });
    expect(cardIn(alice, 'Globex').memberId).toBe(owner);
  });

  test('[MOVE2] moves the run of whoever it belongs to, and says so', () => {
    const { alice, leadId } = withLead([BOB]);
    value(moveCard(alice.doc, { cardId: leadId, toStage: 'applying' }, alice.ctx));
    const carol = createReplica(CAROL);
    carol.setNow(NOON + 1);
    sync(alice, carol);
    const { cardId } = cardIn(carol, 'Globex');
    const moved = value(moveCard(carol.doc, { cardId, toStage: 'offer' }, carol.ctx));
    expect(moved).toMatchObject({ memberId: BOB, from: 'applying', to: 'offer' });
    expect(historyIn(carol, leadId)).toEqual(['alice: spotted > applying', 'carol: applying > offer']);
  });

  test('[MOVE3] stage, place and event are one transaction; a new place alone is no event', () => {
    const { alice } = withLead();
    fill(alice, 'applied', 'Initech', 'Hooli');
    const { origins } = watch(alice.doc);
    const { cardId } = cardIn(alice, 'Globex');
    value(moveCard(alice.doc, { cardId, toStage: 'applied', after: cardIn(alice, 'Hooli') }, alice.ctx));
    expect(origins).toHaveLength(1);
    const count = eventsIn(alice).length;
    value(
      moveCard(
        alice.doc,
        { cardId: cardIn(alice, 'Hooli').cardId, toStage: 'applied', after: cardIn(alice, 'Initech') },
        alice.ctx,
      ),
    );
    expect(wordsOf(alice)).toEqual({ applied: ['Globex', 'Initech', 'Hooli'] });
    expect(eventsIn(alice)).toHaveLength(count);
  });

  test('[MOVE4] comes where it was put', () => {
    const alice = createReplica(ALICE);
    fill(alice, 'applied', 'three', 'two', 'one');
    fill(alice, 'spotted', 'x', 'y', 'z');
    const put = (name: string, place: { readonly after?: string; readonly before?: string }): void => {
      const neighbour = (other?: string) => (other === undefined ? undefined : cardIn(alice, other));
      const { cardId } = cardIn(alice, name);
      const input = {
        cardId,
        toStage: 'applied' as const,
        after: neighbour(place.after),
        before: neighbour(place.before),
      };
      value(moveCard(alice.doc, input, alice.ctx));
    };
    put('x', { after: 'two', before: 'three' });
    put('y', { before: 'two' });
    put('z', {});
    expect(wordsOf(alice)).toEqual({ applied: ['z', 'one', 'y', 'two', 'x', 'three'] });
    put('z', { after: 'three' });
    put('one', { after: 'x' });
    expect(wordsOf(alice)).toEqual({ applied: ['y', 'two', 'x', 'one', 'three', 'z'] });
  });

  test('[MOVE4] in Spotted the place is the lead’s', () => {
    const alice = createReplica(ALICE);
    fill(alice, 'spotted', 'three', 'two', 'one');
    fill(alice, 'applied', 'x');
    value(
      moveCard(
        alice.doc,
        { cardId: cardIn(alice, 'x').cardId, toStage: 'spotted', after: cardIn(alice, 'two') },
        alice.ctx,
      ),
    );
    value(
      moveCard(
        alice.doc,
        { cardId: cardIn(alice, 'one').cardId, toStage: 'spotted', after: cardIn(alice, 'three') },
        alice.ctx,
      ),
    );
    expect(wordsOf(alice)).toEqual({ spotted: ['two', 'x', 'three', 'one'] });
  });

  test('[MOVE4] two cards put into one place by two people do not tie', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    fill(alice, 'spotted', 'one');
    sync(alice, bob);
    fill(alice, 'spotted', 'hers');
    fill(bob, 'spotted', 'his');
    sync(alice, bob);
    expect(cardIn(alice, 'hers').order).not.toBe(cardIn(alice, 'his').order);
    expect(wordsOf(alice)).toEqual(wordsOf(bob));
  });

  test('[MOVE7] a card that is not there is not found', () => {
    const { alice } = withLead();
    const answer = moveCard(alice.doc, { cardId: 'gone' as LeadId, toStage: 'offer' }, alice.ctx);
    expect(codeOf(answer)).toBe('not-found');
  });
});
