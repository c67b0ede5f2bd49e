import { describe, expect, test } from 'vitest';
import { GIVING_WAYS, TAKING_WAYS } from '#shared/domain/fair-share/fair-share.ts';
import { withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { said } from '../advice/advice-fixture.ts';
import { answer, blurt, checkIn, refTo } from '../check-in/check-in-fixture.ts';
import { saw } from '../evidence/evidence-fixture.ts';
import { ALICE, BOB, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { send, threeMembers } from '../nudge/nudge-fixture.ts';
import { begin, end } from '../rest/rest-fixture.ts';
import { cheers, told, uncheers } from '../win/win-fixture.ts';
import { daysAgo, shareIn } from './fair-share-fixture.ts';

const besides = (id: MemberId) => ({ about: { kind: 'priority-block', id } }) as const;

/** Bob gives something to alice on some days, counted back from noon. */
const gives = (replica: Replica, days: readonly number[], to: MemberId = ALICE) =>
  days.forEach((ago) => daysAgo(replica, ago, () => said(replica, 'Good.', besides(to))));
/** Somebody asks for something on some days. */
const asks = (replica: Replica, days: readonly number[]) =>
  days.forEach((ago) => daysAgo(replica, ago, () => checkIn(replica, { texts: { ask: 'Who?' } })));

const kindIn = (...input: Parameters<typeof shareIn>) => shareIn(...input).kind;
/** One thing a week in each of the eight weeks before. */
const USUAL = [30, 37, 44, 51, 58, 65, 72, 79];

describe('giving and taking', () => {
  test('[FAIR2] every way of giving is giving to whoever gives, and taking to whoever is given to', () => {
    const [alice, bob, carol] = threeMembers();
    const open = checkIn(alice, { texts: { ask: 'Who?', stuck: 'a form' } });
    const win = told(alice);
    const { leadId } = value(addLead(alice.doc, { company: 'Acme' }, alice.ctx));
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    sync(alice, bob);
    expect(shareIn(bob)).toMatchObject({ gave: [], took: [] });
    value(answer(bob, open, 'I do.'));
    value(answer(bob, open, 'heard', 'support'));
    value(answer(bob, open, '', 'me-too'));
    said(bob, 'Good.', besides(ALICE));
    said(bob, 'I know them.', { about: { kind: 'lead', id: leadId } });
    value(cheers(bob, win));
    saw(bob, ALICE);
    value(addLead(bob.doc, { company: 'Globex', forMembers: [ALICE] }, bob.ctx));
    value(send(bob, ALICE));
    sync(alice, bob);
    expect(shareIn(bob)).toMatchObject({ gave: GIVING_WAYS, took: [] });
    expect(shareIn(alice)).toMatchObject({ gave: [], took: TAKING_WAYS });
    sync(bob, carol);
    expect(shareIn(carol)).toMatchObject({ gave: [], took: [] });
  });

  test('[FAIR2] what one does for oneself, and where nobody else is, is neither', () => {
    const [alice, bob] = threeMembers();
    const own = checkIn(alice);
    value(answer(alice, own, 'By the way.'));
    said(alice, 'Mine.', besides(ALICE));
    const { leadId } = value(addLead(alice.doc, { company: 'Acme', forMembers: [ALICE] }, alice.ctx));
    said(alice, 'Hm.', { about: { kind: 'lead', id: leadId } });
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    sync(alice, bob);
    expect(shareIn(alice)).toMatchObject({ gave: [], took: [] });
    expect(shareIn(bob)).toMatchObject({ gave: [], took: [] });
  });

  test('[FAIR2] what was withdrawn, taken back or is not heard does not count', () => {
    const [alice, bob] = threeMembers();
    const gone = checkIn(alice, { texts: { ask: 'Who?' } });
    const quiet = checkIn(alice, { texts: { done: 'x' }, isListenOnly: true });
    const win = told(alice);
    sync(alice, bob);
    value(answer(bob, gone, 'I do.'));
    value(cheers(bob, win));
    value(uncheers(bob, win));
    blurt(bob, quiet, 'Try harder.');
    const messageId = said(bob, 'Good.', besides(ALICE));
    value(withdrawMessage(bob.doc, { messageId, authorOf: bob.authorOf }, bob.ctx));
    const { leadId } = value(addLead(bob.doc, { company: 'Globex', forMembers: [ALICE] }, bob.ctx));
    value(trashLead(bob.doc, { leadId }, bob.ctx));
    value(withdrawCheckIn(alice.doc, refTo(alice, gone), alice.ctx));
    sync(alice, bob);
    expect(shareIn(alice)).toMatchObject({ gave: [], took: [] });
  });

  test('[FAIR2] of one way with one other a day counts once: neither a talk nor a flood is more', () => {
    const [alice, bob] = threeMembers();
    gives(bob, USUAL);
    Array.from({ length: 50 }, () => said(bob, 'And more.', besides(ALICE)));
    sync(alice, bob);
    expect([kindIn(bob), kindIn(alice)]).toEqual(['as-usual', 'as-usual']);
  });

  test('[FAIR1] it tells ways of the last four weeks in a fixed order, and no number', () => {
    const [alice, bob] = threeMembers();
    gives(bob, [...USUAL, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    daysAgo(bob, 27, () => value(send(bob, ALICE)));
    daysAgo(bob, 28, () => saw(bob, ALICE));
    sync(alice, bob);
    const share = shareIn(bob);
    expect(share).toEqual({ kind: 'giving-more', gave: ['beside-priorities', 'nudge'], took: [] });
    expect(JSON.stringify(share)).not.toMatch(/\d/);
  });

  test('[FAIR1] what others give to each other changes nothing', () => {
    const [alice, bob, carol] = threeMembers();
    gives(bob, USUAL);
    sync(alice, bob, carol);
    const before = shareIn(bob);
    gives(carol, [0, 1, 2, 3, 4, 5, 6, 7, 8], ALICE);
    asks(alice, [0, 1, 2, 3, 4, 5, 6]);
    sync(alice, bob, carol);
    expect(shareIn(bob)).toEqual(before);
  });
});

describe('more than usual', () => {
  /** One a week is usual, so four in four weeks: eight are the first that are more, none is the first that is less. */
  test.each([
    ['as-usual', 4, 0],
    ['as-usual', 7, 0],
    ['giving-more', 8, 0],
    ['as-usual', 1, 0],
    ['quiet', 0, 0],
    ['as-usual', 4, 2],
    ['taking-more', 4, 3],
    ['both', 8, 3],
    ['taking-more', 0, 3],
  ] as const)(
    '[FAIR3] %s: %i given and %i asked, where one a week was given and nothing asked',
    (kind, given, asked) => {
      const [alice, bob] = threeMembers();
      gives(bob, USUAL);
      gives(
        bob,
        Array.from({ length: given }, (_, index) => index),
      );
      asks(
        bob,
        Array.from({ length: asked }, (_, index) => index),
      );
      sync(alice, bob);
      expect(kindIn(bob)).toBe(kind);
    },
  );

  test('[FAIR3] all together less is quiet, though each of it alone could be chance', () => {
    const [alice, bob] = threeMembers();
    gives(bob, [...USUAL, 1]);
    asks(bob, USUAL);
    expect(kindIn(bob)).toBe('quiet');
    gives(bob, [2]);
    sync(alice, bob);
    expect(kindIn(bob)).toBe('quiet');
    gives(bob, [3]);
    expect(kindIn(bob)).toBe('as-usual');
  });

  test('[FAIR3] nothing at all, ever, is quiet; in a circle of one too', () => {
    const [alice] = threeMembers();
    expect(kindIn(alice)).toBe('quiet');
    asks(alice, [1, 2, 3]);
    expect(kindIn(alice)).toBe('taking-more');
  });

  test('[FAIR3] in a circle of two each is told of themselves', () => {
    const [alice, bob] = threeMembers();
    gives(bob, [0, 1, 2, 3]);
    sync(alice, bob);
    expect([kindIn(alice), kindIn(bob)]).toEqual(['taking-more', 'giving-more']);
  });

  test('[FAIR3] what was before the twelve weeks, or comes from days ahead, does not count', () => {
    const [, bob] = threeMembers();
    gives(bob, [84, 85, 90, 100, 120, -2, -3, -4, -400]);
    expect(kindIn(bob)).toBe('quiet');
    gives(bob, [83]);
    gives(bob, [0, 1, 2, 3]);
    expect(kindIn(bob)).toBe('giving-more');
  });
});

describe('weeks that count', () => {
  const joined = (days: number) => ({ joinedAt: NOON - days * DAY_MS });

  test('[FAIR4] it is too early with fewer than three of the earlier weeks', () => {
    const [, bob] = threeMembers();
    gives(bob, [0, 1, 2, 3]);
    expect(kindIn(bob, joined(47))).toBe('too-early');
    expect(kindIn(bob, joined(48))).toBe('giving-more');
    expect(shareIn(bob, joined(3))).toEqual({ kind: 'too-early', gave: ['beside-priorities'], took: [] });
  });

  test('[FAIR4] where joining is not known the first own act begins it, not what others gave', () => {
    const [alice, bob] = threeMembers();
    gives(bob, [0, 1, 2, 3, 80]);
    sync(alice, bob);
    expect(kindIn(alice, { joinedAt: undefined })).toBe('too-early');
    expect(kindIn(bob, { joinedAt: undefined })).toBe('giving-more');
    asks(alice, [60]);
    expect(kindIn(alice, { joinedAt: undefined })).toBe('taking-more');
  });

  test('[FAIR4] weeks before joining say nothing of what is usual', () => {
    const [, bob] = threeMembers();
    gives(bob, [30, 31, 37, 38, 44, 45, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(kindIn(bob, joined(180))).toBe('giving-more');
    expect(kindIn(bob, joined(48))).toBe('as-usual');
  });

  test('[FAIR4] weeks of rest are left out, on both sides', () => {
    const [, bob] = threeMembers();
    gives(bob, USUAL);
    daysAgo(bob, 13, () => value(begin(bob, { kind: 'until', day: '2025-06-15' })));
    expect(kindIn(bob)).toBe('quiet');
    gives(bob, [15]);
    expect(kindIn(bob)).toBe('as-usual');
    daysAgo(bob, 14, () => value(begin(bob, { kind: 'until', day: '2025-06-15' })));
    daysAgo(bob, 20, () => value(begin(bob, { kind: 'until', day: '2025-06-15' })));
    expect(kindIn(bob)).toBe('too-early');
  });

  test('[FAIR4] who rested for most of the earlier weeks is told that it is too early', () => {
    const [, bob] = threeMembers();
    gives(bob, [0, 1, 2, 3]);
    daysAgo(bob, 83, () => value(begin(bob, { kind: 'open' })));
    daysAgo(bob, 42, () => value(end(bob)));
    expect(kindIn(bob)).toBe('too-early');
    const [, carol] = threeMembers();
    gives(carol, [0, 1, 2, 3]);
    daysAgo(carol, 83, () => value(begin(carol, { kind: 'open' })));
    daysAgo(carol, 49, () => value(end(carol)));
    expect(kindIn(carol)).toBe('giving-more');
  });

  test('[FAIR4] days are those of the member, whatever the zone', () => {
    const [, bob] = threeMembers();
    gives(bob, [0, 1, 2, 3]);
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Nowhere/Here']) {
      expect(kindIn(bob, { zone })).toBe('giving-more');
    }
  });

  test('[FAIR1] nothing else in the circle is asked: a member with empty records is told so', () => {
    const alice = createReplica(ALICE);
    expect(shareIn(alice)).toEqual({ kind: 'quiet', gave: [], took: [] });
    expect(shareIn(alice, { me: BOB, joinedAt: undefined })).toEqual({ kind: 'too-early', gave: [], took: [] });
  });
});
