import * as Y from 'yjs';

const NEGATIVE = 64;
const MORE = 128;

/** A Yjs update in V2 encoding that claims to hold so many structs of one client, in a few bytes. */
export function createBomb(clientId: number, structCount: number): Uint8Array {
  const noStrings = [0];
  /** One kind (nothing left of it) and one length (1), so often. */
  const [infos, lengths] = [[0], [NEGATIVE | 1, ...varUint(structCount - 2)]];
  // In the order of the encoding: clocks of keys, clients, clocks left and right, infos, strings, parents, types, lengths.
  const columns = [[], varInt(clientId), [], [], infos, noStrings, [], [], lengths];
  const oneClient = [...varUint(1), ...varUint(structCount), ...varUint(0)];
  const noDeletions = varUint(0);
  return Uint8Array.from([0, ...columns.flatMap(sized), ...oneClient, ...noDeletions]);
}

/** An update that deletes everything of a client up to a clock, known or not. */
export function createDeletion(clientId: number, clock: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const text = doc.getText('text');
  text.insert(0, 'x'.repeat(clock));
  let update = new Uint8Array(0);
  doc.on('updateV2', (bytes: Uint8Array) => {
    update = bytes.slice();
  });
  text.delete(0, clock);
  return update;
}

function sized(bytes: readonly number[]): readonly number[] {
  return [...varUint(bytes.length), ...bytes];
}

/** As lib0 writes numbers that may be negative: the sign stands in the first byte. */
function varInt(value: number): readonly number[] {
  if (value < NEGATIVE) return [value];
  return [MORE | (value % NEGATIVE), ...varUint(Math.floor(value / NEGATIVE))];
}

function varUint(value: number): readonly number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= MORE) {
    bytes.push(MORE | (left % MORE));
    left = Math.floor(left / MORE);
  }
  return [...bytes, left];
}
