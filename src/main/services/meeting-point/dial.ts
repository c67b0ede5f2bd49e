import { WebSocket } from 'ws';
import { parseUrl } from '#main/platform/parse-url.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** From the first packet to the WebSocket. */
const ANSWER_MAX_MS = 10 * SECOND_MS;
/** Twice this after the last sign of life, at most, a line counts as dead. Servers of y-webrtc expect a ping every 30 s. */
const PING_EVERY_MS = 15 * SECOND_MS;
const GOING_MAX_MS = SECOND_MS;
/** A meeting point adds the number of receivers to the longest message that it takes. */
const MESSAGE_MAX_BYTES = DEFAULT_LIMITS.messageBytes + 1_024;
/** What may wait for a meeting point that does not read. */
const WAITING_MAX_BYTES = DEFAULT_LIMITS.bufferedBytes;

/**
 * Why there is no line to another meeting point: not an address of one; nobody there, as far as the network knows; there but not
 * letting us in; no answer in time; silent; not reading; closed from there.
 */
export type DialFailure = 'bad-address' | 'unreachable' | 'refused' | 'no-answer' | 'silent' | 'slow' | 'closed';

/** A line to another meeting point, or an attempt at one. */
export interface Line {
  readonly send: (text: string) => void;
  /** Ends it; `onEnd` is not told. */
  readonly close: () => void;
}

interface LineEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** Told once, after which nothing more happens on it. */
  readonly onEnd: (reason: DialFailure) => void;
}

/** Calls another meeting point, once. `undefined` when the address is none of a meeting point. */
export function dial(url: string, clock: Clock, { onOpen, onText, onEnd }: LineEvents): Line | undefined {
  const webSocket = openWebSocket(url);
  if (!webSocket) return undefined;
  let isOver = false;
  let isOpen = false;
  let isHeard = true;
  let stopTimer = clock.after(ANSWER_MAX_MS, () => end('no-answer'));

  function end(reason: DialFailure): void {
    if (isOver) return;
    isOver = true;
    stopTimer();
    webSocket?.terminate();
    onEnd(reason);
  }

  function ping(): void {
    if (!isHeard) {
      end('silent');
      return;
    }
    isHeard = false;
    send('{"type":"ping"}');
    stopTimer = clock.after(PING_EVERY_MS, ping);
  }

  function send(text: string): void {
    if (isOver || !isOpen || !webSocket) return;
    if (webSocket.bufferedAmount > WAITING_MAX_BYTES) end('slow');
    else webSocket.send(text);
  }

  webSocket.on('open', () => {
    if (isOver) return;
    isOpen = true;
    stopTimer();
    stopTimer = clock.after(PING_EVERY_MS, ping);
    onOpen();
  });
  webSocket.on('message', (data, isBinary) => {
    isHeard = true;
    if (!isOver && !isBinary && Buffer.isBuffer(data)) onText(data.toString('utf8'));
  });
  webSocket.on('unexpected-response', () => end('refused'));
  webSocket.on('error', () => end(isOpen ? 'closed' : 'unreachable'));
  webSocket.on('close', () => end('closed'));

  return {
    send,
    close: () => {
      if (isOver) return;
      isOver = true;
      stopTimer();
      webSocket.close(1000);
      webSocket.once(
        'close',
        clock.after(GOING_MAX_MS, () => webSocket.terminate()),
      );
    },
  };
}

function openWebSocket(url: string): WebSocket | undefined {
  const protocol = parseUrl(url)?.protocol;
  if (protocol !== 'ws:' && protocol !== 'wss:') return undefined;
  try {
    return new WebSocket(url, { perMessageDeflate: false, maxPayload: MESSAGE_MAX_BYTES });
  } catch {
    // An address with a fragment, or something else that WebSockets do not have.
    return undefined;
  }
}
