import type { DeviceId } from '#shared/kernel/ids.ts';
import { type BorrowedMessage, selectNeeded } from './live/borrowed-messages.ts';
import type { SessionTable } from './session-table.ts';
import type { ClockNeeds, ClockOf } from './update/clocks.ts';

/**
 * What keeps an edit from being taken for somebody else's, and a saved edit from hanging in the air. They are named here so that
 * the simulator can take one away and show that it notices.
 */
export interface Protections {
  /** Whether a device may have made edits under this client id (SPEC RECV4). */
  readonly mayWriteAs: (clientId: number, device: DeviceId, sessions: SessionTable) => boolean;
  /** The live messages that an update cannot do without, in the order in which they came (SPEC LIVE5). */
  readonly attachmentsFor: (
    needs: ClockNeeds,
    sealed: ClockOf,
    borrowed: readonly BorrowedMessage[],
  ) => readonly BorrowedMessage[];
}

export const PROTECTIONS: Protections = {
  mayWriteAs: (clientId, device, sessions) => sessions.isOf(clientId, device),
  attachmentsFor: selectNeeded,
};
