// `npm run icons`: the icon in every size and form that systems want, from build/icon.svg. Run it when the drawing has changed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { runScript, say } from './lib/fault.mjs';
import { packIcns, packIco } from './lib/icon-files.mjs';
import { projectRoot } from './lib/paths.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** How much of its field the drawing fills on a Mac, where icons stand further apart. */
const MAC_SHARE = 0.9;
const PNG_SIZES = [16, 32, 48, 64, 128, 256, 512];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const ICNS_SIZES = [16, 32, 64, 128, 256, 512, 1024];

await runScript(async () => {
  const build = join(projectRoot, 'build');
  const svg = readFileSync(join(build, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: process.env.LATERAL_CHROMIUM ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage();
    /** @param {number} share */
    const draw = async (share) => {
      /** @type {Map<number, Buffer>} */
      const pictures = new Map();
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${100 * share}vw;margin:${50 * (1 - share)}vw}</style>${svg}`,
        );
        pictures.set(size, await page.screenshot({ omitBackground: true }));
      }
      return (/** @type {number[]} */ sizes) =>
        sizes.map((size) => ({ size, png: /** @type {Buffer} */ (pictures.get(size)) }));
    };

    const plain = await draw(1);
    rmSync(join(build, 'icons'), { recursive: true, force: true });
    mkdirSync(join(build, 'icons'));
    for (const { size, png } of plain(PNG_SIZES)) writeFileSync(join(build, 'icons', `${size}x${size}.png`), png);
    writeFileSync(join(build, 'icon.ico'), packIco(plain(ICO_SIZES)));
    writeFileSync(join(build, 'icon.icns'), packIcns((await draw(MAC_SHARE))(ICNS_SIZES)));
  } finally {
    await browser.close();
  }
  say('The icons stand in build/.');
  return 0;
});
