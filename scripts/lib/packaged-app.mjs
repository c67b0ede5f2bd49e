import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { readFuses, setFuses } from './fuses.mjs';
import { describeLicenses, LICENSES_FILE } from './licenses.mjs';
import { packagedBinary } from './packaged-electron.mjs';
import { PACKAGE_CONFIG, RELEASE_TARGETS } from './packager-config.mjs';
import { projectRoot } from './paths.mjs';

/**
 * Packs what is built in out/.
 *
 * @param {import('./packaged-electron.mjs').PackagedElectron} electron
 * @param {{ outDir: string, isFolderOnly: boolean }} options
 * @returns {Promise<string[]>} The files that people get; none where there is only the unpacked app.
 */
export async function packApp(electron, { outDir, isFolderOnly }) {
  const targets = isFolderOnly || !electron.isRelease ? [DIR_TARGET] : [...(RELEASE_TARGETS[process.platform] ?? [])];
  const licenses = join(projectRoot, '.cache', LICENSES_FILE);
  mkdirSync(dirname(licenses), { recursive: true });
  writeFileSync(licenses, describeLicenses());
  return build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget(targets),
    publish: 'never',
    config: {
      ...PACKAGE_CONFIG,
      directories: { ...PACKAGE_CONFIG.directories, output: outDir },
      // Beside those of Electron and Chromium.
      extraFiles: [{ from: licenses, to: LICENSES_FILE }],
      electronVersion: electron.version,
      electronDist: electron.folder,
      afterExtract: ({ appOutDir }) => removeOtherApps(appOutDir),
      // Before anything is signed.
      afterPack: () =>
        setFuses(packagedBinary(outDir), readFuses(), {
          isRelease: electron.isRelease,
          resignsMac: process.platform === 'darwin',
        }),
    },
  });
}

/**
 * Takes away the app that an unpacked Electron comes with: what is to start is in app.asar, and nothing stands beside it.
 *
 * @param {string} appOutDir
 */
function removeOtherApps(appOutDir) {
  const resources =
    process.platform === 'darwin'
      ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  const others = readdirSync(resources).filter((name) => /^(default_)?app(\.asar.*)?$/.test(name));
  for (const name of others) rmSync(join(resources, name), { recursive: true });
  for (const name of ['.integrity', 'version']) rmSync(join(appOutDir, name), { force: true });
}
