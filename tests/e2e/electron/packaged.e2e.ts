import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron, expect, test } from '@playwright/test';
import * as v from 'valibot';
import { WebSocketServer } from 'ws';
import {
  copyWithOpenFuses,
  endPackaged,
  packagedEnv,
  type PackagedRun,
  type PackagedStart,
  packApp,
  replaceApp,
  resourcesOf,
  startPackaged,
} from '#tests/support/packaged-app.ts';
import { createPerson } from '#tests/support/person.ts';

// The parts build on the profile that the first run leaves.
test.describe.configure({ mode: 'serial' });

const fuses = v.parse(
  v.record(v.string(), v.object({ isOn: v.boolean() })),
  JSON.parse(readFileSync('build/fuses.json', 'utf8')),
);

let folder: string;
/** The app as it is packaged. */
let binary: string;
/** The same with fuses that let others in: it shows that what is tried below would work there. */
let openBinary: string;
/** The profile of alice, who is in a circle. */
let profileDir: string;

test.beforeAll(async () => {
  folder = test.info().outputPath('packaged');
  profileDir = join(folder, 'profile');
  binary = packApp(join(folder, 'app'));
  openBinary = await copyWithOpenFuses(binary, join(folder, 'open'));
});

test.afterEach(endPackaged);

// Half a gigabyte.
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts an app at alice's profile; resolves when its page has opened the circle and asks for the others who are in it. */
async function opensCircle(at: string, start: Omit<PackagedStart, 'profileDir'> = {}): Promise<PackagedRun> {
  const meetingPoint = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const asked = new Promise<string>((resolve) => {
    meetingPoint.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => {
        if (data.includes('"subscribe"')) resolve(data.toString());
      });
    });
  });
  await once(meetingPoint, 'listening');
  const { port } = meetingPoint.address() as AddressInfo;
  const env = { ...start.env, LATERAL_MEETING_POINTS: `ws://127.0.0.1:${port}` };
  const run = startPackaged(at, { ...start, env, profileDir });
  const heard = await Promise.race([asked, run.ended.then((code) => `it has ended with ${code}`)]);
  meetingPoint.close();
  expect(heard).toContain('"topics"');
  return run;
}

/** The packaged app starts so, and all is as always: its page works, it tells of no debugger, and quits when asked. */
async function startsAsAlways(
  start: Omit<PackagedStart, 'profileDir'>,
  look: (run: PackagedRun) => Promise<void> | void = () => undefined,
): Promise<void> {
  const run = await opensCircle(binary, start);
  await look(run);
  expect(await run.quit()).toBe(0);
  expect(run.said()).not.toMatch(/Debugger listening|DevTools listening/);
}

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether somebody listens on a port of this computer. */
function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** A script that leaves a file behind when it is run. */
function leaveMark(name: string): { readonly script: string; readonly text: string; readonly mark: string } {
  const mark = join(folder, `${name}.ran`);
  const script = join(folder, `${name}.cjs`);
  const text = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`;
  writeFileSync(script, text);
  return { script, text, mark };
}

test('it comes with the licences of everything that is bundled in it', () => {
  const text = readFileSync(join(dirname(binary), 'LICENSES.lateral.txt'), 'utf8');
  const { dependencies } = v.parse(
    v.object({ dependencies: v.record(v.string(), v.string()) }),
    JSON.parse(readFileSync('package.json', 'utf8')),
  );
  for (const name of Object.keys(dependencies)) expect.soft(text).toContain(`\n${name} `);
  // What is bundled as part of something else; and what stands beside its own fonts.
  for (const name of ['lib0', 'prosemirror-view']) expect.soft(text).toContain(`\n${name} `);
  expect(text).toContain('SIL OPEN FONT LICENSE');
});

test('[SHELL31] the packaged binary has the fuses that are written down, and nothing to start but its archive', async () => {
  const { version: _, ...wire } = await getCurrentFuseWire(binary);
  const found = Object.entries(wire).map(([place, state]) => [
    FuseV1Options[Number(place)],
    Number(state) === Number(FuseState.ENABLE),
  ]);
  const written = Object.entries(fuses).map(([name, { isOn }]) => [name, isOn]);
  // An Electron that serves tests alone may be too old for the last of them.
  expect(found).toEqual(written.slice(0, found.length));
  expect(found.length).toBeGreaterThan(FuseV1Options.OnlyLoadAppFromAsar);
  const startable = readdirSync(resourcesOf(binary)).filter((name) => /^(default_)?app/.test(name));
  expect(startable).toEqual(['app.asar']);
});

test('[SHELL31] what is packaged needs nothing beside it: a first run goes as from source', async () => {
  const app = await _electron.launch({
    executablePath: openBinary,
    args: [`--user-data-dir=${profileDir}`, '--lang=en-US'],
    env: packagedEnv(profileDir),
    cwd: folder,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const facts = await app.evaluate(({ app: electron }) => [electron.isPackaged, electron.getAppPath()]);
  expect(facts).toEqual([true, join(resourcesOf(openBinary), 'original.asar')]);
  const page = await app.firstWindow();
  expect(page.url()).toMatch(/^app:\/\/lateral\//);
  const alice = createPerson(page);
  await alice.beginCircle('Alice', 'Thursday circle');
  await alice.goTo('Board');
  await alice.addLead({ company: 'Northwind', role: 'Librarian' });
  await alice.seesSaved();
  await app.close();
});

test('[SHELL31] with ELECTRON_RUN_AS_NODE it runs no script, and starts as always', async () => {
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const open = leaveMark('open-as-node');
  expect(await startPackaged(openBinary, { profileDir, args: [open.script], env }).ended).toBe(0);
  expect(existsSync(open.mark)).toBe(true);

  const { script, mark } = leaveMark('as-node');
  await startsAsAlways({ args: [script], env });
  expect(existsSync(mark)).toBe(false);
});

test('[SHELL31] with NODE_OPTIONS it loads nothing, and starts as always', async () => {
  const open = leaveMark('open-options');
  const other = leaveMark('open-options-other');
  const env = { NODE_OPTIONS: `--require=${open.script}`, ELECTRON_RUN_AS_NODE: '1' };
  expect(await startPackaged(openBinary, { profileDir, args: [other.script], env }).ended).toBe(0);
  expect(existsSync(open.mark)).toBe(true);

  const { script, mark } = leaveMark('options');
  for (const options of [`--require=${script}`, '--inspect=0', '--max-http-header-size=9000']) {
    await startsAsAlways({ env: { NODE_OPTIONS: options } }, (run) => {
      // Packaged, Electron leaves out most of them by itself; with its fuse off it leaves out all, and says so.
      expect(run.said()).toMatch(/NODE_OPTIONS.*disabled/);
    });
  }
  expect(existsSync(mark)).toBe(false);
});

for (const name of ['inspect', 'inspect-brk']) {
  test(`[SHELL31] with --${name} nobody listens, and it starts as always`, async () => {
    const openPort = await freePort();
    startPackaged(openBinary, { profileDir, args: [`--${name}=127.0.0.1:${openPort}`] });
    await expect.poll(() => isOpen(openPort)).toBe(true);
    await endPackaged();

    const port = await freePort();
    await startsAsAlways({ args: [`--${name}=127.0.0.1:${port}`] }, async () => {
      expect(await isOpen(port)).toBe(false);
    });
  });
}

if (process.platform !== 'win32') {
  test('[SHELL31] while it runs, the signal for it opens no debugger either', async () => {
    const opened = await opensCircle(openBinary, { args: ['--inspect-port=0'] });
    opened.child.kill('SIGUSR1');
    await expect.poll(opened.said).toContain('Debugger listening');
    await endPackaged();

    const run = await opensCircle(binary, { args: ['--inspect-port=0'] });
    run.child.kill('SIGUSR1');
    // Nobody takes this signal, so it ends the process; asking as well leaves that open.
    await run.quit();
    expect(run.said()).not.toContain('Debugger listening');
  });
}

test('[SHELL32] with --remote-debugging-port nobody gets at the page, and it starts as always', async () => {
  const port = await freePort();
  await startsAsAlways({ args: [`--remote-debugging-port=${port}`] }, async () => {
    expect(await isOpen(port)).toBe(false);
  });
});

test('[SHELL31] an app in a folder is not started in the place of the archive', async () => {
  // The first run above went by one that is: there the fuse is the other way.
  const { text, mark } = leaveMark('folder');
  replaceApp(binary, text);
  expect(await startPackaged(binary, { profileDir }).ended).not.toBe(0);
  expect(existsSync(mark)).toBe(false);
});
