import type { Session } from 'electron';
import type { AppOrigin } from './app-origin.ts';
import { guardPermissions } from './permission-guard.ts';

/** Closes everything about a session that the app does not use. */
export function guardSession(session: Session, origin: AppOrigin): void {
  guardPermissions(session, origin);
  // Its dictionaries would be fetched from a host of Google's.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Puts a content security policy on what a development server sends. */
export function addDevelopmentPolicy(session: Session, serverUrl: string, policy: string): void {
  session.webRequest.onHeadersReceived({ urls: [`${new URL(serverUrl).origin}/*`] }, (details, callback) =>
    callback({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [policy] } }),
  );
}
