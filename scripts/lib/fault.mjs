/** A failure that the person at the terminal can act on: its message is printed without a stack. */
export class Fault extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Fault';
  }
}

/**
 * Writes one line about what is going on to stderr, so that stdout stays for answers.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs an entry script: its number becomes the exit code, a Fault is printed plainly, a bug with its stack.
 *
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof Fault ? `\n${error.message}` : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
