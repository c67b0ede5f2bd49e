import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { contentOf, type Term } from '#shared/domain/term/term.ts';
import { readTermAnswer } from '#shared/domain/term/term-reader.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId, TermAnswerId, TermId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import {
  agree,
  disagree,
  fieldsOf,
  forge,
  MEMBERS,
  propose,
  proposed,
  stateIn,
  USUAL,
  withdraw,
  wordsIn,
} from './term-fixture.ts';

const NONE = 'none' as TermId;

function circle() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  return { alice, bob, carol, all: [alice, bob, carol] as const };
}

/** A circle whose first term alice proposed and bob agreed to. */
function circleWithTerm() {
  const made = circle();
  const { alice, bob, all } = made;
  const id = proposed(alice, { purpose: 'First' });
  sync(...all);
  value(agree(bob, id));
  sync(...all);
  all.forEach((one) => one.setNow(NOON + DAY_MS));
  return { ...made, id };
}

const answerIn = ({ doc }: Replica): string => [...openCircleDoc(doc).termAnswers.keys()][0] ?? '';

describe('agreeing to terms', () => {
  test('[TERM2] [DOC4] an agreement without a known author, a term, what was said, a time or a record is malformed', () => {
    const { alice } = circle();
    const read = (entry: unknown) => readTermAnswer('x' as TermAnswerId, entry, alice.authorOf);
    expect(read('words')).toEqual(malformed('x', 'not-a-record'));
    const usual = { termId: 't', said: 's', at: NOON };
    for (const fields of [{ termId: 5 }, { termId: 't'.repeat(101) }, { said: '' }, { at: -1 }]) {
      forge(alice, 'termAnswers', 'x', { ...usual, ...fields });
      expect(read(fieldsOf(alice, 'termAnswers', 'x'))).toEqual(malformed('x', 'incomplete'));
    }
    alice.doc.clientID = 77;
    forge(alice, 'termAnswers', 'x', usual);
    expect(read(fieldsOf(alice, 'termAnswers', 'x'))).toEqual(malformed('x', 'incomplete'));
  });

  test('[TERM2] more than half agree, of two both, and one alone needs nobody', () => {
    const { alice, bob, all } = circle();
    const id = proposed(alice);
    sync(...all);
    const isAgreed = (members: readonly MemberId[]) => stateIn(bob, members).current !== undefined;
    expect([isAgreed(MEMBERS), isAgreed([ALICE, BOB]), isAgreed([ALICE])]).toEqual([false, false, true]);
    value(agree(bob, id));
    expect([isAgreed(MEMBERS), isAgreed([ALICE, BOB])]).toEqual([true, true]);
    expect(isAgreed([...MEMBERS, 'fourth' as MemberId])).toBe(false);
    expect(isAgreed([ALICE, CAROL])).toBe(false);
  });

  test('[TERM2] each agrees once, however often merging has it, and takes all of it back', () => {
    const { alice, bob } = circle();
    const phone = createReplica(BOB, 1);
    const four = [...MEMBERS, 'fourth' as MemberId];
    const id = proposed(alice, {}, four);
    sync(alice, bob, phone);
    value(agree(bob, id, four));
    value(agree(phone, id, four));
    sync(alice, bob, phone);
    for (const replica of [alice, bob]) expect(stateIn(replica, four).open).toMatchObject([{ agreed: [ALICE, BOB] }]);
    expect(value(agree(bob, id, four)).undo.changes).toEqual([]);
    expect(value(agree(alice, id, four)).undo.changes).toEqual([]);
    const { undo } = value(disagree(bob, id, four));
    sync(alice, bob, phone);
    expect(stateIn(alice, four).open).toMatchObject([{ agreed: [ALICE], missingCount: 2 }]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(stateIn(bob, four).open).toMatchObject([{ agreed: [ALICE, BOB], missingCount: 1 }]);
  });

  test("[TERM2] [DOC3] nobody agrees in another's name, nor takes another's agreement", () => {
    const { alice, bob, carol, all } = circle();
    const id = proposed(alice);
    sync(...all);
    const said = contentOf(stateIn(bob).open[0]?.proposal as Term);
    forge(alice, 'termAnswers', 'named', { termId: id, said, at: NOON, author: CAROL });
    sync(...all);
    expect(stateIn(bob).open).toMatchObject([{ agreed: [ALICE], missingCount: 1 }]);
    openCircleDoc(alice.doc).termAnswers.delete('named');
    value(agree(bob, id));
    sync(...all);
    fieldsOf(carol, 'termAnswers', answerIn(carol)).set('deletedAt', NOON);
    fieldsOf(carol, 'terms', id).set('purpose', 'Whatever carol wants');
    sync(...all);
    expect(stateIn(alice).current).toBeUndefined();
    fieldsOf(alice, 'terms', id).set('purpose', USUAL.purpose);
    sync(...all);
    for (const replica of all) expect(stateIn(replica).current).toMatchObject({ agreed: [ALICE, BOB] });
  });

  test.each([
    ['purpose', 'Work for alice'],
    ['from', '2020-01-01'],
    ['until', '2030-01-01'],
    ['at', NOON + 5],
  ])('[TERM2] whoever rewrites the %s of what was agreed has nobody’s agreement', (key, field) => {
    const { alice, bob, all, id } = circleWithTerm();
    fieldsOf(alice, 'terms', id).set(key, field);
    sync(...all);
    expect(stateIn(bob)).toMatchObject({ current: undefined, open: [{ agreed: [ALICE], missingCount: 1 }] });
  });

  test('[TERM4] nobody agrees to what was passed over, withdrawn or never there', () => {
    const { alice, bob, carol, all } = circle();
    const passed = proposed(alice, { purpose: 'Passed' });
    bob.setNow(NOON + 1);
    const [held, gone] = [proposed(bob, { purpose: 'Held' }), proposed(bob, { purpose: 'Gone' })];
    value(withdraw(bob, gone));
    sync(...all);
    value(agree(carol, held));
    sync(...all);
    expect(wordsIn(carol)).toEqual({ current: 'Held', closing: undefined, earlier: [], open: [] });
    expect([codeOf(agree(carol, passed)), codeOf(agree(carol, gone)), codeOf(agree(carol, NONE))]).toEqual([
      'not-open',
      'not-found',
      'not-found',
    ]);
    value(agree(alice, held));
    expect(stateIn(alice).current?.agreed).toEqual([BOB, CAROL, ALICE]);
  });

  test('[TERM4] only its author withdraws a proposal, and what is agreed stays', () => {
    const { alice, bob, carol, all, id } = circleWithTerm();
    expect(codeOf(withdraw(bob, id))).toBe('not-yours');
    expect(codeOf(withdraw(alice, id))).toBe('agreed');
    expect(codeOf(disagree(bob, id))).toBe('agreed');
    expect(codeOf(withdraw(bob, NONE))).toBe('not-found');
    const open = proposed(carol, { purpose: 'Second' });
    const { undo } = value(withdraw(carol, open));
    sync(...all);
    expect(wordsIn(alice).open).toEqual([]);
    value(applyUndo(carol.doc, undo, carol.ctx));
    sync(...all);
    expect(wordsIn(alice).open).toEqual(['Second']);
  });

  test('[TERM4] withdrawn while the others agreed, it takes one agreement away and no more', () => {
    const { alice, bob, carol, all } = circle();
    const id = proposed(alice);
    sync(...all);
    value(withdraw(alice, id));
    value(agree(bob, id));
    sync(alice, bob);
    expect(stateIn(alice).current).toBeUndefined();
    expect(codeOf(agree(alice, id))).toBe('not-found');
    value(agree(carol, id));
    sync(...all);
    for (const replica of all) expect(stateIn(replica).current?.agreed).toEqual([BOB, CAROL]);
    value(agree(alice, id));
    expect(stateIn(alice).current?.agreed).toEqual([BOB, CAROL, ALICE]);
  });

  test("[TERM4] [DOC3] another's word withdraws nothing, and does not keep its author from withdrawing", () => {
    const { alice, bob, all } = circle();
    const id = proposed(alice);
    sync(...all);
    fieldsOf(bob, 'terms', id).set('deletedAt', NOON);
    sync(...all);
    expect(wordsIn(alice).open).toEqual([USUAL.purpose]);
    const { undo } = value(withdraw(alice, id));
    sync(...all);
    expect(wordsIn(bob).open).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(fieldsOf(alice, 'terms', id).get('deletedAt')).toBe(false);
  });

  test('[TERM4] [UNDO3] a proposal and an agreement are taken back by undo', () => {
    const { alice, bob, all } = circle();
    const { termId, undo } = value(propose(alice));
    sync(...all);
    const agreeing = value(agree(bob, termId));
    expect(stateIn(bob).current).toBeDefined();
    value(applyUndo(bob.doc, agreeing.undo, bob.ctx));
    sync(...all);
    expect(wordsIn(alice)).toMatchObject({ current: undefined, open: [USUAL.purpose] });
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(wordsIn(alice).open).toEqual([]);
  });

  test('[TERM4] what another wrote into an agreement does not keep it from being taken back', () => {
    const { alice, bob, all } = circle();
    const four = [...MEMBERS, 'fourth' as MemberId];
    const id = proposed(alice);
    sync(...all);
    value(agree(bob, id, four));
    sync(...all);
    fieldsOf(alice, 'termAnswers', answerIn(alice)).set('deletedAt', NOON);
    sync(...all);
    const { undo } = value(disagree(bob, id, four));
    sync(...all);
    expect(stateIn(alice, four).open).toMatchObject([{ agreed: [ALICE] }]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(fieldsOf(bob, 'termAnswers', answerIn(bob)).get('deletedAt')).toBe(false);
  });
});
