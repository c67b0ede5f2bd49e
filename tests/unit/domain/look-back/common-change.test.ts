import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readBacking } from '#shared/domain/look-back/look-back-reader.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { BackingId, CharterId, LookBackId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';
import {
  back,
  backingsIn,
  changed,
  commonIn,
  edit,
  fieldsOf,
  forge,
  proposed,
  recordsIn,
  remove,
  supportIn,
  take,
  takeBack,
  withdrawn,
  written,
} from './look-back-fixture.ts';

function circle() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const mondays = changed(alice, 'Mondays');
  bob.setNow(NOON + 1);
  const rounds = changed(bob, 'Rounds');
  sync(alice, bob, carol);
  return { alice, bob, carol, mondays, rounds, all: [alice, bob, carol] as const };
}

const tookIn = (replica: Replica, id: LookBackId) => recordsIn(replica).find((one) => one.id === id)?.tookToCharter;

describe('the common change', () => {
  test('[LOOKB4] a member supports one change of a month, the last that they said, also against their clock', () => {
    const { alice, carol, mondays, rounds, all } = circle();
    value(back(alice, mondays));
    carol.setNow(NOON + 10);
    value(back(carol, rounds));
    carol.setNow(NOON - 10);
    const { undo } = value(back(carol, mondays));
    sync(...all);
    for (const replica of all) expect(supportIn(replica)).toEqual({ Mondays: [ALICE, CAROL] });
    value(applyUndo(carol.doc, undo, carol.ctx));
    sync(...all);
    expect(supportIn(alice)).toEqual({ Mondays: [ALICE], Rounds: [CAROL] });
  });

  test('[LOOKB4] the same again writes nothing; where no change is said there is none to support', () => {
    const { alice, mondays } = circle();
    value(back(alice, mondays));
    expect(value(back(alice, mondays)).undo.changes).toEqual([]);
    const carol = createReplica(CAROL);
    const id = written(carol, { helped: 'x' });
    const { origins } = watch(carol.doc);
    expect(codeOf(back(carol, id))).toBe('no-change');
    expect(codeOf(back(carol, 'none' as LookBackId))).toBe('not-found');
    expect(codeOf(takeBack(carol, 'none' as LookBackId))).toBe('not-found');
    expect(value(takeBack(carol, id)).undo.changes).toEqual([]);
    expect(origins).toEqual([]);
  });

  test('[LOOKB4] of two supports from two devices the later counts, and both are taken back', () => {
    const { alice, bob, carol, mondays, rounds } = circle();
    const phone = createReplica(CAROL, 1);
    const all = [alice, bob, carol, phone];
    sync(...all);
    carol.setNow(NOON + 5);
    phone.setNow(NOON + 6);
    value(back(phone, mondays));
    value(back(carol, rounds));
    sync(...all);
    for (const replica of all) expect(supportIn(replica)).toEqual({ Mondays: [CAROL] });
    const { undo } = value(takeBack(carol, rounds));
    sync(...all);
    expect(supportIn(alice)).toEqual({});
    value(applyUndo(carol.doc, undo, carol.ctx));
    sync(...all);
    expect(supportIn(alice)).toEqual({ Mondays: [CAROL] });
  });

  test("[LOOKB4] [DOC3] nobody supports in another's name, nor turns or takes back what another supports", () => {
    const { alice, bob, carol, mondays, rounds, all } = circle();
    value(back(carol, mondays));
    sync(...all);
    const [{ id } = { id: '' }] = backingsIn(bob);
    fieldsOf(bob, 'backings', id).set('deletedAt', NOON);
    forge(bob, 'backings', 'named', { lookBackId: rounds, words: 'Rounds', at: NOON + 9, author: CAROL });
    sync(...all);
    expect(supportIn(alice)).toEqual({ Mondays: [CAROL], Rounds: [BOB] });
    fieldsOf(bob, 'backings', id).set('lookBackId', rounds);
    sync(...all);
    expect(supportIn(alice)).toEqual({ Rounds: [BOB] });
    value(back(carol, mondays));
    sync(...all);
    expect(supportIn(alice)).toEqual({ Mondays: [CAROL], Rounds: [BOB] });
  });

  test('[LOOKB4] what another wrote into a support does not keep it from being taken back, and undo never writes it', () => {
    const { alice, bob, carol, mondays, all } = circle();
    value(back(carol, mondays));
    sync(...all);
    const [{ id } = { id: '' }] = backingsIn(bob);
    fieldsOf(bob, 'backings', id).set('deletedAt', NOON);
    sync(...all);
    const { undo } = value(takeBack(carol, mondays));
    sync(...all);
    expect(supportIn(alice)).toEqual({});
    value(applyUndo(carol.doc, undo, carol.ctx));
    expect(fieldsOf(carol, 'backings', id).get('deletedAt')).toBe(false);
  });

  test('[LOOKB4] supporters stand in the order of what counts of them', () => {
    const { alice, bob, mondays, rounds } = circle();
    value(back(alice, rounds));
    bob.setNow(NOON + 5);
    value(back(bob, rounds));
    alice.setNow(NOON + 6);
    value(back(alice, mondays));
    alice.setNow(NOON + 7);
    value(back(alice, rounds));
    sync(alice, bob);
    for (const replica of [alice, bob]) expect(supportIn(replica)).toEqual({ Rounds: [BOB, ALICE] });
  });

  test('[LOOKB4] support is for the words that were there: for other words it counts no more, until they stand again', () => {
    const { alice, bob, carol, rounds, all } = circle();
    value(back(carol, rounds));
    const { undo } = value(edit(bob, rounds, { oneChange: 'No rounds at all' }));
    sync(...all);
    expect(supportIn(alice)).toEqual({});
    value(applyUndo(bob.doc, undo, bob.ctx));
    sync(...all);
    expect(supportIn(alice)).toEqual({ Rounds: [CAROL] });
    value(edit(bob, rounds, { oneChange: 'Short rounds' }));
    sync(...all);
    value(back(carol, rounds));
    sync(...all);
    expect(supportIn(bob)).toEqual({ 'Short rounds': [CAROL] });
  });

  test('[LOOKB4] who is a member no longer supports nothing, and what is removed is supported by nobody', () => {
    const { alice, bob, carol, mondays, rounds, all } = circle();
    value(back(alice, mondays));
    value(back(bob, rounds));
    value(back(carol, rounds));
    sync(...all);
    expect(supportIn(alice, [ALICE, BOB])).toEqual({ Mondays: [ALICE], Rounds: [BOB] });
    const { undo } = value(remove(bob, rounds));
    sync(...all);
    expect(supportIn(alice)).toEqual({ Mondays: [ALICE] });
    value(applyUndo(bob.doc, undo, bob.ctx));
    sync(...all);
    expect(supportIn(alice)).toEqual({ Mondays: [ALICE], Rounds: [CAROL, BOB] });
  });

  test('[LOOKB5] most supporters, then the first written; none where none is supported', () => {
    const { alice, bob, carol, mondays, rounds, all } = circle();
    expect(commonIn(alice)).toBeUndefined();
    value(back(bob, rounds));
    sync(...all);
    expect(commonIn(alice)).toBe('Rounds');
    value(back(alice, mondays));
    sync(...all);
    expect(commonIn(alice)).toBe('Mondays');
    value(back(carol, rounds));
    sync(...all);
    for (const replica of all) expect(commonIn(replica)).toBe('Rounds');
    expect(commonIn(alice, [ALICE])).toBe('Mondays');
  });

  test('[LOOKB5] of two written at the same time the lower id', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const [mine, theirs] = [changed(alice, 'Mondays'), changed(bob, 'Rounds')];
    sync(alice, bob);
    value(back(alice, theirs));
    value(back(bob, mine));
    sync(alice, bob);
    expect(mine < theirs).toBe(true);
    for (const replica of [alice, bob]) expect(commonIn(replica)).toBe('Mondays');
  });

  test('[LOOKB7] anybody takes a change to the charter, once, and undo takes it from there', () => {
    const { alice, bob, carol, mondays, all } = circle();
    const charterId = proposed(carol);
    const { undo } = value(take(carol, mondays, charterId));
    sync(...all);
    expect(tookIn(alice, mondays)).toBe(charterId);
    expect(codeOf(take(bob, mondays, proposed(bob)))).toBe('taken');
    value(applyUndo(carol.doc, undo, carol.ctx));
    expect(tookIn(carol, mondays)).toBeUndefined();
  });

  test('[LOOKB7] a wording that is withdrawn, or not there, keeps nobody from it', () => {
    const { alice, bob, mondays } = circle();
    const [first, second] = [proposed(alice), proposed(alice, 'Again')];
    expect(take(alice, mondays, 'none' as CharterId)).toEqual({
      ok: false,
      error: { code: 'not-found', field: 'charterId' },
    });
    fieldsOf(alice, 'lookBacks', mondays).set('tookToCharter', 'none');
    value(take(alice, mondays, first));
    value(withdrawn(alice, first));
    value(take(alice, mondays, second));
    sync(alice, bob);
    expect(tookIn(bob, mondays)).toBe(second);
  });

  test('[LOOKB7] where no change is said there is none to take', () => {
    const alice = createReplica(ALICE);
    const id = written(alice, { helped: 'x' });
    expect(codeOf(take(alice, id, proposed(alice)))).toBe('no-change');
  });

  test('[LOOKB4] [DOC4] support without a known author, a change, words, a time or a record is malformed', () => {
    const alice = createReplica(ALICE);
    const read = (entry: unknown) => readBacking('x' as BackingId, entry, alice.authorOf);
    expect(read('words')).toEqual(malformed('x', 'not-a-record'));
    const usual = { lookBackId: 'l', words: 'w', at: NOON };
    for (const fields of [{ lookBackId: 'l'.repeat(101) }, { lookBackId: 5 }, { words: '' }, { at: -1 }]) {
      forge(alice, 'backings', 'x', { ...usual, ...fields });
      expect(read(fieldsOf(alice, 'backings', 'x'))).toEqual(malformed('x', 'incomplete'));
    }
    alice.doc.clientID = 77;
    forge(alice, 'backings', 'x', usual);
    expect(read(fieldsOf(alice, 'backings', 'x'))).toEqual(malformed('x', 'incomplete'));
  });

  test('[LOOKB1] [DOC2] a document that a newer version has closed is only read', () => {
    const { alice, mondays } = circle();
    const charterId = proposed(alice);
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const acts = [
      edit(alice, mondays, { helped: 'x' }),
      remove(alice, mondays),
      back(alice, mondays),
      takeBack(alice, mondays),
      take(alice, mondays, charterId),
    ];
    for (const refused of acts) expect(codeOf<string>(refused)).toBe('read-only');
    expect(recordsIn(alice)).toHaveLength(2);
  });
});
