import { expect, test } from '@playwright/test';
import { build } from 'vite';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { systemClock } from '#main/platform/system-clock.ts';
import { createMeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { takeSends, watchSends } from './lab/count-sends.ts';
import { openEmptyWindow } from './lab/empty-window.ts';
import { type Measure, recordRow } from './lab/record.ts';
import type { StockLab } from './lab/stock-page.ts';

declare global {
  /** Only inside the page. */
  var stockLab: StockLab;
}

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'] as const;
const SMALLEST = 3;
const EDIT_COUNT = 5;
const STAGES = ['Applying', 'Applied', 'Interviewing', 'Offer', 'Spotted'] as const;
const SLOW = { timeout: 60_000 };
/** Sends of an edit, edit by edit, for each number of peers. */
type Counts = ReadonlyMap<number, readonly number[]>;

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

/** A message (4) on the log channel whose version is 1 and whose kind is "envelopes" (3), behind five bytes of frame. */
const bringsEnvelopes = ({ label, head }: { readonly label: string; readonly head: readonly number[] }): boolean =>
  label === 'log' && head[0] === 4 && head[5] === 1 && head[6] === 3;

/** The same on the live channel, where a message of version 1 and kind "edit" (1) goes ahead of an envelope. */
const goesAhead = ({ label, head }: { readonly label: string; readonly head: readonly number[] }): boolean =>
  label === 'live' && head[0] === 4 && head[5] === 1 && head[6] === 1;

async function join(name: string, others: readonly Participant[]): Promise<Participant> {
  const joiner = await lab.start(name);
  const [host] = others;
  if (host === undefined) {
    await joiner.beginCircle(name, 'Thursday circle');
  } else {
    await joiner.beginJoining(name, await host.invite());
    await expect(joiner.page).toHaveTitle('Thursday circle – Lateral', SLOW);
    for (const other of NAMES.slice(0, others.length)) await joiner.seesConnected(other);
    await host.goTo('Board');
  }
  await joiner.goTo('Board');
  await watchSends(joiner.page);
  return joiner;
}

async function countOwn(): Promise<{ readonly envelopes: Counts; readonly ahead: Counts }> {
  const envelopes = new Map<number, number[]>();
  const ahead = new Map<number, number[]>();
  const people: Participant[] = [];
  for (const name of NAMES) {
    people.push(await join(name, people));
    const [alice] = people;
    if (people.length === 1) await alice?.addLead({ company: 'Northwind' });
    if (people.length < SMALLEST || alice === undefined) continue;
    const pages = people.map(({ page }) => page);
    const [perEdit, aheadOfEach]: [number[], number[]] = [[], []];
    for (let index = 0; index < EDIT_COUNT; index++) {
      await takeSends(pages);
      const stage = STAGES[index % STAGES.length] ?? 'Offer';
      await alice.moveTo('Northwind', stage);
      for (const { column } of people) {
        await expect(column(stage).getByRole('row', { name: 'Northwind', exact: true })).toBeVisible(SLOW);
      }
      const sends = await takeSends(pages);
      perEdit.push(sends.filter(bringsEnvelopes).length);
      aheadOfEach.push(sends.filter(goesAhead).length);
    }
    envelopes.set(people.length, perEdit);
    ahead.set(people.length, aheadOfEach);
  }
  return { envelopes, ahead };
}

async function bundleStock(): Promise<string> {
  const entry = 'tests/e2e/bench/lab/stock-page.ts';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, target: 'chrome114', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
}

/** A sync message (0) that is an update (2), as y-protocols writes it. */
const bringsUpdate = ({ head }: { readonly head: readonly number[] }): boolean => head[0] === 0 && head[1] === 2;

async function countStock(): Promise<Counts> {
  const log = { error: () => undefined, info: () => undefined };
  const point = createMeetingPoint({ clock: systemClock, log });
  const { url } = await point.listen({ host: '127.0.0.1', port: 0 });
  const content = await bundleStock();
  const counts = new Map<number, number[]>();
  const windows: Awaited<ReturnType<typeof openEmptyWindow>>[] = [];
  for (const name of NAMES) {
    const window = await openEmptyWindow(test.info().outputPath(`stock-${name}`));
    windows.push(window);
    await watchSends(window.page);
    await window.page.addScriptTag({ content });
    await window.page.evaluate((address) => stockLab.enter(address), url);
    const pages = windows.map(({ page }) => page);
    if (pages.length < SMALLEST) continue;
    for (const page of pages) {
      await expect.poll(() => page.evaluate(() => stockLab.connectedCount()), SLOW).toBe(pages.length - 1);
    }
    const perEdit: number[] = [];
    for (let index = 0; index < EDIT_COUNT; index++) {
      await takeSends(pages);
      const value = `${pages.length} ${index}`;
      await pages[0]?.evaluate((given) => stockLab.write(given), value);
      for (const page of pages) await expect.poll(() => page.evaluate(() => stockLab.read()), SLOW).toBe(value);
      perEdit.push((await takeSends(pages)).filter(bringsUpdate).length);
    }
    counts.set(pages.length, perEdit);
  }
  await Promise.all(windows.map((window) => window.close()));
  await point.close();
  return counts;
}

test('how often one edit is sent among several', async () => {
  test.setTimeout(540_000);
  const own = await countOwn();
  await lab.close();
  const stock = await countStock();
  const measures = (what: string, of: Counts, isAll: boolean): readonly Measure[] =>
    [...of].map(([peerCount, samples]) => ({
      what: `${what} among ${peerCount}`,
      ...(isAll && { against: 'y-webrtc as it comes' }),
      unit: 'sends',
      goals: isAll ? [{ of: 'value', at: 'max', atMost: peerCount - 1 }] : [],
      samples,
      baseline: isAll ? (stock.get(peerCount) ?? []) : [],
      notes: [
        'Messages on data channels, counted in all apps together. A small edit goes ahead of its envelope in a live message.',
      ],
    }));
  recordRow('sends', [
    ...measures('Sends of the envelope of one edit', own.envelopes, true),
    ...measures('Live messages ahead of it', own.ahead, false),
  ]);
});
