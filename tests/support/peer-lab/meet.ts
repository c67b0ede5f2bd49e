import type { PeerSignal } from '#renderer/adapters/webrtc/peer-signal.ts';
import { type LabEnd, openLabEnd, untilBoth } from './lab-end.ts';

/** How two ends come to each other: what the way between them does to their signals. */
export type Meeting = 'plain' | 'crossing' | 'doubled' | 'candidates-first' | 'late-answers';

export interface Pair {
  readonly a: LabEnd;
  readonly b: LabEnd;
}

/** What was said in an earlier meeting of the two, and comes again. */
export type Stale = readonly PeerSignal[];

/** Opens two ends and carries their signals, as JSON, each in a turn of its own. */
export function begin(meeting: Meeting, stale: Stale = [], onStep: () => void = () => undefined): Pair {
  const isCrossing = meeting === 'crossing';
  /** The end whose own offer is under way when the other one comes. Both offered: the one of `a` counts, as a room decides. */
  const a = openLabEnd({ seed: 1, initiator: true, onSignal: (signal) => carry(signal, () => b) });
  const b = openLabEnd({
    seed: 2,
    initiator: isCrossing,
    onSignal: (signal) => {
      if (signal.type !== 'offer') carry(signal, () => a);
    },
  });
  let held: PeerSignal[] | undefined = meeting === 'candidates-first' ? [] : undefined;

  function carry(signal: PeerSignal, to: () => LabEnd): void {
    if (held !== undefined && signal.type === 'offer') {
      held.push(signal);
      return;
    }
    deliver(signal, to());
    if (meeting === 'doubled') deliver(signal, to());
    if (held !== undefined && held.length > 0 && signal.type === 'candidate') {
      for (const offer of held) deliver(offer, b);
      held = undefined;
    }
  }

  function deliver(signal: PeerSignal, to: LabEnd): void {
    const copy: unknown = JSON.parse(JSON.stringify(signal));
    inNextTurn(() => {
      if (meeting === 'late-answers') for (const old of stale) to.peer.signal(old);
      to.peer.signal(copy);
      onStep();
    });
  }

  return { a, b };
}

/** Two ends that are connected. */
export async function meet(meeting: Meeting = 'plain', stale: Stale = []): Promise<Pair> {
  const pair = begin(meeting, stale);
  await untilBoth(pair.a, pair.b, 'connect');
  return pair;
}

function inNextTurn(call: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    call();
  });
  port1.start();
  port2.postMessage(undefined);
}
