import type { CircleId } from '#shared/kernel/ids.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { CircleSummary } from '#shared/ports/workspace.ts';

const OWN_SPACE = 'own-space';

/** Which private space is shown beside the circles, where a profile has come to have several. */
export interface OwnSpaces {
  /** The chosen one, else the newest. */
  readonly current: (circles: readonly CircleSummary[]) => CircleSummary | undefined;
  readonly choose: (circleId: CircleId) => void;
}

export function createOwnSpaces(keepsakes: Keepsakes): OwnSpaces {
  return {
    current: (circles) => {
      const chosen = keepsakes.get(OWN_SPACE);
      const spaces = circles.filter(({ kind }) => kind === 'private');
      return spaces.find(({ circleId }) => circleId === chosen) ?? spaces.at(-1);
    },
    choose: (circleId) => keepsakes.set(OWN_SPACE, circleId),
  };
}
