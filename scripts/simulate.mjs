// `npm run simulate`: stories of circles, from seeds. `-- --seeds 10000` tells so many, `--from 500` begins there,
// `--seed 1234` tells that one alone.
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Fault, runScript } from './lib/fault.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { tool } from './lib/tools.mjs';

const STORIES = 'tests/property/simulation/stories';

await runScript(async () => {
  checkNodeVersion(process.versions.node);
  const options = /** @type {const} */ ({
    seed: { type: 'string' },
    seeds: { type: 'string' },
    from: { type: 'string' },
  });
  const { values } = parseArgs({ options });
  const from = wholeNumber('seed', values.seed) ?? wholeNumber('from', values.from) ?? 1;
  const count = values.seed === undefined ? (wholeNumber('seeds', values.seeds) ?? 200) : 1;
  await ensureDependencies();
  const env = { ...process.env, SIMULATE_FROM: String(from), SIMULATE_COUNT: String(count) };
  return run(...tool('vitest', ['run', '--project', 'core', STORIES]), { cwd: projectRoot, env });
});

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function wholeNumber(name, value) {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Fault(`--${name} takes a whole number, not ${value}.`);
  return Number(value);
}
