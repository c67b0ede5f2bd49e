/**
 * React Aria puts one style element of its own into the page, for presses on touch screens, and a second one on iOS only.
 * The hash admits that element alone; a test computes it again from the installed version.
 */
const REACT_ARIA_STYLE_HASH = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * What the built page may load and do. Style attributes are set through the CSSOM, which needs no permission.
 * `sockets` are the origins (`ws:` with a port) that it may connect to beside itself.
 */
export function contentSecurityPolicy(sockets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${REACT_ARIA_STYLE_HASH}`,
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The page's own default policy lets the empty text through, and nothing else. The editor's reads what is pasted into a
    // document that is never shown, where nothing runs or loads, and takes from it what a text may hold (SPEC SHELL7).
    'trusted-types default ProseMirrorClipboard',
  ].join('; ');
}

/** The same for a development server, whose hot reload needs inline scripts and styles and a socket. */
export function developmentContentSecurityPolicy(serverUrl: string, sockets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src ${["'self'", `ws://${new URL(serverUrl).host}`, ...sockets].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
