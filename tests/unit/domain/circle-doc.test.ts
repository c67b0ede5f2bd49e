import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import { readCircleName, setCircleName } from '#shared/domain/circle/circle-name.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { canWrite, openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { editEntry, moveEntry, removeEntry } from '#shared/domain/priority/change-entry.ts';
import { setFeedback, setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { type Change, commit } from '#shared/domain/record/change.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import {
  ALICE,
  BOB,
  CIRCLE,
  cardIn,
  codeOf,
  createReplica,
  entryIn,
  eventsIn,
  leadIn,
  leadsIn,
  sync,
  value,
  watch,
} from './fixture.ts';

describe('the document', () => {
  test('[DOC1] opening writes nothing, and the root types are the named ones', () => {
    const { doc } = createReplica(ALICE);
    const { origins } = watch(doc);
    const roots = openCircleDoc(doc);
    expect(origins).toEqual([]);
    expect(Object.keys(roots)).toEqual([
      'meta',
      'people',
      'leads',
      'pursuits',
      'stageEvents',
      'leadNotes',
      'originals',
      'doneSteps',
      'priorityBlocks',
      'messages',
      'checkRequests',
      'checkIns',
      'moods',
      'commitments',
      'charters',
      'charterSignatures',
      'wins',
      'cheers',
      'evidence',
      'doubts',
      'goals',
      'goalReviews',
      'rests',
      'nudges',
      'journal',
      'habits',
      'meetings',
      'meetingSteps',
      'meetingNotes',
      'clinics',
      'clinicSteps',
      'sealedIdeas',
      'lookBacks',
      'backings',
      'conflicts',
      'conflictSteps',
      'sessions',
      'terms',
      'termAnswers',
      'sameWords',
      'notSame',
      'views',
      'introductionAsks',
      'introductionAnswers',
      'introductionSteps',
      'keptAnswers',
      'suggestions',
      'companyNotes',
      'contacts',
      'contactAnswers',
      'reminderAnswers',
      'reminderKinds',
      'invitations',
      'calendarWritten',
      'priorities',
    ]);
    expect([...doc.share.keys()].sort()).toEqual(Object.keys(roots).sort());
  });

  test('[DOC2] a newer document is read and never written', () => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind', forMembers: [ALICE] }, alice.ctx));
    const { pursuitId, undo } = value(startPursuit(alice.doc, { leadId }, alice.ctx));
    const { entryId } = value(
      addEntry(alice.doc, { list: 'roles', text: 'welder', authorOf: alice.authorOf }, alice.ctx),
    );
    const about = { kind: 'lead', id: leadId } as const;
    const { messageId } = value(addMessage(alice.doc, { about, text: 'Hello', members: [] }, alice.ctx));
    const writable = createReplica(ALICE, 1);
    alice.doc.getMap('meta').set('minReader', 2);
    const from = { doc: alice.doc, authorOf: alice.authorOf, me: ALICE, nameOf: () => undefined };
    const { doc, ctx, authorOf } = alice;
    const { origins } = watch(doc);
    const answers = [
      setCircleName(doc, { name: 'Ours' }, ctx),
      setName(doc, { name: 'alice' }, ctx),
      addLead(doc, { company: 'Contoso' }, ctx),
      editLead(doc, { leadId, fields: { role: 'welder' } }, ctx),
      setLeadFor(doc, { leadId, memberId: BOB, isFor: true }, ctx),
      trashLead(doc, { leadId }, ctx),
      restoreLead(doc, { leadId }, ctx),
      moveCard(doc, { cardId: pursuitId, toStage: 'offer' }, ctx),
      startPursuit(doc, { leadId }, ctx),
      setOutcome(doc, { pursuitId, outcome: 'accepted' }, ctx),
      setNextStep(doc, { cardId: pursuitId, nextStep: 'call' }, ctx),
      addEntry(doc, { list: 'roles', text: 'fitter', authorOf }, ctx),
      editEntry(doc, { entryId, text: 'fitter', authorOf }, ctx),
      removeEntry(doc, { entryId, authorOf }, ctx),
      moveEntry(doc, { entryId, toList: 'skills', authorOf }, ctx),
      setPayFloor(doc, { payFloor: undefined, authorOf }, ctx),
      setFeedback(doc, { feedback: 'frank', authorOf }, ctx),
      addMessage(doc, { about, text: 'Hello', members: [] }, ctx),
      withdrawMessage(doc, { messageId, authorOf: alice.authorOf }, ctx),
      copyLead(doc, { from, leadId }, ctx),
      moveLead(writable.doc, { from, leadId, toCircle: CIRCLE }, ctx),
      applyUndo(doc, undo, ctx),
    ];
    expect(answers.map((answer) => (answer.ok ? 'written' : answer.error.code))).toEqual(
      answers.map(() => 'read-only'),
    );
    expect(origins).toEqual([]);
    expect(leadsIn(writable).size).toBe(0);
    expect(leadIn(alice, leadId).company).toBe('Northwind');
  });

  test.each([1, 0, 'two', null, undefined])('[DOC2] minReader %s leaves the document writable', (minReader) => {
    const { doc } = createReplica(ALICE);
    doc.getMap('meta').set('minReader', minReader);
    expect(canWrite(doc)).toBe(true);
  });

  test('[DOC3] the author is who wrote, whatever a field says', () => {
    const alice = createReplica(ALICE);
    const bob = createReplica(BOB);
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
    alice.doc.getMap<Y.Map<unknown>>('leads').get(leadId)?.set('addedBy', BOB);
    sync(alice, bob);
    value(moveCard(bob.doc, { cardId: leadId, toStage: 'applied' }, { ...bob.ctx, actor: ALICE }));
    const reloaded = createReplica(ALICE, 1);
    Y.applyUpdateV2(reloaded.doc, Y.encodeStateAsUpdateV2(bob.doc));
    expect(leadIn(reloaded, leadId).addedBy).toBe(ALICE);
    expect(eventsIn(reloaded).map((event) => event.by)).toEqual([BOB]);
  });

  test('[DOC3] a client id that nobody claims has no author', () => {
    const stranger = createReplica(ALICE);
    stranger.doc.clientID = 77;
    const { leadId } = value(addLead(stranger.doc, { company: 'Northwind' }, stranger.ctx));
    expect(leadIn(stranger, leadId).addedBy).toBeUndefined();
  });

  test('[DOC5] what no field can hold is found before anything of an act is written', () => {
    const { doc } = createReplica(ALICE);
    const create = (id: string, company: unknown): Change => ({
      kind: 'create',
      root: 'leads',
      path: [id],
      fields: { company: company as string },
    });
    expect(() => commit(doc, 'lead-added', [create('l1', 'Northwind'), create('l2', new Date(0))])).toThrow(
      'fields hold',
    );
    expect(openCircleDoc(doc).leads.size).toBe(0);
  });

  test('[DOC5] a command is one transaction with its origin, and none when nothing changes', () => {
    const { doc, ctx, authorOf } = createReplica(ALICE);
    const { leadId } = value(addLead(doc, { company: 'Northwind', nextStep: 'call', notes: 'kind people' }, ctx));
    const { entryId } = value(addEntry(doc, { list: 'roles', text: 'welder', authorOf }, ctx));
    const { origins } = watch(doc);
    const { pursuitId } = value(moveCard(doc, { cardId: leadId, toStage: 'applied' }, ctx));
    expect(origins).toEqual([COMMAND_ORIGIN]);
    const idle = [
      editLead(doc, { leadId, fields: { company: ' Northwind ', role: '' } }, ctx),
      setLeadFor(doc, { leadId, memberId: BOB, isFor: false }, ctx),
      restoreLead(doc, { leadId }, ctx),
      moveCard(doc, { cardId: pursuitId ?? leadId, toStage: 'applied' }, ctx),
      startPursuit(doc, { leadId }, ctx),
      setNextStep(doc, { cardId: leadId }, ctx),
      editEntry(doc, { entryId, text: 'welder', authorOf }, ctx),
      moveEntry(doc, { entryId, toList: 'roles', authorOf }, ctx),
      setPayFloor(doc, { payFloor: undefined, authorOf }, ctx),
      setFeedback(doc, { feedback: ' ', authorOf }, ctx),
    ];
    expect(idle.map((answer) => value<{ undo: { changes: readonly unknown[] } }>(answer).undo.changes)).toEqual(
      idle.map(() => []),
    );
    expect(origins).toEqual([COMMAND_ORIGIN]);
  });

  test('[DOC7] the first name of a circle brings the schema version along', () => {
    const { doc, ctx } = createReplica(ALICE);
    value(setCircleName(doc, { name: '  Thursday circle ' }, ctx));
    value(setCircleName(doc, { name: 'Friday circle' }, ctx));
    expect(doc.getMap('meta').toJSON()).toEqual({ schema: 1, minReader: 1, name: 'Friday circle' });
    expect(readCircleName(openCircleDoc(doc))).toBe('Friday circle');
    expect(codeOf(setCircleName(doc, { name: ' ' }, ctx))).toBe('empty');
    expect(codeOf(setCircleName(doc, { name: 'x'.repeat(101) }, ctx))).toBe('too-long');
  });

  test('[DOC8] two who work apart see the same when they meet', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
    value(addLead(bob.doc, { company: 'Contoso' }, bob.ctx));
    value(addEntry(bob.doc, { list: 'roles', text: 'welder', authorOf: bob.authorOf }, bob.ctx));
    sync(alice, bob);
    expect(cardIn(alice, 'Contoso')).toEqual(cardIn(bob, 'Contoso'));
    expect(entryIn(alice, 'welder')).toBe(entryIn(bob, 'welder'));
  });
});
