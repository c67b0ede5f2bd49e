import { servePages } from './page-server.ts';

/**
 * Playwright's global setup: serves the pages beside the app (out-lanes/) while tests run, so that `page.goto('/kit.html')`
 * works in any of them.
 */
async function setUp(): Promise<() => Promise<void>> {
  const server = await servePages('out-lanes');
  // Workers inherit the environment and read the configuration again.
  process.env['LATERAL_PAGES_ORIGIN'] = server.origin;
  return () => server.close();
}

// Playwright takes the default export.
// oxlint-disable-next-line import/no-default-export
export default setUp;
