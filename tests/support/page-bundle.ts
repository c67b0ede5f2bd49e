import { build, loadConfigFromFile } from 'vite';

const ENVIRONMENT = { command: 'build', mode: 'production' } as const;

/** Bundles a module with all that it imports, as the pages beside the app are, to be run in a page that has no build of its own. */
export async function bundleForPage(entry: string): Promise<string> {
  const pages = await loadConfigFromFile(ENVIRONMENT, 'vite.lanes.config.ts', undefined, 'error');
  const built = await build({
    configFile: false,
    resolve: { alias: pages?.config.resolve?.alias ?? {} },
    logLevel: 'error',
    build: { write: false, minify: false, target: 'chrome114', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  const [chunk] = output.output;
  return chunk.code;
}
