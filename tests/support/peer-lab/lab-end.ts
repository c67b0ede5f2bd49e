import type { PeerSignal } from '#renderer/adapters/webrtc/peer-signal.ts';
import { Peer } from '#renderer/adapters/webrtc/peer.ts';
import type { LinkChannel, PeerLink } from '#shared/ports/transport.ts';
import { createLabClock, type LabClock } from './lab-clock.ts';
import { createLabHandshake } from './lab-device.ts';

/** What came through a link. */
export interface Arrival {
  readonly channel: LinkChannel | 'presence';
  readonly bytes: Uint8Array;
}

/** One peer, and all that it has told. */
export interface LabEnd {
  readonly peer: Peer;
  readonly clock: LabClock;
  readonly signals: PeerSignal[];
  /** `link`, `connect`, `error <code>`, `close`, and `closed` of the link, in their order. */
  readonly told: string[];
  readonly arrivals: Arrival[];
  readonly link: () => PeerLink;
  /** Resolves as soon as it holds; looked at after everything that happens at this end. */
  readonly until: (holds: () => boolean) => Promise<void>;
}

/** Makes a peer of a device. `onSignal` is told what is for the other end. */
export function openLabEnd(options: {
  readonly seed: number;
  readonly initiator: boolean;
  readonly onSignal?: (signal: PeerSignal) => void;
  readonly isDeaf?: boolean;
}): LabEnd {
  const clock = createLabClock();
  const [signals, told, arrivals]: [PeerSignal[], string[], Arrival[]] = [[], [], []];
  const waiting = new Set<() => void>();
  let link: PeerLink | undefined;

  function note(event: string): void {
    told.push(event);
    look();
  }
  function look(): void {
    for (const each of waiting) each();
  }
  function arrive(arrival: Arrival): void {
    arrivals.push(arrival);
    look();
  }

  const peer = new Peer({
    initiator: options.initiator,
    rtc: {},
    clock,
    logger: { info: () => undefined, error: (message) => note(`logged ${message}`) },
    beginHandshake: createLabHandshake(options.seed, clock),
    onLink: (given) => {
      link = given;
      note('link');
      if (options.isDeaf === true) return;
      given.listen({
        onMessage: (channel, bytes) => arrive({ channel, bytes: bytes.slice() }),
        onClosed: () => note('closed'),
      });
    },
  });
  peer
    .on('signal', (signal) => {
      signals.push(signal);
      options.onSignal?.(signal);
      look();
    })
    .on('connect', () => note('connect'))
    .on('data', (bytes) => arrive({ channel: 'presence', bytes: bytes.slice() }))
    .on('error', ({ code }) => note(`error ${code}`))
    .on('close', () => note('close'));

  return {
    peer,
    clock,
    signals,
    told,
    arrivals,
    link: () => {
      if (link === undefined) throw new Error('The other end is not known yet.');
      return link;
    },
    until: (holds) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!holds()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Both ends have told of it. */
export async function untilBoth(a: LabEnd, b: LabEnd, event: string): Promise<void> {
  await Promise.all([a, b].map((end) => end.until(() => end.told.includes(event))));
}
