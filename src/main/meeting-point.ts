// Entry of the meeting point that runs alone, on plain Node: no Electron, no profile, nothing on disk.
import { inspect, parseArgs } from 'node:util';
import type { Logger } from '#shared/ports/logger.ts';
import { systemClock } from './platform/system-clock.ts';
import { openStunListener, type StunListener } from './services/meeting-point/stun-listener.ts';
import { createMeetingPoint } from './services/meeting-point/meeting-point.ts';

const USAGE = 'Usage: npm run meeting-point -- [--port 4444] [--host 127.0.0.1] [--behind-proxy] [--stun-port 4444]';
/** Where devices look for it at a host whose port belongs to a proxy: the port that is registered for it. */
const REGISTERED_STUN_PORT = 3478;
const LAST_PORT = 65_535;

const log: Logger = {
  error: (message, cause) => say(cause === undefined ? message : `${message}: ${inspect(cause)}`),
  info: say,
};

run().catch((cause: unknown) => {
  say(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const { host, port, isBehindProxy, stunPort } = readArguments(process.argv.slice(2));
  const meetingPoint = createMeetingPoint({ clock: systemClock, log });
  const { url, port: taken } = await meetingPoint.listen({ host, port, isBehindProxy });
  const stun = await openStun(host, stunPort ?? (isBehindProxy ? REGISTERED_STUN_PORT : taken));
  process.stdout.write(`Lateral meeting point listening on ${url}\n`);
  let isClosing = false;
  function close(): void {
    if (isClosing) return;
    isClosing = true;
    void stun?.close();
    void meetingPoint.close();
  }
  // A terminal and the script above each send their own: the second must not kill what the first has begun to close.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
}

/** Without it devices behind one router still meet, and so do those that have addresses of their own. */
async function openStun(host: string, port: number): Promise<StunListener | undefined> {
  const onError = (cause: unknown): void => log.error('The UDP socket failed', cause);
  try {
    return await openStunListener({ host, port, clock: systemClock, onError });
  } catch (cause) {
    say(
      `${cause instanceof Error ? cause.message : String(cause)}: devices behind different routers will rarely connect.`,
    );
    return undefined;
  }
}

interface Arguments {
  readonly host: string;
  readonly port: number;
  readonly isBehindProxy: boolean;
  readonly stunPort: number | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  const { host, port, 'behind-proxy': isBehindProxy, 'stun-port': stunPort } = parse(args);
  for (const [name, value] of [
    ['--port', port],
    ['--stun-port', stunPort ?? '0'],
  ] as const) {
    if (!/^\d{1,5}$/.test(value) || Number(value) > LAST_PORT) {
      throw new Error(`${name} takes a whole number up to ${LAST_PORT}, not ${value}.\n${USAGE}`);
    }
  }
  if (host === '') throw new Error(`--host takes an address of this computer.\n${USAGE}`);
  return { host, port: Number(port), isBehindProxy, stunPort: stunPort === undefined ? undefined : Number(stunPort) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4444' },
        host: { type: 'string', default: '127.0.0.1' },
        'behind-proxy': { type: 'boolean', default: false },
        'stun-port': { type: 'string' },
      },
    }).values;
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
