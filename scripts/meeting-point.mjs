// `npm run meeting-point`: a meeting point alone, on plain Node.
// Arguments after `--` go to it: npm run meeting-point -- --port 4444 --host 0.0.0.0
import { join } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { run } from './lib/run.mjs';

/** As a signal leaves them that arrives a second time, from the terminal and from here, when all is closed already. */
const STOPPED_CODES = [130, 143];

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  await ensureDependencies();
  await ensureBuilt();
  const program = join(projectRoot, 'out', 'main', 'meeting-point.js');
  const code = await run(process.execPath, [program, ...process.argv.slice(2)]);
  return STOPPED_CODES.includes(code) ? 0 : code;
});
