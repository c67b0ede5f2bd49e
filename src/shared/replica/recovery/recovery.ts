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
import { deviceIdOf } from '../names.ts';
import type { OpenedCircle } from '../open-circle.ts';
import { openError } from '../open-genesis.ts';
import type { WorkspacePorts } from '../stores.ts';
import { askForGraph } from './ask-for-graph.ts';
import { inspectRemains } from './inspect-remains.ts';
import { readGraph } from './read-graph.ts';
import { openRecordBook } from './record-book.ts';
import { writeWhole } from './write-whole.ts';

/** What brings something back, and how to let go of it. */
interface Given {
  readonly source: ByteSource | undefined;
  readonly close: () => void;
}

/** The bringing back of circles of one profile (SPEC KEPT4 to KEPT7). */
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
  /** Opens a circle as it is, which is not open. */
  readonly openAsItIs: (circle: KeyringCircle) => Promise<OpenedCircle>;
}): Recovery {
  const { ports, circleOf, isOutdated, beginPrivateAnew, whileClosed, openAsItIs } = options;

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
    const entries = [...stored.map(({ bytes }) => bytes), ...(record?.entries ?? []), ...given];
    const here = await readGraph(circle, entries, ports);
    const graph =
      here ??
      (kind === 'members' && circle.kind === 'circle' ? await askForGraph(circle, ports, shouldStop) : undefined);
    if (graph !== undefined) await ports.graph.append(circleId, graph.entriesUnknownTo([]));
    return graph;
  }

  async function bringBack(
    circle: KeyringCircle,
    source: ByteSource | undefined,
    restore: (given: readonly Uint8Array[]) => Promise<MembershipGraph | undefined>,
  ): ReturnType<Recovery['recover']> {
    const bundle = source && (await openBundle(source, createCircleKeys(circle)));
    if (bundle?.ok === false) return bundle;
    const given: Uint8Array[] = [];
    for await (const { kind, items } of bundle?.value.sections() ?? []) {
      if (kind === SECTION_KIND.graph) given.push(...items);
    }
    const graph = await restore(given);
    if (graph === undefined) return err('no-beginning');
    const open = async (): ReturnType<Recovery['recover']> => {
      const replica = await openAsItIs(circle);
      const taken = source && (await replica.ownBundles.take(source));
      // What was not taken now is not given up: the next start asks anew.
      if (taken?.ok === false) return taken;
      await replica.acceptLoss();
      return ok({ newCount: taken?.value.newCount ?? 0 });
    };
    // A circle that does not know this device yet has nothing of it that could be written a second time.
    if (!graph.state().devices.has(deviceIdOf(await ports.crypto.keys()))) return open();
    const done = await whileClosed(() => ports.renewal.renew().then(open));
    if (done === undefined) throw new AppError('not-saved', 'another circle has unsaved changes', { retryable: true });
    return done.value;
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
        const came = await bringBack(circle, given.value.source, (entries) =>
          restoreGraph(circle, entries, way, shouldStop),
        );
        const isLostForGood = !came.ok && came.error === 'no-beginning' && way.kind === 'members';
        if (!isLostForGood || circle.kind !== 'private') return came;
        await beginPrivateAnew();
        return ok({ newCount: 0 });
      } finally {
        given.value.close();
      }
    },
    renew: async () => (await whileClosed(() => ports.renewal.renew())) !== undefined,
  };
}
