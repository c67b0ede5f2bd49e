import { concatBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** What one message of a link may have (SPEC FRAME1). */
export const MAX_LINK_MESSAGE_BYTES = 320 * 1024;
/** What the room says of itself (who is here, where their cursor is) in one go; always one frame. */
export const MAX_PRESENCE_BYTES = 8 * 1024;
/** How large a frame may be, and how small one that is followed by more. */
export const MAX_FRAME_BYTES = 64 * 1024;
export const MIN_FULL_FRAME_BYTES = 16 * 1024;

const MAX_HANDSHAKE_BYTES = 1024;
const MORE = 0;
const FIRST_HEAD_BYTES = 5;
const MORE_HEAD_BYTES = 1;

/** What a frame is about: `ready` and `beat` say all by that, the others carry bytes. */
export type FrameKind = 'handshake' | 'ready' | 'beat' | 'message' | 'presence';
/** The kinds that carry bytes. */
export type CarryingKind = Exclude<FrameKind, 'ready' | 'beat'>;

const CODE = { handshake: 1, ready: 2, beat: 3, message: 4, presence: 5 } as const;
const KINDS: ReadonlyMap<number, FrameKind> = new Map([
  [CODE.handshake, 'handshake'],
  [CODE.ready, 'ready'],
  [CODE.beat, 'beat'],
  [CODE.message, 'message'],
  [CODE.presence, 'presence'],
]);
const LIMITS: Readonly<Record<FrameKind, number>> = {
  handshake: MAX_HANDSHAKE_BYTES,
  ready: 0,
  beat: 0,
  message: MAX_LINK_MESSAGE_BYTES,
  presence: MAX_PRESENCE_BYTES,
};

/** Why what came is no frame, or not one that may stand here. */
export type FrameError = 'empty' | 'unknown-kind' | 'bad-length' | 'too-large' | 'bad-size' | 'out-of-place';

/** What came whole. */
export interface Joined {
  readonly kind: FrameKind;
  /** May be a view of the frame. */
  readonly bytes: Uint8Array;
}

/** Puts the frames of one channel together again, and never holds more than one message of it. */
export interface FrameJoiner {
  /** `undefined` while more has to come. After an error nothing that follows has a meaning. */
  readonly take: (frame: Uint8Array) => Result<Joined | undefined, FrameError>;
}

/** What kind a frame is of that begins a message; `undefined` for everything else. */
export function kindOfFrame(frame: Uint8Array): FrameKind | undefined {
  return frame[0] === undefined ? undefined : KINDS.get(frame[0]);
}

/** Whether a message is one that can be sent (SPEC FRAME1). */
export function fitsFrames(kind: CarryingKind, bytes: Uint8Array): boolean {
  return bytes.length >= 1 && bytes.length <= LIMITS[kind];
}

/** A frame that says all by its kind. */
export function signalFrame(kind: 'ready' | 'beat'): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(CODE[kind]);
}

/** Cuts a message that fits into frames of so many bytes (SPEC FRAME2). */
export function cutIntoFrames(
  kind: CarryingKind,
  bytes: Uint8Array,
  frameBytes: number,
): readonly Uint8Array<ArrayBuffer>[] {
  const first = new Uint8Array(Math.min(frameBytes, FIRST_HEAD_BYTES + bytes.length));
  first[0] = CODE[kind];
  new DataView(first.buffer).setUint32(1, bytes.length);
  first.set(bytes.subarray(0, first.length - FIRST_HEAD_BYTES), FIRST_HEAD_BYTES);
  const frames = [first];
  const pieceBytes = frameBytes - MORE_HEAD_BYTES;
  for (let at = first.length - FIRST_HEAD_BYTES; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    const frame = new Uint8Array(MORE_HEAD_BYTES + piece.length);
    frame[0] = MORE;
    frame.set(piece, MORE_HEAD_BYTES);
    frames.push(frame);
  }
  return frames;
}

interface Unfinished {
  readonly kind: FrameKind;
  readonly length: number;
  /** Of the first frame: what every one but the last has. */
  readonly frameBytes: number;
  readonly pieces: Uint8Array[];
  held: number;
}

export function createFrameJoiner(): FrameJoiner {
  let unfinished: Unfinished | undefined;

  function begin(frame: Uint8Array): Result<Joined | undefined, FrameError> {
    const kind = kindOfFrame(frame);
    if (kind === undefined) return err(frame[0] === MORE ? 'out-of-place' : 'unknown-kind');
    if (LIMITS[kind] === 0) return frame.length === 1 ? ok({ kind, bytes: frame.subarray(1) }) : err('bad-length');
    if (frame.length <= FIRST_HEAD_BYTES) return err('bad-length');
    const length = new DataView(frame.buffer, frame.byteOffset).getUint32(1);
    if (length > LIMITS[kind]) return err('too-large');
    const piece = frame.subarray(FIRST_HEAD_BYTES);
    if (piece.length > length) return err('bad-length');
    if (piece.length === length) return ok({ kind, bytes: piece });
    // Small frames that go on would cost far more than their bytes.
    if (frame.length < MIN_FULL_FRAME_BYTES) return err('bad-size');
    unfinished = { kind, length, frameBytes: frame.length, pieces: [piece], held: piece.length };
    return ok(undefined);
  }

  function goOn(frame: Uint8Array, message: Unfinished): Result<Joined | undefined, FrameError> {
    if (frame[0] !== MORE) return err('out-of-place');
    const piece = frame.subarray(MORE_HEAD_BYTES);
    const held = message.held + piece.length;
    if (piece.length === 0 || held > message.length) return err('bad-length');
    const isLast = held === message.length;
    if (isLast ? frame.length > message.frameBytes : frame.length !== message.frameBytes) return err('bad-size');
    message.pieces.push(piece);
    message.held = held;
    if (!isLast) return ok(undefined);
    unfinished = undefined;
    return ok({ kind: message.kind, bytes: concatBytes(...message.pieces) });
  }

  return {
    take: (frame) => {
      if (frame.length === 0) return err('empty');
      if (frame.length > MAX_FRAME_BYTES) return err('too-large');
      return unfinished === undefined ? begin(frame) : goOn(frame, unfinished);
    },
  };
}
