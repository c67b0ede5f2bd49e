import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { BOB, CAROL, codeOf, leadIn, NOON, value } from '../fixture.ts';
import {
  merge,
  say,
  shownHistory,
  shownLead,
  shownSaid,
  shownSpace,
  shownWords,
  twoLeads,
  unmerge,
} from './duplicate-fixture.ts';

describe('commands on leads that are shown as one', () => {
  test('[DUP9] a command on either is for the one that is shown, and what is cleared stays so', () => {
    const { alice, first, second } = twoLeads();
    value(merge(alice, first, second));
    const { doc, ctx } = alice;
    value(editLead(doc, { leadId: second, fields: { company: 'Contoso AG', pay: '', heardFromMember: BOB } }, ctx));
    expect(shownLead(alice, first)).toMatchObject({ company: 'Contoso AG', pay: undefined, heardFromMember: BOB });
    expect(leadIn(alice, second)).toMatchObject({ company: 'Contoso GmbH', pay: undefined, heardFrom: 'a friend' });
    value(editLead(doc, { leadId: first, fields: { deadlineOn: '2025-09-01' } }, ctx));
    expect(shownLead(alice, first).deadlineOn).toBe('2025-09-01');
    const cleared = value(editLead(doc, { leadId: first, fields: { heardFromMember: undefined, place: '' } }, ctx));
    expect(shownLead(alice, first)).toMatchObject({
      heardFrom: undefined,
      heardFromMember: undefined,
      place: undefined,
    });
    value(setLeadFor(doc, { leadId: first, memberId: CAROL, isFor: false }, ctx));
    expect(shownLead(alice, first).forMembers).toEqual([]);
    value(applyUndo(doc, cleared.undo, ctx));
    expect(shownLead(alice, first)).toMatchObject({ heardFromMember: BOB, place: 'Leipzig' });
    expect(codeOf(editLead(doc, { leadId: first, fields: { company: '', role: '' } }, ctx))).toBe(
      'needs-company-or-role',
    );
  });

  test('[DUP9] the next step of either goes along with a run, and is cleared in both', () => {
    const { alice, first, second } = twoLeads();
    const { doc, ctx } = alice;
    value(setNextStep(doc, { cardId: second, nextStep: 'call' }, ctx));
    value(merge(alice, first, second));
    value(setNextStep(doc, { cardId: second, nextStep: undefined }, ctx));
    expect(shownLead(alice, first).nextStep).toBeUndefined();
    value(setNextStep(doc, { cardId: first, nextStep: 'write' }, ctx));
    value(unmerge(alice, second));
    value(setNextStep(doc, { cardId: second, nextStep: 'call' }, ctx));
    value(merge(alice, first, second));
    const { pursuitId } = value(startPursuit(doc, { leadId: second }, ctx));
    expect(shownSpace(alice).pursuits.get(pursuitId)).toMatchObject({ leadId: first, nextStep: 'write' });
    expect(shownLead(alice, first).nextStep).toBeUndefined();
  });
});

describe('runs at leads that are shown as one', () => {
  test('[DUP8] [PUR4] the run that is further on speaks for both, and they move as one', () => {
    const { alice, meet, first, second } = twoLeads();
    const { doc, ctx } = alice;
    value(moveCard(doc, { cardId: first, toStage: 'applied' }, ctx));
    // For carol only: without asking for herself alice would move carol's.
    const own = value(startPursuit(doc, { leadId: second, toStage: 'interviewing' }, ctx));
    value(merge(alice, first, second));
    meet();
    expect(shownWords(alice)).toEqual({ interviewing: ['Welder, Contoso'] });
    value(moveCard(doc, { cardId: own.pursuitId, toStage: 'applying' }, ctx));
    expect(shownWords(alice)).toEqual({ applying: ['Welder, Contoso'] });
    expect(shownHistory(alice, first)).toEqual([
      'alice: spotted > applied',
      'alice: spotted > interviewing',
      'alice: interviewing > applying',
    ]);
    value(unmerge(alice, second));
    expect(shownHistory(alice, second)).toEqual(['alice: spotted > interviewing', 'alice: interviewing > applying']);
  });

  test.each([
    ['closed', 'applying', 'applying'],
    ['closed', 'spotted', 'closed'],
    ['offer', 'applied', 'offer'],
  ] as const)('[DUP8] of %s and %s it is %s', (one, two, shown) => {
    const { alice, first, second } = twoLeads();
    const { doc, ctx } = alice;
    const a = value(startPursuit(doc, { leadId: first }, ctx)).pursuitId;
    const b = value(startPursuit(doc, { leadId: second }, ctx)).pursuitId;
    value(moveCard(doc, { cardId: a, toStage: one }, ctx));
    value(moveCard(doc, { cardId: b, toStage: two }, ctx));
    value(merge(alice, second, first));
    expect(Object.keys(shownWords(alice))).toEqual([shown]);
  });

  test('[DUP8] runs of two members stand beside each other', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    value(moveCard(alice.doc, { cardId: first, toStage: 'applied' }, alice.ctx));
    value(startPursuit(bob.doc, { leadId: second }, bob.ctx));
    meet();
    value(merge(alice, first, second));
    expect(shownWords(alice)).toEqual({
      applying: ['Welder, Contoso – bob'],
      applied: ['Welder, Contoso – alice'],
    });
  });

  test('[DUP8] [CONV3] a message at either stands after what was said at the other, and can answer it', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    bob.setNow(NOON + DAY_MS / 2);
    const { messageId } = say(bob, second, 'By a clock that is ahead');
    meet();
    value(merge(alice, first, second));
    const about = { kind: 'lead', id: second } as const;
    const { doc, ctx, authorOf } = alice;
    value(addMessage(doc, { about, text: 'Seen', members: [], answers: messageId, authorOf }, ctx));
    expect(shownSaid(alice, first).slice(-2)).toEqual(['bob: By a clock that is ahead', 'alice: Seen']);
  });
});
