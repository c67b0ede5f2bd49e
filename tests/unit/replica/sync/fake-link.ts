import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { LinkChannel, LinkListener, PeerLink, Transport } from '#shared/ports/transport.ts';
import { decodeSyncMessage } from '#shared/replica/sync/message-codec.ts';
import type { SyncMessage } from '#shared/replica/sync/messages.ts';

const TRAVEL_MS = 10;
const DETOUR_MS = 1_500;

/** A message on its way; the live ones are not read. */
export interface Sent {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly bytes: Uint8Array;
  readonly message: SyncMessage | undefined;
}

type Fate = 'arrives' | 'lost' | 'doubled' | 'late';

/** Links between devices that are there and gone when a test says so. */
export interface FakeNetwork {
  readonly sent: Sent[];
  /** Decides what becomes of a message; the number counts all of them. */
  fate: (sent: Sent, number: number) => Fate;
  /** While set, no link drains. */
  stuck: Promise<void> | undefined;
  /** Both ends of a new link. */
  readonly link: (a: DeviceId, b: DeviceId) => readonly [PeerLink, PeerLink];
  readonly transportOf: (device: DeviceId) => Transport;
  /** Links two who have a transport; answers the end of the first. */
  readonly unite: (a: DeviceId, b: DeviceId) => PeerLink;
}

export function createFakeNetwork(clock: Clock): FakeNetwork {
  const takers = new Map<DeviceId, (link: PeerLink) => void>();
  const network: FakeNetwork = {
    sent: [],
    fate: () => 'arrives',
    stuck: undefined,
    link: (a, b) => {
      const listeners = new Map<DeviceId, LinkListener>();
      const closed = new Set<DeviceId>();
      const close = (device: DeviceId): void => {
        if (closed.has(device)) return;
        closed.add(device);
        listeners.get(device)?.onClosed();
      };
      const endOf = (from: DeviceId, to: DeviceId): PeerLink => ({
        device: to,
        send: (channel, bytes) => {
          if (!closed.has(from)) post({ from, to, bytes, message: read(channel, bytes) }, channel);
        },
        drained: () => network.stuck ?? Promise.resolve(),
        listen: (listener) => void listeners.set(from, listener),
        close: () => {
          close(from);
          clock.after(TRAVEL_MS, () => close(to));
        },
      });
      function post(sent: Sent, channel: LinkChannel): void {
        const fate = network.fate(sent, network.sent.length);
        network.sent.push(sent);
        const arrive = (): void => {
          if (!closed.has(sent.to)) listeners.get(sent.to)?.onMessage(channel, sent.bytes);
        };
        if (fate !== 'lost') clock.after(fate === 'late' ? DETOUR_MS : TRAVEL_MS, arrive);
        if (fate === 'doubled') clock.after(TRAVEL_MS, arrive);
      }
      return [endOf(a, b), endOf(b, a)];
    },
    transportOf: (device) => ({
      accept: (onLink) => {
        takers.set(device, onLink);
        return () => takers.delete(device);
      },
    }),
    unite: (a, b) => {
      const [atA, atB] = network.link(a, b);
      takers.get(a)?.(atA);
      takers.get(b)?.(atB);
      return atA;
    },
  };
  return network;
}

function read(channel: LinkChannel, bytes: Uint8Array): SyncMessage | undefined {
  const decoded = channel === 'log' ? decodeSyncMessage(bytes) : undefined;
  return decoded?.ok === true ? decoded.value : undefined;
}

/** A clock that knows how much is still waited for. */
export function countTimers(clock: Clock): Clock & { readonly pendingCount: () => number } {
  const pending = new Set<object>();
  return {
    now: clock.now,
    elapsed: clock.elapsed,
    pendingCount: () => pending.size,
    after: (delayMs, call) => {
      const timer = {};
      pending.add(timer);
      const stop = clock.after(delayMs, () => {
        pending.delete(timer);
        call();
      });
      return () => {
        pending.delete(timer);
        stop();
      };
    },
  };
}
