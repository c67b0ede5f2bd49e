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
import type { PrivateWords } from './private-words.ts';
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

/** Whether this app may write: a circle with content from a newer version, and one that this person has left, is only read. */
export type Access = 'write' | 'newer-version' | 'left';

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

/** Somebody who belonged to the circle until they left. */
export interface FormerCircleMember extends CircleMember {
  readonly leftAt: number;
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

/**
 * Short messages between devices of members that are connected now: never stored, never passed on. They may get lost, and none
 * waits for anything; whoever needs an answer asks again.
 */
export interface Asides {
  /** This device, as the others know it. */
  readonly device: DeviceId;
  /**
   * To all connected devices, or to those of them that are named: 16 KiB at most, under a topic of 1 to 64 ASCII characters
   * without spaces. Answers to whom it went. Nothing is kept for later: a device is left out that is not connected, or that was
   * told 10 messages or 64,000 bytes a second (two seconds of that at once), since keystrokes need the rest of what it takes
   * unasked. So state that changes often is said some times a second, and only its newest; a device left out is told later.
   */
  readonly say: (aside: {
    readonly topic: string;
    readonly bytes: Uint8Array;
    readonly to?: readonly DeviceId[];
  }) => readonly DeviceId[];
  /** What others say on a topic. Whose it is is certain; what it says is not. The bytes are the listener's own. */
  readonly listen: (topic: string, listener: (from: ConnectedPeer, bytes: Uint8Array) => void) => Dispose;
}

/** How a common time stands, for whoever wants to show it. */
export interface CommonTimeReading {
  /** The common time less this device's clock. */
  readonly offsetMs: number;
  /** Whose time it is; this device's own id while it keeps the time itself. */
  readonly keeper: DeviceId;
  /** By how much it may differ from the keeper's, if that one and those in between are honest; `undefined`: nothing was measured. */
  readonly uncertaintyMs: number | undefined;
}

/**
 * The time that everybody in a room shows, whatever their clocks say.
 * **Guarantees**: it never stands still. It never runs backwards once it was taken from somebody whose time is settled, or was
 * shared with anybody for a minute; before that it may be set back, three times at most, and is not agreed on at that moment.
 */
export interface CommonTime {
  /** Whole milliseconds since 1970. Goes on by itself after `dispose`. */
  readonly now: () => number;
  /** Whether it is the time of all in the room, as far as this device knows; also when nobody else is there. */
  readonly isAgreed: Observable<boolean>;
  /** Whether it can no longer be set back. */
  readonly isSettled: () => boolean;
  readonly read: () => CommonTimeReading;
  /** Leaves the room. */
  readonly dispose: Dispose;
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
  readonly asides: Asides;
  /**
   * Comes into a room, such as a meeting: whoever is in the room of the same name shows the same time. Shared twice here it is one
   * time, left when both are disposed. `atLeast`: of the last thing known to have happened there, before which it does not
   * begin; it counts for whoever comes first here, and whoever gives it bounds it, if others wrote it.
   */
  readonly shareTime: (room: string, atLeast?: number) => CommonTime;
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

/**
 * Why somebody has not left. `not-saved`: what they did last is not stored; `not-a-member`: the circle does not know this device, or
 * they have left already.
 */
export type LeaveRefusal = 'private-space' | 'not-saved' | 'newer-version' | 'not-a-member' | 'no-key';

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
  /** Who has left, in the order in which they did: what they wrote until then stays theirs. */
  readonly formerMembers: Observable<readonly FormerCircleMember[]>;
  /**
   * Leaves the circle for good, with all devices of this person. What is here stays, and can be read; `access` is `left` from then
   * on. The circle is left only so far as others have heard of it: this device tells the first that it meets, and then meets nobody.
   * **Errors**: `AppError` of the stores or the keys; then nothing can be written until leaving was tried again by itself, or the
   * circle was opened again.
   */
  readonly leave: () => Promise<Result<undefined, LeaveRefusal>>;
  /** `undefined` for a private space: nobody comes in there. */
  readonly door: Door | undefined;
  /** `undefined` for a private space: nothing is agreed on there. */
  readonly statements: Statements | undefined;
  /** `undefined` for a private space: all in it is its person's alone. */
  readonly privateWords: PrivateWords | undefined;
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
