import { offerNameOf } from '#renderer/adapters/webrtc/peer-signal.ts';
import { openLabEnd, type LabEnd } from './lab-end.ts';

/** A connection of somebody who keeps to no rule, with a lab end at the other side of it. */
export interface RawEnd {
  readonly end: LabEnd;
  readonly connection: RTCPeerConnection;
  readonly live: RTCDataChannel;
  readonly log: RTCDataChannel;
  /** Both channels are open. */
  readonly opened: Promise<unknown>;
}

/** Lets an end offer, and answers as anybody could who reads what goes between others. */
export function connectRaw(seed: number): RawEnd {
  const connection = new RTCPeerConnection();
  const live = connection.createDataChannel('live', { negotiated: true, id: 0 });
  const log = connection.createDataChannel('log', { negotiated: true, id: 1 });
  for (const channel of [live, log]) channel.binaryType = 'arraybuffer';
  const end = openLabEnd({
    seed,
    initiator: true,
    onSignal: (signal) => {
      if (signal.type === 'candidate') void connection.addIceCandidate(signal.candidate);
      if (signal.type === 'offer') void answer(signal.sdp);
    },
  });
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate !== null) end.peer.signal({ type: 'candidate', candidate: candidate.toJSON() });
  });

  async function answer(sdp: string): Promise<void> {
    await connection.setRemoteDescription({ type: 'offer', sdp });
    await connection.setLocalDescription();
    end.peer.signal({ type: 'answer', sdp: connection.localDescription?.sdp, to: offerNameOf(sdp) });
  }

  return { end, connection, live, log, opened: Promise.all([live, log].map(untilOpen)) };
}

/** Carries everything between two ends, each of which has a connection with mallory only. Answers the frames that went by. */
export function relay(one: RawEnd, two: RawEnd): Uint8Array[] {
  const seen: Uint8Array[] = [];
  for (const [from, to] of [
    [one.live, two.live],
    [one.log, two.log],
    [two.live, one.live],
    [two.log, one.log],
  ] as const) {
    from.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      seen.push(new Uint8Array(data));
      void untilOpen(to).then(() => to.send(data));
    });
  }
  return seen;
}

function untilOpen(channel: RTCDataChannel): Promise<void> {
  if (channel.readyState === 'open') return Promise.resolve();
  return new Promise((resolve) => {
    channel.addEventListener('open', () => resolve(), { once: true });
  });
}
