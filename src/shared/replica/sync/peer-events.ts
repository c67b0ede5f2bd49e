import type { DeviceId } from '#shared/kernel/ids.ts';
import type { IntakeReport } from '../receive/envelope-intake.ts';

/** What a session tells about its peer. */
export interface PeerEvents {
  readonly onOpen: () => void;
  readonly onClosed: () => void;
  /** New in the log; `wasAsked`: part of a catch-up. */
  readonly onStored: (report: IntakeReport, wasAsked: boolean) => void;
  readonly onEntries: () => void;
  /** Whether somebody is connected here. */
  readonly isConnected: (device: DeviceId) => boolean;
  /** Whether the log of a device is being fetched from somebody else already. */
  readonly isFetched: (device: DeviceId) => boolean;
  /** What is awaited from the peer is more or less than it was. */
  readonly onAwaited: () => void;
  /** The peer has nothing under way any more: others may look for what is still missing. */
  readonly onIdle: () => void;
}
