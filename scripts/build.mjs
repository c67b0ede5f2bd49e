// `npm run build`: the app into out/.
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { build } from './lib/product-build.mjs';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  await ensureDependencies();
  return build();
});
