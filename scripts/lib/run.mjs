import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Signals that ask this process to end and are passed on to the program it waits for. */
const FORWARDED_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] The whole environment of the program; default: this one.
 * @property {import('node:child_process').StdioOptions} [stdio] Default: the terminal is shared.
 * @property {number} [timeoutMs] After this long the program is killed and the code is 124.
 * @property {(chunk: Buffer) => void} [onOutput] Hears stdout and stderr where these are piped.
 */

/**
 * Runs a program to its end and forwards signals to it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} The exit code; 128 + n when signal n ended it, 127 when there is no such program.
 */
export function run(command, args, { cwd, env, stdio = 'inherit', timeoutMs, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio });
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal);
    for (const signal of FORWARDED_SIGNALS) process.on(signal, forward);
    const cleanUp = () => {
      clearTimeout(timer);
      for (const signal of FORWARDED_SIGNALS) process.off(signal, forward);
    };
    if (onOutput) {
      child.stdout?.on('data', onOutput);
      child.stderr?.on('data', onOutput);
    }
    child.on('error', (error) => {
      cleanUp();
      if ('code' in error && error.code === 'ENOENT') resolve(127);
      else reject(error);
    });
    child.on('close', (code, signal) => {
      cleanUp();
      resolve(timedOut ? 124 : (code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  });
}

/**
 * Runs a program without a terminal and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Pick<RunOptions, 'cwd' | 'env' | 'timeoutMs'>} [options]
 */
export async function capture(command, args, options = {}) {
  /** @type {Buffer[]} */
  const chunks = [];
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (chunk) => chunks.push(chunk),
  });
  return { code, output: Buffer.concat(chunks).toString() };
}

/**
 * How to call npm: under `npm run` through the very copy that runs, otherwise from PATH.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {[command: string, args: string[]]}
 */
export function npmCommand(args, env = process.env) {
  const npmScript = env.npm_execpath;
  return npmScript && /npm-cli\.c?js$/.test(npmScript) ? [process.execPath, [npmScript, ...args]] : ['npm', [...args]];
}
