/**
 * What a package says of itself: names, endings, icons, and what the app is made of.
 *
 * @typedef {import('electron-builder').Configuration} Configuration
 */

/** Nobody has an address for it yet; by RFC 2606 what ends so reaches nobody. */
const HOMEPAGE = 'https://lateral.invalid/';
const MAINTAINER = 'Lateral contributors <contributors@lateral.invalid>';

/** The endings that main takes (SHELL28). Systems without types for files go by the ending alone. */
const FILES = [
  { ext: 'lateral', name: 'Lateral file', mimeType: 'application/x-lateral' },
  { ext: 'lateral-invite', name: 'Lateral invite', mimeType: 'application/x-lateral-invite' },
  { ext: 'lateral-request', name: 'Lateral request', mimeType: 'application/x-lateral-request' },
  { ext: 'lateral-answer', name: 'Lateral answer', mimeType: 'application/x-lateral-answer' },
];

/** @type {Configuration} */
export const PACKAGE_CONFIG = {
  appId: 'app.lateral.desktop',
  productName: 'Lateral',
  directories: { buildResources: 'build' },
  // Everything is bundled: `beforeBuild` below says that there is nothing to collect from node_modules.
  files: [
    'package.json',
    'out/main',
    '!out/main/meeting-point.js',
    'out/preload',
    'out/renderer',
    '!**/*.map',
    '!**/licenses.json',
  ],
  beforeBuild: () => Promise.resolve(false),
  // By this name the system finds what the window belongs to, and what opens links.
  extraMetadata: { desktopName: 'lateral.desktop', homepage: HOMEPAGE },
  asar: true,
  protocols: [{ name: 'Lateral invite', schemes: ['lateral'] }],
  fileAssociations: FILES.map((file) => ({ ...file, description: file.name, role: 'Editor' })),
  linux: {
    executableName: 'lateral',
    icon: 'icons',
    category: 'Office',
    synopsis: 'One board and one document for people who look for work together',
    maintainer: MAINTAINER,
    vendor: 'Lateral contributors',
    syncDesktopName: true,
    desktop: { entry: { Keywords: 'job;search;peers;kanban;', StartupNotify: 'true' } },
  },
  mac: {
    icon: 'icon.icns',
    category: 'public.app-category.productivity',
    extendInfo: {
      NSLocalNetworkUsageDescription: 'Lateral finds the members of your circle who are on the same network.',
      NSBonjourServices: ['_lateral._tcp'],
    },
  },
  win: { icon: 'icon.ico' },
  nsis: { deleteAppDataOnUninstall: false },
};

/** The forms that people get, by `process.platform`. */
export const RELEASE_TARGETS = /** @type {Readonly<Record<string, readonly string[] | undefined>>} */ ({
  linux: ['AppImage', 'deb'],
  darwin: ['dmg'],
  win32: ['nsis'],
});
