import { createCircleSession } from '#renderer/bindings/circle-session.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { DeviceId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { BundleExtent, Bundles, BundleScope } from '#shared/ports/bundles.ts';
import type { InviteTerms, Knock, NewInvite } from '#shared/ports/joining.ts';
import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import type {
  Access,
  CircleMember,
  ConnectedPeer,
  Delivery,
  FormerCircleMember,
  LeaveRefusal,
  SaveStatus,
} from '#shared/ports/workspace.ts';
import { idOf } from './member-ids.ts';
import { createTestApp, type TestApp } from './render-in-circle.tsx';
import { createSeededRandom } from './seeded-random.ts';

export { idOf } from './member-ids.ts';

/** A circle of alice whose members, connections and door are what the test says they are. */
export interface FakeCircle {
  readonly app: TestApp;
  readonly me: MemberId;
  readonly members: Subject<readonly CircleMember[]>;
  readonly formerMembers: Subject<readonly FormerCircleMember[]>;
  /** What may be done in the circle. */
  readonly access: Subject<Access>;
  readonly peers: Subject<readonly ConnectedPeer[]>;
  readonly deliveries: Subject<ReadonlyMap<DeviceId, Delivery>>;
  readonly saved: Subject<SaveStatus>;
  /** Whether what is kept apart from the database could be written. */
  readonly isKept: Subject<boolean>;
  readonly folder: Subject<FolderStatus>;
  /** How many of others' changes are being fetched. */
  readonly incoming: Subject<number>;
  /** How many envelopes this device has written. */
  readonly write: (ownSeq: number) => void;
  /** Brings somebody in by an invite of whoever is named, with one device. */
  readonly admit: (name: string, how?: Partial<CircleMember>) => MemberId;
  /** They leave; without a name alice does. On 5 January, if nothing else is said. */
  readonly depart: (name?: string, leftAt?: number) => void;
  /** What the next press of "Leave" comes to, and how often it was pressed. */
  readonly leaving: { outcome: () => Promise<Result<undefined, LeaveRefusal>>; pressCount: number };
  /** They write their name into the document. */
  readonly introduce: (name: string) => void;
  readonly connect: (...names: readonly string[]) => void;
  /** Their device says up to where it has everything. */
  readonly receive: (name: string, seq: number) => void;
  readonly door: FakeDoor;
  readonly bundles: FakeBundles;
}

/** Bundles that hold what the test says. */
export interface FakeBundles {
  /** What was made, in turn. */
  readonly written: BundleScope[];
  /** What the calls below come to; changed by the test. */
  readonly outcome: {
    measure: (scope: BundleScope) => Promise<BundleExtent>;
    write: (scope: BundleScope) => AsyncIterable<Uint8Array>;
  };
}

/** A door that does as it is told, and remembers. */
export interface FakeDoor {
  readonly knocks: Subject<readonly Knock[]>;
  readonly terms: InviteTerms[];
  readonly declined: MemberId[];
  /** What the calls below come to; changed by the test. */
  readonly outcome: {
    invite: () => Promise<NewInvite>;
    letIn: () => Promise<Uint8Array | undefined>;
    decline: () => Promise<void>;
  };
}

/** The clock of the tests stands on 5 January 2026. */
const EXPIRES_AT = Date.UTC(2026, 0, 12, 9);
const LEFT_AT = Date.UTC(2026, 0, 5, 12);

export async function createFakeCircle(): Promise<FakeCircle> {
  const app = await createTestApp();
  const real = app.session();
  const { me } = real.circle;
  const members = createSubject<readonly CircleMember[]>([memberOf(me, undefined)]);
  const formerMembers = createSubject<readonly FormerCircleMember[]>([]);
  const access = createSubject<Access>('write');
  const peers = createSubject<readonly ConnectedPeer[]>([]);
  const deliveries = createSubject<ReadonlyMap<DeviceId, Delivery>>(new Map());
  const saved = createSubject<SaveStatus>({ state: 'saved' });
  const incoming = createSubject(0);
  const isKept = createSubject(true);
  const folder = createSubject<FolderStatus>({ state: 'none' });
  let ownSeq = 2;
  const depart: FakeCircle['depart'] = (name, leftAt = LEFT_AT) => {
    const id = name === undefined ? me : idOf(name);
    const member = members.get().find((each) => each.id === id) ?? memberOf(id, name);
    members.set(members.get().filter((each) => each !== member));
    formerMembers.set([...formerMembers.get(), { ...member, leftAt }]);
    if (id === me) access.set('left');
  };
  const leaving: FakeCircle['leaving'] = {
    pressCount: 0,
    outcome: () => {
      depart();
      return Promise.resolve(ok(undefined));
    },
  };
  const fake = fakeDoor();
  const { door } = fake;
  const { bundles, asBundles } = fakeBundles();
  const session = createCircleSession({
    circle: {
      ...real.circle.replica,
      ...{ members, formerMembers, access, peers, deliveries, saved, ownSaved: saved, incoming, isKept, folder },
      ...{ ownSeq: () => ownSeq, door: fake.asDoor, bundles: asBundles },
      leave: () => {
        leaving.pressCount += 1;
        return leaving.outcome();
      },
    },
    own: real.own.replica,
    clock: real.clock,
    newId: createIdSource(createSeededRandom(7)),
  });
  return {
    ...{
      app: { ...app, session: () => session },
      me,
      members,
      formerMembers,
      access,
      depart,
      leaving,
      peers,
      deliveries,
      saved,
      incoming,
      isKept,
      folder,
      door,
      bundles,
    },
    write: (seq) => {
      saved.set({ state: 'saving', sinceAt: real.clock.now() });
      ownSeq = seq;
      saved.set({ state: 'saved' });
    },
    admit: (name, how = {}) => {
      members.set([...members.get(), { ...memberOf(idOf(name), name), admittedBy: me, ...how }]);
      return idOf(name);
    },
    introduce: (name) => {
      const { circle, contextFor } = session;
      setName(circle.replica.doc, { name }, { ...contextFor(circle), actor: idOf(name) });
    },
    connect: (...names) => peers.set(names.map((name) => ({ device: deviceOf(name), member: idOf(name) }))),
    receive: (name, seq) =>
      deliveries.set(new Map([...deliveries.get(), [deviceOf(name), { member: idOf(name), seq }]])),
  };
}

function fakeBundles(): { readonly bundles: FakeBundles; readonly asBundles: Bundles } {
  const written: BundleScope[] = [];
  const outcome: FakeBundles['outcome'] = {
    measure: () => Promise.resolve({ envelopeCount: 12, bytes: 40_000 }),
    write: async function* () {
      yield Uint8Array.of(1, 2);
      yield Uint8Array.of(3);
    },
  };
  return {
    bundles: { written, outcome },
    asBundles: {
      measure: (scope) => outcome.measure(scope),
      write: (scope) => {
        written.push(scope);
        return outcome.write(scope);
      },
    },
  };
}

function fakeDoor() {
  const knocks = createSubject<readonly Knock[]>([]);
  const terms: InviteTerms[] = [];
  const declined: MemberId[] = [];
  const leave = (id: MemberId): void => knocks.set(knocks.get().filter((knock) => knock.id !== id));
  const outcome: FakeDoor['outcome'] = {
    invite: () => {
      const count = String(terms.length);
      return Promise.resolve({
        inviteId: `i${count}` as InviteId,
        link: `lateral://join#${count}`,
        expiresAt: EXPIRES_AT,
      });
    },
    letIn: () => Promise.resolve(Uint8Array.of(1, 2, 3)),
    decline: () => Promise.resolve(),
  };
  const door: FakeDoor = { knocks, terms, declined, outcome };
  return {
    door,
    asDoor: {
      knocks,
      invite: (asked: InviteTerms) => {
        terms.push(asked);
        return outcome.invite();
      },
      letIn: async (id: MemberId) => {
        const answer = await outcome.letIn();
        leave(id);
        return answer;
      },
      decline: async (id: MemberId) => {
        await outcome.decline();
        declined.push(id);
        leave(id);
      },
    },
  };
}

function deviceOf(name: string): DeviceId {
  return name.padEnd(32, '0') as DeviceId;
}

function memberOf(id: MemberId, name: string | undefined): CircleMember {
  return {
    ...{ id, name, devices: [], joinedAt: Date.UTC(2026, 0, 5, 10), admittedBy: undefined, inviteId: undefined },
    ...{ safetyNumbers: undefined, isInviteUsedTwice: false },
  };
}
