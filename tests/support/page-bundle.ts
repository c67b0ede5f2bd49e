import { build } from 'vite';

/** Bundles a module with all that it imports, to be run in a page that has no build of its own. */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'chrome114', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  const [chunk] = output.output;
  return chunk.code;
}
