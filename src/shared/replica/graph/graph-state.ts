import type { CircleId, DeviceId, EntryId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import type { Access } from '#shared/ports/workspace.ts';
import type { EpochTerms } from './epoch-terms.ts';

/** Somebody who belongs to the circle. */
export interface GraphMember {
  readonly id: MemberId;
  /** As given when asking to join; `undefined` for the founder, whose name stands only in the document. */
  readonly name: string | undefined;
  readonly devices: readonly DeviceId[];
  readonly joinedAt: number;
  /** `undefined` for the founder, as is the invite. */
  readonly admittedBy: MemberId | undefined;
  readonly inviteId: InviteId | undefined;
}

/** Somebody who has left. What they wrote until then stays theirs. */
export interface FormerMember extends GraphMember {
  readonly leftAt: number;
  /** The entry by which they left. */
  readonly leave: EntryId;
}

/** A device that belongs to a member, or did until they left. */
export interface GraphDevice {
  readonly id: DeviceId;
  readonly member: MemberId;
  readonly keys: DevicePublicKeys;
  /** The entry that first admits it. */
  readonly entryId: EntryId;
  /** The device of the same member that it has made way for. */
  readonly replacedBy: DeviceId | undefined;
  /** The last of its envelopes that is taken, for its member has left; `undefined` while they belong here (SPEC LEAVE3). */
  readonly takenUpTo: number | undefined;
  /** The epochs that had begun when it came: whoever let it in could hand over their keys. */
  readonly metEpochs: ReadonlySet<EpochId>;
}

/** A time under one key. */
export interface GraphEpoch {
  readonly id: EpochId;
  /** The entry that begins it. */
  readonly entryId: EntryId;
  /** By which its key is known to be the right one: 32 bytes. */
  readonly commitment: Uint8Array;
  /** `undefined` for the one that the Genesis began. */
  readonly terms: EpochTerms | undefined;
  /** By the clock of whoever began it. */
  readonly begunAt: number;
  /** Who had left when it began: they were not given its key. */
  readonly without: ReadonlySet<MemberId>;
}

/** What must be known of a device to judge what it signed. */
export type KnownDevice = Pick<GraphDevice, 'member' | 'keys'>;

/** An invite and what became of it. Whether it has expired is for each device's own clock. */
export interface GraphInvite {
  readonly id: InviteId;
  readonly entryId: EntryId;
  readonly publicKey: Uint8Array;
  readonly by: MemberId;
  readonly byDevice: DeviceId;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly asksFirst: boolean;
  /** `used-twice`: more than one member came by it. */
  readonly use: 'open' | 'used' | 'used-twice';
  readonly usedBy: readonly MemberId[];
}

/** An epoch key sealed to a device; any member may have written it, so it may hold anything. */
export interface GraphSeal {
  readonly epochId: EpochId;
  readonly sealedKey: Uint8Array;
  readonly by: DeviceId;
  /** Whether it stood in the entry that begins the epoch, whose id it could not name. */
  readonly cameWithEpoch: boolean;
}

/** Who belongs to a circle: a function of the set of valid entries. All lists and maps are in the order of the graph. */
export interface GraphState {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  /** `newer-version` when an entry must be understood and is not. */
  readonly access: Exclude<Access, 'left'>;
  /** Those who have not left. */
  readonly members: ReadonlyMap<MemberId, GraphMember>;
  readonly former: ReadonlyMap<MemberId, FormerMember>;
  /** Those of former members too: what they signed is still theirs. */
  readonly devices: ReadonlyMap<DeviceId, GraphDevice>;
  readonly invites: ReadonlyMap<InviteId, GraphInvite>;
  /** That of the Genesis first; `chooseEpoch` says which is written under. */
  readonly epochs: readonly GraphEpoch[];
  readonly seals: ReadonlyMap<DeviceId, readonly GraphSeal[]>;
  /** The keys that nobody has sealed yet to a device that needs them. */
  readonly missingSeals: readonly { readonly epochId: EpochId; readonly device: DeviceId }[];
  /** The entries that none builds on, ascending. */
  readonly heads: readonly EntryId[];
}
