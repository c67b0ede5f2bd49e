import type { DeviceId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { ConnectedPeer } from '#shared/ports/workspace.ts';
import type { KnownDevice } from '../graph/graph-state.ts';

/** The connected devices, each with its member. */
export function followPeers(
  connected: Observable<readonly DeviceId[]>,
  deviceOf: (device: DeviceId) => KnownDevice | undefined,
): Observable<readonly ConnectedPeer[]> {
  const peers = createSubject<readonly ConnectedPeer[]>([]);
  connected.subscribe(() => {
    peers.set(
      connected.get().flatMap((device) => {
        const member = deviceOf(device)?.member;
        return member === undefined ? [] : [{ device, member }];
      }),
    );
  });
  return peers;
}
