import { DAY_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { Random } from '#shared/ports/random.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import { createInvite } from '#shared/replica/graph/create-invite.ts';
import type { EntryPorts } from '#shared/replica/graph/entry-writer.ts';
import { createGenesis, type Genesis } from '#shared/replica/graph/genesis.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import type { SignedJoinRequest } from '#shared/replica/graph/join-request.ts';
import { createMembershipGraph, type MembershipGraph } from '#shared/replica/graph/membership-graph.ts';
import type { InviteLink } from '#shared/replica/join/invite-link.ts';
import { readReplyMessage } from '#shared/replica/join/read-reply.ts';
import { createAnswerMessage, createRefusalMessage } from '#shared/replica/join/reply-message.ts';
import type { RefusalReason } from '#shared/replica/join/reply.ts';
import { createRequestMessage, readRequestMessage } from '#shared/replica/join/request-message.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { createNativeDeviceCrypto, type KnownSignatures } from '#tests/support/native-device-crypto.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const known: KnownSignatures = new Map();

/** A laptop, whoever it belongs to. */
export interface Laptop {
  readonly crypto: DeviceCrypto;
  readonly random: Random;
  readonly device: DeviceId;
}

/** The beginning of a circle, as everybody in it knows it. */
export interface Beginning {
  readonly genesis: Genesis;
  readonly genesisBytes: Uint8Array;
  readonly epochs: readonly { readonly epochId: EpochId; readonly key: Uint8Array }[];
}

/** Somebody in a circle, with an own copy of its graph. */
export interface Member extends Laptop {
  readonly circle: Beginning;
  readonly graph: MembershipGraph;
  readonly ports: EntryPorts & { readonly clock: FakeClock };
}

/** Somebody who was given a link and has asked. */
export interface Asking extends Laptop {
  readonly link: InviteLink;
  readonly request: SignedJoinRequest;
  readonly bytes: Uint8Array;
}

export async function createLaptop(seed: number): Promise<Laptop> {
  const random = createSeededRandom(seed);
  const secrets = { signingSecret: random.bytes(32), sealingSecret: random.bytes(32) };
  const crypto = createNativeDeviceCrypto(secrets, known);
  return { crypto, random, device: deviceIdOf(await crypto.keys()) };
}

/** Somebody who begins a circle. */
export async function found(seed: number, kind: 'circle' | 'private' = 'circle'): Promise<Member> {
  const laptop = await createLaptop(seed);
  const { crypto, random } = laptop;
  const key = random.bytes(32);
  const nonce = random.bytes(32);
  const { genesis, bytes } = await createGenesis({ kind, at: 1_767_600_000_000, nonce, epochKey: key, crypto });
  const epochs = [{ epochId: genesis.epochId, key }];
  return becomeMember(laptop, { genesis, genesisBytes: bytes, epochs });
}

/** Gives a laptop the keys and the beginning of a circle; whether it belongs there is for the graph to say. */
export function becomeMember(laptop: Laptop, circle: Beginning): Member {
  const keyFor: EntryPorts['keyFor'] = (epochId) => circle.epochs.find((epoch) => epoch.epochId === epochId)?.key;
  const { crypto, random } = laptop;
  const graph = createMembershipGraph({ ...circle, crypto, keyFor });
  return { ...laptop, circle, graph, ports: { crypto, random, keyFor, clock: createFakeClock() } };
}

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
}

/** The code of an error, or `ok`. */
export function codeOf(result: Result<unknown, string>): string {
  return result.ok ? 'ok' : result.error;
}

export async function give(to: Member, ...entries: readonly LoggedEntry[]): Promise<void> {
  await to.graph.add(entries.map(({ bytes }) => bytes));
}

export async function tell(from: Member, to: Member): Promise<void> {
  await give(to, ...from.graph.entriesUnknownTo(to.graph.heads()));
}

/** Writes an invite and the content of its link. */
export async function invite(by: Member, number: number, asksFirst = false): Promise<InviteLink> {
  const secret = new Uint8Array(16).fill(number);
  const writtenAt = by.ports.clock.now();
  const expiresAt = writtenAt + 7 * DAY_MS;
  const terms = { key: createInviteKey(secret), expiresAt, asksFirst };
  await give(by, valueOf(await createInvite(by.graph.state(), terms, by.ports)));
  return {
    circleId: by.circle.genesis.circleId,
    circleName: 'Thursday circle',
    inviterDevice: by.device,
    inviterName: 'alice',
    memberNames: ['alice', 'carol'],
    meetingPoints: ['wss://meet.example.org/lateral'],
    ...{ writtenAt, expiresAt, asksFirst, secret },
  };
}

export async function ask(laptop: Laptop, link: InviteLink, name = 'bob'): Promise<Asking> {
  return { ...laptop, link, ...(await createRequestMessage(link, name, laptop)) };
}

export async function admit(by: Member, request: SignedJoinRequest): Promise<LoggedEntry> {
  const entry = valueOf(await createAdmit(by.graph.state(), request, by.ports));
  await give(by, entry);
  return entry;
}

export async function answer(by: Member, request: SignedJoinRequest): Promise<Uint8Array> {
  const { graph, ports, circle } = by;
  return valueOf(await createAnswerMessage({ request, graph, epochs: circle.epochs, ports }));
}

export async function readCode(bytes: Uint8Array, who: Asking): Promise<string> {
  return codeOf(await readReplyMessage(bytes, who));
}

/** Reads an answer that lets somebody in. */
export async function readJoined(bytes: Uint8Array, who: Asking) {
  const reply = valueOf(await readReplyMessage(bytes, who));
  if (reply.kind !== 'joined') throw new Error('not an answer');
  return reply.joined;
}

/** Somebody joins, from the link to a graph of their own. */
export async function join(by: Member, seed: number, name: string): Promise<Member> {
  const who = await ask(await createLaptop(seed), await invite(by, seed), name);
  await admit(by, who.request);
  const member = becomeMember(who, by.circle);
  await tell(by, member);
  return member;
}

/** The same bytes with one bit turned. */
export function withBitTurned(bytes: Uint8Array, offset: number): Uint8Array {
  const copy = bytes.slice();
  copy[offset] = (copy[offset] ?? 0) ^ 1;
  return copy;
}

/** Alice has invited bob, who has asked. */
export async function createAsked(asksFirst = false): Promise<{ readonly alice: Member; readonly bob: Asking }> {
  const alice = await found(1);
  const bob = await ask(await createLaptop(2), await invite(alice, 7, asksFirst));
  return { alice, bob };
}

/** Reads a request as a member does. */
export function readRequest(bytes: Uint8Array, by: Member) {
  return readRequestMessage(bytes, by.graph.state(), by.crypto);
}

/** Refuses a request as a member does. */
export function refuse(by: Member, { request }: Asking, reason: RefusalReason): Promise<Uint8Array> {
  return createRefusalMessage({ request, reason, state: by.graph.state(), ports: by.ports });
}
