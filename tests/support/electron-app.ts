import { execFileSync } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import type { SmallDisk } from './small-disk.ts';

/** How to start the app under test. */
export interface LaunchOptions {
  /** The profile folder; two apps with the same one are the same person on the same device. */
  readonly profileDir: string;
  /** Added to the environment. Unless it says otherwise, nothing is opened to the network. */
  readonly env?: Readonly<Record<string, string>>;
  /** The language of the system as the app sees it, such as `de`; default: `en-US`. */
  readonly lang?: string;
  /** The disk that the profile folder is; default: that of the sources. */
  readonly disk?: SmallDisk;
}

/** One running app. */
export interface LateralApp {
  readonly app: ElectronApplication;
  /** The first window, with its document loaded. */
  readonly window: Page;
  /** Quits as a person would; resolves when the process has ended. */
  close(): Promise<void>;
  /** Ends the process at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
}

let binary = process.env['LATERAL_ELECTRON'] || undefined;

// What runs beside us has another screen: two apps on one take the keyboard from each other.
const ownScreen = process.env['LATERAL_SCREENS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])];
if (ownScreen) process.env['DISPLAY'] = ownScreen;

/** A processor that plays a graphics card is slower than one that draws by itself; who measures leaves it as it is. */
const DRAWING = process.env['LATERAL_PLAIN_DRAWING'] === '1' ? ['--disable-gpu', '--disable-software-rasterizer'] : [];

/** The path of the Electron that is here. The test command has found it; a test that is run alone asks itself. */
export function electronBinary(): string {
  binary ??= execFileSync(process.execPath, ['scripts/electron-runtime.mjs', '--print'], { encoding: 'utf8' }).trim();
  return binary;
}

/** Starts the built app (out/) and waits for its first window. */
export async function launchLateral({
  profileDir,
  env = {},
  lang = 'en-US',
  disk,
}: LaunchOptions): Promise<LateralApp> {
  const app = await _electron.launch({
    executablePath: disk ? disk.wrap(electronBinary()) : electronBinary(),
    args: [...DRAWING, `--user-data-dir=${profileDir}`, `--lang=${lang}`, process.cwd()],
    env: { ...definedEnv(), LATERAL_LAN: 'off', ...env },
    // As root Chromium's sandbox does not start. Elsewhere the app is tested with it, as people run it.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return {
    app,
    window,
    close: async () => {
      await app.close();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** This environment without what would make Electron run as plain Node or with other flags. */
export function definedEnv(): Record<string, string> {
  const left = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !left.has(entry[0]),
    ),
  );
}
