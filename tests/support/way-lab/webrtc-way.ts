import assert from 'node:assert/strict';
import { type Browser, expect, type Page } from '@playwright/test';

import { createMeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import type { Side, Way } from '#tests/contract/way.contract.ts';
import type { WayLab } from './page.ts';

declare global {
  /** Only inside the page. */
  var wayLab: WayLab;
}

const PAGE = '/way-lab.html';
const SOON = { intervals: [20, 50, 100], timeout: 20_000 };

/** Pages that are linked over WebRTC and find each other at a meeting point, all on this machine. `lab`: what runs in each. */
export async function createWebrtcWay(browser: Browser, lab: string): Promise<Way> {
  const point = createMeetingPoint({
    clock: createSystemClock(),
    log: { info: () => undefined, error: () => undefined },
  });
  const { url: address } = await point.listen({ host: '127.0.0.1', port: 0 });
  const pages = new Map<string, Page>();

  async function turnOn(name: string): Promise<Page> {
    // The page comes from the test and not from this computer, as the engine sees it.
    const context = await browser.newContext({ permissions: ['local-network-access'] });
    const page = await context.newPage();
    await page.route(`**${PAGE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    pages.set(name, page);
    return page;
  }

  async function openAt(page: Page, name: string, invite?: string): Promise<Side> {
    // Loaded once more, the page before is dead at once.
    await page.goto(PAGE);
    await page.addScriptTag({ content: lab });
    const device = await page.evaluate((entry) => wayLab.start(entry), { address, name, invite });
    return {
      device,
      invite: () => page.evaluate(() => wayLab.side().invite()),
      set: (...act) => page.evaluate((given) => wayLab.side().set(...given), act),
      type: (text) => page.evaluate((given) => wayLab.side().type(given), text),
      content: () => page.evaluate(() => wayLab.side().content()),
      stored: () => page.evaluate(() => wayLab.side().stored()),
      ownSeq: () => page.evaluate(() => wayLab.side().ownSeq()),
      deliveredTo: (other) => page.evaluate((given) => wayLab.side().deliveredTo(given), other),
      restart: () => openAt(page, name),
      quit: async () => assert.ok(await page.evaluate(() => wayLab.close())),
      leave: () => page.evaluate(() => wayLab.leave()),
    };
  }

  async function setCut(isCut: boolean): Promise<void> {
    await Promise.all([...pages.values()].map((page) => page.evaluate((given) => wayLab.setCut(given), isCut)));
  }

  return {
    begin: async (name) => openAt(await turnOn(name), name),
    join: async (name, invite) => openAt(await turnOn(name), name, invite),
    interrupt: () => setCut(true),
    restore: () => setCut(false),
    until: (what, holds) => expect.poll(holds, { ...SOON, message: what }).toBe(true),
    faults: async () => {
      const told = await Promise.all([...pages.values()].map((page) => page.evaluate(() => wayLab.faults())));
      return told.flat();
    },
    close: async () => {
      await Promise.all([...pages.values()].map((page) => page.context().close()));
      await point.close();
    },
  };
}
