import type { CircleId } from '#shared/kernel/ids.ts';
import type { OpenCircle, Workspace } from '#shared/ports/workspace.ts';
import type { OwnSpaces } from './own-spaces.ts';

/** A circle, and the space that only this person sees: they are shown together. */
interface OpenSpaces {
  readonly circle: OpenCircle;
  readonly own: OpenCircle;
}

/**
 * Opens what is shown together; the private space is made with the first circle.
 * **Errors**: `SpaceNotOpened` of the circle, or else of the private space; what the making of that throws.
 */
export type OpenBoth = (workspace: Workspace, circleId: CircleId) => Promise<OpenSpaces>;

/** One of two spaces could not be opened, so that neither is shown; its cause says why. */
export class SpaceNotOpened extends Error {
  override readonly name = 'SpaceNotOpened';
  readonly circleId: CircleId;
  /** The circle that was asked for. */
  readonly wantedId: CircleId;

  constructor(circleId: CircleId, wantedId: CircleId, cause: unknown) {
    super('a space could not be opened', { cause });
    this.circleId = circleId;
    this.wantedId = wantedId;
  }
}

export function createOpenBoth(ownSpaces: OwnSpaces): OpenBoth {
  /** One for all who ask at the same time, or they would make two. */
  let ownId: Promise<CircleId> | undefined;

  async function findOwn(workspace: Workspace): Promise<CircleId> {
    // One that could not come back has given way to a newer one (SPEC KEPT8).
    const known = ownSpaces.current(workspace.circles.get());
    if (known !== undefined) return known.circleId;
    ownId ??= workspace.create('private', '');
    try {
      return await ownId;
    } catch (error) {
      ownId = undefined;
      throw error;
    }
  }

  return async (workspace, circleId) => {
    const openOne = async (id: CircleId): Promise<OpenCircle> => {
      try {
        return await workspace.open(id);
      } catch (error) {
        throw new SpaceNotOpened(id, circleId, error);
      }
    };
    const circle = openOne(circleId);
    const own = findOwn(workspace).then(openOne);
    // Told only when the circle itself has opened.
    own.catch(() => undefined);
    return { circle: await circle, own: await own };
  };
}
