import type { App } from 'electron';

/** The part of Electron's app that switches are taken from. */
export interface SwitchedApp extends Pick<App, 'isPackaged'> {
  readonly commandLine: Pick<App['commandLine'], 'removeSwitch'>;
}

/** Chromium's switches that open the page to a debugger, or put another program in the place of the page's process. */
const CLOSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
];

/**
 * Takes away the switches that go round the fuses: else a program that may not ask the keychain could start this one, which
 * may, and read along. Called before anything else; Chromium looks at these when the app's first turn is over.
 */
export function closeSwitches(app: SwitchedApp): void {
  // From source it is the tests and whoever works on it that debug the page.
  if (!app.isPackaged) return;
  for (const name of CLOSED_SWITCHES) app.commandLine.removeSwitch(name);
}
