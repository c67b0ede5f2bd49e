import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { createAllowance } from './allowance.ts';
import { answerBinding } from './stun-binding.ts';

/** What everybody together may ask: a circle that wakes up asks a few dozen times. */
const ANSWERS_PER_SECOND = 500;
const ANSWERS_AT_ONCE = 2_000;

/** Tells whoever asks from which address it sees them: without that, two devices behind two routers do not find each other. */
export interface StunListener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Opens it. **Errors** Rejects with an AppError `cannot-listen`. */
export function openStunListener(options: {
  /** An address of this computer. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly clock: Pick<Clock, 'now'>;
  /** The socket is in trouble, and goes on where it can. */
  readonly onError: (cause: unknown) => void;
}): Promise<StunListener> {
  const { host, port, clock, onError } = options;
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  const allowance = createAllowance(clock, ANSWERS_PER_SECOND, ANSWERS_AT_ONCE);
  socket.on('message', (datagram, source) => {
    const answer = answerBinding(datagram, source);
    // What cannot be sent is asked for again.
    if (answer !== undefined && allowance.take(1)) socket.send(answer, source.port, source.address, () => undefined);
  });
  return new Promise((resolve, reject) => {
    const fail = (cause: Error): void => {
      socket.close();
      const message = `Cannot answer on UDP port ${port} of ${host}`;
      reject(new AppError('cannot-listen', message, { retryable: false, cause }));
    };
    socket.once('error', fail);
    socket.bind(port, host, () => {
      socket.off('error', fail);
      socket.on('error', onError);
      resolve({
        port: socket.address().port,
        close: () =>
          new Promise((closed) => {
            socket.close(() => closed());
          }),
      });
    });
  });
}
