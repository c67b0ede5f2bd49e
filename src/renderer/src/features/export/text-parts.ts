/** As much as is written in one turn. */
const PART_LENGTH = 100_000;
const PART_COUNT = 100;

/** Texts as bytes of UTF-8, part by part; the page can do other things in `pause`, between them. */
export async function* textParts(
  texts: Iterable<string>,
  pause: () => Promise<void>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < PART_LENGTH && waiting.length < PART_COUNT) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
    await pause();
  }
  if (length > 0) yield encoder.encode(waiting.join(''));
}
