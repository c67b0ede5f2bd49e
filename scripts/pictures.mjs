// `npm run pictures`: the readme's pictures into docs/pictures, from three apps that run. `-- --all <folder>` takes every
// screen instead, light and dark, large and small, into a folder of your choice.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { run } from './lib/run.mjs';
import { checkSharedLibraries, ensureTestPackages } from './lib/system-packages.mjs';
import { onScreen } from './lib/screen.mjs';
import { tool } from './lib/tools.mjs';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  const { values } = parseArgs({ options: { all: { type: 'string' } } });
  const folder = values.all === undefined ? join(projectRoot, 'docs', 'pictures') : resolve(values.all);
  await ensureDependencies();
  await ensureTestPackages();
  const electron = await resolveElectron();
  await checkSharedLibraries(electron.path);
  await ensureBuilt();
  mkdirSync(folder, { recursive: true });

  const which = values.all === undefined ? 'readme' : 'screens';
  const output = join(projectRoot, '.cache', 'pictures');
  const options = ['--project=pictures', '--reporter=list', `--output=${output}`, `${which}.picture.ts`];
  const [command, args] = tool('@playwright/test', ['test', ...options], 'playwright');
  const env = { ...process.env, LATERAL_ELECTRON: electron.path, LATERAL_PICTURES: folder };
  const how = { cwd: projectRoot, env };
  return run(...onScreen(command, args), how);
});
