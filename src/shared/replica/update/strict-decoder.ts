import * as Y from 'yjs';

/** What people write nests a few levels; deeper values make engines stumble, each at a depth of its own. */
const MAX_VALUE_DEPTH = 64;
/** Typing in the worst place takes hardly more than a byte for a struct, and nothing takes less. */
const SPARE_STRUCT_COUNT = 1_024;
const MAX_STRUCT_COUNT = 2 ** 20 + SPARE_STRUCT_COUNT;

/** An update, unpacked. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdateV2>;

/** Reads like Yjs, and stumbles over what Yjs does not write. */
class StrictDecoder extends Y.UpdateDecoderV2 {
  /** The one that Yjs made last: it makes them itself and gives them to nobody. */
  static latest: StrictDecoder | undefined;
  readonly #mostStructs: number;
  #structCount = 0;
  #lastClient = Number.POSITIVE_INFINITY;
  deletingClientCount = 0;

  constructor(...options: ConstructorParameters<typeof Y.UpdateDecoderV2>) {
    super(...options);
    const [{ arr }] = options;
    this.#mostStructs = Math.min(MAX_STRUCT_COUNT, SPARE_STRUCT_COUNT + arr.length);
    StrictDecoder.latest = this;
  }

  override readInfo(): number {
    this.#structCount += 1;
    if (this.#structCount > this.#mostStructs) throw new Error('so few bytes do not hold so many structs');
    return super.readInfo();
  }

  override readClient(): number {
    const client = super.readClient();
    if (client >= this.#lastClient) throw new Error('clients are written in descending order, each once');
    this.#lastClient = client;
    return client;
  }

  override resetDsCurVal(): void {
    this.deletingClientCount += 1;
    super.resetDsCurVal();
  }

  override readAny(): unknown {
    return checkDepth(super.readAny());
  }

  override readJSON(): unknown {
    return checkDepth(super.readJSON());
  }
}

/**
 * Unpacks an update in the one form in which Yjs writes it; `undefined` for everything else. Yjs itself reads more than it
 * writes: clients twice or in any order (of which it then drops some), values of any depth, bytes that mean nothing.
 */
export function decodeStrictly(update: Uint8Array): DecodedUpdate | undefined {
  try {
    const decoded = Y.decodeUpdateV2(update, StrictDecoder);
    const { latest } = StrictDecoder;
    const isExact =
      latest !== undefined && isReadToTheEnd(latest) && latest.deletingClientCount === decoded.ds.clients.size;
    return isExact ? decoded : undefined;
  } catch {
    // Yjs throws whatever it stumbles over: none of it is more than bytes that are no update.
    return undefined;
  } finally {
    StrictDecoder.latest = undefined;
  }
}

/** Bytes that mean nothing would make a small update look large, and large ones may hold more. */
function isReadToTheEnd(decoder: Y.UpdateDecoderV2): boolean {
  const { restDecoder, keyClockDecoder, clientDecoder, leftClockDecoder, rightClockDecoder } = decoder;
  const { infoDecoder, stringDecoder, parentInfoDecoder, typeRefDecoder, lenDecoder } = decoder;
  const columns = [
    ...[restDecoder, keyClockDecoder, clientDecoder, leftClockDecoder, rightClockDecoder],
    ...[infoDecoder, stringDecoder.decoder, parentInfoDecoder, typeRefDecoder, lenDecoder],
  ];
  return columns.every(({ pos, arr }) => pos === arr.length) && stringDecoder.spos === stringDecoder.str.length;
}

function checkDepth(value: unknown): unknown {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_VALUE_DEPTH) throw new Error('a value that nobody writes');
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null && !(each instanceof Uint8Array) ? Object.values(each) : [],
    );
  }
  return value;
}
