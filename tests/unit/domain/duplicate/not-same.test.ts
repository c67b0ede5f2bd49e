import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readAllNotSame, readNotSame } from '#shared/domain/duplicate/not-same.ts';
import { sayNotSame } from '#shared/domain/duplicate/say-not-same.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { LeadId, NotSameId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, value, watch } from '../fixture.ts';
import { add, circleOfThree, merge, notSameIn, sayTwo, takeBackTwo, unmerge } from './duplicate-fixture.ts';

function pair() {
  const circle = circleOfThree();
  const { alice, meet } = circle;
  const first = add(alice, { company: 'Contoso', role: 'Welder' });
  const second = add(alice, { company: 'Contoso', role: 'Welder' });
  meet();
  return { ...circle, first, second };
}

describe('these are two jobs', () => {
  test('[DUP4] anybody says it in either order, once, and the log knows who', () => {
    const { alice, bob, meet, first, second } = pair();
    const { notSameId } = value(sayTwo(bob, second, first));
    meet();
    expect(notSameIn(alice)(first, second)).toBe(true);
    expect(notSameIn(alice)(second, first)).toBe(true);
    expect(value(sayTwo(alice, first, second))).toMatchObject({ notSameId, undo: { changes: [] } });
    expect(readAllNotSame(openCircleDoc(alice.doc), alice.authorOf)).toEqual([
      { id: notSameId, first: [first, second].sort()[0], second: [first, second].sort()[1], by: BOB },
    ]);
  });

  test('[DUP4] anybody takes it back whole, also what merging doubled; undo brings it back', () => {
    const { alice, bob, carol, meet, first, second } = pair();
    value(sayTwo(alice, first, second));
    value(sayTwo(bob, second, first));
    meet();
    const { undo } = value(takeBackTwo(carol, first, second));
    meet();
    expect(notSameIn(alice)(first, second)).toBe(false);
    expect(codeOf(takeBackTwo(alice, first, second))).toBe('not-said');
    value(applyUndo(carol.doc, undo, carol.ctx));
    expect(notSameIn(carol)(first, second)).toBe(true);
  });

  test('[DUP4] said while another takes it back apart, it stands', () => {
    const { alice, bob, meet, first, second } = pair();
    const { undo } = value(sayTwo(alice, first, second));
    value(sayTwo(bob, first, second));
    value(takeBackTwo(alice, first, second));
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    meet();
    expect([notSameIn(alice)(first, second), notSameIn(bob)(first, second)]).toEqual([true, true]);
  });

  test('[DUP4] of leads that are shown as one it holds for all, and can be taken back of all', () => {
    const { alice, first, second } = pair();
    const third = add(alice, { company: 'Contoso', role: 'Welder' });
    value(sayTwo(alice, second, third));
    value(merge(alice, first, second));
    expect([notSameIn(alice)(first, third), notSameIn(alice)(second, third)]).toEqual([true, true]);
    value(takeBackTwo(alice, first, third));
    expect(notSameIn(alice)(second, third)).toBe(false);
    value(unmerge(alice, second));
    expect(notSameIn(alice)(second, third)).toBe(false);
  });

  test('[DUP4] one lead twice, and one that is gone, are refused, and nothing is written', () => {
    const { alice, first, second } = pair();
    value(trashLead(alice.doc, { leadId: second }, alice.ctx));
    const { origins } = watch(alice.doc);
    expect(codeOf(sayTwo(alice, first, first))).toBe('same');
    expect(codeOf(sayTwo(alice, first, second))).toBe('not-found');
    expect(codeOf(takeBackTwo(alice, first, 'nowhere' as LeadId))).toBe('not-found');
    expect(origins).toEqual([]);
  });

  test('[DUP4] a circle never learns the id of a private lead; the private document keeps both', () => {
    const { alice, first } = pair();
    const own = createReplica(ALICE, 1);
    const mine = add(own, { company: 'Contoso', role: 'Welder' });
    expect(codeOf(sayTwo(alice, first, 'a private one' as LeadId))).toBe('not-found');
    const leadIds = [first, 'a private one' as LeadId] as const;
    expect(codeOf(sayNotSame(own.doc, { leadIds, isPrivate: true }, own.ctx))).toBe('not-found');
    value(sayNotSame(own.doc, { leadIds: ['in the circle' as LeadId, mine], isPrivate: true }, own.ctx));
    expect(notSameIn(own)(mine, 'in the circle' as LeadId)).toBe(true);
  });

  test.each<readonly [string, unknown]>([
    ['no record', 'text'],
    ['one lead', { first: 'a' }],
    ['one lead twice', { first: 'a', second: 'a' }],
    ['another order', { first: 'b', second: 'a' }],
    ['numbers', { first: 1, second: 2 }],
  ])('[DUP4] [DOC4] %s reads as malformed', (_, written) => {
    const { notSame } = openCircleDoc(createReplica(ALICE).doc);
    notSame.set('one', typeof written === 'object' && written !== null ? new Y.Map(Object.entries(written)) : written);
    expect(readNotSame('one' as NotSameId, notSame.get('one'), () => undefined)).toMatchObject({ kind: 'malformed' });
  });
});
