import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { Fault, say } from './fault.mjs';
import { projectRoot } from './paths.mjs';

/**
 * What one fuse is to be, and why. The list, in the order of the wire, is build/fuses.json.
 *
 * @typedef {object} Fuse
 * @property {boolean} isOn
 * @property {string} why
 */

/** @typedef {'on' | 'off' | 'removed'} FuseStateName */

/** @returns {Record<string, Fuse>} By the names of `FuseV1Options`. */
export function readFuses() {
  return JSON.parse(readFileSync(join(projectRoot, 'build', 'fuses.json'), 'utf8'));
}

/**
 * The fuses of a binary as they are; one that has no name yet is called by its place.
 *
 * @param {string} binary
 * @returns {Promise<Map<string, FuseStateName>>}
 */
export async function readFuseWire(binary) {
  const { version: _, ...wire } = await getCurrentFuseWire(binary);
  return new Map(
    Object.entries(wire).map(([place, state]) => [FuseV1Options[Number(place)] ?? place, nameOfState(Number(state))]),
  );
}

/** @param {number} state */
function nameOfState(state) {
  if (state === Number(FuseState.ENABLE)) return 'on';
  return state === Number(FuseState.REMOVED) ? 'removed' : 'off';
}

/**
 * @typedef {object} FuseOptions
 * @property {boolean} isRelease Every fuse that the binary has must be decided, and every one that is decided must be there.
 *   Else the binary may be too old for some, which is said.
 * @property {boolean} [resignsMac] Whether to sign an app for macOS anew, as this system demands of one that was changed.
 */

/**
 * Sets the fuses of a binary.
 *
 * @param {string} binary
 * @param {Record<string, Fuse>} fuses
 * @param {FuseOptions} options
 */
export async function setFuses(binary, fuses, { isRelease, resignsMac = false }) {
  const wire = await readFuseWire(binary);
  const missing = Object.keys(fuses).filter((name) => !wire.has(name));
  const undecided = [...wire.keys()].filter((name) => !fuses[name]);
  if (isRelease && missing.length + undecided.length > 0) {
    throw new Fault(
      `This Electron does not have the fuses of build/fuses.json. Not there: ${list(missing)}. Not decided: ${list(undecided)}.`,
    );
  }
  if (missing.length > 0) say(`This Electron is too old to have the fuses ${list(missing)}.`);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    ...placed(Object.entries(fuses).filter(([name]) => wire.has(name))),
    resetAdHocDarwinSignature: resignsMac,
  });
}

/** @param {[name: string, fuse: Fuse][]} fuses */
function placed(fuses) {
  return Object.fromEntries(
    fuses.map(([name, { isOn }]) => [FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)], isOn]),
  );
}

/** @param {string[]} names */
const list = (names) => names.join(', ') || 'none';
