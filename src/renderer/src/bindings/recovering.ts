import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { CircleRemains, RecoveryFault, RecoveryWay } from '#shared/ports/recovery.ts';
import type { OpenFailure, Workspace } from '#shared/ports/workspace.ts';
import type { OwnSpaces } from './own-spaces.ts';

const NOT_WHOLE = ['not-whole', 'genesis-missing', 'genesis-invalid'] as const satisfies readonly OpenFailure[];

/** Why a circle could not be opened, as far as something can be brought back. */
export type NotWhole = (typeof NOT_WHOLE)[number];

export function isNotWhole(code: string): code is NotWhole {
  return NOT_WHOLE.some((each) => each === code);
}

/** A circle, or the private space, that could not be opened whole. */
export interface BrokenSpace {
  readonly circleId: CircleId;
  readonly kind: CircleKind;
  /** The last known one, if there is one. */
  readonly name: string;
  /** The circle that was asked for, and is shown once this can be opened. */
  readonly wantedId: CircleId;
}

const OWN_FAULTS = [
  'unreadable',
  'not-saved',
  'disk-full',
  'storage-unavailable',
  'vault-locked',
  'vault-unavailable',
] as const;

/**
 * Why nothing was brought back, or not to the end; trying again goes on.
 * - `stopped`: the person has stopped it. `unreadable`: the file went away, or may not be read. `not-saved`: another circle
 *   could not be closed, since not all of it is stored.
 */
export type RecoveringFault = RecoveryFault | (typeof OWN_FAULTS)[number] | 'stopped' | 'unexpected';

/** The bringing back of what could not be opened whole. What fails stands in the log; nothing but `remainsOf` throws. */
export interface Recovering {
  /** Changes nothing. `undefined` when it could not be looked at. */
  readonly inspect: (broken: BrokenSpace) => Promise<CircleRemains | undefined>;
  /** All that can still be read, piece by piece, to be saved as a file. **Errors**: as the iteration of `Recovery.saveRemains`. */
  readonly remainsOf: (broken: BrokenSpace) => AsyncIterable<Uint8Array>;
  /** Brings it back, and shows the circle that was asked for; while it is under way, all circles are closed. */
  readonly recover: (
    broken: BrokenSpace,
    way: RecoveryWay,
    shouldStop: () => boolean,
  ) => Promise<Result<{ readonly newCount: number }, RecoveringFault>>;
}

export function createRecovering(ports: {
  readonly workspace: () => Promise<Workspace>;
  readonly ownSpaces: OwnSpaces;
  /** Whether this is what the person looks at. */
  readonly isShown: (broken: BrokenSpace) => boolean;
  readonly openCircle: (circleId: CircleId) => Promise<unknown>;
  readonly logger: Logger;
}): Recovering {
  const { workspace, ownSpaces, isShown, openCircle, logger } = ports;

  /**
   * What befell a circle befell the private space beside it, in most cases. Only this person has that, so its newest copy is
   * the best there is; what is still here stays. How many changes came back; where nothing can be done its own turn comes.
   */
  async function bringOwnAlong({ circles, open, recovery }: Workspace): Promise<number> {
    const own = ownSpaces.current(circles.get());
    if (own === undefined) return 0;
    try {
      await open(own.circleId);
      return 0;
    } catch (error) {
      if (!(error instanceof AppError && isNotWhole(error.code))) return 0;
    }
    try {
      const [newest] = (await recovery.inspect(own.circleId)).copies;
      if (newest === undefined) return 0;
      const came = await recovery.recover(own.circleId, { kind: 'copy', id: newest.id });
      return came.ok ? came.value.newCount : 0;
    } catch (error) {
      logger.error('the private space could not be brought back along with its circle', error);
      return 0;
    }
  }

  return {
    inspect: async ({ circleId }) => {
      try {
        return await (await workspace()).recovery.inspect(circleId);
      } catch (error) {
        logger.error('what is left of a circle could not be looked at', error);
        return undefined;
      }
    },
    remainsOf: async function* ({ circleId }) {
      yield* (await workspace()).recovery.saveRemains(circleId);
    },
    recover: async (broken, way, shouldStop) => {
      try {
        const { circles, recovery } = await workspace();
        const before = circles.get();
        const came = await recovery.recover(broken.circleId, way, {
          shouldStop: () => shouldStop() || !isShown(broken),
        });
        if (!came.ok) return shouldStop() ? err('stopped') : came;
        // What was lost for good has given way to a new one.
        const anew = circles.get().find(({ circleId }) => !before.some((known) => known.circleId === circleId));
        if (anew?.kind === 'private') ownSpaces.choose(anew.circleId);
        if (!isShown(broken)) return came;
        const along = broken.kind === 'circle' ? await bringOwnAlong(await workspace()) : 0;
        if (isShown(broken)) await openCircle(broken.wantedId);
        return ok({ newCount: came.value.newCount + along });
      } catch (error) {
        if (shouldStop()) return err('stopped');
        logger.error('a circle could not be brought back', error);
        return err(faultOf(error));
      }
    },
  };
}

function faultOf(error: unknown): RecoveringFault {
  const code = error instanceof AppError ? error.code : undefined;
  return OWN_FAULTS.find((each) => each === code) ?? 'unexpected';
}
