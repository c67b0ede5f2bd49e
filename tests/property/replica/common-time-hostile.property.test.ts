import { expect, test } from 'vitest';

import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import {
  encodeTimeMessage,
  LAST_AT,
  LAST_TOLD_AT,
  type TimeMessage,
} from '#shared/replica/common-time/time-message.ts';
import { type Choices, createChoices } from '#tests/support/seeded-choices.ts';
import { createTimeRoom, type Guest, type TimeRoom, unevenTravel } from '#tests/support/time-room.ts';

const YEAR_MS = 365 * DAY_MS;
const LOOK_MS = 50;
const SEEDS = Array.from({ length: 6 }, (_, index) => index + 1);

/** A time of anybody's making. */
function anyAt(choices: Choices, honestAt: number): number {
  const offMs = choices.pick([0, 100, -100, 300, -300, 5_000, -5_000, YEAR_MS, -YEAR_MS]) ?? 0;
  return choices.chance(0.05)
    ? (choices.pick([0, 1, LAST_AT, LAST_TOLD_AT, LAST_TOLD_AT + 1]) ?? 0)
    : Math.max(0, honestAt + offMs);
}

function anyMessage(choices: Choices, devices: readonly DeviceId[], honestAt: number): Uint8Array {
  const kind = choices.pick(['here', 'here', 'ask', 'answer', 'gone'] as const) ?? 'here';
  const said: TimeMessage = {
    kind,
    isSettled: choices.chance(0.5),
    number: choices.between(0, 60),
    at: anyAt(choices, honestAt),
    keeper: choices.pick(devices) ?? ('0'.repeat(32) as DeviceId),
    ageMs: choices.pick([0, 1_000, 60_000, Number.MAX_SAFE_INTEGER]) ?? 0,
    hopCount: choices.between(0, 5),
  };
  const bytes = encodeTimeMessage(said);
  if (choices.chance(0.1)) bytes[choices.between(0, 39)] = choices.between(0, 255);
  return choices.chance(0.05) ? bytes.subarray(0, choices.between(0, 39)) : bytes;
}

/** Answers what is asked with anything, at any time, and says anything in between. */
function lieOn(room: TimeRoom, choices: Choices, mallory: Guest): void {
  const devices = room.guests.map(({ device }) => device);
  const [first] = room.sent;
  const topic = String.fromCharCode(...(first?.bytes.subarray(2, 2 + (first.bytes[1] ?? 0)) ?? []));
  const speak = (): void => {
    const honestAt = Date.UTC(2026, 0, 5, 9) + room.time.elapsedMs();
    mallory.asides.say({ topic, bytes: anyMessage(choices, devices, honestAt) });
    room.time.after(choices.between(20, 600), speak);
  };
  speak();
  mallory.asides.listen(topic, ({ device }, bytes) => {
    const answer = bytes.slice();
    answer[1] = 2;
    if (choices.chance(0.3)) new DataView(answer.buffer).setBigUint64(7, BigInt(anyAt(choices, Date.UTC(2026, 0, 5))));
    room.time.after(choices.between(0, choices.chance(0.2) ? 4_000 : 100), () => {
      mallory.asides.say({ topic, bytes: answer, to: [device] });
    });
  });
}

test.each(SEEDS)(
  '[TIME2] [TIME6] whatever a member says, nobody’s time stands still, runs back once settled, or ends (%i)',
  async (seed) => {
    const choices = createChoices(seed, 'hostile');
    const room = createTimeRoom(unevenTravel(choices.branch('travel')), seed);
    for (let count = 0; count < 4; count++)
      room.add({ skewMs: choices.between(-YEAR_MS, YEAR_MS), fastPpm: choices.between(-200, 200) });
    const [mallory, ...honest] = room.guests;
    if (mallory === undefined) throw new Error('mallory is there');
    room.linkAll();
    honest[0]?.enter();
    await room.time.advance(50);
    lieOn(room, choices.branch('mallory'), mallory);
    const last = new Map<Guest, number>();
    const frozen: number[] = [];
    let isOver = false;
    const look = (): void => {
      for (const guest of honest) {
        const at = guest.time?.now();
        const before = last.get(guest);
        if (at === undefined) continue;
        // A twentieth slower than time, and the rounding of two readings.
        if (before !== undefined && at >= before && at - before < LOOK_MS * 0.949 - 1) frozen.push(at - before);
        expect(Number.isSafeInteger(at)).toBe(true);
        last.set(guest, at);
      }
      if (!isOver) room.time.after(LOOK_MS, look);
    };
    look();
    for (const guest of honest.slice(1)) {
      await room.time.advance(choices.between(0, 40 * SECOND_MS));
      guest.enter();
    }
    await room.time.advance(150 * SECOND_MS);
    isOver = true;
    expect(frozen).toEqual([]);
    expect(room.setBacks.filter(({ wasSettled }) => wasSettled)).toEqual([]);
    for (const guest of honest) {
      expect(room.setBacks.filter(({ device }) => device === guest.device).length).toBeLessThanOrEqual(3);
      expect(guest.time?.isSettled()).toBe(true);
    }
    expect(room.errors).toEqual([]);
    // When the lies end, those who are left agree.
    for (const guest of honest) room.cut(mallory, guest);
    await room.time.advance(45 * SECOND_MS);
    expect(room.spreadMs(honest)).toBeLessThan(50);
  },
);
