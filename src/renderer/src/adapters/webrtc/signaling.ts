import type { Logger } from '#shared/ports/logger.ts';
import { offerNameOf, type PeerSignal, readSignal } from './peer-signal.ts';

/** What one end gathers; more would make this end knock at doors for somebody else. */
const MAX_CANDIDATE_COUNT = 100;

/** Brings two ends to one description of their connection, in whatever order what they tell each other arrives. */
export interface Signaling {
  readonly offer: () => void;
  /** Something that the other end, or anybody, told. */
  readonly take: (data: unknown) => void;
  readonly stop: () => void;
}

/**
 * **Guarantees** (SPEC LINK8): what cannot be used now is kept (candidates) or ignored (everything else), and never a failure.
 * `emit` is never called before the first turn of the caller is over.
 */
export function createSignaling(options: {
  readonly connection: RTCPeerConnection;
  readonly emit: (signal: PeerSignal) => void;
  /**
   * An offer came while the own one is under way: it is to be taken by a new connection, with what came before it. (An engine
   * that takes its offer back does not always look for addresses again.)
   */
  readonly onCrossing: (signals: readonly PeerSignal[]) => void;
  readonly logger: Logger;
}): Signaling {
  const { connection, emit, onCrossing, logger } = options;
  const listening = new AbortController();
  const early: RTCIceCandidateInit[] = [];
  let phase: 'new' | 'offering' | 'described' = 'new';
  let candidateCount = 0;
  let turn: Promise<void> = Promise.resolve();

  /** The engine takes one step at a time; what is thrown by a step is the fault of what was told. */
  function inTurn(step: () => Promise<void>): void {
    turn = turn
      .then(() => (listening.signal.aborted ? undefined : step()))
      .catch((error: unknown) => {
        if (!listening.signal.aborted) logger.info(`a signal of another device could not be used: ${String(error)}`);
      });
  }

  async function tellLocal(to?: string): Promise<void> {
    await connection.setLocalDescription();
    const { localDescription } = connection;
    if (listening.signal.aborted || localDescription === null) return;
    const { type, sdp } = localDescription;
    if (type === 'offer') emit({ type, sdp });
    if (type === 'answer' && to !== undefined) emit({ type, sdp, to });
  }

  /** A description that the engine refuses was none: the right one may still come. */
  function describe(description: RTCSessionDescriptionInit, goOn: () => Promise<void>): void {
    const before = phase;
    phase = 'described';
    inTurn(async () => {
      try {
        await connection.setRemoteDescription(description);
      } catch (error) {
        phase = before;
        throw error;
      }
      await goOn();
    });
    inTurn(() => {
      if (phase === 'described') for (const candidate of early.splice(0)) takeCandidate(candidate);
      return Promise.resolve();
    });
  }

  function takeOffer(sdp: string): void {
    const name = offerNameOf(sdp);
    if (name === undefined) return;
    if (phase === 'offering') {
      const kept = early.map((candidate) => ({ type: 'candidate', candidate }) as const);
      onCrossing([...kept, { type: 'offer', sdp }]);
    }
    // One connection is described once: whoever begins anew has a new one, and this one will be found to be silent.
    if (phase === 'new') describe({ type: 'offer', sdp }, () => tellLocal(name));
  }

  function takeAnswer(sdp: string, to: string): void {
    const own = connection.localDescription;
    if (phase !== 'offering' || own === null || offerNameOf(own.sdp) !== to) return;
    describe({ type: 'answer', sdp }, () => Promise.resolve());
  }

  /** Some may belong to an offer that came to nothing: each for itself. */
  function takeCandidate(candidate: RTCIceCandidateInit): void {
    if (phase === 'described') inTurn(() => connection.addIceCandidate(candidate));
    else early.push(candidate);
  }

  connection.addEventListener(
    'icecandidate',
    ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== '') emit({ type: 'candidate', candidate: candidate.toJSON() });
    },
    listening,
  );

  return {
    offer: () => {
      phase = 'offering';
      inTurn(() => tellLocal());
    },
    take: (data) => {
      const signal = listening.signal.aborted ? undefined : readSignal(data);
      switch (signal?.type) {
        case 'offer':
          return takeOffer(signal.sdp);
        case 'answer':
          return takeAnswer(signal.sdp, signal.to);
        case 'candidate':
          if (++candidateCount <= MAX_CANDIDATE_COUNT) takeCandidate(signal.candidate);
          return undefined;
        case undefined:
          return undefined;
      }
    },
    stop: () => listening.abort(),
  };
}
