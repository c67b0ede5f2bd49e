// `npm run dev`: the app with hot reload, on the Electron that is here.
import { dirname } from 'node:path';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { forgetBuild } from './lib/product-build.mjs';
import { run } from './lib/run.mjs';
import { checkScreen, checkSharedLibraries, isRoot } from './lib/system-packages.mjs';
import { tool } from './lib/tools.mjs';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  checkScreen(process.env, process.platform);
  await ensureDependencies();
  const electron = await resolveElectron();
  await checkSharedLibraries(electron.path);
  const env = {
    ...process.env,
    ELECTRON_EXEC_PATH: electron.path,
    ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.path),
    ...(isRoot ? { NO_SANDBOX: '1' } : {}),
  };
  forgetBuild();
  const [command, args] = tool('electron-vite', ['dev', ...process.argv.slice(2)]);
  return run(command, args, { cwd: projectRoot, env });
});
