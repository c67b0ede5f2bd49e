import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import { createBeacon } from './beacon.ts';
import { createRetryPace } from './retry-pace.ts';
import { type RoomMessage, readRoomMessage } from './room-message.ts';
import type { RoomSeal } from './room-seal.ts';

/** More than a room of the largest size says at once. */
const MAX_WAITING_COUNT = 2_000;
/** An offer of the largest size, as JSON, sealed. */
const MAX_MESSAGE_BYTES = 32 * 1024;

/** What y-webrtc is told by its connection with others. */
export interface SignalingEvents {
  readonly onReach: () => void;
  /** In the form in which y-webrtc's signaling server passes it on. */
  readonly onMessage: (message: unknown) => void;
}

/** The way of one mesh to the ends that it is not connected with yet. */
export interface MeshSignaling {
  /** Once. Events come in later turns. */
  readonly open: (events: SignalingEvents) => Dispose;
  /** Something that y-webrtc tells its signaling server. */
  readonly send: (message: unknown) => void;
  readonly noteBegun: (end: string) => void;
  readonly noteEnded: (end: string) => void;
}

/**
 * Stands between y-webrtc and a meeting point: seals what goes out, and lets in only what y-webrtc can take (SPEC ROOM10 to ROOM13).
 */
export function createMeshSignaling(options: {
  /** What y-webrtc calls the room, which is not what the meeting point knows. */
  readonly roomName: string;
  readonly topic: string;
  readonly seal: RoomSeal;
  readonly channel: MeetingChannel;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly maxEnds: number;
  /** Those that y-webrtc is connected with, or tries to be; `undefined` while it has no room. */
  readonly ends: () => ReadonlyMap<string, unknown> | undefined;
}): MeshSignaling {
  const { roomName, topic, seal, channel, clock, logger, maxEnds, ends } = options;
  const beacon = createBeacon({ clock, announce });
  const pace = createRetryPace({ clock, onDue: (from) => take({ type: 'announce', from }) });
  /** Sealing takes its time, and an offer has to stay ahead of its candidates. */
  const [inTurnOut, inTurnIn] = [createTurns(logger), createTurns(logger)];
  let events: SignalingEvents | undefined;
  let ownName: string | undefined;

  function announce(): void {
    const connected = ends();
    if (ownName === undefined || connected === undefined || connected.size >= maxEnds) return;
    publish({ type: 'announce', from: ownName });
  }

  function publish(message: RoomMessage): void {
    inTurnOut(async () => {
      const sealed = await seal.seal(message);
      if (events !== undefined) channel.publish(topic, sealed);
    });
  }

  function handleMessage(sealed: Uint8Array): void {
    if (sealed.length > MAX_MESSAGE_BYTES) return;
    inTurnIn(async () => {
      const message = readRoomMessage(await seal.open(sealed));
      if (message !== undefined) take(message);
    });
  }

  function take(message: RoomMessage): void {
    if (mayPass(message)) events?.onMessage({ type: 'publish', topic: roomName, data: message });
  }

  function mayPass(message: RoomMessage): boolean {
    const connected = ends();
    if (connected === undefined || message.from === ownName) return false;
    if (connected.has(message.from)) return true;
    if (connected.size >= maxEnds) return false;
    // Of somebody unknown y-webrtc stumbles over an answer, and makes a connection for every other signal.
    return message.type === 'announce' ? pace.mayCall(message.from) : message.signal.type === 'offer';
  }

  return {
    open: (given) => {
      events = given;
      const unsubscribe = channel.subscribe(topic, {
        onMessage: handleMessage,
        onReach: () => {
          given.onReach();
          if (ownName !== undefined) beacon.restart();
        },
      });
      return () => {
        events = undefined;
        beacon.stop();
        pace.dispose();
        unsubscribe();
      };
    },
    send: (given) => {
      const message = readOwn(given, roomName);
      if (message === undefined || events === undefined) return;
      if (message.type === 'signal') return publish(message);
      const isFirst = ownName === undefined;
      ownName = message.from;
      if (isFirst) beacon.restart();
      else beacon.show();
    },
    noteBegun: pace.noteBegun,
    noteEnded: (end) => {
      if (events !== undefined) pace.noteEnded(end);
    },
  };
}

/** y-webrtc tells every server of every room; what it says beside messages is the channel's own business. */
function readOwn(given: unknown, roomName: string): RoomMessage | undefined {
  const { type, topic, data }: Readonly<Record<string, unknown>> = { ...Object(given) };
  return type === 'publish' && topic === roomName ? readRoomMessage(data) : undefined;
}

/** Steps one after the other; what comes when too many wait is dropped. */
function createTurns(logger: Logger): (step: () => Promise<void>) => void {
  let turn: Promise<void> = Promise.resolve();
  let waitingCount = 0;
  return (step) => {
    if (waitingCount >= MAX_WAITING_COUNT) return;
    waitingCount++;
    turn = turn
      .then(step)
      .catch((error: unknown) => logger.error('A message of a room met a bug', error))
      .finally(() => {
        waitingCount--;
      });
  };
}
