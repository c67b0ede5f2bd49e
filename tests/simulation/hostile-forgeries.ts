import { toHex } from '#shared/kernel/bytes.ts';
import type { EnvelopeId } from '#shared/kernel/ids.ts';
import { ENVELOPE_KIND } from '#shared/replica/envelope/envelope.ts';
import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { unsealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { encodeSessionPayload, encodeUpdatePayload } from '#shared/replica/envelope/payloads.ts';
import { encodeReceipt } from '#shared/replica/receipts/receipt-codec.ts';
import { deriveReceiptKey, sealReceipt } from '#shared/replica/receipts/receipt-seal.ts';
import {
  appendUpdate,
  append,
  craft,
  editsOf,
  forge,
  forgeLive,
  type HostileDevice,
  tellAll,
} from './hostile-device.ts';
import { mapOf } from './marks.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { runningOf, type World } from './world.ts';
import { branchOf, headOf, insertOf, publish } from './hostile-ways.ts';

/** Edits of the victim's hand, in an envelope of its own. */
export async function forgeAuthor(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const { doc } = runningOf(victim).replica;
  const update = craft(doc, doc.clientID, insertOf(world, hostile, 'nobody'));
  publish(hostile, await appendUpdate(hostile, await branchOf(world, hostile), update));
}

/** Live messages of the victim that it never sent, attached to an envelope; or what was overheard, or rubbish. */
export async function forgeAttachment(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const { choices } = world;
  const { doc } = runningOf(victim).replica;
  const forged = craft(doc, doc.clientID, insertOf(world, hostile, 'nobody'));
  const sessionNonce = nonceOf(hostile, victim) ?? hostile.keys.random.bytes(16);
  const attached = [
    await forgeLive(hostile, { device: victim.id, sessionNonce, number: choices.between(1, 9), update: forged }),
    hostile.keys.random.bytes(choices.between(0, 400)),
    ...hostile.overheard.slice(-3),
  ];
  const branch = await branchOf(world, hostile);
  const mark = world.marks.makeKey(hostile.name, hostile.member);
  const update = editsOf(branch.doc, (own) => mapOf(own).set(mark.name, hostile.name));
  const coversLive = choices.pick([0, 1, 0xffff_ffff]) ?? 0;
  publish(hostile, await appendUpdate(hostile, branch, update, { attached, coversLive }));
}

/** The nonce of the session that somebody writes in, if it stands in an envelope on the disk. */
function nonceOf(hostile: HostileDevice, victim: SimulatedDevice): Uint8Array | undefined {
  const circleId = victim.circle.circleId;
  for (const { bytes } of (victim.disk.rows.get(circleId) ?? []).toReversed()) {
    const decoded = decodeEnvelope(bytes);
    if (!decoded.ok || decoded.value.header.device !== victim.id) continue;
    if (decoded.value.header.kind === ENVELOPE_KIND.session) return readNonce(hostile, bytes);
  }
  return undefined;
}

function readNonce({ circleKeys }: HostileDevice, bytes: Uint8Array): Uint8Array | undefined {
  const decoded = decodeEnvelope(bytes);
  if (!decoded.ok) return undefined;
  const { epochId, device } = decoded.value.header;
  const key = circleKeys.envelopeKey(epochId, device);
  const body = key && unsealEnvelope(decoded.value, key);
  // A frame byte and the version stand before it.
  return body?.ok === true ? body.value.slice(2, 18) : undefined;
}

/** The victim's nonce in a SESSION of its own, then edits under the victim's client id. */
export async function stealSession(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const nonce = nonceOf(hostile, victim);
  if (nonce === undefined) return;
  const branch = await branchOf(world, hostile);
  const session = { kind: ENVELOPE_KIND.session, payload: encodeSessionPayload(nonce) };
  publish(hostile, await append(hostile, branch, session));
  await forgeAuthor(world, hostile, victim);
  // What it writes on this branch from here on stands under its own session again.
  publish(hostile, await append(hostile, branch, { ...session, payload: encodeSessionPayload(branch.nonce) }));
}

/** Genuine envelopes of the victim, over and over. */
export function repeatEnvelopes(world: World, hostile: HostileDevice, victim: SimulatedDevice): void {
  const rows = victim.disk.rows.get(world.circleId) ?? [];
  const some = rows.filter(({ bytes }) => bytes.length < 2_000 && world.choices.chance(0.5)).slice(0, 20);
  for (let turn = 0; turn < 3; turn++) publish(hostile, ...some);
}

/** The next envelope of the victim, as if by the victim. */
export async function forgeEnvelope(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const head = headOf(world, victim);
  const { doc } = runningOf(victim).replica;
  const update = craft(doc, doc.clientID, insertOf(world, hostile, 'nobody'));
  const payload = encodeUpdatePayload({ update, attached: [], coversLive: 0 });
  const place = { device: victim.id, seq: (head?.seq ?? 0) + 1, previous: head?.id };
  publish(hostile, await forge(hostile, { kind: ENVELOPE_KIND.update, payload, ...place }));
}

/** Genuine envelopes of the victim under a signature that is none: before others have the genuine ones, if it can. */
export function breakSignature(world: World, hostile: HostileDevice, victim: SimulatedDevice): void {
  const rows = (victim.disk.rows.get(world.circleId) ?? []).slice(-5).filter(({ bytes }) => bytes.length < 5_000);
  publish(hostile, ...rows.map(({ bytes }) => ({ bytes: withBrokenEnd(bytes) })));
}

function withBrokenEnd(bytes: Uint8Array): Uint8Array {
  const broken = bytes.slice();
  broken[broken.length - 40] = (broken.at(-40) ?? 0) ^ 1;
  return broken;
}

/** Live messages that name the victim, or its session under another device. */
export async function sendForgedLive(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const { doc } = runningOf(victim).replica;
  const update = craft(doc, doc.clientID, insertOf(world, hostile, 'nobody'));
  const sessionNonce = nonceOf(hostile, victim) ?? hostile.keys.random.bytes(16);
  for (const device of [victim.id, hostile.keys.id]) {
    const message = await forgeLive(hostile, { device, sessionNonce, number: world.choices.between(1, 99), update });
    for (const link of hostile.links.values()) link.send('live', message);
  }
}

/** Says for itself and for another that they have everything. */
export async function lieInReceipts(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const { circleKeys, keys } = hostile;
  const { epochId, key: epochKey } = circleKeys.writingEpoch;
  const head = headOf(world, victim);
  const heads = [{ device: victim.id, seq: (head?.seq ?? 0) + 5, id: toHex(keys.random.bytes(32)) as EnvelopeId }];
  const receipts: Uint8Array[] = [];
  for (const { id } of [...world.devices, keys]) {
    const header = { circleTag: circleKeys.circleTag, epochId, device: id, counter: 2 ** 40, at: 1 };
    const sealed = await sealReceipt({
      header: { ...header, nonce: keys.random.bytes(24) },
      body: { heads, graphHeads: [] },
      key: deriveReceiptKey({ epochKey, circleTag: circleKeys.circleTag, epochId, device: id }),
      crypto: keys.crypto,
    });
    receipts.push(encodeReceipt(sealed));
  }
  tellAll(hostile, { kind: 'receipts', receipts });
}
