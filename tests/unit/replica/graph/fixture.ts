import { concatBytes } from '#shared/kernel/bytes.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, EntryId, EpochId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import { createInvite } from '#shared/replica/graph/create-invite.ts';
import { createSeal } from '#shared/replica/graph/create-seal.ts';
import { ENTRY_KIND, type EntryHeader } from '#shared/replica/graph/entry.ts';
import { encodeEntry } from '#shared/replica/graph/entry-codec.ts';
import { deriveEntryKey, sealEntry } from '#shared/replica/graph/entry-seal.ts';
import type { AddReport } from '#shared/replica/graph/entry-intake.ts';
import type { EntryPorts } from '#shared/replica/graph/entry-writer.ts';
import { createGenesis, type Genesis } from '#shared/replica/graph/genesis.ts';
import type { InviteKey } from '#shared/replica/graph/invite-key.ts';
import { encodeInvite, proveInvite } from '#shared/replica/graph/invite.ts';
import { createJoinRequest, type SignedJoinRequest } from '#shared/replica/graph/join-request.ts';
import { createMembershipGraph, type MembershipGraph } from '#shared/replica/graph/membership-graph.ts';
import { circleTagOf, deviceIdOf } from '#shared/replica/names.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { createQuickCrypto, createQuickInviteKey, type QuickCrypto } from './quick-crypto.ts';

/** One circle of a test: its beginning and its key. */
export interface Beginning {
  readonly genesis: Genesis;
  readonly genesisBytes: Uint8Array;
  readonly epochKey: Uint8Array;
}

/** Somebody with a device and their own copy of the graph. */
export interface Person {
  readonly name: string;
  readonly device: DeviceId;
  readonly crypto: QuickCrypto;
  readonly clock: FakeClock;
  readonly graph: MembershipGraph;
  readonly ports: EntryPorts;
  readonly circle: Beginning;
}

export async function beginCircle(seed = 1, kind: CircleKind = 'circle'): Promise<Beginning> {
  const random = createSeededRandom(seed);
  const epochKey = random.bytes(32);
  const nonce = random.bytes(32);
  const crypto = createQuickCrypto(seed);
  const { genesis, bytes } = await createGenesis({ kind, at: 1_767_600_000_000, nonce, epochKey, crypto });
  return { genesis, genesisBytes: bytes, epochKey };
}

/** Somebody who knows of a circle nothing but its Genesis and its key. The founder has the circle's own seed. */
export async function createPerson(circle: Beginning, name: string, seed: number): Promise<Person> {
  const crypto = createQuickCrypto(seed);
  const clock = createFakeClock();
  const keyFor = (epochId: EpochId) => (epochId === circle.genesis.epochId ? circle.epochKey : undefined);
  const graph = createMembershipGraph({ ...circle, crypto, keyFor });
  const ports = { crypto, clock, keyFor, random: createSeededRandom(1_000 + seed) };
  return { name, device: deviceIdOf(await crypto.keys()), crypto, clock, graph, ports, circle };
}

/** Alice begins a circle; her first invites have the numbers 1 and 2. */
export async function createCircle(): Promise<{ readonly circle: Beginning; readonly alice: Person }> {
  const circle = await beginCircle();
  return { circle, alice: await createPerson(circle, 'alice', 1) };
}

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
}

/** Hands entries over. */
export async function give(to: Person, ...entries: readonly LoggedEntry[]) {
  return to.graph.add(entries.map(({ bytes }) => bytes));
}

/** Gives somebody all that somebody else has. */
export async function tell(from: Person, to: Person) {
  return give(to, ...from.graph.entriesUnknownTo(to.graph.heads()));
}

/** Two people who afterwards have the same. */
export async function meet(a: Person, b: Person): Promise<void> {
  await tell(a, b);
  await tell(b, a);
}

/** Writes an Invite and keeps it. */
export async function invite(
  by: Person,
  number: number,
  terms: { readonly asksFirst?: boolean; readonly expiresAt?: number } = {},
): Promise<{ readonly key: InviteKey; readonly entry: LoggedEntry }> {
  const key = createQuickInviteKey(number);
  const input = { key, asksFirst: false, expiresAt: by.clock.now() + 7 * DAY_MS, ...terms };
  const entry = valueOf(await createInvite(by.graph.state(), input, by.ports));
  await give(by, entry);
  return { key, entry };
}

export function ask(who: Person, inviteKey: InviteKey, nonce = 0): Promise<SignedJoinRequest> {
  const { circleId } = who.circle.genesis;
  return createJoinRequest({
    circleId,
    inviteKey,
    name: who.name,
    nonce: new Uint8Array(32).fill(nonce),
    crypto: who.crypto,
  });
}

/** Writes an Admit and keeps it. */
export async function admit(by: Person, request: SignedJoinRequest): Promise<LoggedEntry> {
  const entry = valueOf(await createAdmit(by.graph.state(), request, by.ports));
  await give(by, entry);
  return entry;
}

/** Writes a Seal and keeps it. */
export async function seal(by: Person, device: DeviceId, sealedKey = Uint8Array.of(1, 2, 3)): Promise<LoggedEntry> {
  const { epochId } = by.circle.genesis;
  const entry = valueOf(await createSeal(by.graph.state(), { epochId, device, sealedKey }, by.ports));
  await give(by, entry);
  return entry;
}

/** Somebody joins by an invite that the other writes for them; both know everything then. */
export async function join(by: Person, name: string, seed: number): Promise<Person> {
  const { key } = await invite(by, seed);
  const who = await createPerson(by.circle, name, seed);
  await admit(by, await ask(who, key));
  await tell(by, who);
  return who;
}

/** Alice, bob and carol, who know the same until one of them writes. */
export async function createThree() {
  const { circle, alice } = await createCircle();
  const bob = await join(alice, 'bob', 2);
  const carol = await join(alice, 'carol', 3);
  await tell(alice, bob);
  return { circle, alice, bob, carol };
}

/** An entry as a program that keeps to no rule might write it: sealed and signed in order, whatever it says. */
export async function forge(
  by: Pick<Person, 'crypto' | 'device' | 'circle'>,
  body: Uint8Array,
  header: Partial<Omit<EntryHeader, 'seal'>> & { readonly parents: readonly EntryId[] },
  epoch: { readonly epochId?: EpochId; readonly epochKey?: Uint8Array } = {},
): Promise<LoggedEntry> {
  const { genesis } = by.circle;
  const { epochId = genesis.epochId, epochKey = by.circle.epochKey } = epoch;
  const device = header.device ?? by.device;
  const key = deriveEntryKey({ epochKey, circleTag: circleTagOf(genesis.circleId), epochId, device });
  const entry = await sealEntry({
    header: { kind: ENTRY_KIND.invite, critical: true, device, at: 5, ...header },
    epochId,
    nonce: new Uint8Array(24).fill(8),
    body,
    key,
    crypto: by.crypto,
  });
  return { id: entry.id, bytes: encodeEntry(entry) };
}

/** The body of an Invite that its writer proves properly. */
export function inviteBody(by: Pick<Person, 'circle' | 'device'>, number: number): Uint8Array {
  const place = { circleId: by.circle.genesis.circleId, device: by.device };
  return encodeInvite(proveInvite({ expiresAt: 9, asksFirst: false }, createQuickInviteKey(number), place));
}

/** Why the entries of a report were refused. */
export function codesOf({ refused }: AddReport): readonly string[] {
  return refused.map(({ code }) => code);
}

/** The same content under a signature that is none. */
export function withBadSignature({ id, bytes }: LoggedEntry): LoggedEntry {
  return { id, bytes: concatBytes(bytes.subarray(0, -64), new Uint8Array(64).fill(7)) };
}

/** Everything that a graph says, in a form that shows every difference, order included. */
export function viewOf({ graph }: Pick<Person, 'graph'>) {
  const { members, devices, invites, seals, ...rest } = graph.state();
  return {
    ...rest,
    members: [...members.values()],
    devices: [...devices.values()],
    invites: [...invites.values()],
    seals: [...seals],
    entries: graph.entriesUnknownTo([]).map(({ id }) => id),
    proofs: [...devices.keys()].map((device) => graph.proofFor(device)?.map(({ id }) => id)),
    graphHeads: graph.heads(),
  };
}
