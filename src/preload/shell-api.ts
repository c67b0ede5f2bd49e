import type { IpcRenderer } from 'electron';
import { CALL_CHANNEL, CALL_NAMES, EVENT_CHANNEL, EVENT_NAMES } from '#shared/ipc/channels.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';

/** The part of Electron's ipcRenderer that the page's door is built on; the page itself never gets it. */
export type PageIpc = Pick<IpcRenderer, 'invoke' | 'on'>;

/** Builds the frozen object of all calls and subscriptions from their names. */
export function createShellApi(ipc: PageIpc): ShellApi {
  const listeners = new Map<string, Set<(payload: unknown) => void>>(EVENT_NAMES.map((name) => [name, new Set()]));
  ipc.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  });

  const areas: Record<string, Record<string, unknown>> = {};
  const put = (area: string, member: string, value: unknown) => {
    areas[area] = { ...areas[area], [member]: value };
  };

  for (const name of CALL_NAMES) {
    const [area, verb] = splitName(name);
    put(area, verb, (input?: unknown) => ipc.invoke(CALL_CHANNEL, name, input));
  }
  for (const name of EVENT_NAMES) {
    const [area, event] = splitName(name);
    put(area, `on${event.charAt(0).toUpperCase()}${event.slice(1)}`, (listener: (payload: unknown) => void) => {
      // Wrapped, so that one function subscribed twice counts twice and is taken away once.
      const own = (payload: unknown) => listener(payload);
      listeners.get(name)?.add(own);
      return () => void listeners.get(name)?.delete(own);
    });
  }
  for (const area of Object.values(areas)) Object.freeze(area);
  // The shape follows from the same names as the type, which the compiler cannot see; a test compares the two.
  return Object.freeze(areas) as ShellApi;
}

function splitName(name: string): readonly [area: string, member: string] {
  const [area = '', member = ''] = name.split('.');
  return [area, member];
}
