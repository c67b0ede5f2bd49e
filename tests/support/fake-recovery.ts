import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import { ok } from '#shared/kernel/result.ts';
import type { CircleRemains, Recovery, RecoveryWay } from '#shared/ports/recovery.ts';
import type { Workspace } from '#shared/ports/workspace.ts';

/** Recovery that comes to what the test says, of circles that it says are not whole. */
export interface FakeRecovery {
  /** Circles that do not open, with the code of why. */
  readonly broken: Map<CircleId, string>;
  /** What was asked of it, in turn. */
  readonly calls: string[];
  readonly ways: RecoveryWay[];
  readonly isOutdated: Subject<boolean>;
  /** What the calls below come to; changed by the test. A recovered circle opens again. */
  readonly outcome: {
    inspect: () => Promise<CircleRemains>;
    recover: (shouldStop: () => boolean) => ReturnType<Recovery['recover']>;
    remains: () => AsyncIterable<Uint8Array>;
    renew: () => Promise<boolean>;
    /** Before a circle is said not to be whole. */
    refuse: () => Promise<void>;
  };
  /** Closes the circles, as a recovery and a renewal do. */
  readonly closeAll: () => Promise<boolean>;
  /** Makes another private space, as where nothing says how the first one began. */
  readonly beginPrivateAnew: () => Promise<CircleId>;
  /** The same workspace, which this stands in for where circles are broken. */
  readonly around: (workspace: Workspace) => Workspace;
}

/** What is left of a circle of several, with two copies, unless the test says otherwise. */
export function remainsWith(how: Partial<CircleRemains> = {}): CircleRemains {
  return {
    readableCount: 412,
    lostCount: 3,
    copies: [
      // The clock of the tests stands on 5 January 2026, at 9.
      { id: 'newest', at: Date.UTC(2026, 0, 5, 8, 5), sizeBytes: 1_200_000 },
      { id: 'older', at: Date.UTC(2026, 0, 3, 14, 30), sizeBytes: 900_000 },
    ],
    others: 'some',
    ...how,
  };
}

export function createFakeRecovery(): FakeRecovery {
  const broken = new Map<CircleId, string>();
  const calls: string[] = [];
  const ways: RecoveryWay[] = [];
  const isOutdated = createSubject(false);
  const outcome: FakeRecovery['outcome'] = {
    inspect: () => Promise.resolve(remainsWith()),
    recover: () => Promise.resolve(ok({ newCount: 3 })),
    remains: async function* () {
      yield Uint8Array.of(1, 2);
      yield Uint8Array.of(3);
    },
    renew: () => {
      isOutdated.set(false);
      return Promise.resolve(true);
    },
    refuse: () => Promise.resolve(),
  };
  const recovery: Recovery = {
    isOutdated,
    inspect: () => {
      calls.push('inspect');
      return outcome.inspect();
    },
    saveRemains: () => {
      calls.push('save');
      return outcome.remains();
    },
    recover: async (circle, way, options) => {
      calls.push('recover');
      ways.push(way);
      const came = await outcome.recover(() => options?.shouldStop?.() ?? false);
      if (came.ok) broken.delete(circle);
      return came;
    },
    renew: () => {
      calls.push('renew');
      return outcome.renew();
    },
  };
  let real: Workspace | undefined;
  const workspaceNow = (): Workspace => {
    if (real === undefined) throw new Error('this stands around no workspace yet');
    return real;
  };
  return {
    ...{ broken, calls, ways, isOutdated, outcome },
    closeAll: () => workspaceNow().close(),
    beginPrivateAnew: () => workspaceNow().create('private', ''),
    around: (workspace) => {
      real = workspace;
      return {
        ...workspace,
        recovery,
        open: async (circle) => {
          const code = broken.get(circle);
          if (code === undefined) return workspace.open(circle);
          await outcome.refuse();
          throw new AppError(code, 'not whole', { retryable: false });
        },
      };
    },
  };
}
