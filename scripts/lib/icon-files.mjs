/**
 * A picture of an icon in one size.
 *
 * @typedef {object} IconPicture
 * @property {number} size Width and height in pixels.
 * @property {Buffer} png
 */

const ICO_HEAD = 6;
const ICO_ENTRY = 16;

/**
 * The icon of a Windows program: a directory of PNGs, 256 pixels at most.
 *
 * @param {readonly IconPicture[]} pictures
 */
export function packIco(pictures) {
  const head = Buffer.alloc(ICO_HEAD + ICO_ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = ICO_HEAD + ICO_ENTRY * index;
    // One byte each, where 0 means 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** What Apple calls a picture of so many pixels; most are also that of half the size on a fine screen. */
const ICNS_TYPES = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/**
 * The icon of a macOS program.
 *
 * @param {readonly IconPicture[]} pictures
 */
export function packIcns(pictures) {
  const blocks = pictures.flatMap(({ size, png }) => (ICNS_TYPES.get(size) ?? []).map((type) => block(type, png)));
  return block('icns', Buffer.concat(blocks));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
