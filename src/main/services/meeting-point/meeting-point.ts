import { assert } from '#shared/kernel/assert.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { serveConnection, type Connection } from './connection.ts';
import type { EndReason } from './end-reason.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { DEFAULT_LIMITS, type MeetingPointLimits } from './limits.ts';
import { openListener, type Listener, type ListenOptions } from './listener.ts';
import { createTally } from './tally.ts';

/** How many of everything there are at present, and how many connections were ended since the beginning, by reason. */
export interface MeetingPointCounts {
  readonly connections: number;
  /** Places taken, also by what is not a WebSocket yet. */
  readonly seats: number;
  readonly topics: number;
  readonly subscriptions: number;
  readonly ended: Readonly<Partial<Record<EndReason, number>>>;
}

/** Where devices that have a topic in common find each other, in the protocol of y-webrtc's signaling server (SPEC MEET1). */
export interface MeetingPoint {
  /** Opens it to clients, once. **Errors** Rejects with an AppError `port-in-use` or `cannot-listen`. */
  readonly listen: (options: ListenOptions) => Promise<Pick<Listener, 'port' | 'url'>>;
  /** What one needs who carries messages between this meeting point and others. */
  readonly exchange: Exchange;
  readonly counts: () => MeetingPointCounts;
  /** Ends every connection; resolves when none is left, within about a second. Calling it again joins the first. */
  readonly close: () => Promise<void>;
}

interface MeetingPointDependencies {
  readonly clock: Clock;
  /** Told counts and reasons; never a topic, an address or a message. */
  readonly log: Logger;
  /** Default for each: that of DEFAULT_LIMITS. */
  readonly limits?: Partial<MeetingPointLimits>;
}

export function createMeetingPoint({ clock, log, limits: own }: MeetingPointDependencies): MeetingPoint {
  const limits = { ...DEFAULT_LIMITS, ...own };
  const exchange = createExchange<Connection>(limits);
  const tally = createTally(clock, log);
  const connections = new Set<Connection>();
  let listening: Promise<Listener> | undefined;
  let listener: Listener | undefined;
  let closing: Promise<void> | undefined;

  const close = async (): Promise<void> => {
    // A listener that is about to open would otherwise outlive this.
    const opened = await listening?.catch(() => undefined);
    const closed = opened?.close();
    for (const connection of connections) connection.end('going-away');
    await closed;
    tally.flush();
  };

  return {
    exchange,
    listen: async (options) => {
      assert(!listening && !closing, 'a meeting point listens once');
      listening = openListener(options, {
        limits,
        clock,
        onConnection: (webSocket, wire) => {
          const connection = serveConnection({
            webSocket,
            wire,
            topics: exchange.table,
            limits,
            clock,
            publish: exchange.publish,
            onEnd: (reason, cause) => {
              tally.note(reason);
              // Its text could quote what the client sent.
              if (reason === 'bug') log.error(`Meeting point: a message met a bug: ${nameOf(cause)}`);
            },
          });
          connections.add(connection);
          webSocket.once('close', () => connections.delete(connection));
        },
        onRefusal: tally.note,
        onError: (cause) => log.error('Meeting point: the listening socket failed', cause),
      });
      listener = await listening;
      return listener;
    },
    counts: () => ({
      connections: connections.size,
      seats: listener?.seatCount() ?? 0,
      ...exchange.table.counts(),
      ended: tally.totals(),
    }),
    close: () => (closing ??= close()),
  };
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}
