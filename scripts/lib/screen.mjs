/**
 * The command that runs another one with a screen of its own, where a screen may be missing.
 *
 * Without `-noreset` the screen begins anew whenever the last window closes, and a program that starts just then finds none.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function onScreen(command, args) {
  if (process.platform !== 'linux') return [command, [...args]];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1280x1024x24 -noreset', command, ...args]];
}
