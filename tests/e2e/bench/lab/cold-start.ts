import { type ChildProcess, spawn } from 'node:child_process';
import { WebSocket } from 'ws';

import { electronBinary } from '#tests/support/electron-app.ts';

/** A program that was started without anything that steers it. */
export interface ColdStart {
  readonly pid: number;
  /** Milliseconds from the start of the process to each of the moments that were asked for. */
  readonly tookMs: readonly number[];
  readonly close: () => Promise<void>;
}

/**
 * Starts a program and asks its page for moments (milliseconds since 1970). The page is asked through Chromium's own
 * door for developers: a test driver would add its own time to the start.
 */
export async function startCold(options: {
  readonly appDir: string;
  readonly profileDir: string;
  /** The beginning of the address of the page that is asked. */
  readonly address: string;
  /** A promise of them, as source. */
  readonly moments: string;
}): Promise<ColdStart> {
  const startedAt = Date.now();
  const rootNeeds = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--user-data-dir=${options.profileDir}`, '--remote-debugging-port=0', '--lang=en-US', ...rootNeeds];
  const child = spawn(electronBinary(), [...args, options.appDir], {
    env: { ...process.env, LATERAL_LAN: 'off', LATERAL_LANG: 'en', LATERAL_MEETING_POINTS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const door = await doorOf(child);
  const moments = await askPage(door, options);
  return {
    pid: child.pid ?? 0,
    tookMs: moments.map((at) => at - startedAt),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Such as `127.0.0.1:40123`. */
function doorOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, door] = /DevTools listening on ws:\/\/([^/]+)\//.exec(said) ?? [];
      if (door !== undefined) resolve(door);
    });
    child.once('exit', () => reject(new Error(`The program ended: ${said}`)));
  });
}

async function askPage(
  door: string,
  { address, moments }: { readonly address: string; readonly moments: string },
): Promise<readonly number[]> {
  for (;;) {
    const targets = (await (await fetch(`http://${door}/json/list`)).json()) as readonly Record<string, string>[];
    const page = targets.find(({ type, url }) => type === 'page' && url?.startsWith(address));
    const told = page === undefined ? [] : await evaluate(page['webSocketDebuggerUrl'] ?? '', moments);
    if (told.length > 0) return told;
  }
}

/** Nothing when the page went away meanwhile. */
function evaluate(url: string, expression: string): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.on('error', reject);
    socket.on('close', () => resolve([]));
    socket.on('open', () => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    });
    socket.on('message', (text: Buffer) => {
      const { id, result } = JSON.parse(text.toString()) as { id?: number; result?: { result?: { value?: unknown } } };
      if (id !== 1) return;
      const value = result?.result?.value;
      resolve(Array.isArray(value) ? value.map(Number) : []);
      socket.close();
    });
  });
}
