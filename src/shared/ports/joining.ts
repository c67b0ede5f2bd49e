import type { CircleId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';

/**
 * Why a text holds no invite that can be used.
 * - `truncated`: the beginning of one.
 * - `altered`: characters were changed, or what it says is not in order.
 * - `newer-version`: whole, but this version cannot read it.
 */
export type InviteFault = 'not-an-invite' | 'truncated' | 'altered' | 'newer-version' | 'expired';

/** What an invite says, checked, and short enough to show; nothing was asked of any network. */
export interface InviteSummary {
  readonly circleId: CircleId;
  readonly circleName: string;
  readonly inviterName: string;
  /** At the time of writing; of many only the first are named. */
  readonly memberNames: readonly string[];
  /** Milliseconds since 1970, by the inviter's clock. */
  readonly writtenAt: number;
  readonly expiresAt: number;
  /** Whether the inviter wants to be asked before anybody is let in. */
  readonly asksFirst: boolean;
  /** Where members can be met: `ws` and `wss` addresses. */
  readonly meetingPoints: readonly string[];
}

/** What goes into a new invite. Names may be anything: they are made plain and cut. */
export interface InviteTerms extends Pick<
  InviteSummary,
  'circleName' | 'inviterName' | 'memberNames' | 'asksFirst' | 'meetingPoints'
> {}

/** An invite that others know of, ready to be given away. */
export interface NewInvite {
  readonly inviteId: InviteId;
  /** `lateral://join#…` */
  readonly link: string;
  readonly expiresAt: number;
}

/** Somebody who has an invite that asks first, and waits for this person's word: nobody else may let them in. */
export interface Knock {
  readonly id: MemberId;
  /** As they say of themselves, made plain. */
  readonly name: string;
  readonly askedAt: number;
}

/** How people come into an open circle. */
export interface Door {
  /** Writes an invite for one person. **Errors**: `AppError` of the stores or the keys, and `newer-version`. */
  readonly invite: (terms: InviteTerms) => Promise<NewInvite>;
  readonly knocks: Observable<readonly Knock[]>;
  /**
   * Lets somebody in and tells them; resolves with the answer as a file. `undefined` when nobody of that id waits, or the
   * invite was used or has expired meanwhile. **Errors**: `AppError` of the stores or the keys; then they wait on.
   */
  readonly letIn: (id: MemberId) => Promise<Uint8Array | undefined>;
  /** Tells somebody that they are not let in. */
  readonly decline: (id: MemberId) => Promise<void>;
}

/** Why somebody was not let in. */
export type JoinRefusal = 'used' | 'expired' | 'refused';

/**
 * How it goes with a request to be let in.
 * - `asking`: nobody has answered yet. `asks-first`: the inviter was reached and has not said yes or no yet.
 * - `refused`: by whoever answered; it goes on asking only when that may not have been the inviter.
 * - `joined`: the circle is among the circles of this profile.
 * - `not-stored`: let in, but this device could not keep it; tried again.
 */
export type JoinStatus =
  | { readonly state: 'asking' | 'asks-first' | 'joined' | 'not-stored' }
  | { readonly state: 'refused'; readonly reason: JoinRefusal; readonly isByInviter: boolean };

/** A request to be let in that this device has made. */
export interface PendingJoin {
  readonly inviteId: InviteId;
  readonly invite: InviteSummary;
  /** Under which this person asks. */
  readonly name: string;
  readonly askedAt: number;
  /** The request as a file for whoever has invited. */
  readonly request: Uint8Array;
  readonly status: JoinStatus;
}

/** Why a request could not be made. Nothing was kept. */
export type AskRefusal = InviteFault | 'already-member' | 'no-name';

/**
 * What came of a file that was loaded.
 * - `invite`: it holds one, as text. `answered`: somebody else's request, with the answer for them.
 * - `asks-first`: somebody else's, who now waits among the knocks. `not-yours`: only the device that invited may let them in.
 * - `joined`, `refused`: the answer to an own request.
 * - `unknown`: whole, but for no circle and no request of this profile.
 */
export type JoinFileOutcome =
  | { readonly kind: 'invite'; readonly text: string }
  | { readonly kind: 'answered'; readonly circleId: CircleId; readonly name: string; readonly answer: Uint8Array }
  | {
      readonly kind: 'turned-away';
      readonly circleId: CircleId;
      readonly name: string;
      readonly reason: JoinRefusal;
      readonly answer: Uint8Array;
    }
  | { readonly kind: 'asks-first'; readonly circleId: CircleId; readonly knock: Knock }
  | { readonly kind: 'not-yours'; readonly circleId: CircleId; readonly name: string }
  | { readonly kind: 'joined'; readonly inviteId: InviteId; readonly circleId: CircleId }
  | { readonly kind: 'refused'; readonly inviteId: InviteId; readonly reason: JoinRefusal }
  | { readonly kind: 'unknown' | 'not-a-join-file' | 'newer-version' | 'damaged' };
