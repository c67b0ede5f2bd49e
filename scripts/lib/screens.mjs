import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from './fault.mjs';

/**
 * Screens of their own for programs that run side by side: two that share one take the keyboard from each other.
 *
 * @typedef {object} Screens
 * @property {readonly string[]} displays Their names, as `DISPLAY` takes them; empty where screens cannot be made.
 * @property {() => Promise<void>} close
 */

/**
 * Opens screens that nobody sees. Without `-noreset` a screen begins anew whenever its last window closes, and a program
 * that starts just then finds none.
 *
 * @param {number} count
 * @param {string} [platform]
 * @returns {Promise<Screens>}
 */
export async function openScreens(count, platform = process.platform) {
  if (platform !== 'linux') return { displays: [], close: () => Promise.resolve() };
  const opened = await Promise.all(Array.from({ length: count }, openScreen));
  return {
    displays: opened.map(({ display }) => display),
    close: async () => {
      await Promise.all(opened.map(({ close }) => close()));
    },
  };
}

/** The server chooses the number itself, and tells it once it can be used. */
async function openScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'close');
  const number = await Promise.race([readLine(/** @type {import('node:stream').Readable} */ (server.stdio[3])), ended]);
  if (typeof number !== 'string') throw new Fault('No screen could be opened: Xvfb ended at once.');
  return {
    display: `:${number}`,
    close: async () => {
      server.kill();
      await ended;
    },
  };
}

/** @param {import('node:stream').Readable} stream */
async function readLine(stream) {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.trim();
}
