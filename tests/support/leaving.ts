import { expect } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { EpochId } from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { unsealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { contentOf } from './circles.ts';
import { begin, type Begun, welcome } from './joining.ts';
import type { Laptop } from './laptop.ts';

/** Somebody in a circle: their laptop, and the circle open on it. */
export interface Member {
  readonly laptop: Laptop;
  readonly circle: OpenCircle;
}

/** Starts somebody's app again and opens the circle; the process before is gone. */
export async function comeBack({ laptop }: Pick<Member, 'laptop'>, { circleId }: Begun): Promise<Member> {
  const again = await laptop.restart();
  return { laptop: again, circle: await again.workspace.open(circleId) };
}

/** The same, but where nobody can be met. */
export async function comeBackAlone(member: Pick<Member, 'laptop'>, begun: Begun): Promise<Member> {
  begun.network.setApart(true);
  const alone = await comeBack(member, begun);
  begun.network.setApart(false);
  return alone;
}

/** Quits somebody's app. */
export async function goAway({ laptop }: Pick<Member, 'laptop'>): Promise<void> {
  expect(await laptop.workspace.close()).toBe(true);
}

/** Leaves, as the person at the app does. */
export async function leave({ circle }: Pick<Member, 'circle'>): Promise<void> {
  expect(await circle.leave()).toEqual({ ok: true, value: undefined });
}

/** The epochs whose keys lie in somebody's keyring, oldest first. */
export async function epochsOf({ laptop }: Pick<Member, 'laptop'>, { circleId }: Begun): Promise<readonly EpochId[]> {
  const circle = (await laptop.disk.keyring.list()).find((each) => each.circleId === circleId);
  return circle?.epochs.map(({ epochId }) => epochId) ?? [];
}

/** How many of the envelopes on one disk open with the keyring of another, and how many stay shut. */
export async function countReadable(
  { laptop: of }: Pick<Member, 'laptop'>,
  { laptop: by }: Pick<Member, 'laptop'>,
  { circleId }: Begun,
): Promise<{ readonly open: number; readonly shut: number }> {
  const circle = (await by.disk.keyring.list()).find((each) => each.circleId === circleId);
  if (circle === undefined) throw new Error('not in the circle');
  const keys = createCircleKeys(circle);
  let [open, shut] = [0, 0];
  for (const { bytes } of of.disk.rows.get(circleId) ?? []) {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) throw new Error(envelope.error);
    const { epochId, device } = envelope.value.header;
    const key = keys.envelopeKey(epochId, device);
    if (key !== undefined && unsealEnvelope(envelope.value, key).ok) open++;
    else shut++;
  }
  return { open, shut };
}

/** Lets so much time go by that whatever was begun is done. */
export async function settleDown({ time }: Begun, seconds = 60): Promise<void> {
  await time.advance(seconds * SECOND_MS);
}

/** Alice, bob and carol, connected. */
export async function beginThree() {
  const begun = await begin();
  const alice: Member = { laptop: begun.alice, circle: begun.circle };
  const bob: Member = await welcome(begun, 'bob');
  const carol: Member = await welcome(begun, 'carol');
  await settleDown(begun);
  return { begun, alice, bob, carol };
}

/** What the acts of all amount to. */
export const mapOf = ({ circle }: Member): unknown => contentOf(circle).map;
/** The devices that somebody is connected with. */
export const peersOf = ({ circle }: Member): readonly string[] => circle.peers.get().map(({ device }) => device);
