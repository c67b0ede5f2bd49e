import { build, loadConfigFromFile } from 'vite';

const ENVIRONMENT = { command: 'build', mode: 'production' } as const;

/** Bundles a module with all that it imports, as the pages beside the app are, to be run in a page that has no build of its own. */
export async function bundleForPage(entry: string): Promise<string> {
  const { code } = await bundleWithStyles(entry);
  return code;
}

/** The same, with the styles that it imports. */
export async function bundleWithStyles(entry: string): Promise<{ readonly code: string; readonly css: string }> {
  const pages = await loadConfigFromFile(ENVIRONMENT, 'vite.lanes.config.ts', undefined, 'error');
  const built = await build({
    configFile: false,
    resolve: { alias: pages?.config.resolve?.alias ?? {} },
    logLevel: 'error',
    // A library leaves that to whoever builds a page of it.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { write: false, minify: false, target: 'chrome114', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  const [chunk, ...rest] = output.output;
  const styles = rest.flatMap((each) => (each.type === 'asset' && each.fileName.endsWith('.css') ? [each.source] : []));
  return { code: chunk.code, css: styles.join('\n') };
}
