// @ts-nocheck: what Electron's own launcher calls (setVersion, setAppPath, Module._load) is in no public types.
'use strict';
// The whole app inside the evaluation runtime. A packaged Electron starts resources/app instead of the folder named on
// the command line; this does what the official binary's built-in launcher does for `electron <folder>`.

const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/** Splits the command line: modules to load first (`-r`), and the folder of the app, the first word that is no switch. */
function readCommandLine(words) {
  const preloads = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      index += 1;
      preloads.push(words[index]);
    } else if (!word.startsWith('-')) {
      return { preloads, folder: word };
    }
  }
  return { preloads, folder: '.' };
}

function launch() {
  const { preloads, folder } = readCommandLine(process.argv.slice(1));
  const appPath = path.resolve(folder);
  const description = JSON.parse(fs.readFileSync(path.join(appPath, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  app.setName(description.productName || description.name);
  if (description.version) app.setVersion(description.version);
  app.setDesktopName(description.desktopName || `${app.name}.desktop`);
  app.setAppPath(appPath);
  const mainFile = Module._resolveFilename(path.resolve(appPath, description.main || 'index.js'), null, true);
  for (const preload of preloads) require(path.resolve(preload));
  Module._load(mainFile, null, true);
}

try {
  launch();
} catch (error) {
  console.error(error);
  app.exit(1);
}
