import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { projectRoot } from './paths.mjs';

/**
 * A package that is part of what people get, and the terms it comes under.
 *
 * @typedef {object} License
 * @property {string} name
 * @property {string} version
 * @property {string | undefined} [identifier] SPDX.
 * @property {string | undefined} [text] As the package has it.
 */

/** The name of the text beside the program. */
export const LICENSES_FILE = 'LICENSES.lateral.txt';

const RULE = '-'.repeat(80);

/**
 * The terms of all that is in out/, as one text: our own first. What no script imports (fonts, styles) is a dependency all the
 * same.
 *
 * @param {string} [root] Of the project.
 * @returns {string}
 */
export function describeLicenses(root = projectRoot) {
  const bundled = ['main', 'preload', 'renderer'].flatMap((part) => readBundled(join(root, 'out', part)));
  const { dependencies } = readJson(join(root, 'package.json'));
  const wanted = Object.keys(dependencies).map((name) => readPackage(join(root, 'node_modules', name)));
  return formatLicenses(readFileSync(join(root, 'LICENSE'), 'utf8'), [...bundled, ...wanted]);
}

/**
 * @param {string} own
 * @param {readonly License[]} licenses Any order, also several times.
 * @returns {string}
 */
export function formatLicenses(own, licenses) {
  const byName = new Map(licenses.map((license) => [`${license.name} ${license.version}`, license]));
  const silent = [...byName].filter(([, { text }]) => !text?.trim()).map(([name]) => name);
  if (silent.length > 0) throw new Fault(`No licence was found for: ${silent.join(', ')}.`);
  const parts = [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { identifier, text }]) => `${name}${identifier ? ` (${identifier})` : ''}\n\n${text?.trim()}`);
  return (
    [own.trim(), 'Lateral contains the following, each under its own terms.', ...parts].join(`\n\n${RULE}\n\n`) + '\n'
  );
}

/** @param {string} folder */
function readBundled(folder) {
  const file = join(folder, 'licenses.json');
  if (!existsSync(file)) throw new Fault(`${file} is missing; "npm run build" writes it.`);
  return /** @type {License[]} */ (readJson(file));
}

/**
 * @param {string} folder
 * @returns {License}
 */
function readPackage(folder) {
  const { name, version, license } = readJson(join(folder, 'package.json'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return { name, version, identifier: license, text: file && readFileSync(join(folder, file), 'utf8') };
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
