import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Recovery, RecoveryFault, RecoveryWay } from '#shared/ports/recovery.ts';
import { openBundle } from '../bundle/open-bundle.ts';
import { SECTION_KIND } from '../bundle/bundle.ts';
import { createCircleKeys } from '../circle-keys.ts';
import type { MembershipGraph } from '../graph/membership-graph.ts';
import type { OpenedCircle } from '../open-circle.ts';
import { openError } from '../open-genesis.ts';
import type { WorkspacePorts } from '../stores.ts';
import { askForGraph } from './ask-for-graph.ts';
import { inspectRemains } from './inspect-remains.ts';
import { mendGraph } from './mend-graph.ts';
import { readGraph } from './read-graph.ts';
import { openRecordBook } from './record-book.ts';
import { writeWhole } from './write-whole.ts';

/** What brings something back, and how to let go of it. */
interface Given {
  readonly source: ByteSource | undefined;
  readonly close: () => void;
}

/** The bringing back of circles, also of those that another computer had. */
export interface OwnRecovery extends Recovery {
  /** Brings in a circle that was never here, from a file. */
  readonly bringIn: (circle: KeyringCircle, source: ByteSource) => ReturnType<Recovery['recover']>;
}

/** The bringing back of circles of one profile (SPEC KEPT4 to KEPT8). */
export function createRecovery(options: {
  readonly ports: WorkspacePorts;
  readonly circleOf: (circleId: CircleId) => KeyringCircle | undefined;
  readonly isOutdated: Observable<boolean>;
  /**
   * Does something while all circles are closed and none can be opened. Answers `undefined`, without having done it, when not
   * everything could be stored.
   */
  readonly whileClosed: <T>(work: () => Promise<T>) => Promise<{ readonly value: T } | undefined>;
  /** Makes another private space: nobody else could say how one began. */
  readonly beginPrivateAnew: () => Promise<CircleId>;
  /** Does something while none can be opened; those that are open stay so. */
  readonly whileNoneIsOpened: <T>(work: () => Promise<T>) => Promise<{ readonly value: T }>;
  /** Whether this device, by its present keys, has certainly written nothing in a circle that could be written a second time. */
  readonly isNeverWritten: (circle: KeyringCircle) => boolean;
  /** Opens a circle as it is, which is not open; only while none can be opened. */
  readonly openAsItIs: (circle: KeyringCircle) => Promise<OpenedCircle>;
  /** Closes a circle that was opened as it is. */
  readonly letGo: (replica: OpenedCircle) => Promise<void>;
}): OwnRecovery {
  const { ports, circleOf, isOutdated, beginPrivateAnew } = options;
  const { whileClosed, whileNoneIsOpened, isNeverWritten, openAsItIs, letGo } = options;

  function circleFor(circleId: CircleId): KeyringCircle {
    const circle = circleOf(circleId);
    if (circle === undefined) throw openError('unknown-circle');
    return circle;
  }

  async function openWay(circleId: CircleId, way: RecoveryWay): Promise<Result<Given, RecoveryFault>> {
    const nothing = (): void => undefined;
    if (way.kind === 'members') return ok({ source: undefined, close: nothing });
    if (way.kind === 'file') return ok({ source: way.source, close: nothing });
    const copy = await ports.safekeeping.openCopy(circleId, way.id);
    return copy === undefined ? err('copy-gone') : ok(copy);
  }

  /** The beginning of the circle, and who belongs to it: from here, from what was given, or from members. */
  async function restoreGraph(
    circle: KeyringCircle,
    given: readonly Uint8Array[],
    { kind }: RecoveryWay,
    shouldStop: () => boolean,
  ): Promise<MembershipGraph | undefined> {
    const { circleId } = circle;
    const record = await openRecordBook(circleId, createCircleKeys(circle), ports).read();
    const stored = await ports.graph.load(circleId);
    const others = [...(record?.entries ?? []), ...given];
    const here = await readGraph(circle, [...stored.map(({ bytes }) => bytes), ...others], ports);
    if (here === undefined || !saysEnough(here, circle)) {
      const canAsk = kind === 'members' && circle.kind === 'circle';
      const asked = canAsk ? await askForGraph(circle, ports, shouldStop) : undefined;
      if (asked === undefined) return undefined;
      others.push(...asked.entriesUnknownTo([]).map(({ bytes }) => bytes));
    }
    return (await mendGraph(circle, others, ports)).graph;
  }

  async function bringBack(
    circle: KeyringCircle,
    source: ByteSource | undefined,
    restore: (given: readonly Uint8Array[]) => Promise<MembershipGraph | undefined>,
    shouldStop: () => boolean,
  ): ReturnType<Recovery['recover']> {
    const bundle = source && (await openBundle(source, createCircleKeys(circle)));
    if (bundle?.ok === false) return bundle;
    const given: Uint8Array[] = [];
    for await (const { kind, items } of bundle?.value.sections() ?? []) {
      if (kind === SECTION_KIND.graph) given.push(...items);
    }
    if ((await restore(given)) === undefined) return err('no-beginning');
    // Nothing is closed under the hands of somebody who has gone on elsewhere.
    if (shouldStop()) return err('no-beginning');
    const done = await (isNeverWritten(circle) ? whileNoneIsOpened(finish) : whileClosed(renewFirst));
    if (done === undefined) throw new AppError('not-saved', 'another circle has unsaved changes', { retryable: true });
    return done.value;

    async function renewFirst(): ReturnType<Recovery['recover']> {
      await ports.renewal.renew();
      return finish();
    }

    async function finish(): ReturnType<Recovery['recover']> {
      const replica = await openAsItIs(circle);
      try {
        const taken = source && (await replica.ownBundles.take(source));
        if (taken?.ok === false) throw new AppError('unreadable', 'the file changed', { retryable: true });
        await replica.acceptLoss();
        return ok({ newCount: taken?.value.newCount ?? 0 });
      } catch (error) {
        // What was not taken now is not given up: the next opening asks anew.
        await letGo(replica);
        throw error;
      }
    }
  }

  return {
    isOutdated,
    inspect: async (circleId) => inspectRemains(circleFor(circleId), ports),
    saveRemains: (circleId) => writeWhole(circleId, createCircleKeys(circleFor(circleId)), ports),
    recover: async (circleId, way, { shouldStop = () => false } = {}) => {
      const circle = circleFor(circleId);
      const given = await openWay(circleId, way);
      if (!given.ok) return given;
      try {
        const came = await bringBack(
          circle,
          given.value.source,
          (entries) => restoreGraph(circle, entries, way, shouldStop),
          shouldStop,
        );
        const isLostForGood = !came.ok && came.error === 'no-beginning' && way.kind === 'members';
        if (!isLostForGood || circle.kind !== 'private') return came;
        await beginPrivateAnew();
        return ok({ newCount: 0 });
      } finally {
        given.value.close();
      }
    },
    bringIn: (circle, source) =>
      bringBack(
        circle,
        source,
        (entries) => restoreGraph(circle, entries, { kind: 'file', source }, () => false),
        () => false,
      ),
    renew: async () => (await whileClosed(() => ports.renewal.renew())) !== undefined,
  };
}

/** Whether this person belongs to the circle by what is known, or what is known cannot be understood here. */
function saysEnough(graph: MembershipGraph, { memberId }: KeyringCircle): boolean {
  const { members, access } = graph.state();
  return members.has(memberId) || access !== 'write';
}
