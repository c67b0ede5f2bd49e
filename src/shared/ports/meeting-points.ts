import type { Observable } from '#shared/kernel/observable.ts';

/** Whether there is a line to a meeting point now. `idle`: nobody here has anything to say there. */
export type MeetingPointState =
  | { readonly state: 'idle' | 'connecting' | 'online' }
  /** `reason` is a code: `no-answer`, `refused`, `silent`, `bad-address` and the like. */
  | { readonly state: 'failed'; readonly reason: string; readonly nextAttemptAt: number | undefined };

/**
 * Who has chosen a meeting point.
 * - `default`: given to the program from outside; cannot be taken away here.
 * - `added`: by this person. `invite`: it stood in an invite that this person accepted.
 * - `nearby`: found on the own network; comes and goes.
 */
export type MeetingPointSource = 'default' | 'added' | 'invite' | 'nearby';

/** One place where devices find each other. */
export interface KnownMeetingPoint {
  /** Address with `ws:` or `wss:`. */
  readonly url: string;
  readonly source: MeetingPointSource;
  readonly status: MeetingPointState;
}

/**
 * The own network: `on` while others on it can find this device.
 * `off`: not wanted; `failed`: nothing could be opened there.
 */
export type NearbyState = 'on' | 'off' | 'failed';

/** All the ways by which members can find this device now. */
export interface MeetingPointList {
  readonly points: readonly KnownMeetingPoint[];
  readonly nearby: NearbyState;
}

/** Why an address was not added. */
export type MeetingPointRefusal = 'bad-address' | 'too-many' | 'not-saved';

/** Where this device can be met; kept per profile. */
export interface MeetingPoints {
  readonly list: Observable<MeetingPointList>;
  /** Adds addresses, those that are known already without effect. Nothing is added when one is refused. */
  readonly add: (urls: readonly string[], source: 'added' | 'invite') => Promise<MeetingPointRefusal | undefined>;
  /** Takes away what was `added` or came by `invite`. **Errors**: `AppError` with code `not-saved`. */
  readonly remove: (url: string) => Promise<void>;
  /** Calls all of them anew and at once: the device has slept, or its network has changed. Never throws. */
  readonly wake: () => void;
}
