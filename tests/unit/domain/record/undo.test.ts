import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { openNotes } from '#shared/domain/lead/lead-notes.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { removeEntry } from '#shared/domain/priority/change-entry.ts';
import { setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import {
  ALICE,
  BOB,
  cardIn,
  codeOf,
  createReplica,
  historyIn,
  leadIn,
  listIn,
  sync,
  value,
  viewOf,
  watch,
} from '../fixture.ts';

function setUp(nextStep = 'call') {
  const alice = createReplica(ALICE);
  const bob = createReplica(BOB);
  const { leadId, undo } = value(
    addLead(alice.doc, { role: 'Welder', company: 'Globex', nextStep, notes: 'ask bob' }, alice.ctx),
  );
  sync(alice, bob);
  return { alice, bob, leadId, added: undo };
}

describe('undo', () => {
  test('[UNDO1] a step is plain data', () => {
    const { alice, leadId } = setUp();
    const { undo } = value(editLead(alice.doc, { leadId, fields: { company: 'Initech', place: 'Lyon' } }, alice.ctx));
    expect(structuredClone(undo)).toEqual({
      label: 'lead-edited',
      changes: [
        { kind: 'field', root: 'leads', path: [leadId], key: 'company', before: 'Globex', after: 'Initech' },
        { kind: 'field', root: 'leads', path: [leadId], key: 'place', before: undefined, after: 'Lyon' },
      ],
    });
  });

  test('[UNDO2] every act can be taken back to exactly what was shown', () => {
    const { alice, leadId } = setUp();
    const { doc, ctx, authorOf } = alice;
    const { entryId } = value(addEntry(doc, { list: 'roles', text: 'welder', authorOf }, ctx));
    const acts: readonly (() => UndoStep)[] = [
      () => value(addLead(doc, { company: 'Initech', stage: 'applied', nextStep: 'wait' }, ctx)).undo,
      () => value(editLead(doc, { leadId, fields: { role: '', heardFromMember: BOB } }, ctx)).undo,
      () => value(moveCard(doc, { cardId: leadId, toStage: 'interviewing' }, ctx)).undo,
      () => value(startPursuit(doc, { leadId }, ctx)).undo,
      () => value(setNextStep(doc, { cardId: leadId, nextStep: undefined }, ctx)).undo,
      () => value(trashLead(doc, { leadId }, ctx)).undo,
      () => value(addEntry(doc, { list: 'skills', text: 'TIG', authorOf }, ctx)).undo,
      () => value(removeEntry(doc, { entryId, authorOf }, ctx)).undo,
      () => value(setPayFloor(doc, { payFloor: { amount: 20, currency: 'EUR', per: 'hour' }, authorOf }, ctx)).undo,
    ];
    for (const act of acts) {
      const before = viewOf(alice);
      const step = act();
      expect(viewOf(alice)).not.toEqual(before);
      value(applyUndo(doc, step, ctx));
      expect(viewOf(alice)).toEqual(before);
    }
  });

  test('[UNDO2] refuses and changes nothing when somebody changed it since', () => {
    const { alice, bob, leadId } = setUp();
    const { undo } = value(editLead(alice.doc, { leadId, fields: { company: 'Initech', role: 'Fitter' } }, alice.ctx));
    sync(alice, bob);
    value(editLead(bob.doc, { leadId, fields: { company: 'Hooli' } }, bob.ctx));
    sync(alice, bob);
    const { origins } = watch(alice.doc);
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    expect(origins).toEqual([]);
    expect(leadIn(alice, leadId)).toMatchObject({ company: 'Hooli', role: 'Fitter' });
  });

  test('[UNDO3] what was added goes to the trash and can be restored', () => {
    const { alice, leadId, added } = setUp();
    value(applyUndo(alice.doc, added, alice.ctx));
    expect(leadIn(alice, leadId).deletedAt).toBe(alice.ctx.now);
    value(restoreLead(alice.doc, { leadId }, alice.ctx));
    expect(cardIn(alice, 'Welder, Globex').stage).toBe('spotted');
  });

  test('[UNDO3] a lead that another worked on since stays', () => {
    const edited = setUp();
    value(
      editLead(edited.bob.doc, { leadId: edited.leadId, fields: { link: 'https://globex.example' } }, edited.bob.ctx),
    );
    const noted = setUp();
    openNotes(openCircleDoc(noted.bob.doc), noted.leadId)?.insert(0, 'I know somebody there. ');
    // Without a next step that would go along, nothing of the lead itself changes.
    const taken = setUp('');
    value(startPursuit(taken.bob.doc, { leadId: taken.leadId }, taken.bob.ctx));
    for (const { alice, bob, added } of [edited, noted, taken]) {
      sync(alice, bob);
      expect(codeOf(applyUndo(alice.doc, added, alice.ctx))).toBe('changed-since');
    }
  });

  test('[UNDO3] undoing the first entry leaves the block for the next', () => {
    const { alice } = setUp();
    const { undo } = value(addEntry(alice.doc, { list: 'roles', text: 'welder', authorOf: alice.authorOf }, alice.ctx));
    value(applyUndo(alice.doc, undo, alice.ctx));
    value(addEntry(alice.doc, { list: 'roles', text: 'fitter', authorOf: alice.authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['fitter']);
    expect(alice.doc.getMap('priorityBlocks').size).toBe(1);
  });

  test('[UNDO4] a move and its undo are both kept and neither is shown', () => {
    const { alice, leadId } = setUp();
    value(moveCard(alice.doc, { cardId: leadId, toStage: 'applied' }, alice.ctx));
    const card = cardIn(alice, 'Welder, Globex');
    const { undo } = value(moveCard(alice.doc, { cardId: card.cardId, toStage: 'closed' }, alice.ctx));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(historyIn(alice, leadId)).toEqual(['alice: spotted > applied']);
    expect(alice.doc.getMap('stageEvents').size).toBe(3);
  });

  test('[UNDO5] the same step cannot be taken back twice', () => {
    const { alice, leadId } = setUp();
    const { undo } = value(moveCard(alice.doc, { cardId: leadId, toStage: 'applied' }, alice.ctx));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
  });
});
