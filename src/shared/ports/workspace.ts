import type * as Y from 'yjs';

import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { CircleKind } from './keyring.ts';

/** Why the last write did not reach the disk. */
export type SaveFailure =
  | 'disk-full'
  | 'storage-unavailable'
  | 'storage-replaced'
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
  /** Envelopes that were stored once and are gone. */
  readonly missingCount: number;
}

/** Whether this app may write: a circle with content from a newer version is only read. */
export type Access = 'write' | 'newer-version';

/** An open circle: its document, kept in step with its log. */
export interface CircleReplica {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  readonly me: MemberId;
  /** Edits are kept when their transaction's origin is one of kernel/origins. */
  readonly doc: Y.Doc;
  readonly access: Access;
  readonly damage: LogDamage;
  readonly saved: Observable<SaveStatus>;
  /** Whose edits carry this Yjs client id, by the signed log; `undefined` when nobody's. */
  readonly authorOf: (clientId: number) => MemberId | undefined;
  /** Seals what is pending; resolves when it is stored or has failed, and never throws. */
  readonly flush: () => Promise<void>;
  /** Retries a failed write now. */
  readonly retry: () => void;
  /**
   * Lets go when everything is stored; answers whether it was. When it was not, everything stays open as it was.
   * The document must not be edited after it has closed.
   */
  readonly close: () => Promise<boolean>;
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
  | 'genesis-missing'
  | 'genesis-invalid'
  /** The keyring does not fit the circle. */
  | 'wrong-key'
  /** The circle knows this person by another device. */
  | 'other-device'
  | 'storage-unavailable';

/** The circles of this profile. */
export interface Workspace {
  readonly circles: Observable<readonly CircleSummary[]>;
  /** **Errors**: `AppError` of the keyring or the stores; nothing is left behind that a later start would show. */
  readonly create: (kind: CircleKind, name: string) => Promise<CircleId>;
  /** The same replica for everybody who opens the same circle. **Errors**: `AppError` with an `OpenFailure` code. */
  readonly open: (circleId: CircleId) => Promise<CircleReplica>;
  readonly rename: (circleId: CircleId, name: string) => Promise<void>;
  /** The worst of all open circles, also of those that nobody looks at. */
  readonly saved: Observable<SaveStatus>;
  /** Retries all failed writes now. */
  readonly retry: () => void;
  /** Closes all; answers whether everything was stored. What was not stays open, and can be closed again. */
  readonly close: () => Promise<boolean>;
}
