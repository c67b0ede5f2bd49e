import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { definedEnv } from './electron-app.ts';

/** A packaged app that runs, as another program sees it. */
export interface PackagedRun {
  readonly child: ChildProcess;
  /** All that it has written to stderr so far. */
  readonly said: () => string;
  /** Asks it to quit, as the system does; resolves to its exit code, which is none when a signal ended it. */
  readonly quit: () => Promise<number | null>;
  /** Resolves when the process is gone, without asking it to go. */
  readonly ended: Promise<number | null>;
}

/** How to start it. */
export interface PackagedStart {
  readonly profileDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

let started: readonly PackagedRun[] = [];

/** Ends all that have been started and still run, at once. */
export async function endPackaged(): Promise<void> {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  started = [];
}

/** Packs the built app (out/) into a folder that is not there yet; names its binary. */
export function packApp(outDir: string): string {
  const args = ['scripts/package.mjs', '--dir', '--as-built', `--out=${outDir}`];
  const lines = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return lines.trim().split('\n').at(-1) ?? '';
}

/** Starts the archive that it has taken the place of, and lets a test at the page. */
const LAUNCHER = `
const { join } = require('node:path');
const { app } = require('electron');
const archive = join(process.resourcesPath, 'original.asar');
const { name, productName, version, main } = require(join(archive, 'package.json'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(archive);
app.commandLine.removeSwitch = () => undefined;
require(join(archive, main));
`;

/**
 * A copy of a packaged app whose fuses let in whom they keep out, and in which another app stands in the place of the archive:
 * it starts that, and so a test can drive what is packaged.
 */
export async function copyWithOpenFuses(binary: string, toDir: string): Promise<string> {
  // On macOS the fuses are in a framework, so the whole app is copied there.
  const app = process.platform === 'darwin' ? join(dirname(binary), '../..') : dirname(binary);
  const copy = join(toDir, basename(app));
  cpSync(app, copy, { recursive: true, mode: constants.COPYFILE_FICLONE, verbatimSymlinks: true });
  const copied = join(copy, binary.slice(app.length));
  replaceApp(copied, LAUNCHER);
  await flipFuses(copied, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    resetAdHocDarwinSignature: process.platform === 'darwin',
  });
  return copied;
}

/** Moves the archive of a packaged app to `original.asar`, and puts a folder with another app in its place. */
export function replaceApp(binary: string, script: string): void {
  const resources = resourcesOf(binary);
  renameSync(join(resources, 'app.asar'), join(resources, 'original.asar'));
  mkdirSync(join(resources, 'app'));
  writeFileSync(join(resources, 'app', 'package.json'), JSON.stringify({ name: 'other', main: 'other.cjs' }));
  writeFileSync(join(resources, 'app', 'other.cjs'), script);
}

/** Where a packaged app has its archive. */
export function resourcesOf(binary: string): string {
  return process.platform === 'darwin' ? join(dirname(binary), '../Resources') : join(dirname(binary), 'resources');
}

/** What it is started with: it opens nothing to the network, and becomes what links are opened with in its profile alone. */
export function packagedEnv(profileDir: string): Record<string, string> {
  return { ...definedEnv(), LATERAL_LAN: 'off', LATERAL_LANG: 'en', XDG_CONFIG_HOME: join(profileDir, 'xdg') };
}

/** Starts it as another program of the same person would: with any arguments and any environment. */
export function startPackaged(binary: string, { profileDir, args = [], env = {} }: PackagedStart): PackagedRun {
  // As root Chromium's sandbox does not start.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...args, ...sandbox, `--user-data-dir=${profileDir}`, '--lang=en-US'], {
    env: { ...packagedEnv(profileDir), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  const run: PackagedRun = {
    child,
    said: () => text,
    quit: () => {
      child.kill('SIGTERM');
      return ended;
    },
    ended,
  };
  started = [...started, run];
  return run;
}
