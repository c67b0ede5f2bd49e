import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SignatureClaim } from '#shared/ports/device-crypto.ts';
import { deviceIdOf, inviteIdOf } from '../names.ts';
import { type Entry, ENTRY_KIND } from './entry.ts';
import { type EntryKey, unsealEntry } from './entry-seal.ts';
import type { Genesis } from './genesis.ts';
import { type EntryFact, isPresent, type PlacedFact, type Standing } from './graph-node.ts';
import { additionClaimOf, decodeAddition } from './add-device.ts';
import { decodeEpochTerms } from './epoch-terms.ts';
import { decodeInvite, inviteClaimOf } from './invite.ts';
import { decodeJoinRequest, joinerIdOf, requestClaimsOf } from './join-request.ts';
import { decodePlaces } from './log-places.ts';
import { decodeSealedEpoch } from './sealed-epoch.ts';

/** Why an entry with a known past is not valid. Only `no-key` can change: everything else lies in what the id names. */
export type Refusal =
  | 'other-genesis'
  | 'unknown-epoch'
  | 'no-key'
  | 'not-a-member'
  | 'other-key'
  | 'altered'
  | 'bad-body'
  | 'private-space'
  | 'unknown-invite'
  | 'asks-first'
  | 'unknown-device';

/** What an entry says, and the signatures that must hold for it to count. */
export interface Judgement {
  readonly fact: EntryFact;
  /** Whose signature the entry must have: 32 bytes of Ed25519. */
  readonly writerKey: Uint8Array;
  /** Signatures inside the body: bad ones make the entry bad whoever signed it. */
  readonly proofs: readonly SignatureClaim[];
}

/** What the judge has to know about the circle. */
export interface Court {
  readonly genesis: Genesis;
  readonly keyOf: (epochId: EpochId, device: DeviceId) => EntryKey | undefined;
}

/** What came before an entry: the entries that its parents lead back to. */
export interface Past {
  readonly standing: Standing;
  /** All entries: a walk, for the few that need it. */
  readonly walk: () => Iterable<PlacedFact>;
}

/** Judges an entry by its own past alone (SPEC GRAPH6, GRAPH7). */
export function judgeEntry(entry: Entry, past: Past, court: Court): Result<Judgement, Refusal> {
  const { device, seal, kind } = entry.header;
  if (seal === undefined) return err('other-genesis');
  const { standing } = past;
  if (!standing.epochs.has(seal.epochId)) return err('unknown-epoch');
  const writerKey = standing.devices.get(device)?.signingKey;
  if (writerKey === undefined || !isPresent(standing, device)) return err('not-a-member');
  const key = court.keyOf(seal.epochId, device);
  if (key === undefined) return err('no-key');
  const body = unsealEntry(entry, key);
  if (!body.ok) return body;
  const read = readFact(kind, body.value, { ...court.genesis, device, past, critical: entry.header.critical });
  return read.ok ? ok({ ...read.value, writerKey }) : read;
}

interface Place {
  readonly circleId: CircleId;
  readonly kind: Genesis['kind'];
  readonly device: DeviceId;
  readonly past: Past;
  readonly critical: boolean;
}

type Read = Result<Omit<Judgement, 'writerKey'>, Refusal>;

function readFact(kind: number, body: Uint8Array, place: Place): Read {
  switch (kind) {
    case ENTRY_KIND.invite:
      return readInvite(body, place);
    case ENTRY_KIND.admit:
      return readAdmit(body, place);
    case ENTRY_KIND.seal:
      return readSeal(body, place);
    case ENTRY_KIND.addDevice:
      return readAddition(body, place);
    case ENTRY_KIND.leave:
      return readPlaces('leave', body, place);
    case ENTRY_KIND.statement:
      return readPlaces('statement', body, place);
    case ENTRY_KIND.epoch:
      return readEpoch(body, place);
    default:
      return ok({ fact: { kind: 'unknown', critical: place.critical }, proofs: [] });
  }
}

function readInvite(body: Uint8Array, place: Place): Read {
  if (place.kind === 'private') return err('private-space');
  const invite = decodeInvite(body);
  if (invite === undefined) return err('bad-body');
  const { proof: _proof, ...terms } = invite;
  const fact = { kind: 'invite', inviteId: inviteIdOf(invite.publicKey), terms } as const;
  return ok({ fact, proofs: [inviteClaimOf(invite, place)] });
}

function readAdmit(body: Uint8Array, { circleId, device, past }: Place): Read {
  const request = decodeJoinRequest(body);
  if (request === undefined) return err('bad-body');
  const { inviteId, name, deviceKeys: keys } = request;
  const invites = [...past.walk()].flatMap(({ fact, device: inviter }) =>
    fact.kind === 'invite' && fact.inviteId === inviteId ? [{ ...fact.terms, inviter }] : [],
  );
  const [invite] = invites;
  if (invite === undefined) return err('unknown-invite');
  if (invites.every(({ asksFirst, inviter }) => asksFirst && inviter !== device)) return err('asks-first');
  const joiner = { member: joinerIdOf(circleId, request), device: deviceIdOf(keys), keys };
  const proofs = requestClaimsOf(circleId, request, invite.publicKey);
  return ok({ fact: { kind: 'admit', inviteId, joiner, name }, proofs });
}

function readSeal(body: Uint8Array, { past: { standing } }: Place): Read {
  const sealed = decodeSealedEpoch(body);
  if (sealed === undefined) return err('bad-body');
  if (!standing.epochs.has(sealed.epochId)) return err('unknown-epoch');
  if (!standing.devices.has(sealed.device)) return err('unknown-device');
  return ok({ fact: { kind: 'seal', sealed }, proofs: [] });
}

function readAddition(body: Uint8Array, place: Place): Read {
  const addition = decodeAddition(body);
  if (addition === undefined) return err('bad-body');
  const { deviceKeys: keys, replaces } = addition;
  const added = { device: deviceIdOf(keys), keys, replaces };
  return ok({ fact: { kind: 'add-device', added }, proofs: [additionClaimOf(addition, place)] });
}

function readPlaces(kind: 'leave' | 'statement', body: Uint8Array, place: Place): Read {
  if (place.kind === 'private') return err('private-space');
  const places = decodePlaces(body);
  return places === undefined ? err('bad-body') : ok({ fact: { kind, places }, proofs: [] });
}

function readEpoch(body: Uint8Array, { kind, past: { standing } }: Place): Read {
  if (kind === 'private') return err('private-space');
  const terms = decodeEpochTerms(body);
  if (terms === undefined) return err('bad-body');
  if (!terms.replaces.every((id) => standing.epochs.has(id))) return err('unknown-epoch');
  if (!terms.handed.every(({ device }) => standing.devices.has(device))) return err('unknown-device');
  return ok({ fact: { kind: 'epoch', terms }, proofs: [] });
}
