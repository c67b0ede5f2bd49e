import { createSystemRandom } from '#renderer/adapters/browser/system-random.ts';
import { createMeetingChannel } from '#renderer/adapters/meeting/meeting-channel.ts';
import { createWebrtcNetwork } from '#renderer/adapters/webrtc/webrtc-network.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { RoomTransport } from '#shared/ports/network.ts';
import type { LinkChannel, PeerLink } from '#shared/ports/transport.ts';
import { createLabHandshake } from '../peer-lab/lab-device.ts';
import { recordConnections } from '../peer-lab/recording.ts';
import { createCountingClock } from './counting-clock.ts';
import { listenIn, type Eavesdropper } from './eavesdropper.ts';

/** Who is here, and where. */
interface Entry {
  readonly seed: number;
  readonly address: string;
  readonly topic: string;
  readonly password: string;
}

interface Word {
  readonly from: string;
  readonly channel: LinkChannel;
  readonly word: number;
}

const recording = recordConnections();
const clock = createCountingClock();
const faults: string[] = [];
const links = new Set<PeerLink>();
const words: Word[] = [];
const counts = { opened: 0, closed: 0 };
let askedForHelpCount = 0;
const closedAt: number[] = [];
let transport: RoomTransport | undefined;
let eavesdropper: Eavesdropper | undefined;

globalThis.addEventListener('unhandledrejection', ({ reason }) => faults.push(`unhandled ${String(reason)}`));
globalThis.addEventListener('error', ({ message }) => faults.push(message));

const channelTo = (address: string) =>
  createMeetingChannel({
    address: () => Promise.resolve(address),
    clock,
    random: createSystemRandom(),
    logger: { info: () => undefined, error: (message) => faults.push(message) },
  });

function hold(link: PeerLink): void {
  links.add(link);
  counts.opened++;
  link.listen({
    onMessage: (channel, [word = -1]) => words.push({ from: link.device, channel, word }),
    onClosed: () => {
      links.delete(link);
      counts.closed++;
      closedAt.push(clock.now());
    },
  });
}

/** One device in a room, driven from outside; answers in plain values. */
const lab = {
  /** Comes into the room; nobody is linked before `accept`. */
  enter({ seed, address, topic, password }: Entry): void {
    const network = createWebrtcNetwork({
      channel: channelTo(address),
      rtc: () => {
        askedForHelpCount++;
        return {};
      },
      clock,
      random: createSystemRandom(),
      logger: { info: () => undefined, error: (message) => faults.push(message) },
    });
    transport = network.enter({
      circleId: '11'.repeat(32) as CircleId,
      topic,
      password,
      beginHandshake: createLabHandshake(seed, clock),
    });
  },
  accept: () => void transport?.accept(hold),
  rebuild: () => transport?.rebuild(),
  leave: () => transport?.dispose(),

  /** Says a word on both channels of every link. */
  say(word: number): void {
    for (const link of links) {
      for (const channel of ['live', 'log'] as const) link.send(channel, Uint8Array.of(word));
    }
  },
  linked: () => [...links].map(({ device }) => device).toSorted(),
  heard: (word: number) => words.filter((each) => each.word === word),
  counts: () => counts,
  closedAt: () => closedAt,
  faults: () => faults,
  waitingCount: () => clock.waitingCount(),
  /** Connections that were ever made, and those that are not closed. */
  /** How often it was asked who helps to connect. */
  askedForHelpCount: () => askedForHelpCount,
  connections: () => ({
    made: recording.connections.length,
    open: recording.connections.filter(({ signalingState }) => signalingState !== 'closed').length,
  }),
  sentKinds: () => [...recording.kinds],
  /** Sends a frame on every live channel, past all rules. */
  sendFrame(frame: readonly number[]): void {
    for (const channel of recording.channels) {
      if (channel.label === 'live' && channel.readyState === 'open') channel.send(Uint8Array.from(frame));
    }
  },

  listenIn({ address, topic, password }: Omit<Entry, 'seed'>): void {
    eavesdropper = listenIn(channelTo(address), { topic, password });
  },
  overheard: () => eavesdropper?.heard ?? [],
  overheardCount: () => eavesdropper?.sealed.length ?? 0,
  shout(messages: readonly (readonly number[])[]): void {
    for (const message of messages) eavesdropper?.shout(Uint8Array.from(message));
  },
  /** Says again, word for word, what others have said. */
  parrot(): void {
    for (const message of eavesdropper?.sealed.slice() ?? []) eavesdropper?.shout(message);
  },
  async tell(values: readonly unknown[]): Promise<void> {
    for (const value of values) await eavesdropper?.say(value);
  },
};

/** What a test may ask of the page. */
export type RoomLab = typeof lab;

Object.assign(globalThis, { roomLab: lab });
