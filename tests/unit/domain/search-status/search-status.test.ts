import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { type ProposedPoint, selectProposedPoint } from '#shared/domain/search-status/propose-status.ts';
import type { SearchPoint } from '#shared/domain/search-status/search-status.ts';
import { readSearchStatus } from '#shared/domain/search-status/search-status-reader.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import {
  ALICE,
  BOB,
  cardIn,
  codeOf,
  createReplica,
  NOON,
  type Replica,
  spaceOf,
  sync,
  value,
  watch,
} from '../fixture.ts';
import { begin } from '../rest/rest-fixture.ts';
import { name } from '../suggestion/suggestion-fixture.ts';
import { land } from '../term/term-fixture.ts';
import { saidBy, say, statusOf } from './search-status-fixture.ts';

const TODAY = '2025-06-15';

function pair() {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  for (const replica of [alice, bob]) name(replica);
  sync(alice, bob);
  return { alice, bob };
}

/** The stored fields of a member, as anybody can reach them. */
function personOf({ doc }: Replica, member: string): Y.Map<unknown> {
  const person = openCircleDoc(doc).people.get(member);
  if (!(person instanceof Y.Map)) throw new Error('nobody');
  return person;
}

describe('what somebody says of their search', () => {
  test('[STAT1] it is one of four points with the day on which they said it, and can be taken back', () => {
    const { alice, bob } = pair();
    expect(statusOf(bob, ALICE)).toBeUndefined();
    const { undo } = value(say(alice, 'interviewing'));
    sync(alice, bob);
    expect(statusOf(bob, ALICE)).toEqual({ point: 'interviewing', since: TODAY });
    value(say(alice, undefined));
    expect(statusOf(alice, ALICE)).toBeUndefined();
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    value(applyUndo(alice.doc, value(say(alice, 'deciding')).undo, alice.ctx));
    expect(statusOf(alice, ALICE)).toBeUndefined();
  });

  test('[STAT1] anything else, and one without a name, is refused', () => {
    const alice = createReplica(ALICE);
    expect(codeOf(say(alice, 'active'))).toBe('not-found');
    name(alice);
    for (const point of ['landed', 'resting', 'desperate']) {
      expect(codeOf(say(alice, point as 'active'))).toBe('not-a-choice');
    }
    expect(statusOf(alice, ALICE)).toBeUndefined();
  });

  test('[STAT1] the same point again keeps its day, and writes nothing', () => {
    const { alice } = pair();
    value(say(alice, 'active'));
    alice.setNow(NOON + 3 * DAY_MS);
    const { origins } = watch(alice.doc);
    value(say(alice, 'active'));
    expect(origins).toHaveLength(0);
    expect(statusOf(alice, ALICE)?.since).toBe(TODAY);
    value(say(alice, 'deciding'));
    expect(statusOf(alice, ALICE)?.since).toBe('2025-06-18');
  });

  test('[STAT1] only the member can say it, by the log, and undo never writes what another had put there', () => {
    const { alice, bob } = pair();
    personOf(bob, ALICE).set('searchStatus', `deciding ${TODAY}`);
    sync(alice, bob);
    expect(statusOf(alice, ALICE)).toBeUndefined();
    const { undo } = value(say(alice, 'deciding'));
    sync(alice, bob);
    expect(statusOf(bob, ALICE)?.point).toBe('deciding');
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(saidBy(bob, ALICE)).toBeUndefined();
    expect(personOf(alice, ALICE).has('searchStatus')).toBe(false);
  });

  test('[STAT1] [DOC4] what is no point with a day reads as nothing', () => {
    const { alice } = pair();
    const person = personOf(alice, ALICE);
    const stored = [
      'active',
      `active ${TODAY} x`,
      'active 2025-02-30',
      `resting ${TODAY}`,
      `landed ${TODAY}`,
      '',
      5,
      true,
    ];
    for (const each of stored) {
      person.set('searchStatus', each);
      expect(saidBy(alice, ALICE)).toBeUndefined();
    }
    expect(readSearchStatus(ALICE, 'alice', alice.authorOf)).toBeUndefined();
  });

  test('[STAT1] of two points said apart one stands whole', () => {
    const { alice } = pair();
    const phone = createReplica(ALICE, 1);
    sync(alice, phone);
    phone.setNow(NOON + 2 * DAY_MS);
    value(say(alice, 'active'));
    value(say(phone, 'deciding'));
    sync(alice, phone);
    expect(statusOf(alice, ALICE)).toEqual(statusOf(phone, ALICE));
    expect([`active ${TODAY}`, 'deciding 2025-06-17']).toContain(personOf(alice, ALICE).get('searchStatus'));
  });
});

describe('resting and landed', () => {
  test('[STAT3] a rest that runs comes first, then a landing, then what was said; none of them is written again', () => {
    const { alice, bob } = pair();
    value(say(alice, 'active'));
    value(land(alice));
    sync(alice, bob);
    expect(statusOf(bob, ALICE)?.point).toBe('landed');
    value(begin(alice));
    sync(alice, bob);
    expect(statusOf(bob, ALICE)).toEqual({ point: 'resting', since: TODAY });
    expect(saidBy(bob, ALICE)?.point).toBe('active');
    bob.setNow(NOON + 30 * DAY_MS);
    expect(statusOf(bob, ALICE)?.point).toBe('landed');
  });

  test('[STAT2] who says where they are rests no longer and has not landed, in one transaction, taken back whole', () => {
    const { alice, bob } = pair();
    value(land(alice));
    value(begin(alice));
    sync(alice, bob);
    const { origins } = watch(alice.doc);
    const { undo } = value(say(alice, 'active'));
    expect(origins).toHaveLength(1);
    sync(alice, bob);
    expect(statusOf(bob, ALICE)).toEqual({ point: 'active', since: TODAY });
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(statusOf(bob, ALICE)?.point).toBe('resting');
    bob.setNow(NOON + 30 * DAY_MS);
    expect(statusOf(bob, ALICE)?.point).toBe('landed');
  });
});

describe('what is proposed to oneself', () => {
  const lead = (by: Replica, stage: Stage, company = 'Northwind') =>
    value(addLead(by.doc, { company, stage }, by.ctx)).leadId;
  const proposed = (by: Replica, point?: SearchPoint, before: readonly ProposedPoint[] = []) =>
    selectProposedPoint([spaceOf(by)], {
      shown: point && { point, since: TODAY },
      proposed: new Set(before),
    });

  test("[STAT4] an interview and an offer of one's own speak, the offer first, and only of what is further on", () => {
    const { alice } = pair();
    lead(alice, 'applied');
    expect(proposed(alice)).toBeUndefined();
    lead(alice, 'interviewing');
    expect(proposed(alice)).toBe('interviewing');
    expect(proposed(alice, 'active')).toBe('interviewing');
    expect(proposed(alice, 'interviewing')).toBeUndefined();
    expect(proposed(alice, 'deciding')).toBeUndefined();
    lead(alice, 'offer', 'Globex');
    expect(proposed(alice, 'interviewing')).toBe('deciding');
  });

  test('[STAT4] nothing comes of the leads of others, of closed or trashed ones, in rest or after landing, nor twice', () => {
    const { alice, bob } = pair();
    lead(bob, 'interviewing');
    lead(alice, 'closed', 'Contoso');
    const trashed = lead(alice, 'offer', 'Globex');
    value(trashLead(alice.doc, { leadId: trashed }, alice.ctx));
    sync(alice, bob);
    expect(proposed(alice)).toBeUndefined();
    expect(proposed(bob)).toBe('interviewing');
    expect(proposed(bob, 'resting')).toBeUndefined();
    expect(proposed(bob, 'landed')).toBeUndefined();
    expect(proposed(bob, 'active', ['interviewing'])).toBeUndefined();
    const { cardId } = cardIn(bob, 'Northwind');
    value(moveCard(bob.doc, { cardId, toStage: 'closed' }, bob.ctx));
    expect(proposed(bob)).toBeUndefined();
  });
});
