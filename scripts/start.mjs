// `npm start`: from a fresh clone to the open window, and no slower than needed the next time.
// Arguments after `--` go to the app: npm start -- --user-data-dir=/tmp/another-profile
import { resolveElectron } from './electron-runtime.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { run } from './lib/run.mjs';
import { checkScreen, checkSharedLibraries, electronSwitches } from './lib/system-packages.mjs';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  checkScreen(process.env, process.platform);
  await ensureDependencies();
  const electron = await resolveElectron();
  await checkSharedLibraries(electron.path);
  await ensureBuilt();
  return run(electron.path, [...electronSwitches, projectRoot, ...process.argv.slice(2)]);
});
