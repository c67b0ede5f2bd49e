import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { createAllowance } from './allowance.ts';
import { readClientMessage } from './client-message.ts';
import { closeCodeOf, type EndReason } from './end-reason.ts';
import type { MeetingPointLimits } from './limits.ts';
import type { TopicTable } from './topic-table.ts';

/** Twice this after the last sign of life, at most, a connection counts as dead. */
const PING_EVERY_MS = 30 * SECOND_MS;
/** Who is on no topic has no use for a meeting point. */
const WITHOUT_TOPIC_MAX_MS = 30 * SECOND_MS;
/** How long a client that was told to go may take. */
const GOING_MAX_MS = SECOND_MS;

const PONG = JSON.stringify({ type: 'pong' });

/** One client that is connected. */
export interface Connection {
  /** Sends a message of somebody's, or ends the connection when too much waits for it already. */
  readonly deliver: (text: Buffer) => void;
  /** Takes it off all topics at once, and closes it within a second. */
  readonly end: (reason: EndReason) => void;
}

interface ConnectionDependencies {
  readonly webSocket: WebSocket;
  /** What the WebSocket runs on. */
  readonly wire: Duplex;
  readonly topics: TopicTable<Connection>;
  readonly limits: MeetingPointLimits;
  readonly clock: Clock;
  readonly publish: (topic: string, text: string) => void;
  /** Told when it ends for a reason of ours. */
  readonly onEnd: (reason: EndReason, cause?: unknown) => void;
}

/**
 * Serves one client until it goes or has to.
 * **Guarantees** Nothing that the client sends, or leaves unread, throws or grows beyond the limits.
 */
export function serveConnection(dependencies: ConnectionDependencies): Connection {
  const { webSocket, wire, topics, limits, clock, publish, onEnd } = dependencies;
  const messages = createAllowance(clock, limits.messagesPerSecond, limits.messageBurst);
  const bytes = createAllowance(clock, limits.bytesPerSecond, limits.byteBurst);
  let isEnding = false;
  let isHeard = true;
  let stopPinging = clock.after(PING_EVERY_MS, ping);
  let stopWaitingForTopic: Dispose | undefined;
  let stopWaitingForGoing: Dispose | undefined;

  const self: Connection = {
    deliver: (text) => {
      if (hasRoomFor(text)) webSocket.send(text, { binary: false });
    },
    end,
  };

  function end(reason: EndReason, cause?: unknown): void {
    if (isEnding) {
      // It goes on although it was told to go.
      webSocket.terminate();
      return;
    }
    release();
    onEnd(reason, cause);
    const code = closeCodeOf(reason);
    if (code === undefined) {
      webSocket.terminate();
      return;
    }
    webSocket.close(code, reason);
    stopWaitingForGoing = clock.after(GOING_MAX_MS, () => webSocket.terminate());
  }

  /** Whether so much more may wait for it; if not, nothing more ever does. */
  function hasRoomFor(data: Buffer): boolean {
    if (webSocket.bufferedAmount + data.length <= limits.bufferedBytes) return true;
    end('slow-receiver');
    return false;
  }

  function release(): void {
    isEnding = true;
    topics.leave(self);
    stopPinging();
    stopWaitingForTopic?.();
  }

  function ping(): void {
    if (!isHeard) {
      end('silent');
      return;
    }
    isHeard = false;
    webSocket.ping();
    stopPinging = clock.after(PING_EVERY_MS, ping);
  }

  function waitForTopic(): void {
    if (topics.isOnAnyTopic(self)) {
      stopWaitingForTopic?.();
      stopWaitingForTopic = undefined;
    } else {
      stopWaitingForTopic ??= clock.after(WITHOUT_TOPIC_MAX_MS, () => end('no-topic'));
    }
  }

  /** Counts a frame; `false` when nothing more is taken from this client. */
  function admit(): boolean {
    if (isEnding) return false;
    isHeard = true;
    if (messages.take(1)) return true;
    end('too-fast');
    return false;
  }

  function handle(data: RawData, isBinary: boolean): EndReason | undefined {
    if (isBinary) return 'binary';
    // `nodebuffer`, which ws uses unless told otherwise.
    const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
    const message = readClientMessage(text);
    if (!message.ok) return message.error;
    switch (message.value.type) {
      case 'subscribe':
        for (const topic of message.value.topics) {
          const refusal = topics.subscribe(self, topic);
          if (refusal) return refusal;
        }
        waitForTopic();
        return undefined;
      case 'unsubscribe':
        for (const topic of message.value.topics) topics.unsubscribe(self, topic);
        waitForTopic();
        return undefined;
      case 'publish':
        publish(message.value.topic, text);
        return undefined;
      case 'ping':
        self.deliver(Buffer.from(PONG));
        return undefined;
      case 'other':
        // Said by a client that knows more than we do.
        return undefined;
    }
  }

  // On the wire, because fragments and control frames are no messages and cost as much.
  wire.on('data', (chunk: Buffer) => {
    if (!bytes.take(chunk.length)) end('too-fast');
  });
  webSocket.on('message', (data, isBinary) => {
    if (!admit()) return;
    try {
      const reason = handle(data, isBinary);
      if (reason) end(reason);
    } catch (cause) {
      end('bug', cause);
    }
  });
  webSocket.on('ping', (data) => {
    if (admit() && hasRoomFor(data)) webSocket.pong(data);
  });
  webSocket.on('pong', admit);
  webSocket.on('error', () => end('bad-frame'));
  webSocket.on('close', () => {
    release();
    stopWaitingForGoing?.();
  });
  waitForTopic();
  return self;
}
