import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';

/** The two ways through one link: `log` for what must arrive, `live` for what is worth something only now. */
export type LinkChannel = 'live' | 'log';

/** Who wants to know what comes through a link. */
export interface LinkListener {
  readonly onMessage: (channel: LinkChannel, message: Uint8Array) => void;
  /** Exactly once, whoever closed it. Nothing comes afterwards. */
  readonly onClosed: () => void;
}

/**
 * A connection with one device, which has proven that it holds the keys of that name. Whether it belongs to the circle is not
 * judged here.
 * **Guarantees**: messages of one channel arrive whole and in order, or the link closes; those of the two channels may overtake one another.
 */
export interface PeerLink {
  readonly device: DeviceId;
  /** A message of 320 KiB at most. Never throws; on a closed link it does nothing. */
  readonly send: (channel: LinkChannel, message: Uint8Array) => void;
  /** Resolves when more may be sent without piling up, and when the link has closed. */
  readonly drained: () => Promise<void>;
  /** Begins to listen; called once, before anything is sent. */
  readonly listen: (listener: LinkListener) => void;
  readonly close: () => void;
}

/** A way to other devices of one circle. */
export interface Transport {
  /** Offers every link once, those that are open already too. One link per device: a newer one replaces the older. */
  readonly accept: (onLink: (link: PeerLink) => void) => Dispose;
}
