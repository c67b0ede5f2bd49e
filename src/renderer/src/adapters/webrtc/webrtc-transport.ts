import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Room, RoomTransport } from '#shared/ports/network.ts';
import { createDeviceLinks } from './device-links.ts';
import { type MeshOptions, openMesh } from './mesh.ts';

/** Waking up tells of itself several times, and the network is there a moment later. */
const SETTLE_MS = 250;

/** Links with the devices in a room, over WebRTC (SPEC ROOM10 to ROOM17). */
export function createWebrtcTransport(room: Room, options: MeshOptions): RoomTransport {
  const links = createDeviceLinks();
  let state: 'new' | 'open' | 'settling' | 'disposed' = 'new';
  let end: Dispose = () => undefined;

  function open(): void {
    state = 'open';
    end = openMesh(room, links.add, options);
  }

  return {
    accept: (onLink) => {
      const stop = links.accept(onLink);
      if (state === 'new') open();
      return stop;
    },
    rebuild: () => {
      if (state !== 'open') return;
      state = 'settling';
      end();
      end = options.clock.after(SETTLE_MS, open);
    },
    dispose: () => {
      if (state === 'disposed') return;
      state = 'disposed';
      end();
    },
  };
}
