// `npm run package`: the app as people get it, into dist/. `-- --dir` makes the unpacked app alone.
// For tests: `--as-built` takes out/ as it is, `--out=<folder>` puts everything into a folder that is not there yet. The last
// line on stdout is the binary of the unpacked app.
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Fault, runScript, say } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { describeElectron, packagedBinary } from './lib/packaged-electron.mjs';
import { projectRoot } from './lib/paths.mjs';
import { ensureBuilt } from './lib/product-build.mjs';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  const { values } = parseArgs({
    options: { dir: { type: 'boolean' }, 'as-built': { type: 'boolean' }, out: { type: 'string' } },
  });
  await ensureDependencies();
  // What was not installed until now cannot be imported before.
  const { packApp } = await import('./lib/packaged-app.mjs');
  const electron = describeElectron(await resolveElectron());
  if (!values['as-built']) await ensureBuilt();

  const outDir = values.out === undefined ? join(projectRoot, 'dist') : resolve(values.out);
  if (values.out === undefined) rmSync(outDir, { recursive: true, force: true });
  else if (existsSync(outDir)) throw new Fault(`${outDir} is there already; nothing of it was touched.`);
  const files = await packApp(electron, { outDir, isFolderOnly: values.dir ?? false });
  for (const file of files) say(file);
  process.stdout.write(`${packagedBinary(outDir)}\n`);
  if (!electron.isRelease) {
    say(
      `*** FOR TESTS ONLY: made with Electron ${electron.version}, which gets no security fixes. Give it to nobody. ***`,
    );
  }
  return 0;
});
