import * as Y from 'yjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { goes, lead } from '../company/company-fixture.ts';
import { ALICE, BOB, CAROL, CIRCLE, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { threeKnown } from '../suggestion/suggestion-fixture.ts';
import { agreedIn, countsOf, daysOf, funnelOf, recordIn, share, shownTo } from './funnel-fixture.ts';

let alice: Replica;
let bob: Replica;
let carol: Replica;

beforeEach(() => {
  ({ alice, bob, carol } = threeKnown());
  goes(alice, lead(alice), [
    ['applied', 0],
    ['interviewing', 4],
  ]);
  goes(bob, lead(bob), [['applied', 0]]);
  goes(carol, lead(carol), [['applied', 0]]);
  sync(alice, bob, carol);
});

describe('whose numbers are shown', () => {
  test('[FUN9] oneself is always; others only once they said so, until they take it back', () => {
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(shownTo(bob, { whose: ALICE })).toBeUndefined();
    const { undo } = value(share(alice));
    sync(alice, bob);
    expect(countsOf(funnelOf(bob, { whose: ALICE }))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(shownTo(alice, { whose: BOB })).toBeUndefined();
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(shownTo(bob, { whose: ALICE })).toBeUndefined();
    value(share(alice));
    value(share(alice, false));
    sync(alice, bob);
    expect(shownTo(bob, { whose: ALICE })).toBeUndefined();
    expect(recordIn(bob, 'people', ALICE).has('sharesNumbers')).toBe(false);
  });

  test('[FUN9] nobody says it for another, by the log, and undo never writes what another had put there', () => {
    recordIn(bob, 'people', ALICE).set('sharesNumbers', true);
    sync(alice, bob);
    for (const replica of [alice, bob]) expect(agreedIn(replica).members).toEqual([]);
    const { undo } = value(share(alice));
    sync(alice, bob);
    expect(agreedIn(bob).members).toEqual([ALICE]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(agreedIn(bob).members).toEqual([]);
    for (const junk of ['yes', 1, { sharesNumbers: true }]) {
      recordIn(alice, 'people', ALICE).set('sharesNumbers', junk);
      expect(agreedIn(alice).members).toEqual([]);
    }
  });

  test('[FUN9] who stole the record, or has no name, lets nobody see anything', () => {
    value(share(alice));
    sync(alice, bob);
    openCircleDoc(bob.doc).people.set(ALICE, new Y.Map<unknown>([['sharesNumbers', true]]));
    sync(alice, bob);
    expect(agreedIn(alice).members).toEqual([]);
    expect(codeOf(share(createReplica(CAROL)))).toBe('not-found');
  });

  test('[FUN9] who took it back on one device has taken it back, whatever the other device writes', () => {
    const phone = createReplica(ALICE, 1);
    value(share(alice));
    sync(alice, phone, bob);
    value(share(alice, false));
    goes(phone, lead(phone), [['applied', 3]]);
    sync(alice, phone, bob);
    for (const replica of [alice, phone, bob]) expect(agreedIn(replica).members).toEqual([]);
  });
});

describe('the circle as a whole', () => {
  test('[FUN10] there is no sum of one; of two it is the same for everybody, also for who did not agree', () => {
    value(share(alice));
    sync(alice, bob, carol);
    for (const replica of [alice, bob]) expect(shownTo(replica, { whose: 'circle' })).toBeUndefined();
    value(share(carol));
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol]) {
      expect(agreedIn(replica)).toEqual({ members: [ALICE, CAROL], otherCount: 1, hasSum: true });
      expect(countsOf(funnelOf(replica, { whose: 'circle' }))).toEqual([2, 2, 1, 1, 0, 0]);
    }
  });

  test('[FUN10] who has left counts no more', () => {
    for (const replica of [alice, bob]) value(share(replica));
    sync(alice, bob, carol);
    const present = [ALICE, CAROL];
    expect(shownTo(carol, { whose: 'circle', present })).toBeUndefined();
    expect(shownTo(carol, { whose: BOB, present })).toBeUndefined();
    expect(agreedIn(carol, present)).toEqual({ members: [ALICE], otherCount: 1, hasSum: false });
  });

  test('[FUN1] [FUN10] private leads count for oneself alone, and those kept for another circle not even so', () => {
    const own = createReplica(ALICE, 50);
    const add = (circle: typeof CIRCLE): LeadId =>
      value(addLead(own.doc, { company: 'Globex', circle, stage: 'offer' }, own.ctx)).leadId;
    add(CIRCLE);
    add('elsewhere' as typeof CIRCLE);
    for (const replica of [alice, bob]) value(share(replica));
    sync(alice, bob);
    expect(countsOf(funnelOf(alice, { own }))).toEqual([2, 2, 2, 2, 1, 0]);
    expect(countsOf(funnelOf(alice, { own, whose: 'circle' }))).toEqual([2, 2, 1, 1, 0, 0]);
    expect(countsOf(funnelOf(bob, { whose: ALICE }))).toEqual([1, 1, 1, 1, 0, 0]);
  });

  test('[FUN10] days are those of UTC, whoever looks from where', () => {
    const zone = 'Pacific/Kiritimati';
    for (const replica of [alice, bob]) value(share(replica));
    // In Kiritimati it is the day after already.
    goes(alice, lead(alice), [
      ['applied', -0.3],
      ['interviewing', 1],
    ]);
    sync(alice, bob);
    expect(new Date(NOON - 0.3 * 86_400_000).toISOString()).toMatch(/^2025-06-15T07/);
    for (const replica of [alice, bob]) {
      expect(daysOf(funnelOf(replica, { whose: 'circle', zone }))).toEqual(
        daysOf(funnelOf(replica, { whose: 'circle' })),
      );
    }
    expect(daysOf(funnelOf(alice, { zone }))).not.toEqual(daysOf(funnelOf(alice)));
  });
});

describe('leads that came from elsewhere', () => {
  test('[FUN1] [FUN5] a copied run counts with its days as its own member’s, and what it does not know it still does not', () => {
    const own = createReplica(ALICE, 50);
    const first = lead(own, { company: 'Globex', circle: CIRCLE });
    goes(own, first, [
      ['applying', 0],
      ['applied', 3],
      ['offer', 9],
    ]);
    const [undated] = [...openCircleDoc(own.doc).stageEvents.values()].slice(1, 2) as Y.Map<unknown>[];
    undated?.set('isUndated', true);
    const from = { doc: own.doc, authorOf: own.authorOf, me: ALICE, nameOf: () => 'alice' };
    const before = funnelOf(alice, { own });
    value(copyLead(alice.doc, { from, leadId: first }, alice.ctx));
    expect(countsOf(funnelOf(alice))).toEqual([2, 2, 2, 2, 1, 0]);
    expect(daysOf(funnelOf(alice))).toEqual({ replied: '4 of 1', interviewing: '4 of 1' });
    value(moveLead(alice.doc, { from, leadId: first, toCircle: CIRCLE }, alice.ctx));
    // The copy and what was moved there; what it was moved from is in the trash.
    expect(countsOf(funnelOf(alice, { own }))).toEqual([3, 3, 3, 3, 2, 0]);
    expect(countsOf(before)).toEqual([2, 2, 2, 2, 1, 0]);
  });
});
