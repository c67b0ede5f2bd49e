/** The composition root of the page inside Electron: picks the adapters and mounts the app. */
import { createConsoleLogger } from './adapters/browser/console-logger.ts';
import { createLocalKeepsakes } from './adapters/browser/local-keepsakes.ts';
import { createSystemClock } from './adapters/browser/system-clock.ts';
import { createIdSource, createSystemRandom } from './adapters/browser/system-random.ts';
import { openDexieStores } from './adapters/dexie/dexie-stores.ts';
import { createShellDeviceCrypto } from './adapters/shell/shell-device-crypto.ts';
import { createShellKeyring } from './adapters/shell/shell-keyring.ts';
import { createShellLinks } from './adapters/shell/shell-links.ts';
import { createShellPreferences } from './adapters/shell/shell-preferences.ts';
import { createShellProgram } from './adapters/shell/shell-program.ts';
import { createShellVault } from './adapters/shell/shell-vault.ts';
import { allowEmptyHtml } from './allow-empty-html.ts';
import { composeServices } from './compose.ts';
import { mountApp } from './mount.tsx';

allowEmptyHtml(window);

const { shell } = window;
const logger = createConsoleLogger();
const random = createSystemRandom();

const services = composeServices({
  program: await createShellProgram(shell, logger),
  preferences: createShellPreferences(shell),
  vault: createShellVault(shell),
  links: createShellLinks(shell),
  keepsakes: createLocalKeepsakes(localStorage, logger),
  newId: createIdSource(random),
  replica: {
    ...openDexieStores('lateral', random),
    keyring: createShellKeyring(shell),
    crypto: createShellDeviceCrypto(shell),
    clock: createSystemClock(),
    random,
    logger,
  },
});
await mountApp(services);
