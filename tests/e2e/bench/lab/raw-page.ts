const CHUNK_BYTES = 64 * 1024;
const FULL_BYTES = 4 * 1024 * 1024;
const LOW_BYTES = 1024 * 1024;

let connection: RTCPeerConnection;
let channel: RTCDataChannel;
let wantedBytes = 0;
let onWhole: (() => void) | undefined;

/** Resolves with the description once it names every way to reach this end. */
async function described(): Promise<RTCSessionDescriptionInit> {
  await connection.setLocalDescription();
  while (connection.iceGatheringState !== 'complete') {
    await new Promise((resolve) => {
      connection.addEventListener('icegatheringstatechange', resolve, { once: true });
    });
  }
  const { type, sdp } = connection.localDescription ?? { type: 'offer', sdp: '' };
  return { type, sdp };
}

/** One end of a plain RTCDataChannel, as the engine gives it. */
const lab = {
  offer(): Promise<RTCSessionDescriptionInit> {
    open();
    return described();
  },
  async answer(offer: RTCSessionDescriptionInit): Promise<RTCSessionDescriptionInit> {
    open();
    await connection.setRemoteDescription(offer);
    return described();
  },
  async accept(answer: RTCSessionDescriptionInit): Promise<void> {
    await connection.setRemoteDescription(answer);
    if (channel.readyState === 'open') return;
    await new Promise((resolve) => {
      channel.addEventListener('open', resolve, { once: true });
    });
  },
  /** From here on every message comes back at once. */
  echo(): void {
    channel.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => channel.send(data));
  },
  /** Milliseconds of so many round trips of 200 bytes, each until the frame after its return. */
  async roundTrips(count: number): Promise<readonly number[]> {
    const tookMs: number[] = [];
    for (let index = 0; index < count; index++) {
      const sentAt = performance.now();
      channel.send(new Uint8Array(200));
      await new Promise((resolve) => {
        channel.addEventListener('message', resolve, { once: true });
      });
      await new Promise(requestAnimationFrame);
      tookMs.push(performance.now() - sentAt);
    }
    return tookMs;
  },
  /** Says one byte back when so many have come. */
  expectBytes(count: number): void {
    wantedBytes = count;
    onWhole = () => channel.send(new Uint8Array(1));
    channel.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      wantedBytes -= data.byteLength;
      if (wantedBytes <= 0) onWhole?.();
      if (wantedBytes <= 0) onWhole = undefined;
    });
  },
  /** Milliseconds until the other end has said that so many bytes are there. */
  async sendBytes(count: number): Promise<number> {
    const bytes = crypto.getRandomValues(new Uint8Array(CHUNK_BYTES));
    const whole = new Promise((resolve) => {
      channel.addEventListener('message', resolve, { once: true });
    });
    channel.bufferedAmountLowThreshold = LOW_BYTES;
    const sentAt = performance.now();
    for (let left = count; left > 0; left -= CHUNK_BYTES) {
      if (channel.bufferedAmount > FULL_BYTES) {
        await new Promise((resolve) => {
          channel.addEventListener('bufferedamountlow', resolve, { once: true });
        });
      }
      channel.send(bytes.subarray(0, Math.min(left, CHUNK_BYTES)));
    }
    await whole;
    return performance.now() - sentAt;
  },
};

function open(): void {
  connection = new RTCPeerConnection();
  channel = connection.createDataChannel('raw', { negotiated: true, id: 0 });
  channel.binaryType = 'arraybuffer';
}

/** What may be asked of the page. */
export type RawLab = typeof lab;

Object.assign(globalThis, { rawLab: lab });
