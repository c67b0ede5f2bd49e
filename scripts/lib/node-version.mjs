import { Fault } from './fault.mjs';

/**
 * Refuses a Node that the build tools do not run on (package.json "engines": ^20.19.0 || >=22.12.0).
 *
 * @param {string} version As in process.versions.node.
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    throw new Fault(`Lateral needs Node 20.19 or newer of line 20, or 22.12 or newer; this is Node ${version}.`);
}
