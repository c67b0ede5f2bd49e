import * as Y from 'yjs';

/**
 * Where somebody stands in a shared text, as they tell it.
 * **Shape:** version 1; length of the first position; the two positions as Yjs encodes them.
 */
export interface CaretState {
  /** Where the selection began. */
  readonly anchor: Y.RelativePosition;
  /** Where the cursor is. */
  readonly head: Y.RelativePosition;
}

const VERSION = 1;

export function encodeCaretState({ anchor, head }: CaretState): Uint8Array {
  const first = Y.encodeRelativePosition(anchor);
  return Uint8Array.of(VERSION, first.length, ...first, ...Y.encodeRelativePosition(head));
}

/** Reads what another device tells; `undefined` for anything that is no place in the text `root`. Source: SPEC NOTE4. */
export function decodeCaretState(bytes: Uint8Array, root: string): CaretState | undefined {
  const [version, length = 0] = bytes;
  if (version !== VERSION) return undefined;
  const anchor = decodePosition(bytes.subarray(2, 2 + length), root);
  const head = decodePosition(bytes.subarray(2 + length), root);
  return anchor && head && { anchor, head };
}

/** Yjs would make a root type of every name that it is asked for. */
function decodePosition(bytes: Uint8Array, root: string): Y.RelativePosition | undefined {
  try {
    const position = Y.decodeRelativePosition(bytes);
    return position.tname === null || position.tname === root ? position : undefined;
  } catch {
    // Bytes that are no position.
    return undefined;
  }
}
