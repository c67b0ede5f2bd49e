import type { CircleId } from '#shared/kernel/ids.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import type { CircleSession } from './circle-session.ts';

/** What is done beside what the person looks at. What fails stands in the log. */
export interface Background {
  /** Circles that nobody looks at are in touch with the others, too, and answer who asks to come in. */
  readonly openAll: (workspace: Workspace, circles: readonly { readonly circleId: CircleId }[]) => Promise<void>;
  /** Others may have renamed the circle: menus show names of closed circles from the keyring. */
  readonly rememberName: (workspace: Workspace, session: CircleSession) => Promise<void>;
}

export function createBackground(logger: Logger): Background {
  return {
    openAll: async (workspace, circles) => {
      for (const { circleId } of circles) {
        try {
          await workspace.open(circleId);
        } catch (error) {
          logger.error('a circle in the background could not be opened', error);
        }
      }
    },
    rememberName: async (workspace, { circle, circleId }) => {
      const name = circle.name.get();
      if (name === undefined) return;
      try {
        await workspace.rename(circleId, name);
      } catch (error) {
        logger.error('the name of a circle could not be kept for menus', error);
      }
    },
  };
}
