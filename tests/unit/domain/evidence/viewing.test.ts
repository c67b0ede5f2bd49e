import { describe, expect, test } from 'vitest';
import type { EvidenceAnswer } from '#shared/domain/evidence/evidence.ts';
import { selectBySkill } from '#shared/domain/evidence/select-by-skill.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { EvidenceId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { aboutIn, answer, evidenceIn, fieldsOf, idsAbout, noted, saw } from './evidence-fixture.ts';

const people = () => [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;

describe('answering', () => {
  test('[EVID3] whoever it is about puts it away from their own view, and has it back', async () => {
    const [alice, bob, carol] = people();
    const id = saw(alice, CAROL);
    sync(alice, bob, carol);
    const { undo } = value(answer(carol, id, 'declined'));
    sync(alice, bob, carol);
    expect(await idsAbout(carol, CAROL)).toMatchObject({ shown: [], putAway: [id] });
    for (const replica of [alice, bob])
      expect(await idsAbout(replica, CAROL)).toMatchObject({ shown: [id], putAway: [] });
    expect(evidenceIn(alice).get(id)?.answer).toBe('declined');
    value(answer(carol, id, 'kept'));
    expect(await idsAbout(carol, CAROL)).toMatchObject({ shown: [id], putAway: [] });
    expect(codeOf(applyUndo(carol.doc, undo, carol.ctx))).toBe('changed-since');
  });

  test('[EVID3] [UNDO2] undo takes an answer back', async () => {
    const [alice, , carol] = people();
    const id = saw(alice, CAROL);
    sync(alice, carol);
    const { undo } = value(answer(carol, id, 'declined'));
    value(applyUndo(carol.doc, undo, carol.ctx));
    expect(evidenceIn(carol).get(id)?.answer).toBeUndefined();
    expect((await idsAbout(carol, CAROL)).shown).toEqual([id]);
  });

  test('[EVID3] nobody else answers it, its author neither', () => {
    const [alice, bob, carol] = people();
    const [id, own] = [saw(alice, CAROL), noted(alice)];
    sync(alice, bob, carol);
    const watched = [alice, bob, carol].map(({ doc }) => watch(doc));
    expect([alice, bob].map((replica) => codeOf(answer(replica, id, 'declined')))).toEqual(['not-yours', 'not-yours']);
    expect(codeOf(answer(alice, own, 'declined'))).toBe('own');
    expect(codeOf(answer(carol, own, 'declined'))).toBe('not-yours');
    expect(codeOf(answer(carol, 'none' as EvidenceId, 'kept'))).toBe('not-found');
    expect(codeOf(answer(carol, id, 'adored' as EvidenceAnswer))).toBe('not-a-choice');
    expect(watched.map(({ origins }) => origins.length)).toEqual([0, 0, 0]);
  });

  test('[EVID3] [DOC3] an answer that another wrote is none, and does not keep the right one from counting', async () => {
    const [alice, bob, carol] = people();
    const id = saw(alice, CAROL);
    sync(alice, bob, carol);
    fieldsOf(bob, id).set('answer', 'declined');
    sync(alice, bob, carol);
    expect(evidenceIn(carol).get(id)?.answer).toBeUndefined();
    expect((await idsAbout(carol, CAROL)).shown).toEqual([id]);
    const { undo } = value(answer(carol, id, 'declined'));
    sync(alice, bob, carol);
    expect((await idsAbout(carol, CAROL)).putAway).toEqual([id]);
    value(applyUndo(carol.doc, undo, carol.ctx));
    expect(fieldsOf(carol, id).has('answer')).toBe(false);
  });

  test('[EVID3] an answer leaves the proof as it is', async () => {
    const [alice, bob, carol] = people();
    const id = saw(alice, CAROL, { skills: ['Patience'] });
    sync(alice, bob, carol);
    value(answer(carol, id, 'kept'));
    sync(alice, bob, carol);
    expect(await idsAbout(bob, CAROL)).toEqual({ shown: [id], putAway: [], unproven: [] });
  });
});

describe('what is told of a member', () => {
  test('[EVID6] own and proven evidence stands newest first, ties by id', async () => {
    const [alice, bob, carol] = people();
    alice.setNow(NOON - 5);
    const first = noted(alice, { text: 'one' });
    bob.setNow(NOON + 5);
    const last = saw(bob, ALICE);
    alice.setNow(NOON);
    carol.setNow(NOON);
    const [own, hers] = [noted(alice, { text: 'two' }), saw(carol, ALICE)];
    noted(bob);
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol])
      expect((await idsAbout(replica, ALICE)).shown).toEqual([last, ...[own, hers].sort(), first]);
  });

  test('[EVID6] by skill it stands under each that it names, named as it was written last', async () => {
    const [alice, bob] = people();
    const one = noted(alice, { skills: ['welding', 'Élan'] });
    alice.setNow(NOON + 1);
    const two = noted(alice, { skills: ['Welding', 'Zeal'] });
    noted(alice, { text: 'without' });
    bob.setNow(NOON + 2);
    const three = saw(bob, ALICE, { skills: ['elan'] });
    sync(alice, bob);
    const { shown } = await aboutIn(alice, ALICE);
    expect(selectBySkill(shown).map(({ skill, evidence }) => [skill, evidence.map(({ id }) => id)])).toEqual([
      ['elan', [three, one]],
      ['Welding', [two, one]],
      ['Zeal', [two]],
    ]);
    expect(selectBySkill([])).toEqual([]);
  });
});
