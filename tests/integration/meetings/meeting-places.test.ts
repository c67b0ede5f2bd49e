import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type MeetingPlaces, openMeetingPlaces } from '#main/app/meeting-places.ts';
import { systemClock } from '#main/platform/system-clock.ts';
import { systemRandom } from '#main/platform/system-random.ts';
import { connect } from '#tests/integration/meeting-point/test-client.ts';
import { SOON } from '#tests/integration/meeting-point/soon.ts';
import { startMeetingPoint, stopMeetingPoints } from '#tests/integration/meeting-point/start-meeting-point.ts';

const ORIGIN = 'app://lateral';
const TOPIC = 't';

let opened: MeetingPlaces[] = [];

async function openFor(given: string): Promise<MeetingPlaces> {
  const places = await openMeetingPlaces({
    profile: await mkdtemp(join(tmpdir(), 'lateral-places-')),
    given,
    isNearbyWanted: false,
    pageOrigin: ORIGIN,
    clock: systemClock,
    random: systemRandom,
    log: { error: () => {}, info: () => {} },
  });
  opened = [...opened, places];
  return places;
}

/** The page of an app, on the topic. */
async function openPage({ address = '' }: MeetingPlaces) {
  const page = await connect(address, { origin: ORIGIN });
  page.say({ type: 'subscribe', topics: [TOPIC] });
  await page.settled();
  return page;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((places) => places.close()));
  await stopMeetingPoints();
});

describe('the meeting points of an app', () => {
  it('[SHELL20] [SHELL21] bring two pages together by way of what both were given', async () => {
    const { url } = await startMeetingPoint();
    const [alice, bob] = await Promise.all([openFor(url), openFor(` ,${url}, `)]);
    const [alicePage, bobPage] = await Promise.all([openPage(alice), openPage(bob)]);
    const states = () => [alice, bob].map(({ list }) => list.get().points.map(({ status }) => status.state));
    await expect.poll(states, SOON).toEqual([['online'], ['online']]);
    alicePage.say({ type: 'publish', topic: TOPIC, data: 'sealed' });
    await expect.poll(() => bobPage.heard, SOON).toEqual([expect.stringContaining('"data":"sealed"')]);
    expect(alice.list.get().nearby).toBe('off');
    expect(alice.sockets).toEqual([alice.address?.replace(/\/[0-9a-f]{32}$/, '')]);
  });

  it('[SHELL20] let in nobody but the page', async () => {
    const { address = '' } = await openFor('');
    await expect(connect(address, { origin: 'https://example.com' })).rejects.toThrow('403');
    await expect(connect(address, { origin: 'null' })).rejects.toThrow('403');
    await expect(connect(address)).rejects.toThrow('403');
    await expect(connect(`${address}0`, { origin: ORIGIN })).rejects.toThrow('404');
  });

  it('[SHELL25] close with everything that is on them', async () => {
    const places = await openFor('');
    const page = await openPage(places);
    await places.close();
    expect(await page.closed).toMatchObject({ code: 1001 });
    await expect(connect(places.address ?? '', { origin: ORIGIN })).rejects.toThrow('ECONNREFUSED');
  });

  it('[NEAR3] let no page in from the network, whichever it is', async () => {
    const { url } = await startMeetingPoint({}, { origins: [''] });
    await expect(connect(url, { origin: ORIGIN })).rejects.toThrow('403');
    const program = await connect(url);
    program.webSocket.terminate();
  });
});
