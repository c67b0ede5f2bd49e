import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { selectFirstSteps } from '#shared/domain/today/select-first-steps.ts';
import { selectLeadsForMe } from '#shared/domain/today/select-leads-for-me.ts';
import { selectNews } from '#shared/domain/today/select-news.ts';
import { selectNextSteps } from '#shared/domain/today/select-next-steps.ts';
import { selectUnanswered } from '#shared/domain/today/select-unanswered.ts';
import {
  ALICE,
  BOB,
  CAROL,
  CIRCLE,
  conversationsIn,
  createReplica,
  eventsIn,
  leadIn,
  NAMED,
  NOON,
  prioritiesIn,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';

const TODAY = '2025-06-15';

describe('today', () => {
  test('[TODAY1] my next steps, earliest first, and what has passed says so', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const own = createReplica(CAROL, 5);
    const { doc, ctx } = alice;
    const add = (nextStep: string, nextStepOn?: string, stage: 'spotted' | 'applied' | 'closed' = 'applied') =>
      value(addLead(doc, { company: nextStep, nextStep, nextStepOn, stage }, ctx));
    add('some day');
    add('write', '2025-06-16');
    add('call', TODAY, 'spotted');
    add('too late', '2025-06-12');
    const { pursuitId } = add('over', TODAY, 'closed');
    if (pursuitId !== undefined) value(setOutcome(doc, { pursuitId, outcome: 'rejected' }, ctx));
    value(trashLead(doc, { leadId: add('gone', TODAY).leadId }, ctx));
    value(addLead(bob.doc, { company: 'his', nextStep: 'his', stage: 'applied', forMembers: [BOB] }, bob.ctx));
    value(
      addLead(own.doc, { company: 'secret', nextStep: 'secret', nextStepOn: '2025-06-13', circle: CIRCLE }, own.ctx),
    );
    sync(alice, bob);
    const spaces = [spaceOf(alice), spaceOf(own, 'private')];
    const rows = selectNextSteps({ circleId: CIRCLE, spaces, today: TODAY });
    expect(rows.map((row) => [row.nextStep, row.due, row.isPrivate])).toEqual([
      ['too late', 'since', false],
      ['secret', 'since', true],
      ['call', 'today', false],
      ['write', 'later', false],
      ['some day', 'undated', false],
    ]);
  });

  test('[TODAY1] a lead for me that another goes for is not my step', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const input = { company: 'Globex', nextStep: 'call', forMembers: [ALICE, BOB] };
    value(addLead(bob.doc, { ...input, stage: 'applied' }, bob.ctx));
    sync(alice, bob);
    expect(selectNextSteps({ circleId: CIRCLE, spaces: [spaceOf(alice)], today: TODAY })).toEqual([]);
  });

  test('[TODAY2] leads that others added for me, until I go for them', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(bob.doc, { company: 'first', forMembers: [ALICE] }, bob.ctx));
    bob.setNow(NOON + 1);
    value(addLead(bob.doc, { company: 'second', forMembers: [ALICE, BOB] }, bob.ctx));
    value(addLead(bob.doc, { company: 'not for her' }, bob.ctx));
    sync(alice, bob);
    value(addLead(alice.doc, { company: 'from herself', forMembers: [ALICE] }, alice.ctx));
    const names = () => selectLeadsForMe(spaceOf(alice)).map((lead) => lead.company);
    expect(names()).toEqual(['second', 'first']);
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    expect(names()).toEqual(['second']);
  });

  test('[TODAY3] what others did since I looked', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const hers = value(addLead(alice.doc, { company: 'hers' }, alice.ctx)).leadId;
    value(addLead(bob.doc, { company: 'seen' }, bob.ctx));
    sync(alice, bob);
    bob.setNow(NOON + 1);
    value(moveCard(bob.doc, { cardId: hers, toStage: 'applied' }, bob.ctx));
    bob.setNow(NOON + 2);
    value(addLead(bob.doc, { company: 'new', stage: 'offer' }, bob.ctx));
    value(trashLead(bob.doc, { leadId: value(addLead(bob.doc, { company: 'gone' }, bob.ctx)).leadId }, bob.ctx));
    sync(alice, bob);
    alice.setNow(NOON + 3);
    value(addLead(alice.doc, { company: 'hers too' }, alice.ctx));
    const news = selectNews({ space: spaceOf(alice), events: eventsIn(alice), since: NOON });
    expect(news.map((row) => [leadIn(alice, row.leadId).company, row.kind, row.by, row.to])).toEqual([
      ['new', 'added', BOB, undefined],
      ['hers', 'moved', BOB, 'applied'],
    ]);
  });

  test('[TODAY4] the first steps', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    value(addLead(bob.doc, { company: 'his' }, bob.ctx));
    sync(alice, bob);
    const steps = () => selectFirstSteps([spaceOf(alice)], prioritiesIn(alice, ALICE));
    expect(steps()).toEqual({ hasLead: false, hasPriorities: false });
    value(addLead(alice.doc, { company: 'hers' }, alice.ctx));
    value(addEntry(alice.doc, { list: 'roles', text: 'welder', authorOf: alice.authorOf }, alice.ctx));
    expect(steps()).toEqual({ hasLead: true, hasPriorities: true });
  });

  describe('what others said', () => {
    const say = ({ doc, ctx }: Replica, text: string, about: About) =>
      value(addMessage(doc, { about, text, members: NAMED }, ctx)).messageId;
    const rowsOf = (replica: Replica) =>
      selectUnanswered(spaceOf(replica), conversationsIn(replica)).map((row) => row.text);
    const lead = ({ doc, ctx }: Replica, company: string): Extract<About, { readonly kind: 'lead' }> => ({
      kind: 'lead',
      id: value(addLead(doc, { company }, ctx)).leadId,
    });

    test('[TODAY5] beside my priorities and on leads that I go for, one row each, newest first', () => {
      const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
      const [mine, his] = [lead(alice, 'hers'), lead(bob, 'his')];
      const { pursuitId } = value(startPursuit(alice.doc, { leadId: mine.id }, alice.ctx));
      sync(alice, bob);
      say(bob, 'earlier', mine);
      say(bob, 'on hers', mine);
      bob.setNow(NOON + 5);
      say(bob, 'beside hers', { kind: 'priority-block', id: ALICE });
      say(bob, 'on his', his);
      say(bob, 'beside his', { kind: 'priority-block', id: BOB });
      sync(alice, bob);
      say(alice, 'my own', { kind: 'priority-block', id: BOB });
      expect(rowsOf(alice)).toEqual(['beside hers', 'on hers']);
      sync(alice, bob);
      expect(rowsOf(bob)).toEqual(['my own']);
      value(moveCard(alice.doc, { cardId: pursuitId, toStage: 'closed' }, alice.ctx));
      expect(rowsOf(alice)).toEqual(['beside hers']);
    });

    test('[TODAY5] on leads that I have found and left to others', () => {
      const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
      const found = lead(alice, 'found');
      sync(alice, bob);
      value(startPursuit(bob.doc, { leadId: found.id }, bob.ctx));
      say(bob, 'Whom did you hear it from?', found);
      sync(alice, bob);
      expect(rowsOf(alice)).toEqual(['Whom did you hear it from?']);
      say(alice, 'From carol.', found);
      expect(rowsOf(alice)).toEqual([]);
    });

    test('[TODAY5] what calls me by name, wherever it stands and whatever follows it, until I answer there', () => {
      const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
      const his = lead(bob, 'his');
      const asked = say(bob, 'Do you know them, @alice?', his);
      say(bob, 'I would like to.', his);
      sync(alice, bob);
      expect(rowsOf(alice)).toEqual(['Do you know them, @alice?']);
      say(alice, 'No.', his);
      expect(rowsOf(alice)).toEqual([]);
      sync(alice, bob);
      say(bob, 'A pity.', his);
      const again = say(bob, 'And now, @alice?', his);
      sync(alice, bob);
      expect(rowsOf(alice)).toEqual(['And now, @alice?']);
      const { authorOf } = bob;
      for (const messageId of [asked, again]) value(withdrawMessage(bob.doc, { messageId, authorOf }, bob.ctx));
      sync(alice, bob);
      expect(rowsOf(alice)).toEqual([]);
    });

    test('[TODAY5] nobody is asked on a lead in the trash, or by somebody whom the log does not know', () => {
      const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
      const gone = lead(bob, 'gone');
      say(bob, 'Look, @alice', gone);
      value(trashLead(bob.doc, { leadId: gone.id }, bob.ctx));
      const stranger = createReplica(CAROL);
      stranger.doc.clientID = 77;
      say(stranger, 'Hello, @alice', { kind: 'priority-block', id: ALICE });
      sync(alice, bob, stranger);
      expect(rowsOf(alice)).toEqual([]);
    });
  });
});
