import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Links } from '#shared/ports/links.ts';
import type { PreferenceStore } from '#shared/ports/preferences.ts';
import type { Program } from '#shared/ports/program.ts';
import type { Vault } from '#shared/ports/vault.ts';
import type { ReplicaPorts } from '#shared/replica/stores.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createAppController } from './bindings/app-controller.ts';
import type { NewId } from './bindings/circle-session.ts';
import type { Services } from './bindings/services.ts';

/** What a composition root has picked. */
export interface Adapters {
  readonly program: Program;
  readonly preferences: PreferenceStore;
  readonly vault: Vault;
  readonly links: Links;
  readonly keepsakes: Keepsakes;
  readonly newId: NewId;
  readonly replica: ReplicaPorts;
}

/** Puts the picked adapters together into what the page uses. */
export function composeServices(adapters: Adapters): Services {
  const { program, preferences, vault, links, keepsakes, newId, replica } = adapters;
  const { clock, logger } = replica;
  const openWorkspace = () => createWorkspace(replica);
  const app = createAppController({ openWorkspace, vault, clock, newId, keepsakes, logger });
  program.onClosing(async () => {
    // A field that is being edited saves itself when it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return app.close();
  });
  return {
    app,
    program,
    preferences,
    vault,
    links,
    keepsakes,
    clock,
    logError: (error) => logger.error('a part of the page stopped', error),
  };
}
