/** Runs in a page: one device with one circle in the page's own database, linked with others over WebRTC. Loaded again, it goes on. */
import { createLocalDevice } from '#renderer/adapters/browser/local-device.ts';
import { createLocalKeyring } from '#renderer/adapters/browser/local-keyring.ts';
import { createMemorySafekeeping } from '#renderer/adapters/browser/memory-safekeeping.ts';
import { noFolders } from '#renderer/adapters/browser/no-folders.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { createSystemRandom } from '#renderer/adapters/browser/system-random.ts';
import { unknownRoom } from '#renderer/adapters/browser/unknown-room.ts';
import { openDexieStores } from '#renderer/adapters/dexie/dexie-stores.ts';
import { createMeetingChannel } from '#renderer/adapters/meeting/meeting-channel.ts';
import { createWebrtcNetwork } from '#renderer/adapters/webrtc/webrtc-network.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { type CircleSide, sideOfCircle } from './circle-side.ts';
import { createCutter } from './cutter.ts';

const faults: string[] = [];
globalThis.addEventListener('unhandledrejection', ({ reason }) => faults.push(`unhandled ${String(reason)}`));
globalThis.addEventListener('error', ({ message }) => faults.push(message));

const clock = createSystemClock();
const random = createSystemRandom();
const logger = {
  info: () => undefined,
  error: (message: string, error?: unknown) => void faults.push(`${message} ${String(error)}`),
};
const { crypto, renewal } = createLocalDevice(localStorage, random);
const stores = openDexieStores('lateral', { random, clock, room: unknownRoom, checks: ROW_CHECKS });
let address: string | undefined;
const cutter = createCutter();
const channel = cutter.channel(
  createMeetingChannel({ address: () => Promise.resolve(address), clock, random, logger }),
);
const { enter } = createWebrtcNetwork({ channel, rtc: () => ({}), clock, random, logger });
const network = { channel, enter: cutter.enter(enter) };
let workspace: Workspace | undefined;
let side: CircleSide | undefined;

function openWorkspace(): Promise<Workspace> {
  return createWorkspace({
    ...{ ...stores, crypto, renewal, clock, random, logger, network },
    ...{ keyring: createLocalKeyring(localStorage), safekeeping: createMemorySafekeeping(clock), folders: noFolders },
  });
}

function untilJoined({ joins }: Workspace): Promise<CircleId> {
  return new Promise((resolve) => {
    const look = (): void => {
      const [join] = joins.get();
      if (join?.status.state === 'joined') resolve(join.invite.circleId);
    };
    joins.subscribe(look);
    look();
  });
}

/** The circle of this page, driven from outside; speaks in plain values. */
const lab = {
  /** Opens the circle, if there is one already; who has an invite asks with it, anybody else begins a circle. Answers under which device. */
  async start(entry: { readonly address: string; readonly name: string; readonly invite?: string | undefined }) {
    ({ address } = entry);
    workspace = await openWorkspace();
    let circleId = workspace.circles.get()[0]?.circleId;
    if (circleId === undefined && entry.invite !== undefined) {
      await workspace.ask(entry.invite, entry.name);
      circleId = await untilJoined(workspace);
    }
    const circle = await workspace.open(circleId ?? (await workspace.create('circle', 'Thursday circle')));
    const device = deviceIdOf(await crypto.keys());
    side = sideOfCircle({ circle, device, log: stores.log });
    return device;
  },
  /** What a side does with its circle alone. */
  side(): CircleSide {
    if (side === undefined) throw new Error('nothing is open');
    return side;
  },
  setCut: cutter.setCut,
  leave: cutter.leave,
  close: async () => (await workspace?.close()) === true,
  faults: () => faults,
};

/** What a test may ask of the page. */
export type WayLab = typeof lab;

Object.assign(globalThis, { wayLab: lab });
