import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EndReason } from './end-reason.ts';

/** Whether somebody who wants a WebSocket has the right path and comes from a page that may. */
export function judgeHandshake(
  request: IncomingMessage,
  { path, origins }: { readonly path?: string; readonly origins?: readonly string[] },
): { readonly reason: EndReason; readonly status: string } | undefined {
  if (path !== undefined && !isSameSecret(request.url ?? '', path)) {
    return { reason: 'wrong-path', status: '404 Not Found' };
  }
  if (origins && !origins.includes(request.headers.origin ?? '')) {
    return { reason: 'wrong-origin', status: '403 Forbidden' };
  }
  return undefined;
}

/** Takes as long for a good guess as for a bad one. */
function isSameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Answers with a status alone, such as `404 Not Found`, and closes. */
export function refuseHandshake(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** The address that a proxy has seen: the last entry. Earlier ones are what the client says of itself. */
export function forwardedFor(request: IncomingMessage): string {
  return (
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  );
}
