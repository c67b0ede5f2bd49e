import { describe, expect, test } from 'vitest';
import { withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { selectOpenAsks } from '#shared/domain/check-in/select-open-asks.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, messagesIn, NOON, type Replica, sync, value } from '../fixture.ts';
import { answer, checkIn, checkInsIn, refTo } from './check-in-fixture.ts';

const withdraw = (replica: Replica, id: CheckInId) => withdrawCheckIn(replica.doc, refTo(replica, id), replica.ctx);

describe('asks', () => {
  const asksOf = (replica: Replica) =>
    selectOpenAsks({
      checkIns: checkInsIn(replica).values(),
      messages: messagesIn(replica).values(),
      reader: replica.me,
      now: replica.ctx.now,
    }).map(({ ask }) => ask);

  test('[CHECK6] what others asked in the last 14 days, newest first', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const askAt = (replica: Replica, ask: string, at: number) => {
      replica.setNow(at);
      return checkIn(replica, { texts: { ask } });
    };
    askAt(alice, 'too old', NOON - 14 * DAY_MS);
    askAt(alice, 'just in time', NOON - 14 * DAY_MS + 1);
    askAt(bob, 'now', NOON);
    askAt(bob, 'from next year', NOON + 365 * DAY_MS);
    askAt(bob, 'a little ahead', NOON + DAY_MS / 2);
    value(withdraw(bob, askAt(bob, 'withdrawn', NOON)));
    askAt(carol, 'my own', NOON);
    checkIn(alice);
    sync(alice, bob, carol);
    expect(asksOf(carol)).toEqual(['a little ahead', 'now', 'just in time']);
  });

  test.each([
    ['with words', 'I do.', undefined],
    ['in support', 'heard', 'support'],
    ['with “me too”', '', 'me-too'],
  ] as const)('[CHECK6] what the reader has answered %s is not open any more, but for the others', (_how, text, as) => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const id = checkIn(alice, { texts: { ask: 'Who knows Contoso?', stuck: 'calling them' } });
    sync(alice, bob, carol);
    value(answer(bob, id, text, as));
    sync(alice, bob, carol);
    expect([alice, bob, carol].map(asksOf)).toEqual([[], [], ['Who knows Contoso?']]);
  });
});
