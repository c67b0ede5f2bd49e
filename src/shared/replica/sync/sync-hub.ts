import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { PeerLink, Transport } from '#shared/ports/transport.ts';
import { MAX_UNASKED_BYTES } from './allowance.ts';
import { groupBySize } from './group-by-size.ts';
import { BATCH_BYTES, ITEM_LENGTH_BYTES, ITEMS_HEAD_BYTES } from './messages.ts';
import { createPeerSession, type PeerSession } from './peer-session.ts';
import { sayFarewell } from './say-farewell.ts';
import { createSpareLinks, type Way } from './spare-links.ts';
import type { SyncSite } from './sync-site.ts';

/** All conversations of one circle, over whatever ways. */
export interface SyncHub {
  /**
   * Of several links to one device those of the higher rank are used, the others are spare: both ends choose alike where they give
   * the same ranks to the same ways.
   */
  readonly connect: (transport: Transport, rank?: string) => Dispose;
  /** Ends what is under way with those who have left. */
  readonly partFromFormer: () => void;
  /** The devices of members that are connected now. */
  readonly connected: Observable<readonly DeviceId[]>;
  /** How many envelopes are being fetched that are not here yet, by what others say to have. */
  readonly incoming: Observable<number>;
  /** Sends what was just written here to everybody who is connected: one message to each. */
  readonly publish: (envelopes: readonly LoggedEnvelope[]) => void;
  readonly publishEntries: (entries: readonly LoggedEntry[]) => void;
  readonly publishLive: (message: Uint8Array) => void;
  /** To one device; nothing when it is not connected. */
  readonly sendLive: (device: DeviceId, message: Uint8Array) => void;
  readonly publishReceipt: (receipt: Uint8Array) => void;
  /** Compares anew with everybody: after waking, or when asked to. */
  readonly resync: () => void;
  readonly dispose: Dispose;
}

export function createSyncHub(options: {
  readonly site: SyncSite;
  readonly clock: Clock;
  readonly logger: Logger;
}): SyncHub {
  const { site, clock, logger } = options;
  const sessions = new Map<DeviceId, PeerSession>();
  /** The way that each session goes. */
  const ways = new Map<DeviceId, Way>();
  const spare = createSpareLinks();
  let isDisposed = false;
  const connected = createSubject<readonly DeviceId[]>([]);
  const incoming = createSubject(0);
  let isCounting = false;
  const transports = new Set<Dispose>();

  const open = (): readonly PeerSession[] => [...sessions.values()].filter((session) => session.isOpen());

  function noteConnected(): void {
    connected.set(open().map(({ device }) => device));
    // Everybody says whom they are connected with: so nobody passes on what the other gets anyway.
    for (const session of open()) session.sendHaveSoon();
  }

  /** Once for all that happens in a turn: one request often follows the other at once. */
  function noteIncoming(): void {
    if (isCounting) return;
    isCounting = true;
    void Promise.resolve().then(() => {
      isCounting = false;
      countIncoming();
    });
  }

  /** Of a log that several are asked for, the most that anybody has. */
  function countIncoming(): void {
    const most = new Map<DeviceId, number>();
    for (const session of open()) {
      for (const [device, count] of session.awaited()) most.set(device, Math.max(count, most.get(device) ?? 0));
    }
    incoming.set([...most.values()].reduce((sum, count) => sum + count, 0));
  }

  function meet(link: PeerLink, way: Way): void {
    const { device } = link;
    const farewell = site.farewell(device);
    if (device === site.device || isDisposed) link.close();
    else if (farewell !== undefined) sayFarewell(link, farewell, clock);
    else if (sessions.has(device) && way.rank < (ways.get(device)?.rank ?? '')) spare.add(link, way);
    else begin(link, way);
  }

  function begin(link: PeerLink, way: Way): void {
    const { device } = link;
    const older = sessions.get(device);
    ways.set(device, way);
    const session: PeerSession = createPeerSession({
      link,
      site,
      clock,
      logger,
      connected: () => connected.get(),
      events: {
        onOpen: noteConnected,
        onClosed: () => {
          const isLast = sessions.get(device) === session;
          if (isLast) sessions.delete(device);
          noteConnected();
          noteIncoming();
          planAll();
          const next = isLast && !isDisposed ? spare.take(device) : undefined;
          if (next !== undefined) meet(next.link, next.way);
        },
        onStored: ({ stored }, wasAsked) => passOn(stored, device, wasAsked),
        onEntries: () => {
          for (const other of open()) if (other.device !== device) other.sendHaveSoon();
        },
        isConnected: (other) => sessions.get(other)?.isOpen() === true,
        isFetched: (log) => open().some((other) => other.device !== device && other.isFetching(log)),
        onAwaited: noteIncoming,
        onIdle: () => planAll(session),
      },
    });
    sessions.set(device, session);
    older?.close();
    if (session.isOpen()) noteConnected();
  }

  function planAll(last?: PeerSession): void {
    for (const session of open()) if (session !== last) session.plan();
    // Whoever gave nothing comes after those who might.
    last?.plan();
  }

  /** What came from one device goes on to those who are not connected with its author. */
  function passOn(stored: readonly LoggedEnvelope[], from: DeviceId, wasAsked: boolean): void {
    for (const session of open()) {
      if (session.device === from) continue;
      const lacking = stored.filter(({ device }) => device !== session.device && !session.isConnectedWith(device));
      if (lacking.length === 0) continue;
      if (wasAsked) session.sendHaveSoon();
      else push(session, lacking);
    }
  }

  function push(session: PeerSession, envelopes: readonly LoggedEnvelope[]): void {
    const size = envelopes.reduce((sum, { bytes }) => sum + ITEM_LENGTH_BYTES + bytes.length, ITEMS_HEAD_BYTES);
    // Too much to come unasked: the other asks for it.
    if (size > MAX_UNASKED_BYTES) session.sendHave(false);
    else session.say({ kind: 'envelopes', request: 0, isLast: true, envelopes: envelopes.map(({ bytes }) => bytes) });
  }

  return {
    connected,
    incoming,
    connect: (transport, rank = '') => {
      const way: Way = { rank };
      const stop = transport.accept((link) => meet(link, way));
      transports.add(stop);
      return () => {
        transports.delete(stop);
        stop();
        spare.closeAll((_, other) => other === way);
        for (const session of [...sessions.values()]) if (ways.get(session.device) === way) session.close();
      };
    },
    partFromFormer: () => {
      for (const session of [...sessions.values()]) {
        const farewell = site.farewell(session.device);
        if (farewell === undefined) continue;
        for (const entries of groupBySize(farewell, BATCH_BYTES)) {
          session.say({ kind: 'graph', request: 0, isLast: true, entries });
        }
        session.close();
      }
      spare.closeAll((device) => site.farewell(device) !== undefined);
    },
    publish: (envelopes) => {
      for (const session of open()) push(session, envelopes);
    },
    publishEntries: (entries) => {
      for (const group of groupBySize(
        entries.map(({ bytes }) => bytes),
        BATCH_BYTES,
      )) {
        for (const session of open()) session.say({ kind: 'graph', request: 0, isLast: true, entries: group });
      }
    },
    publishLive: (message) => {
      for (const session of open()) session.sendLive(message);
    },
    sendLive: (device, message) => sessions.get(device)?.sendLive(message),
    publishReceipt: (receipt) => {
      for (const session of open()) session.say({ kind: 'receipts', receipts: [receipt] });
    },
    resync: () => {
      for (const session of open()) session.sendHave(true);
    },
    dispose: () => {
      isDisposed = true;
      for (const stop of transports) stop();
      transports.clear();
      for (const session of [...sessions.values()]) session.close();
      spare.closeAll(() => true);
    },
  };
}
