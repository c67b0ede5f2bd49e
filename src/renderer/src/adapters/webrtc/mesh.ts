import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

import { toHex } from '#shared/kernel/bytes.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel, Room } from '#shared/ports/network.ts';
import type { Random } from '#shared/ports/random.ts';
import type { PeerLink } from '#shared/ports/transport.ts';
import { createMeshSignaling } from './mesh-signaling.ts';
import type { PeerOptions } from './peer.ts';
import { createRoomSeal } from './room-seal.ts';

const MAX_ENDS = 64;

/** What every room of a device is reached with. */
export interface MeshOptions {
  readonly channel: MeetingChannel;
  /** Asked for each connection anew: who helps to get through walls may change. */
  readonly rtc: () => RTCConfiguration;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** Connects with everybody in a room, as y-webrtc does it, until disposed; that leaves nothing behind. */
export function openMesh(room: Room, onLink: (link: PeerLink) => void, options: MeshOptions): Dispose {
  const { channel, rtc, clock, random, logger } = options;
  // y-webrtc keeps its rooms by name beyond their end for a while: each gets a name of its own.
  const roomName = `${room.topic}/${toHex(random.bytes(8))}`;
  const signaling = createMeshSignaling({
    roomName,
    topic: room.topic,
    seal: createRoomSeal(room, random),
    channel,
    clock,
    logger,
    maxEnds: MAX_ENDS,
    ends: () => provider.room?.webrtcConns,
  });
  const peerOpts: Omit<PeerOptions, 'initiator'> = {
    // Taken by y-webrtc for each connection anew: who helps is known only once there is a line to a meeting point.
    get rtc() {
      return rtc();
    },
    clock,
    logger,
    onLink,
    beginHandshake: room.beginHandshake,
  };
  // It stays empty: nothing of y-webrtc's own passes a peer.
  const doc = new Y.Doc();
  const provider = new WebrtcProvider(roomName, doc, {
    // y-webrtc hands it, without a look at it, to the connection class that stands in for its own.
    signaling: [signaling as unknown as string],
    maxConns: MAX_ENDS,
    filterBcConns: false,
    peerOpts,
  });
  provider.on('peers', ({ added, removed }) => {
    for (const end of added) signaling.noteBegun(end);
    for (const end of removed) signaling.noteEnded(end);
  });

  return () => {
    // The order in which y-webrtc leaves nothing behind: its signaling ends with the first, its room with the second.
    provider.disconnect();
    provider.destroy();
    doc.destroy();
  };
}
