import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { selectBoard } from '#shared/domain/board/select-board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { selectTrash } from '#shared/domain/lead/lead-queries.ts';
import { selectLeadHistory } from '#shared/domain/pursuit/history-queries.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import type { LeadSource } from '#shared/domain/sharing/lead-source.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import {
  ALICE,
  BOB,
  boardOf,
  CAROL,
  CIRCLE,
  codeOf,
  createReplica,
  eventsIn,
  leadIn,
  leadsIn,
  messagesIn,
  NOON,
  pursuitsIn,
  type Replica,
  spaceOf,
  sync,
  value,
  wordsOf,
} from '../fixture.ts';

function sourceOf(replica: Replica, name?: string): LeadSource {
  const { doc, authorOf, me } = replica;
  return { doc, authorOf, me, name, nameOf: (member) => `${member} b.` };
}

/** Alice, who is carol in the circle that the lead goes to. */
function setUp(input: Partial<NewLead> = {}) {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const { leadId } = value(
    addLead(bob.doc, { role: 'Welder', company: 'Globex', notes: 'ask bob', ...input }, bob.ctx),
  );
  sync(alice, bob);
  return { alice, bob, leadId, target: createReplica(CAROL) };
}

describe('sharing', () => {
  test('[SHARE1] a copy has the fields, new ids, and says where it came from', () => {
    const { alice, leadId, target } = setUp({
      link: 'https://globex.example',
      nextStep: 'call',
      forMembers: [ALICE, BOB],
      heardFromMember: BOB,
    });
    (openCircleDoc(alice.doc).leads.get(leadId) as Y.Map<unknown>).set('fromTheFuture', 7);
    target.setNow(NOON + 9);
    const copy = value(copyLead(target.doc, { from: sourceOf(alice, 'Thursday circle'), leadId }, target.ctx)).leadId;
    expect(copy).not.toBe(leadId);
    expect(leadIn(target, copy)).toMatchObject({
      role: 'Welder',
      company: 'Globex',
      link: 'https://globex.example',
      nextStep: 'call',
      heardFrom: 'bob b.',
      heardFromMember: undefined,
      forMembers: [CAROL],
      addedBy: CAROL,
      addedAt: NOON + 9,
      copiedFrom: 'Thursday circle',
      copiedAddedBy: 'bob b.',
      copiedAddedAt: NOON,
    });
    expect((openCircleDoc(target.doc).leads.get(copy) as Y.Map<unknown>).get('fromTheFuture')).toBe(7);
    expect(wordsOf(alice)).toEqual({ spotted: ['Welder, Globex'] });
  });

  test('[SHARE2] [SHARE3] my run is mine there; others’ are history in words', () => {
    const { alice, bob, leadId, target } = setUp();
    const { pursuitId } = value(startPursuit(alice.doc, { leadId }, alice.ctx));
    sync(alice, bob);
    bob.setNow(NOON + 1);
    value(startPursuit(bob.doc, { leadId, toStage: 'applied' }, bob.ctx));
    bob.setNow(NOON + 2);
    value(moveCard(bob.doc, { cardId: pursuitId, toStage: 'offer' }, bob.ctx));
    sync(alice, bob);
    const copy = value(copyLead(target.doc, { from: sourceOf(alice), leadId }, target.ctx)).leadId;
    const [run, ...rest] = [...pursuitsIn(target).values()];
    expect(rest).toEqual([]);
    expect(run).toMatchObject({ leadId: copy, memberId: CAROL, stage: 'offer', startedAt: NOON });
    expect(boardOf(target)[4]?.cards).toHaveLength(1);
    const history = selectLeadHistory(copy, eventsIn(target));
    expect(history.map((event) => [event.to, event.pursuitId, event.copiedMember, event.copiedBy])).toEqual([
      ['applying', run?.id, undefined, undefined],
      ['applied', undefined, 'bob b.', 'bob b.'],
      ['offer', run?.id, undefined, 'bob b.'],
    ]);
    expect(history.map((event) => event.at)).toEqual([NOON, NOON + 1, NOON + 2]);
  });

  test('[SHARE3] history that came along once comes along again', () => {
    const { alice, bob, leadId, target } = setUp();
    value(startPursuit(bob.doc, { leadId }, bob.ctx));
    sync(alice, bob);
    const copy = value(copyLead(target.doc, { from: sourceOf(alice), leadId }, target.ctx)).leadId;
    const further = createReplica(ALICE, 7);
    const second = value(copyLead(further.doc, { from: sourceOf(target), leadId: copy }, further.ctx)).leadId;
    expect(selectLeadHistory(second, eventsIn(further))).toMatchObject([
      { copiedMember: 'bob b.', copiedBy: 'bob b.' },
    ]);
    expect(leadIn(further, second).copiedAddedBy).toBe('bob b.');
  });

  test('[SHARE4] notes come along', () => {
    const { alice, leadId, target } = setUp();
    const copy = value(copyLead(target.doc, { from: sourceOf(alice), leadId }, target.ctx)).leadId;
    expect(readNotes(openCircleDoc(target.doc), copy)).toBe('ask bob');
  });

  test('[SHARE5] moving takes it out of every view where it was; each side can be taken back', () => {
    const { alice, leadId, target } = setUp();
    const moved = value(moveLead(target.doc, { from: sourceOf(alice), leadId, toCircle: CIRCLE }, target.ctx));
    expect(leadIn(alice, leadId).movedTo).toBe(CIRCLE);
    expect(wordsOf(alice)).toEqual({});
    expect(selectTrash(leadsIn(alice).values())).toEqual([]);
    expect(codeOf(copyLead(target.doc, { from: sourceOf(alice), leadId }, target.ctx))).toBe('not-found');
    value(applyUndo(target.doc, moved.undo, target.ctx));
    value(applyUndo(alice.doc, moved.undoAtSource, alice.ctx));
    expect(wordsOf(target)).toEqual({});
    expect(wordsOf(alice)).toEqual({ spotted: ['Welder, Globex'] });
  });

  test('[SHARE6] a private lead that was shared stands on the board once', () => {
    const circle = createReplica(ALICE);
    const own = createReplica(CAROL, 5);
    const { leadId } = value(addLead(own.doc, { company: 'Globex', circle: CIRCLE, stage: 'applied' }, own.ctx));
    value(moveLead(circle.doc, { from: sourceOf(own), leadId, toCircle: CIRCLE }, circle.ctx));
    const spaces = [spaceOf(circle), spaceOf(own, 'private')];
    const cards = selectBoard({ circleId: CIRCLE, spaces, now: NOON }).flatMap((column) => column.cards);
    expect(cards).toMatchObject([{ stage: 'applied', memberId: ALICE, isPrivate: false }]);
    expect([...leadsIn(circle).values()]).toMatchObject([
      { circle: undefined, copiedFrom: undefined, copiedAddedBy: undefined },
    ]);
  });

  test('[SHARE7] what the circle said about it stays, wherever the lead goes', () => {
    const { alice, leadId, target } = setUp();
    value(addMessage(alice.doc, { about: { kind: 'lead', id: leadId }, text: 'Go.', members: [] }, alice.ctx));
    value(copyLead(target.doc, { from: sourceOf(alice), leadId }, target.ctx));
    value(moveLead(target.doc, { from: sourceOf(alice), leadId, toCircle: CIRCLE }, target.ctx));
    expect(messagesIn(target).size).toBe(0);
    expect(messagesIn(alice).size).toBe(1);
  });
});
