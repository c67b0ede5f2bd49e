import type { Session } from 'electron';
import type { AppOrigin } from './app-origin.ts';

/**
 * All that the page is ever granted: copying text, and, since Chromium 142, sockets to this machine and its network.
 * Electron's own answer without these handlers is yes to everything.
 */
const GRANTED: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'local-network-access',
  'local-network',
  'loopback-network',
]);

/** Whether an origin may have a permission. */
function isPermissionGranted(permission: string, requestingUrl: string, origin: AppOrigin): boolean {
  return GRANTED.has(permission) && origin.owns(requestingUrl);
}

/** The part of a session that decides what pages may do. */
export type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/** Makes a session answer no to every permission but the granted ones of the app's own page. */
export function guardPermissions(session: GuardedSession, origin: AppOrigin): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isPermissionGranted(permission, requestingUrl, origin)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermissionGranted(permission, requestingOrigin, origin),
  );
  session.setDevicePermissionHandler(() => false);
}
