import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import type { LeadInput } from '#shared/domain/lead/lead.ts';
import { readLink } from '#shared/domain/lead/lead-link.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { selectTrash } from '#shared/domain/lead/lead-queries.ts';
import { readLead } from '#shared/domain/lead/lead-reader.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import {
  ALICE,
  BOB,
  boardOf,
  CAROL,
  cardIn,
  CIRCLE,
  codeOf,
  createReplica,
  leadIn,
  leadsIn,
  sync,
  value,
  viewOf,
  watch,
  wordsOf,
} from '../fixture.ts';

describe('leads', () => {
  test('[LEAD1] edits of different fields, made apart, both stand', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
    sync(alice, bob);
    value(editLead(alice.doc, { leadId, fields: { role: 'Data engineer' } }, alice.ctx));
    value(editLead(bob.doc, { leadId, fields: { place: 'Lyon' } }, bob.ctx));
    sync(alice, bob);
    expect(leadIn(alice, leadId)).toMatchObject({ company: 'Northwind', role: 'Data engineer', place: 'Lyon' });
  });

  test('[LEAD1] notes come into being with the lead', () => {
    const { doc, ctx } = createReplica(ALICE);
    const { origins } = watch(doc);
    const { leadId } = value(addLead(doc, { company: 'Northwind', notes: 'kind people' }, ctx));
    expect(origins).toHaveLength(1);
    expect(readNotes(openCircleDoc(doc), leadId)).toBe('kind people');
  });

  test('[LEAD2] company or role is enough', () => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind', notes: 'a hunch' }, alice.ctx));
    expect(codeOf(addLead(alice.doc, { company: ' ', role: '' }, alice.ctx))).toBe('needs-company-or-role');
    expect(codeOf(editLead(alice.doc, { leadId, fields: { company: '' } }, alice.ctx))).toBe('needs-company-or-role');
    value(editLead(alice.doc, { leadId, fields: { company: '', role: 'Welder' } }, alice.ctx));
    expect(wordsOf(alice)).toEqual({ spotted: ['Welder'] });
  });

  test('[LEAD2] a lead that lost both by merging stays and can be edited', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind', role: 'Welder' }, alice.ctx));
    sync(alice, bob);
    value(editLead(alice.doc, { leadId, fields: { company: '' } }, alice.ctx));
    value(editLead(bob.doc, { leadId, fields: { role: '' } }, bob.ctx));
    sync(alice, bob);
    expect(wordsOf(alice)).toEqual({ spotted: [''] });
    value(editLead(alice.doc, { leadId, fields: { place: 'Lyon' } }, alice.ctx));
    expect(leadIn(alice, leadId).place).toBe('Lyon');
  });

  test.each<[LeadInput, string, string]>([
    [{ company: 'x'.repeat(301) }, 'too-long', 'company'],
    [{ link: 'x'.repeat(2_001) }, 'too-long', 'link'],
    [{ deadlineOn: '2025-02-30' }, 'bad-date', 'deadlineOn'],
    [{ deadlineOn: 'tomorrow' }, 'bad-date', 'deadlineOn'],
    [{ opensIn: '2025-13' }, 'bad-date', 'opensIn'],
    [{ kind: 'rumour' as 'hunch' }, 'not-a-choice', 'kind'],
  ])('[LEAD3] %o is refused as %s', (fields, code, field) => {
    const { doc, ctx } = createReplica(ALICE);
    const { leadId } = value(addLead(doc, { role: 'Welder' }, ctx));
    const error = { ok: false, error: { code, field } };
    expect(editLead(doc, { leadId, fields }, ctx)).toEqual(error);
    expect(addLead(doc, { role: 'Welder', ...fields }, ctx)).toEqual(error);
  });

  test('[LEAD3] a stage that there is not is refused, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const stage = 'elsewhere' as 'applied';
    expect(codeOf(addLead(alice.doc, { company: 'Northwind', stage }, alice.ctx))).toBe('not-a-choice');
    expect(leadsIn(alice).size).toBe(0);
  });

  test('[LEAD3] the next step is checked as well', () => {
    const { doc, ctx } = createReplica(ALICE);
    const { leadId } = value(addLead(doc, { role: 'Welder' }, ctx));
    expect(codeOf(addLead(doc, { role: 'Welder', nextStepOn: '2025-06-31' }, ctx))).toBe('bad-date');
    expect(codeOf(setNextStep(doc, { cardId: leadId, nextStep: 'x'.repeat(301) }, ctx))).toBe('too-long');
  });

  test('[LEAD3] [DOC4] readers cut what is too long, and read what they cannot use as absent', () => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
    const record = openCircleDoc(alice.doc).leads.get(leadId) as Y.Map<unknown>;
    record.set('role', `${'x'.repeat(299)}😀`);
    record.set('mode', 'orbit');
    record.set('deadlineOn', 20_250_101);
    record.set('order', '\u0000');
    record.set('fromTheFuture', { kept: true });
    expect(leadIn(alice, leadId)).toMatchObject({
      role: 'x'.repeat(299),
      mode: undefined,
      deadlineOn: undefined,
      order: undefined,
      unreadable: ['mode', 'deadlineOn', 'order'],
    });
    value(editLead(alice.doc, { leadId, fields: { company: 'Contoso' } }, alice.ctx));
    expect(record.get('fromTheFuture')).toEqual({ kept: true });
    expect(readLead(leadId, 'a text', alice.authorOf)).toEqual({
      kind: 'malformed',
      id: leadId,
      reason: 'not-a-record',
    });
  });

  test('[LEAD4] heard from a member and heard from somebody replace each other', () => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind', heardFrom: 'a neighbour' }, alice.ctx));
    value(editLead(alice.doc, { leadId, fields: { heardFromMember: BOB } }, alice.ctx));
    expect(leadIn(alice, leadId)).toMatchObject({ heardFrom: undefined, heardFromMember: BOB });
    value(editLead(alice.doc, { leadId, fields: { heardFrom: 'the radio' } }, alice.ctx));
    expect(leadIn(alice, leadId)).toMatchObject({ heardFrom: 'the radio', heardFromMember: undefined });
  });

  test.each([
    ['https://www.Northwind.example/jobs?id=1#top', 'northwind.example'],
    [' http://127.0.0.1:8080 ', '127.0.0.1:8080'],
    ['javascript:alert(1)', undefined],
    ['https://northwind.example@evil.example/', undefined],
    ['https://northwind.example\\@evil.example', undefined],
    ['java\nscript:https://x.example', undefined],
    ['https://x.example/\nHost: y', undefined],
    ['file:///etc/passwd', undefined],
    ['northwind.example', undefined],
    ['https://', undefined],
    [undefined, undefined],
  ])('[LEAD5] %j is offered as %s', (link, host) => {
    expect(readLink(link)?.host).toBe(host);
  });

  test('[LEAD6] two who add different members while apart both stand', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind', forMembers: [ALICE] }, alice.ctx));
    sync(alice, bob);
    value(setLeadFor(alice.doc, { leadId, memberId: CAROL, isFor: true }, alice.ctx));
    value(setLeadFor(bob.doc, { leadId, memberId: BOB, isFor: true }, bob.ctx));
    value(setLeadFor(bob.doc, { leadId, memberId: ALICE, isFor: false }, bob.ctx));
    sync(alice, bob);
    expect(leadIn(alice, leadId).forMembers).toEqual([BOB, CAROL]);
  });

  test('[LEAD7] new ones stand on top', () => {
    const alice = createReplica(ALICE);
    for (const company of ['one', 'two', 'three']) value(addLead(alice.doc, { company }, alice.ctx));
    for (const company of ['four', 'five']) value(addLead(alice.doc, { company, stage: 'applied' }, alice.ctx));
    expect(wordsOf(alice)).toEqual({ spotted: ['three', 'two', 'one'], applied: ['five', 'four'] });
  });

  test('[LEAD7] in a later stage it comes with the run of the only one it is for, else of who adds it', () => {
    const alice = createReplica(ALICE);
    value(
      addLead(alice.doc, { company: 'one', stage: 'applied', forMembers: [BOB, BOB], nextStep: 'wait' }, alice.ctx),
    );
    value(addLead(alice.doc, { company: 'two', stage: 'applied', forMembers: [BOB, CAROL] }, alice.ctx));
    expect(cardIn(alice, 'one').memberId).toBe(BOB);
    expect(cardIn(alice, 'two').memberId).toBe(ALICE);
    expect(leadIn(alice, cardIn(alice, 'one').leadId).nextStep).toBeUndefined();
  });

  test('[LEAD7] a private lead remembers the circle whose board it stands on', () => {
    const space = createReplica(ALICE);
    const { leadId } = value(addLead(space.doc, { company: 'Northwind', circle: CIRCLE }, space.ctx));
    expect(leadIn(space, leadId).circle).toBe(CIRCLE);
  });

  test('[LEAD8] the trash takes all cards and gives them back as they were', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    sync(alice, bob);
    value(startPursuit(bob.doc, { leadId, toStage: 'offer' }, bob.ctx));
    const before = viewOf(bob);
    value(trashLead(bob.doc, { leadId }, bob.ctx));
    expect(boardOf(bob).flatMap((column) => column.cards)).toEqual([]);
    expect(selectTrash(leadsIn(bob).values()).map((lead) => lead.id)).toEqual([leadId]);
    expect(codeOf(editLead(bob.doc, { leadId, fields: { role: 'x' } }, bob.ctx))).toBe('not-found');
    expect(codeOf(moveCard(bob.doc, { cardId: leadId, toStage: 'offer' }, bob.ctx))).toBe('not-found');
    value(restoreLead(bob.doc, { leadId }, bob.ctx));
    expect(viewOf(bob)).toEqual(before);
    expect(selectTrash(leadsIn(bob).values())).toEqual([]);
  });
});
