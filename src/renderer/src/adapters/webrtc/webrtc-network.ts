import type { Network } from '#shared/ports/network.ts';
import type { MeshOptions } from './mesh.ts';
import { createWebrtcTransport } from './webrtc-transport.ts';

/** This device's ways to others: WebRTC between them, and before that whatever `channel` is carried by. */
export function createWebrtcNetwork(options: MeshOptions): Network {
  return {
    enter: (room) => createWebrtcTransport(room, options),
    channel: options.channel,
  };
}
