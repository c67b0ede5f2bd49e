import * as Y from 'yjs';

/** What people write nests a few levels; deeper values make engines stumble, each at a depth of its own. */
const MAX_VALUE_DEPTH = 64;

/** An update, unpacked. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdateV2>;

/**
 * Unpacks an update in the one form in which Yjs writes it; `undefined` for everything else. Yjs itself reads more than it
 * writes: clients twice or in any order (of which it then drops some), values of any depth, bytes that mean nothing.
 */
export function decodeStrictly(update: Uint8Array, maxStructCount: number): DecodedUpdate | undefined {
  let structCount = 0;
  let deletingClientCount = 0;
  let lastClient = Number.POSITIVE_INFINITY;
  const decoders: Y.UpdateDecoderV2[] = [];

  class StrictDecoder extends Y.UpdateDecoderV2 {
    constructor(...options: ConstructorParameters<typeof Y.UpdateDecoderV2>) {
      super(...options);
      decoders.push(this);
    }

    override readInfo(): number {
      structCount += 1;
      if (structCount > maxStructCount) throw new Error('so few bytes do not hold so many structs');
      return super.readInfo();
    }

    override readClient(): number {
      const client = super.readClient();
      if (client >= lastClient) throw new Error('clients are written in descending order, each once');
      lastClient = client;
      return client;
    }

    override resetDsCurVal(): void {
      deletingClientCount += 1;
      super.resetDsCurVal();
    }

    override readAny(): unknown {
      return checkDepth(super.readAny());
    }

    override readJSON(): unknown {
      return checkDepth(super.readJSON());
    }
  }

  try {
    const decoded = Y.decodeUpdateV2(update, StrictDecoder);
    const isExact = decoders.every(isReadToTheEnd) && deletingClientCount === decoded.ds.clients.size;
    return isExact ? decoded : undefined;
  } catch {
    // Yjs throws whatever it stumbles over: none of it is more than bytes that are no update.
    return undefined;
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
