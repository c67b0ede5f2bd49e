import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { isMissing } from '#main/platform/json-file.ts';
import { APP_SCHEME } from './app-origin.ts';

/**
 * What Chromium lets the scheme do. Neither `supportFetchAPI` nor `corsEnabled`: a page of another origin could have read
 * such a scheme (CVE-2026-70604), and modules, styles and fonts of the same origin need neither.
 */
export const APP_SCHEME_PRIVILEGES: CustomScheme = { scheme: APP_SCHEME, privileges: { standard: true, secure: true } };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file a request means, or `undefined` for everything outside the root. */
export function resolveAsset(root: string, requestUrl: string): string | undefined {
  const path = decodePath(new URL(requestUrl).pathname);
  // An encoded slash, dot or backslash survives URL parsing and would become a step up only now.
  if (path === undefined || /[\\\0]/.test(path) || path.split('/').includes('..')) return undefined;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(resolve(root) + sep) ? file : undefined;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: no file of ours.
    return undefined;
  }
}

/** Answers requests of the scheme with files of one folder, each under a content security policy. */
export function createAssetHandler(
  root: string,
  policy: string,
): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  const headersFor = (contentType: string) => ({
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  const refuse = (status: number) => new Response(null, { status, headers: headersFor('text/plain') });

  return async ({ method, url }) => {
    if (method !== 'GET') return refuse(405);
    const file = resolveAsset(root, url);
    const contentType = file && CONTENT_TYPES[extname(file)];
    if (!file || !contentType) return refuse(404);
    try {
      return new Response(await readFile(file), { headers: headersFor(contentType) });
    } catch (cause) {
      return refuse(isMissing(cause) ? 404 : 500);
    }
  };
}
