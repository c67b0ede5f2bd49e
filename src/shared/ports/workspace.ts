import type * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import type { CircleId, DeviceId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Backups } from './backups.ts';
import type { BundleFault, BundleProgress, BundleReport, Bundles } from './bundles.ts';
import type { ByteSource } from './byte-source.ts';
import type { AskRefusal, Door, InviteFault, InviteSummary, JoinFileOutcome, PendingJoin } from './joining.ts';
import type { CircleKind } from './keyring.ts';
import type { Recovery } from './recovery.ts';
import type { Statements } from './statements.ts';
import type { FolderStatus } from './sync-folder.ts';
import type { Transport } from './transport.ts';

/** Why the last write did not reach the disk. */
export type SaveFailure =
  | 'disk-full'
  | 'storage-unavailable'
  | 'storage-replaced'
  | 'storage-newer'
  | 'vault-locked'
  | 'vault-unavailable'
  | 'unexpected';

/** Whether what the person did is strictly stored on this device. */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving'; readonly sinceAt: number }
  | { readonly state: 'failed'; readonly code: SaveFailure };

/** What was found wrong with the stored log when the circle opened. */
export interface LogDamage {
  /** Envelopes that are there but cannot be read. */
  readonly unreadableCount: number;
  /** How many of those are not what they were stored as: the others came so, under keys that are not here. */
  readonly alteredCount: number;
  /** Envelopes that were stored once and are gone. */
  readonly missingCount: number;
}

/** Whether this app may write: a circle with content from a newer version is only read. */
export type Access = 'write' | 'newer-version';

/** What another device says it has of this device's edits. */
export interface Delivery {
  readonly member: MemberId;
  /** Up to which of this device's envelopes it has stored and applied them all. */
  readonly seq: number;
}

/** A device of a member that is connected now. */
export interface ConnectedPeer {
  readonly device: DeviceId;
  readonly member: MemberId;
}

/** Somebody who belongs to the circle, by its signed entries. */
export interface CircleMember {
  readonly id: MemberId;
  /** As given when asking to join; the founder's stands only in the document. */
  readonly name: string | undefined;
  readonly devices: readonly DeviceId[];
  readonly joinedAt: number;
  /** `undefined` for the founder, as are the invite and the safety numbers. */
  readonly admittedBy: MemberId | undefined;
  readonly inviteId: InviteId | undefined;
  /** Six numbers from 0 to 2,047 that the member and whoever let them in can compare, as words. */
  readonly safetyNumbers: readonly number[] | undefined;
  /** Whether more than one person came in by their invite, which is for one. */
  readonly isInviteUsedTwice: boolean;
}

/**
 * What is worth something only now, such as where somebody's cursor stands: told to the devices of members that are connected,
 * never stored and never passed on.
 */
export interface Presence {
  /** What this device tells from now on, 2 KiB at most; `undefined`: nothing. */
  readonly say: (state: Uint8Array | undefined) => void;
  /** What others tell, by device, until they are no longer connected. It is theirs for certain; what it says is not. */
  readonly others: Observable<ReadonlyMap<DeviceId, { readonly member: MemberId; readonly state: Uint8Array }>>;
}

/** An open circle: its document, kept in step with its log. */
export interface CircleReplica {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  readonly me: MemberId;
  /** What is edited here is kept; the origin of a transaction says how soon (kernel/origins). */
  readonly doc: Y.Doc;
  readonly access: Observable<Access>;
  readonly damage: LogDamage;
  /** Own edits, and what others sent. */
  readonly saved: Observable<SaveStatus>;
  /** Own edits alone. */
  readonly ownSaved: Observable<SaveStatus>;
  /** Whose edits carry this Yjs client id, by the signed log; `undefined` when nobody's. */
  readonly authorOf: (clientId: number) => MemberId | undefined;
  /** Brings the circle together with other devices; a private space is never given a way to any. */
  readonly connect: (transport: Transport) => Dispose;
  readonly peers: Observable<readonly ConnectedPeer[]>;
  readonly presence: Presence;
  /** The last of this device's envelopes: what a complete delivery has. */
  readonly ownSeq: () => number;
  readonly deliveries: Observable<ReadonlyMap<DeviceId, Delivery>>;
  /**
   * How many of others' changes are on their way here, by what those who are connected say to have: for words about the
   * waiting, since nobody vouches for the number.
   */
  readonly incoming: Observable<number>;
  /** Compares anew with everybody who is connected: after waking. */
  readonly resync: () => void;
  /** `undefined` for a private space, which nobody carries anywhere. */
  readonly bundles: Bundles | undefined;
  /** Seals what is pending; resolves when it is stored or has failed, and never throws. */
  readonly flush: () => Promise<void>;
  /**
   * Calls when the act that was just done is on its way to those who are connected, 32 ms later at most; at once when nothing
   * goes out. For what keeps the page busy, such as drawing: what is sent needs the page between each two of its steps.
   */
  readonly afterSending: (call: () => void) => void;
  /** Retries a failed write now. */
  readonly retry: () => void;
  /**
   * Lets go when everything is stored; answers whether it was. When it was not, everything stays open as it was.
   * The document must not be edited after it has closed.
   */
  readonly close: () => Promise<boolean>;
}

/** An open circle of a workspace, with its ways to others. */
export interface OpenCircle extends CircleReplica {
  /** The last known name, for as long as the document has none: whoever has just come in by file. */
  readonly knownName: string;
  /** The folder through which it travels, too. */
  readonly folder: Observable<FolderStatus>;
  /** Whether what is kept apart from the database, for when it is lost, could be written when it was due last. */
  readonly isKept: Observable<boolean>;
  /** In joining order. */
  readonly members: Observable<readonly CircleMember[]>;
  /** `undefined` for a private space: nobody comes in there. */
  readonly door: Door | undefined;
  /** `undefined` for a private space: nothing is agreed on there. */
  readonly statements: Statements | undefined;
}

/** A circle of this profile, for menus. */
export interface CircleSummary {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  readonly name: string;
}

/** Why a circle could not be opened. Nothing was changed. */
export type OpenFailure =
  | 'unknown-circle'
  /** The database has lost some of it; `Workspace.recovery` says what can be done. */
  | 'not-whole'
  | 'genesis-missing'
  | 'genesis-invalid'
  /** The keyring does not fit the circle. */
  | 'wrong-key'
  /** The circle knows this person by another device. */
  | 'other-device'
  /** A newer version of the app made the database; it is neither read nor changed. */
  | 'storage-newer'
  | 'storage-unavailable';

/** The circles of this profile. */
export interface Workspace {
  readonly circles: Observable<readonly CircleSummary[]>;
  /** **Errors**: `AppError` of the keyring or the stores; nothing is left behind that a later start would show. */
  readonly create: (kind: CircleKind, name: string) => Promise<CircleId>;
  /** The same replica for everybody who opens the same circle. **Errors**: `AppError` with an `OpenFailure` code. */
  readonly open: (circleId: CircleId) => Promise<OpenCircle>;
  readonly rename: (circleId: CircleId, name: string) => Promise<void>;
  /** The worst of all open circles, also of those that nobody looks at. */
  readonly saved: Observable<SaveStatus>;
  /** Finds the invite in a text: the link alone, in a message or in a file. */
  readonly readInvite: (text: string) => Result<InviteSummary, InviteFault>;
  /**
   * Asks to be let in, from now on and after every start, until that is answered or forgotten. The same invite again changes
   * nothing. **Errors**: `AppError` of the keyring or the keys; then nothing was kept.
   */
  readonly ask: (inviteText: string, name: string) => Promise<Result<InviteId, AskRefusal>>;
  readonly joins: Observable<readonly PendingJoin[]>;
  /** Asks no more, or takes note that it was answered. */
  readonly forgetJoin: (inviteId: InviteId) => Promise<void>;
  /** Takes a request, an answer or an invite that came as a file. **Errors**: `AppError` of the stores or the keys. */
  readonly loadJoinFile: (bytes: Uint8Array) => Promise<JoinFileOutcome>;
  /**
   * Takes a bundle into the circle that it is of: all of it is looked at before anything changes. The same one again, an older
   * one, or one whose content came by other ways changes nothing. When it is told to stop, what was stored so far stays.
   * **Errors**: `AppError` of the source, the stores or the keys; loading it again goes on.
   */
  readonly loadBundle: (
    source: ByteSource,
    options?: { readonly shouldStop?: () => boolean; readonly onProgress?: (progress: BundleProgress) => void },
  ) => Promise<Result<BundleReport, BundleFault>>;
  readonly recovery: Recovery;
  readonly backups: Backups;
  /** The device has slept, or its network has changed. */
  readonly wake: () => void;
  /** Retries all failed writes now. */
  readonly retry: () => void;
  /** Closes all; answers whether everything was stored. What was not stays open, and can be closed again. */
  readonly close: () => Promise<boolean>;
}
