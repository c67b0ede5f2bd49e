import type { CircleId, DeviceId, EntryId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import type { Access } from '#shared/ports/workspace.ts';

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

/** A device that belongs to a member. */
export interface GraphDevice {
  readonly id: DeviceId;
  readonly member: MemberId;
  readonly keys: DevicePublicKeys;
  /** The entry that first admits it. */
  readonly entryId: EntryId;
  /** The device of the same member that it has made way for. */
  readonly replacedBy: DeviceId | undefined;
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
}

/** Who belongs to a circle: a function of the set of valid entries. All lists and maps are in the order of the graph. */
export interface GraphState {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  /** `newer-version` when an entry must be understood and is not. */
  readonly access: Access;
  readonly members: ReadonlyMap<MemberId, GraphMember>;
  readonly devices: ReadonlyMap<DeviceId, GraphDevice>;
  readonly invites: ReadonlyMap<InviteId, GraphInvite>;
  /** Oldest first; new entries are written under the last. */
  readonly epochs: readonly EpochId[];
  readonly seals: ReadonlyMap<DeviceId, readonly GraphSeal[]>;
  /** The keys that nobody has sealed yet to a device that needs them. */
  readonly missingSeals: readonly { readonly epochId: EpochId; readonly device: DeviceId }[];
  /** The entries that none builds on, ascending. */
  readonly heads: readonly EntryId[];
}
