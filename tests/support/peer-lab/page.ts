import type { LinkChannel } from '#shared/ports/transport.ts';
import { type LabEnd, openLabEnd, untilBoth } from './lab-end.ts';
import { shareTime } from './lab-time.ts';
import { connectRaw, relay } from './mallory.ts';
import { begin, meet, type Meeting, type Stale } from './meet.ts';
import { recordConnections } from './recording.ts';

const MESSAGE_BYTES = 320 * 1024;
const READY = 2;
const HANDSHAKE = 1;

const recording = recordConnections();

function messageOf(seed: number, length = MESSAGE_BYTES): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) + seed) & 255);
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())).join();
}

async function untilBothHeard(a: LabEnd, b: LabEnd): Promise<void> {
  await Promise.all([a, b].map((end) => end.until(() => end.arrivals.length > 0)));
}

/** Experiments with real connections; each answers in plain values what has happened. */
const lab = {
  /** Two ends meet again and again, each time in another way, and say one word each way. */
  async meetOften(count: number) {
    const meetings: readonly Meeting[] = ['plain', 'crossing', 'doubled', 'candidates-first', 'late-answers'];
    const told: (readonly string[])[] = [];
    let stale: Stale = [];
    for (let index = 0; index < count; index++) {
      const { a, b } = await meet(meetings[index % meetings.length], stale);
      a.link().send('log', Uint8Array.of(1));
      b.link().send('log', Uint8Array.of(2));
      await Promise.all([a, b].map((end) => end.until(() => end.arrivals.length === 1)));
      for (const signal of [...a.signals, ...b.signals]) {
        a.peer.signal(signal);
        b.peer.signal(signal);
      }
      a.peer.destroy();
      await untilBoth(a, b, 'close');
      stale = [...a.signals, ...b.signals].filter(({ type }) => type !== 'offer');
      told.push([...a.told, ...b.told]);
    }
    return told;
  },

  /** Both offers are taken, each by the other end: nobody decided between them. */
  async takeBothOffers() {
    const a = openLabEnd({ seed: 1, initiator: true });
    const b = openLabEnd({ seed: 2, initiator: true });
    const tell = (from: typeof a, to: typeof a): void => {
      for (const signal of from.signals.splice(0)) to.peer.signal(signal);
    };
    const hasSaid = (type: string) => (end: typeof a) =>
      end.until(() => end.signals.some((each) => each.type === type));
    await Promise.all([a, b].map(hasSaid('offer')));
    const offersOfB = b.signals.splice(0);
    tell(a, b);
    for (const signal of offersOfB) a.peer.signal(signal);
    await Promise.all([a, b].map(hasSaid('answer')));
    tell(a, b);
    tell(b, a);
    for (const { clock } of [a, b]) clock.elapse(10_000);
    return [a.told, b.told];
  },

  /** A message on the log overtakes the word, on the live channel, that its sender is ready. */
  async overtakeReady() {
    let release = (): void => undefined;
    recording.holdReady = (given) => {
      release = given;
    };
    const { a, b } = begin('plain');
    for (const end of [a, b]) end.peer.on('connect', () => end.link().send('log', Uint8Array.of(1)));
    await untilBothHeard(a, b);
    release();
    for (const end of [a, b]) end.link().send('live', Uint8Array.of(2));
    await Promise.all([a, b].map((end) => end.until(() => end.arrivals.length === 2)));
    const told = [a.told.slice(), b.told.slice()];
    for (const { peer } of [a, b]) peer.destroy();
    return told;
  },

  /** The largest messages both ways on both channels, and a word of presence. */
  async exchangeLargest() {
    const { a, b } = await meet();
    const channels: readonly LinkChannel[] = ['live', 'log'];
    for (const [index, channel] of channels.entries()) {
      a.link().send(channel, messageOf(index));
      b.link().send(channel, messageOf(index + 2));
      a.link().send(channel, Uint8Array.of(index));
      b.link().send(channel, Uint8Array.of(index));
    }
    a.peer.send(Uint8Array.of(9));
    // Dropped: presence has one frame.
    b.peer.send(new Uint8Array(9_000));
    b.peer.send(Uint8Array.of(8));
    await Promise.all([a, b].map((end) => end.until(() => end.arrivals.length === 5)));
    const of = async (end: typeof a, channel: string) =>
      Promise.all(end.arrivals.filter((each) => each.channel === channel).map(({ bytes }) => digestOf(bytes)));
    const expected = await Promise.all([0, 1, 2, 3].map((seed) => digestOf(messageOf(seed))));
    const words = await Promise.all([0, 1, 8, 9].map((word) => digestOf(Uint8Array.of(word))));
    const arrived = {
      a: { live: await of(a, 'live'), log: await of(a, 'log'), presence: await of(a, 'presence') },
      b: { live: await of(b, 'live'), log: await of(b, 'log'), presence: await of(b, 'presence') },
    };
    a.peer.destroy();
    b.peer.destroy();
    return { arrived, expected, words };
  },

  /** So many of the largest messages on the log, no faster than it drains, with a live word after every eighth. */
  async transfer(count: number) {
    const { a, b } = await meet();
    recording.mostBufferedBytes = 0;
    const message = messageOf(0);
    for (let number = 0; number < count; number++) {
      message.set([number], 0);
      a.link().send('log', message);
      if (number % 8 === 7) a.link().send('live', Uint8Array.of(number));
      await a.link().drained();
    }
    const liveCount = Math.floor(count / 8);
    await b.until(() => b.arrivals.length === count + liveCount);
    const arrived = b.arrivals.map(({ channel, bytes }) => ({ channel, number: bytes[0], length: bytes.length }));
    a.peer.destroy();
    b.peer.destroy();
    return { arrived, mostBufferedBytes: recording.mostBufferedBytes };
  },

  /** More than the engine keeps, without waiting: the link ends, nothing is thrown, and who waits goes on. */
  async flood() {
    const { a, b } = await meet();
    const message = messageOf(0);
    for (let number = 0; number < 100; number++) a.link().send('log', message);
    await a.link().drained();
    a.link().send('log', message);
    a.peer.send(Uint8Array.of(1));
    b.peer.destroy();
    return a.told;
  },

  /** One end is destroyed after so many signals, events and frames, in the midst of that step. Answers what both told. */
  async breakOff(meeting: Meeting, step: number) {
    let count = 0;
    let tellReached = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      tellReached = resolve;
    });
    const onStep = (): void => {
      if (++count !== step) return;
      one.peer.destroy();
      one.peer.destroy();
      tellReached();
    };
    const { a, b } = begin(meeting, [], onStep);
    const [one, other] = step % 2 === 0 ? [a, b] : [b, a];
    recording.noteFrame = onStep;
    for (const end of [a, b]) {
      for (const name of ['signal', 'connect', 'data'] as const) end.peer.on(name, onStep);
      end.peer.on('connect', () => end.link().send('log', messageOf(step)));
    }
    await Promise.race([reached, untilBothHeard(a, b)]);
    recording.noteFrame = () => undefined;
    one.peer.destroy();
    // Who was connected notices by itself; who was not would wait for its ten seconds.
    if (other.peer.connected) await other.until(() => other.told.includes('close'));
    else other.clock.elapse(10_000);
    const told = [one.told.slice(), other.told.slice()];
    for (const end of [one, other]) {
      end.peer.destroy();
      end.peer.send(Uint8Array.of(1));
      for (const signal of [...a.signals, ...b.signals]) end.peer.signal(signal);
      end.clock.elapse(60_000);
    }
    return {
      told,
      toldLater: [one.told.slice(), other.told.slice()],
      timerCount: a.clock.waitingCount() + b.clock.waitingCount(),
      hasReached: count >= step,
    };
  },

  /** Nobody is there; nobody listens; nobody beats. */
  async stayAlone() {
    const alone = openLabEnd({ seed: 1, initiator: true });
    await alone.until(() => alone.signals.length > 0);
    alone.clock.elapse(9_999);
    const before = alone.told.slice();
    alone.clock.elapse(1);
    return { before, after: alone.told };
  },
  async talkToTheDeaf() {
    const a = openLabEnd({ seed: 1, initiator: true, onSignal: (signal) => b.peer.signal(signal) });
    const b = openLabEnd({ seed: 2, initiator: false, isDeaf: true, onSignal: (signal) => a.peer.signal(signal) });
    await untilBoth(a, b, 'link');
    a.link().send('log', messageOf(1));
    a.clock.elapse(10_000);
    await b.until(() => b.told.includes('close'));
    return [a.told, b.told];
  },
  async fallSilent() {
    const { a, b } = await meet();
    // The clock of b stands still, so it never beats.
    a.clock.elapse(14_999);
    const before = a.told.slice();
    a.clock.elapse(1);
    await b.until(() => b.told.includes('close'));
    return { before, after: a.told, other: b.told };
  },
  async keepBeating() {
    const { a, b } = await meet();
    for (let beat = 0; beat < 6; beat++) {
      // Each word shows that the beat before it has come.
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        from.clock.elapse(5_000);
        const count = to.arrivals.length;
        from.link().send('live', Uint8Array.of(beat));
        await to.until(() => to.arrivals.length > count);
      }
    }
    const told = [a.told.slice(), b.told.slice()];
    a.peer.destroy();
    await untilBoth(a, b, 'close');
    return told;
  },

  /** Mallory has a connection with each of two, and carries what they say word for word. */
  async standInBetween() {
    const [one, two] = [connectRaw(1), connectRaw(2)];
    const seen = relay(one, two);
    await untilBoth(one.end, two.end, 'close');
    for (const { connection } of [one, two]) connection.close();
    return { told: [one.end.told, two.end.told], kinds: seen.map(([kind]) => kind) };
  },

  /** What happens to an end whose other end says this before anything else. */
  async sayFirst(channel: LinkChannel, data: string | readonly number[]) {
    const raw = connectRaw(1);
    await raw.opened;
    if (typeof data === 'string') raw[channel].send(data);
    else raw[channel].send(Uint8Array.from(data));
    await raw.end.until(() => raw.end.told.includes('close'));
    raw.connection.close();
    return raw.end.told;
  },
  async openExtraChannel() {
    const raw = connectRaw(1);
    await raw.opened;
    raw.connection.createDataChannel('extra');
    await raw.end.until(() => raw.end.told.includes('close'));
    raw.connection.close();
    return raw.end.told;
  },
  /** Nothing but a Hello is said to somebody who says nothing, or who is only ready. */
  async listenOnly() {
    const raw = connectRaw(1);
    const kinds: (number | undefined)[] = [];
    raw.live.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => kinds.push(new Uint8Array(data)[0]));
    raw.log.addEventListener('message', () => kinds.push(-1));
    await raw.opened;
    raw.live.send(Uint8Array.of(READY));
    raw.end.clock.elapse(10_000);
    await raw.end.until(() => raw.end.told.includes('close'));
    await new Promise<void>((resolve) => {
      raw.live.addEventListener('close', () => resolve(), { once: true });
      if (raw.live.readyState === 'closed') resolve();
    });
    raw.connection.close();
    return { told: raw.end.told, isHelloAlone: kinds.every((kind) => kind === HANDSHAKE) && kinds.length <= 1 };
  },

  shareTime,

  /** The states of all connections that were made, and how many there were. */
  connectionStates() {
    const { connections } = recording;
    return { count: connections.length, states: [...new Set(connections.map((each) => each.connectionState))] };
  },
};

/** What a test may ask of the page. */
export type PeerLab = typeof lab;

Object.assign(globalThis, { peerLab: lab });
