import * as Y from 'yjs';
import type { Wording } from '#shared/domain/charter/charter.ts';
import { readCharterSignature, readWording, type WordingContext } from '#shared/domain/charter/charter-reader.ts';
import { type NewWording, proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { type Charter, selectCharter, type SignedWording } from '#shared/domain/charter/select-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { createSignatureVerifier } from '#shared/domain/charter/verify-signatures.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { SignatureSource } from '#shared/domain/record/verify-claims.ts';
import { concatBytes, toBase64Url } from '#shared/kernel/bytes.ts';
import type { CharterId, CharterSignatureId, DeviceId, EntryId, MemberId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { ALICE, BOB, CAROL, CIRCLE, createReplica, type Replica, sync, value } from '../fixture.ts';

const headOf = (digit: string): EntryId => digit.repeat(64) as EntryId;
const deviceOf = (digits: string): DeviceId => digits.padEnd(32, '0') as DeviceId;

/** Places in the membership graph: alice alone, then with bob, then with carol. */
export const [ALONE, PAIR, THREE, UNKNOWN_HEAD] = ['1', '2', '3', '4'].map(headOf) as [
  EntryId,
  EntryId,
  EntryId,
  EntryId,
];
const MEMBERS_AT = new Map<EntryId, readonly MemberId[]>([
  [ALONE, [ALICE]],
  [PAIR, [ALICE, BOB]],
  [THREE, [ALICE, BOB, CAROL]],
]);

/** Two devices of alice, one each of the others. */
export const DEVICES = new Map<DeviceId, MemberId>([
  [deviceOf('a1'), ALICE],
  [deviceOf('a2'), ALICE],
  [deviceOf('b1'), BOB],
  [deviceOf('c1'), CAROL],
]);

/** The first device of a member. */
export function deviceOfMember(member: MemberId): DeviceId {
  const found = [...DEVICES].find(([, owner]) => owner === member);
  if (found === undefined) throw new Error('nobody of the circle');
  return found[0];
}

/** A signature that only this file can make. */
export function sign(device: DeviceId, digest: Uint8Array): string {
  const half = plainDigest(
    concatBytes(
      Uint8Array.from(device, (digit) => digit.charCodeAt(0)),
      digest,
    ),
  );
  return toBase64Url(concatBytes(half, half));
}

/** What tells genuine signatures, and what it was asked. */
export function createSource(): SignatureSource & {
  readonly asked: string[];
  graph: EntryId;
  readonly devices: Map<DeviceId, MemberId>;
} {
  const asked: string[] = [];
  const devices = new Map(DEVICES);
  const source = {
    asked,
    devices,
    graph: THREE,
    heads: () => [source.graph],
    verifyMany: (claims: Parameters<SignatureSource['verifyMany']>[0]) => {
      asked.push(...claims.map(({ signature }) => signature));
      return Promise.resolve(
        claims.map(({ device, digest, signature }) =>
          signature === sign(device, digest) ? devices.get(device) : undefined,
        ),
      );
    },
  };
  return source;
}

/** A proposal that says something of everything. */
export const WHOLE = {
  purpose: 'We find work together.',
  meetings: 'On time.',
  confidentiality: 'It stays here.',
  offLimits: 'Pay\nHealth',
  feedback: 'Ask first.',
  channel: 'The group chat.',
  callLink: 'https://meet.example/room',
  other: 'Bring tea.',
  cadence: 'fortnightly',
  weekday: 4,
  lengthMinutes: 60,
  ventMinutes: 10,
  share: 'all',
} as const satisfies Partial<NewWording>;

export function readingOf({ authorOf }: Replica): WordingContext {
  return { circleId: CIRCLE, authorOf, digestOf: plainDigest };
}

export function wordingsIn(replica: Replica): readonly Wording[] {
  const records = [...openCircleDoc(replica.doc).charters.entries()];
  return records.flatMap(([id, entry]) => {
    const wording = readWording(id as CharterId, entry, readingOf(replica));
    return isMalformed(wording) ? [] : [wording];
  });
}

export function wordingIn(replica: Replica, id: CharterId): Wording {
  const wording = wordingsIn(replica).find((known) => known.id === id);
  if (wording === undefined) throw new Error('there is no such wording');
  return wording;
}

export function signaturesIn({ doc }: Replica) {
  return [...openCircleDoc(doc).charterSignatures.entries()].flatMap(([id, entry]) => {
    const signature = readCharterSignature(id as CharterSignatureId, entry);
    return isMalformed(signature) ? [] : [signature];
  });
}

/** What the charter is for somebody, all signatures verified anew. */
export async function charterOf(
  replica: Replica,
  members: readonly MemberId[] = [ALICE, BOB, CAROL],
): Promise<Charter> {
  const signatures = await createSignatureVerifier(createSource()).verify(signaturesIn(replica));
  const membersAt = (heads: readonly EntryId[]) => {
    const known = heads.map((head) => MEMBERS_AT.get(head));
    return known.includes(undefined) ? undefined : [...new Set(known.flatMap((each) => each ?? []))];
  };
  return selectCharter({ wordings: wordingsIn(replica), signatures, members, membersAt });
}

export function propose(replica: Replica, input: Partial<NewWording>): CharterId {
  const wording = { purpose: 'We find work together.', share: 'half', heads: [THREE], ...input } as const;
  return value(proposeCharter(replica.doc, wording, replica.ctx)).charterId;
}

/** The member signs what stands there, on one of their devices. */
export async function signs(
  replica: Replica,
  charterId: CharterId,
  device: DeviceId = deviceOfMember(replica.me),
): Promise<CharterSignatureId> {
  const wording = wordingIn(replica, charterId);
  const signed = { device, signature: sign(device, digestToSign(wording)) };
  const charter = await charterOf(replica);
  return value(signCharter(replica.doc, { wording, signed, charter }, replica.ctx)).signatureId;
}

/** Puts a signature there past all commands, as another version of the app might. */
export function carry(replica: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  replica.doc.getMap('charterSignatures').set(id, new Y.Map(Object.entries({ at: 1, ...fields })));
}

export function recordOf(replica: Replica, id: CharterId): Y.Map<unknown> {
  const record = replica.doc.getMap<Y.Map<unknown>>('charters').get(id);
  if (record === undefined) throw new Error('there is no such record');
  return record;
}

export const idsOf = (list: readonly SignedWording[]): readonly CharterId[] => list.map(({ wording }) => wording.id);

/** All that a charter says, in a form to compare. */
export function summaryOf({ holding, earlier, open, passedOver, overtaken }: Charter) {
  return {
    holding: holding?.wording.id,
    signedBy: holding?.signedBy,
    notYet: holding?.notYet,
    ...{ earlier: idsOf(earlier), open: idsOf(open), passedOver: idsOf(passedOver), overtaken: idsOf(overtaken) },
  };
}

/** Alice, bob and carol, each with an empty document. */
export const people = () => [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;

/** All of them sign, and then have the same. */
export async function allSign(id: CharterId, ...who: readonly Replica[]): Promise<void> {
  sync(...who);
  for (const replica of who) await signs(replica, id);
  sync(...who);
}
