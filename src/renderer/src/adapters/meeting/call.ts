import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

const ANSWER_WITHIN_MS = 10 * SECOND_MS;
const PING_EVERY_MS = 15 * SECOND_MS;
const SILENT_AFTER_MS = 2 * PING_EVERY_MS;
/** More than this waiting means that nobody takes it. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Why a call is over that this end did not hang up. */
export type CallEnd = 'no-address' | 'no-answer' | 'silent' | 'closed';

/** One connection with a meeting point, from the first attempt to the end. */
export interface Call {
  /** Never throws: what cannot be sent now is dropped. */
  readonly send: (text: string) => void;
  /** Ends it, and nothing is told afterwards. */
  readonly hangUp: Dispose;
}

/** Calls a meeting point. `onOpen` and `onEnded` come once at most, and nothing comes after `onEnded`. */
export function placeCall(options: {
  readonly address: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly onOpen: () => void;
  readonly onText: (text: unknown) => void;
  readonly onEnded: (reason: CallEnd) => void;
}): Call {
  const { address, clock, onOpen, onText, onEnded } = options;
  const listening = new AbortController();
  let socket: WebSocket | undefined;
  let stopListening = clock.after(ANSWER_WITHIN_MS, () => end('no-answer'));
  let stopPinging: Dispose = () => undefined;

  function open(url: string | undefined): void {
    if (listening.signal.aborted) return;
    if (url === undefined) return end('no-address');
    socket = new WebSocket(url);
    socket.addEventListener('open', handleOpen, listening);
    socket.addEventListener('message', handleMessage, listening);
    // An error is always followed by this.
    socket.addEventListener('close', () => end('closed'), listening);
  }

  function handleOpen(): void {
    heard();
    stopPinging = clock.after(PING_EVERY_MS, ping);
    onOpen();
  }

  function handleMessage({ data }: MessageEvent<unknown>): void {
    heard();
    onText(data);
  }

  function heard(): void {
    stopListening();
    stopListening = clock.after(SILENT_AFTER_MS, () => end('silent'));
  }

  function ping(): void {
    stopPinging = clock.after(PING_EVERY_MS, ping);
    send(JSON.stringify({ type: 'ping' }));
  }

  function send(text: string): void {
    if (socket?.readyState === WebSocket.OPEN && socket.bufferedAmount <= MAX_WAITING_BYTES) socket.send(text);
  }

  function end(reason: CallEnd): void {
    if (listening.signal.aborted) return;
    hangUp();
    onEnded(reason);
  }

  function hangUp(): void {
    listening.abort();
    stopListening();
    stopPinging();
    socket?.close();
  }

  void address()
    .then(open)
    .catch(() => end('no-address'));

  return { send, hangUp };
}
