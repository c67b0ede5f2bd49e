import { type Browser, expect, test } from '@playwright/test';

import { createMeetingPoint, type MeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { bundleForPage } from '#tests/support/page-bundle.ts';
import type { RoomLab } from '#tests/support/room-lab/page.ts';

declare global {
  /** Only inside the page. */
  var roomLab: RoomLab;
}

const TOPIC = 'ab'.repeat(32);
const PASSWORD = 'cd'.repeat(32);
const SOON = { intervals: [20], timeout: 20_000 };
const [ALICE, BOB, CAROL, DAVE] = [1, 2, 3, 4];
const SDP = 'v=0\r\no=- 7 2 IN IP4 127.0.0.1\r\ns=-\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n';
const nameOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

let lab: string;
let point: MeetingPoint;
let address: string;

const startPoint = (): MeetingPoint =>
  createMeetingPoint({ clock: createSystemClock(), log: { info: () => undefined, error: () => undefined } });

test.beforeAll(async () => {
  lab = await bundleForPage('tests/support/room-lab/page.ts');
});

test.beforeEach(async () => {
  point = startPoint();
  ({ url: address } = await point.listen({ host: '127.0.0.1', port: 0 }));
});

test.afterEach(async () => {
  await point.close();
});

/** A page of its own for a device or a stranger; whatever happens there, nothing may be left unhandled. */
async function openLab(browser: Browser) {
  // The page comes from the test and not from this computer, as the engine sees it.
  const context = await browser.newContext({ permissions: ['local-network-access'] });
  const page = await context.newPage();
  await page.route('**/room-lab.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('/room-lab.html');
  await page.addScriptTag({ content: lab });
  return { page, close: () => context.close() };
}

async function openMember(browser: Browser, seed: number, password = PASSWORD) {
  const { page, close } = await openLab(browser);
  await page.evaluate((entry) => roomLab.enter(entry), { seed, address, topic: TOPIC, password });
  return {
    page,
    close,
    accept: () => page.evaluate(() => roomLab.accept()),
    linkedCount: () => page.evaluate(() => roomLab.linked().length),
    say: (word: number) => page.evaluate((given) => roomLab.say(given), word),
    heard: (word: number) => page.evaluate((given) => roomLab.heard(given), word),
    counts: () => page.evaluate(() => roomLab.counts()),
    faults: () => page.evaluate(() => roomLab.faults()),
    connections: () => page.evaluate(() => roomLab.connections()),
  };
}

type Member = Awaited<ReturnType<typeof openMember>>;

async function gather(browser: Browser, seeds: readonly number[]): Promise<Member[]> {
  const members = await Promise.all(seeds.map((seed) => openMember(browser, seed)));
  for (const { accept } of members) await accept();
  await expectLinked(members);
  return members;
}

async function expectLinked(members: readonly Member[]): Promise<void> {
  for (const { linkedCount } of members) await expect.poll(linkedCount, SOON).toBe(members.length - 1);
}

/** Everybody says a word on every link, and it comes from everybody else once on each channel. */
async function expectWords(members: readonly Member[], word: number): Promise<void> {
  for (const { say } of members) await say(word);
  for (const { heard } of members) {
    await expect.poll(async () => (await heard(word)).length, SOON).toBe(2 * (members.length - 1));
    const from = (await heard(word)).map((each) => `${each.from} ${each.channel}`);
    expect(new Set(from).size).toBe(from.length);
  }
}

async function close(all: readonly { close: () => Promise<void>; faults?: () => Promise<readonly string[]> }[]) {
  for (const { faults } of all) expect((await faults?.()) ?? []).toEqual([]);
  await Promise.all(all.map((each) => each.close()));
}

test('[ROOM10] [ROOM16] [ROOM17] [ROOM18] all who are in a room are linked, come back, and leave without a trace', async ({
  browser,
}) => {
  const early = await openMember(browser, DAVE);
  const [alice, bob, carol] = await gather(browser, [ALICE, BOB, CAROL]);
  if (!alice || !bob || !carol) throw new Error('Not all are here.');
  await expectWords([alice, bob, carol], 1);
  // Who helps may be known only later: it is asked for each of the two others anew.
  for (const { page } of [alice, bob, carol]) {
    expect(await page.evaluate(() => roomLab.askedForHelpCount())).toBeGreaterThanOrEqual(2);
  }
  // Who accepts no links has said nothing, and nobody has called.
  expect(await early.connections()).toEqual({ made: 0, open: 0 });
  expect(point.counts().connections).toBe(3);

  for (let count = 0; count < 3; count++) await bob.page.evaluate(() => roomLab.rebuild());
  await expect.poll(async () => (await bob.counts()).opened, SOON).toBe(4);
  await expectLinked([alice, bob, carol]);
  await expectWords([alice, bob, carol], 2);

  await carol.page.evaluate(() => roomLab.leave());
  await expectLinked([alice, bob]);
  await expect.poll(() => point.counts().connections).toBe(2);
  expect(await carol.connections()).toMatchObject({ open: 0 });
  expect(await carol.page.evaluate(() => roomLab.waitingCount())).toBe(0);
  expect(await carol.counts()).toEqual({ opened: 3, closed: 3 });

  await early.accept();
  const again = await openMember(browser, CAROL);
  await again.accept();
  await expectLinked([alice, bob, early, again]);
  await expectWords([alice, bob, early, again], 3);
  await close([alice, bob, carol, early, again]);
});

test('[ROOM12] [CHAN2] links outlive the meeting point, and who comes after its return is found', async ({
  browser,
}) => {
  const members = await gather(browser, [ALICE, BOB]);
  const { port } = new URL(address);
  await point.close();
  await expectWords(members, 1);
  const carol = await openMember(browser, CAROL);
  await carol.accept();
  point = startPoint();
  await point.listen({ host: '127.0.0.1', port: Number(port) });
  await expectLinked([...members, carol]);
  await expectWords([...members, carol], 2);
  for (const { counts } of members) expect(await counts()).toEqual({ opened: 2, closed: 0 });
  await close([...members, carol]);
});

test('[ROOM11] who has the topic alone is never linked, whatever they say', async ({ browser }) => {
  const outsider = await openMember(browser, DAVE, 'ef'.repeat(32));
  await outsider.accept();
  const stranger = await openLab(browser);
  await stranger.page.evaluate((entry) => roomLab.listenIn(entry), {
    address,
    topic: TOPIC,
    password: 'ef'.repeat(32),
  });
  await expect.poll(() => stranger.page.evaluate(() => roomLab.overheardCount())).toBeGreaterThan(0);
  const members = await gather(browser, [ALICE, BOB]);

  const publish = (text: string): void => point.exchange.deliver(TOPIC, text);
  for (const data of ['"not base64!"', '""', '"AAAA"', '7', 'null', '{"type":"announce","from":"x"}', '[[[]]]']) {
    publish(`{"type":"publish","topic":"${TOPIC}","data":${data}}`);
  }
  publish('"publish"');
  publish('null');
  await stranger.page.evaluate(() => {
    roomLab.shout(
      Array.from({ length: 300 }, (_, length) => Array.from({ length }, (_each, at) => (at * length) & 255)),
    );
    roomLab.parrot();
    roomLab.parrot();
  });

  const carol = await openMember(browser, CAROL);
  await carol.accept();
  await expectLinked([...members, carol]);
  await expectWords([...members, carol], 1);
  for (const { counts } of members) expect(await counts()).toEqual({ opened: 2, closed: 0 });
  for (const { connections } of members) expect((await connections()).made).toBeLessThanOrEqual(4);
  expect(await outsider.connections()).toEqual({ made: 0, open: 0 });
  await close([...members, carol, outsider, stranger]);
});

test('[ROOM10] [ROOM11] somebody of the room who keeps to no rule disturbs no link', async ({ browser }) => {
  const mallory = await openLab(browser);
  await mallory.page.evaluate((entry) => roomLab.listenIn(entry), { address, topic: TOPIC, password: PASSWORD });
  await expect.poll(() => point.counts().subscriptions).toBe(1);
  const members = await gather(browser, [ALICE, BOB]);
  const names = await mallory.page.evaluate(() => [...new Set(roomLab.overheard().map(({ from }) => from))]);
  expect(names).toHaveLength(2);

  const answer = { type: 'answer', sdp: SDP, to: '7' };
  const candidate = { type: 'candidate', candidate: { candidate: '' } };
  const said = names.flatMap((to) => [
    ...[answer, candidate, {}, null].map((signal) => ({ type: 'signal', from: nameOf(0), to, token: 1, signal })),
    // In the name of the other end: its connection is described already.
    ...names.map((from) => ({ type: 'signal', from, to, token: 1e99, signal: { type: 'offer', sdp: SDP } })),
    ...names.map((from) => ({ type: 'signal', from, to, token: 1, signal: answer })),
    ...Array.from({ length: 100 }, (_, number) => ({
      type: 'signal',
      from: nameOf(number),
      to,
      token: 1,
      signal: { type: 'offer', sdp: SDP },
    })),
  ]);
  const others = [
    '',
    [],
    { type: 'announce' },
    { type: 'announce', from: '__proto__' },
    { type: 'sign', from: nameOf(1) },
  ];
  await mallory.page.evaluate((values) => roomLab.tell(values), [...others, ...said]);
  for (const { connections } of members) await expect.poll(async () => (await connections()).open, SOON).toBe(64);
  await expectWords(members, 1);
  for (const { counts } of members) expect(await counts()).toEqual({ opened: 1, closed: 0 });
  await close([...members, mallory]);
});

test('[ROOM15] nothing of what y-webrtc says by itself leaves, and none is taken', async ({ browser }) => {
  const members = await gather(browser, [ALICE, BOB]);
  const [, bob] = members;
  // Presence whose bytes y-webrtc could not read, and its question for the whole document.
  await bob?.page.evaluate(() => {
    roomLab.sendFrame([5, 0, 0, 0, 1, 0x80]);
    roomLab.sendFrame([5, 0, 0, 0, 4, 0, 0, 1, 0]);
  });
  await expectWords(members, 1);
  const [alice] = members;
  const kinds = await alice?.page.evaluate(() => roomLab.sentKinds());
  expect(kinds).not.toContain(5);
  await close(members);
});

test('[ROOM13] [ROOM14] two copies of one device replace each other, and take their time', async ({ browser }) => {
  const bob = await openMember(browser, BOB);
  const [one, other] = [await openMember(browser, ALICE), await openMember(browser, ALICE)];
  for (const { accept } of [bob, one, other]) await accept();
  const closedAt = () => bob.page.evaluate(() => roomLab.closedAt());
  await expect.poll(async () => (await closedAt()).length, SOON).toBeGreaterThanOrEqual(3);
  const [first = 0, , third = 0] = await closedAt();
  expect(third - first).toBeGreaterThan(1_900);
  expect(await bob.linkedCount()).toBeLessThanOrEqual(1);
  await one.page.evaluate(() => roomLab.leave());
  for (const { linkedCount } of [bob, other]) await expect.poll(linkedCount, SOON).toBe(1);
  await close([bob, one, other]);
});
