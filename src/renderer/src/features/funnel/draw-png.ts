import { assert } from '#shared/kernel/assert.ts';
import type { FlowSvg } from './write-flow-svg.ts';

/** Twice as fine as it is large, for screens that show more. */
const SCALE = 2;

/** The address of a picture that the page may show: it holds the picture itself. */
export function addressOf({ text }: FlowSvg): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

/** Draws a picture as the bytes of a PNG, with nothing in it but what is seen. **Errors**: rejects where it cannot be drawn. */
export async function drawPng(svg: FlowSvg): Promise<Uint8Array> {
  const image = new Image();
  image.src = addressOf(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width * SCALE;
  canvas.height = svg.height * SCALE;
  const context = canvas.getContext('2d');
  assert(context !== null, 'the page can draw');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  assert(blob !== null, 'what was drawn has bytes');
  return new Uint8Array(await blob.arrayBuffer());
}
