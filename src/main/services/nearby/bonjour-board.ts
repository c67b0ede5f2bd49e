import { isIPv4 } from 'node:net';
import { Bonjour, type Browser } from 'bonjour-service';
import type { OpenNoticeBoard } from './notice-board.ts';
import { openMulticastSocket } from './multicast-socket.ts';

const SERVICE_TYPE = 'lateral';
const ID = /^[0-9a-f]{32}$/;
/** Below it are services of the system, which nobody should be able to point others at. */
const LOWEST_PORT = 1_024;

/** A notice board over mDNS: `_lateral._tcp.local`. */
export const openBonjourBoard: OpenNoticeBoard = async ({ notice, onFound, onGone, onSaid }) => {
  const socket = await openMulticastSocket(onSaid);
  // Bound already and in its groups: what goes wrong there would be thrown where nobody can catch it.
  const options: object = { socket, bind: false, multicast: false };
  const bonjour = new Bonjour(options, () => undefined);
  let browser: Browser | undefined;

  const look = (): void => {
    socket.join();
    // A browser believes in what it has once seen for eight hours; a new one hears who is there now.
    browser?.stop();
    browser = bonjour.find({ type: SERVICE_TYPE });
    browser.on('up', ({ name, port, referer }) => {
      // Where it was said from, because of the addresses that are named many lead nowhere from here.
      if (!ID.test(name) || !referer || !isIPv4(referer.address) || port < LOWEST_PORT) return;
      onFound(name, `ws://${referer.address}:${port}`);
    });
    browser.on('down', ({ name }) => onGone(name));
  };
  look();
  bonjour.publish({
    name: notice.id,
    type: SERVICE_TYPE,
    port: notice.port,
    // In place of the computer's name, which often is that of its owner.
    host: `${notice.id}.local`,
    // The socket speaks IPv4 only. The id is random, so nobody else has it.
    disableIPv6: true,
    probe: false,
  });

  return {
    look,
    close: () =>
      new Promise((resolve) => {
        browser?.stop();
        bonjour.unpublishAll(() => bonjour.destroy(resolve));
      }),
  };
};
