import { encodeTimeMessage, type TimeMessage } from '#shared/replica/common-time/time-message.ts';
import type { Guest, TimeRoom } from '#tests/support/time-room.ts';
import { deviceOf } from '../sync/examples.ts';

/** Four people whose clocks are off by so much. */
export function people(room: TimeRoom, ...skewsMs: readonly number[]): readonly [Guest, Guest, Guest, Guest] {
  const [alice, bob, carol, dave] = Array.from({ length: 4 }, (_, index) => room.add({ skewMs: skewsMs[index] ?? 0 }));
  if (alice === undefined || bob === undefined || carol === undefined || dave === undefined)
    throw new Error('four people');
  return [alice, bob, carol, dave];
}

/** How much a time goes on, besides what passes. */
export async function leapIn(room: TimeRoom, guest: Guest, durationMs: number): Promise<number> {
  const before = guest.time?.now() ?? Number.NaN;
  await room.time.advance(durationMs);
  return (guest.time?.now() ?? Number.NaN) - before - durationMs;
}

/** What those in the room talk under; somebody has said something. */
export function topicOf(room: TimeRoom): string {
  const [first] = room.sent;
  if (first === undefined) throw new Error('nobody has said anything');
  return String.fromCharCode(...first.bytes.subarray(2, 2 + (first.bytes[1] ?? 0)));
}

const LIE: TimeMessage = {
  ...{ kind: 'here', isSettled: true, number: 0, at: 0, keeper: deviceOf(0), ageMs: 0, hopCount: 0 },
};

/** Says anything to all in the room. */
export function lie(room: TimeRoom, by: Guest, what: Partial<TimeMessage>): void {
  by.asides.say({ topic: topicOf(room), bytes: encodeTimeMessage({ ...LIE, keeper: by.device, ...what }) });
}
