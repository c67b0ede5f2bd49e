import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { selectTrash } from '#shared/domain/lead/lead-queries.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import { ALICE, CIRCLE, codeOf, createReplica, leadIn, leadsIn, pursuitsIn, type Replica, value } from '../fixture.ts';
import {
  add,
  circleOfThree,
  forge,
  merge,
  say,
  shownHistory,
  shownLead,
  shownLeads,
  shownNotes,
  shownSaid,
  shownView,
  shownWords,
  unmerge,
} from './duplicate-fixture.ts';

function merged() {
  const circle = circleOfThree();
  const { alice, meet } = circle;
  const first = add(alice, { company: 'Contoso', role: 'Welder', notes: 'Ask Maria' });
  const second = add(alice, { company: 'Contoso', role: 'Welder', pay: '52k', notes: 'Night shifts' });
  value(startPursuit(alice.doc, { leadId: second, toStage: 'applied' }, alice.ctx));
  value(merge(alice, first, second));
  meet();
  return { ...circle, first, second };
}

const trash = ({ doc, ctx }: Replica, leadId: Parameters<typeof trashLead>[1]['leadId']) =>
  trashLead(doc, { leadId }, ctx);
const restore = ({ doc, ctx }: Replica, leadId: Parameters<typeof trashLead>[1]['leadId']) =>
  restoreLead(doc, { leadId }, ctx);
const inTrash = (replica: Replica) => selectTrash(shownLeads(replica).values()).map(({ id }) => id);
const from = (replica: Replica) => ({
  doc: replica.doc,
  authorOf: replica.authorOf,
  me: ALICE,
  nameOf: () => undefined,
});

describe('leads that are shown as one, elsewhere', () => {
  test('[DUP10] [LEAD8] trash and restore take all of them, by the id of either', () => {
    const { alice, first, second } = merged();
    const before = shownView(alice);
    const { undo } = value(trash(alice, second));
    expect(shownWords(alice)).toEqual({});
    expect(inTrash(alice)).toEqual([first]);
    expect(codeOf(unmerge(alice, second))).toBe('not-found');
    expect(codeOf(merge(alice, first, second))).toBe('not-found');
    value(restore(alice, first));
    expect(shownView(alice)).toEqual(before);
    value(trash(alice, first));
    expect(applyUndo(alice.doc, undo, alice.ctx).ok).toBe(true);
  });

  test('[DUP10] [UNDO2] undo of the trash brings back all', () => {
    const { alice, first } = merged();
    const before = shownView(alice);
    const { undo } = value(trash(alice, first));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(shownView(alice)).toEqual(before);
  });

  test.each(['first', 'second'] as const)(
    '[DUP10] the %s one trashed by somebody apart is there alone, and the other stands',
    (which) => {
      const { alice, bob, meet } = circleOfThree();
      const first = add(alice, { company: 'Contoso', notes: 'one' });
      const second = add(alice, { company: 'Globex', notes: 'two' });
      meet();
      value(merge(alice, first, second));
      const [gone, stays] = which === 'first' ? [first, second] : [second, first];
      value(trash(bob, gone));
      meet();
      for (const who of [alice, bob]) {
        expect(inTrash(who)).toEqual([gone]);
        expect(shownLead(who, stays)).toMatchObject({ id: stays, deletedAt: undefined });
        expect(shownNotes(who, stays)).toBe(which === 'first' ? 'two' : 'one');
      }
      value(restore(bob, gone));
      meet();
      expect(shownLead(alice, second).id).toBe(first);
      expect(inTrash(alice)).toEqual([]);
    },
  );

  test('[DUP10] who merges into one that another has trashed since keeps the other on the board', () => {
    const { alice, bob, meet, first, second } = merged();
    const third = add(bob, { company: 'Contoso' });
    meet();
    value(merge(bob, first, third));
    value(trash(alice, first));
    meet();
    expect(inTrash(bob)).toEqual([first]);
    expect(
      [...shownLeads(bob).values()].filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id),
    ).toEqual([third]);
    expect(leadIn(bob, second).deletedAt).toBeDefined();
  });

  test('[DUP10] [SHARE1] a copy takes all of them, merged there as they were here, with the own run and all notes', () => {
    const { alice, second } = merged();
    const to = createReplica(ALICE, 1);
    say(alice, second, 'stays');
    const copied = value(copyLead(to.doc, { from: from(alice), leadId: second }, to.ctx));
    expect(shownWords(to)).toEqual({ applied: ['Welder, Contoso'] });
    expect(shownLead(to, copied.leadId)).toMatchObject({ id: copied.leadId, pay: '52k' });
    expect(shownNotes(to, copied.leadId)).toBe('Ask Maria\n\nNight shifts');
    expect(shownHistory(to, copied.leadId)).toHaveLength(1);
    expect(shownSaid(to, copied.leadId)).toEqual([]);
    const [, other] = shownLead(to, copied.leadId).parts ?? [];
    if (other === undefined) throw new Error('both are there');
    value(unmerge(to, other.id));
    expect(readNotes(openCircleDoc(to.doc), other.id)).toBe('Night shifts');
    value(merge(to, copied.leadId, other.id));
    value(applyUndo(to.doc, copied.undo, to.ctx));
    expect(shownWords(to)).toEqual({});
  });

  test('[DUP10] [SHARE5] moved, they are in no view where they were, and undo brings all back', () => {
    const { alice, first, second } = merged();
    const before = shownView(alice);
    const to = createReplica(ALICE, 1);
    const { undoAtSource } = value(moveLead(to.doc, { from: from(alice), leadId: second, toCircle: CIRCLE }, to.ctx));
    expect([shownWords(alice), inTrash(alice)]).toEqual([{}, []]);
    expect([leadIn(alice, first).movedTo, leadIn(alice, second).movedTo]).toEqual([CIRCLE, CIRCLE]);
    expect(codeOf(restore(alice, second))).toBe('not-found');
    expect(pursuitsIn(to).size).toBe(1);
    value(applyUndo(alice.doc, undoAtSource, alice.ctx));
    expect(shownView(alice)).toEqual(before);
  });

  test('[DUP10] a lead that was merged into one that is not there is copied by itself', () => {
    const { alice, first, second } = merged();
    value(unmerge(alice, second));
    forge(alice, first, { role: 'Fitter', mergedInto: 'nowhere' });
    const to = createReplica(ALICE, 1);
    value(copyLead(to.doc, { from: from(alice), leadId: first }, to.ctx));
    expect([...leadsIn(to).values()].map(({ role, mergedInto }) => [role, mergedInto])).toEqual([
      ['Fitter', undefined],
    ]);
  });
});
