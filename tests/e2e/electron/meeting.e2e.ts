import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type {} from '#preload/window.d.ts';
import { connect, connectTo } from '#tests/integration/meeting-point/test-client.ts';
import { electronBinary, type LateralApp, launchLateral } from '#tests/support/electron-app.ts';

const TOPIC = 'a'.repeat(64);

let started: ChildProcess[] = [];
let lateral: LateralApp;
let profileDir: string;

/** Starts a meeting point that runs alone; resolves to its process and address when it listens. */
async function startMeetingPoint(port = '0') {
  const child = spawn(process.execPath, [join('out', 'main', 'meeting-point.js'), '--port', port]);
  started = [...started, child];
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /ws:\S+/.exec(line.toString())?.[0] ?? '';
  return { child, url };
}

/** The address of the page's own meeting point. */
async function addressOf(page: Page): Promise<string> {
  const result = await page.evaluate(() => window.shell.meeting.address());
  return (result.ok && result.value.url) || '';
}

function stateOf(page: Page, url: string) {
  return page.evaluate(async (wanted) => {
    const list = await window.shell.meeting.list();
    return list.ok ? list.value.points.find((point) => point.url === wanted)?.status : undefined;
  }, url);
}

/** What the page hears on the topic from now on, in `heard` of the page. */
function subscribe(page: Page, address: string): Promise<void> {
  return page.evaluate(
    ([url, topic]) =>
      new Promise<void>((resolve, reject) => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const socket = new WebSocket(url);
        socket.onerror = () => reject(new Error('refused'));
        socket.onmessage = ({ data }) => heard.push(String(data));
        socket.onopen = () => {
          socket.send(JSON.stringify({ type: 'subscribe', topics: [topic] }));
          resolve();
        };
      }),
    [address, TOPIC] as const,
  );
}

const heardBy = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'heard') as readonly string[]);

test.afterEach(async () => {
  await lateral.close();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

test('[SHELL21] what is said at a meeting point reaches the page, and its going and coming back are told', async () => {
  const { child, url } = await startMeetingPoint();
  profileDir = test.info().outputPath('profile');
  lateral = await launchLateral({ profileDir, env: { LATERAL_MEETING_POINTS: `${url}, not-an-address` } });
  const page = lateral.window;
  await subscribe(page, await addressOf(page));
  await expect.poll(() => stateOf(page, url)).toEqual({ state: 'online' });
  expect(await stateOf(page, 'not-an-address')).toMatchObject({ state: 'failed', reason: 'bad-address' });

  const bob = await connectTo(url, TOPIC);
  bob.say({ type: 'publish', topic: TOPIC, data: 'from bob' });
  await expect.poll(() => heardBy(page)).toEqual([expect.stringContaining('"data":"from bob"')]);
  bob.webSocket.terminate();

  child.kill('SIGKILL');
  await expect.poll(() => stateOf(page, url)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/\w/) });
  await startMeetingPoint(new URL(url).port);
  await expect.poll(() => stateOf(page, url)).toEqual({ state: 'online' });
});

test('[SHELL20] the page’s own meeting point is for this page alone, and the page speaks to no other', async () => {
  profileDir = test.info().outputPath('profile');
  lateral = await launchLateral({ profileDir });
  const page = lateral.window;
  const address = await addressOf(page);
  expect(address).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/);
  await subscribe(page, address);

  await expect(connect(address, { origin: 'https://example.com' })).rejects.toThrow('403');
  await expect(connect(address, { origin: 'app://other' })).rejects.toThrow('403');
  await expect(connect(address)).rejects.toThrow('403');
  await expect(connect(address.slice(0, -1), { origin: 'app://lateral' })).rejects.toThrow('404');

  // [SHELL7] Another port of this computer is somebody else.
  const { url } = await startMeetingPoint();
  await expect(subscribe(page, url)).rejects.toThrow(/refused|Content Security Policy/);
});

test('[SHELL23] a link that is opened while the app runs comes to its page', async () => {
  profileDir = test.info().outputPath('profile');
  lateral = await launchLateral({ profileDir });
  const link = `lateral://join#${'x'.repeat(2_000)}`;
  await lateral.window.evaluate(async () => {
    const links: string[] = [];
    Object.assign(globalThis, { links });
    window.shell.invite.onOpened((opened) => links.push(opened.link));
    await window.shell.app.ready();
  });
  const second = spawn(electronBinary(), [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profileDir}`,
    process.cwd(),
    link,
  ]);
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect.poll(() => lateral.window.evaluate(() => Reflect.get(globalThis, 'links') as unknown)).toEqual([link]);
});
