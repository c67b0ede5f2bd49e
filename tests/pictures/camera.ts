import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import type { Participant } from '#tests/support/circle-lab.ts';

/** How a screen is seen: in which colours, and how large the page is in CSS pixels. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

/** Takes pictures of somebody's app. */
export interface Camera {
  /**
   * Writes `<name>-<theme>.png`, with the width before the ending where there are several sizes; one file per look. The
   * window is large and light afterwards.
   *
   * @param prepare Called before each of them, for what fades, such as the names beside cursors.
   */
  readonly take: (of: Participant, name: string, prepare?: () => Promise<void>) => Promise<void>;
}

/** The size that most people begin with. */
export const LARGE = { width: 1280, height: 800 } as const;
/** About the smallest window that the app is used in; the navigation is a rail there. */
export const SMALL = { width: 900, height: 600 } as const;

/** Every size in both colours. */
export function looksOf(...sizes: readonly Omit<Look, 'theme'>[]): readonly Look[] {
  return sizes.flatMap((size) => (['light', 'dark'] as const).map((theme) => ({ ...size, theme })));
}

/** A camera that takes every look there is, into the folder that `npm run pictures` has chosen. */
export function createCamera(looks: readonly Look[], mostBytes = Infinity): Camera {
  const folder = process.env['LATERAL_PICTURES'] ?? test.info().outputDir;
  const hasSizes = new Set(looks.map(({ width }) => width)).size > 1;
  return {
    take: async (of, name, prepare) => {
      for (const look of looks) {
        await show(of, look);
        await prepare?.();
        const file = `${name}-${look.theme}${hasSizes ? `-${look.width}` : ''}.png`;
        const path = join(folder, file);
        // Disabled, what fades for a while would be gone at once.
        await of.page.screenshot({ path, animations: prepare === undefined ? 'disabled' : 'allow' });
        expect(statSync(path).size, file).toBeLessThanOrEqual(mostBytes);
      }
      // The story goes on in the window that it began in.
      await show(of, { theme: 'light', ...LARGE });
    },
  };
}

/** Makes the window so large that its page has this size, in these colours. */
async function show({ lateral, page }: Participant, { theme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await lateral.app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([width, height]);
  // Nothing that was hovered on the way stays so.
  await page.mouse.move(0, 0);
}
