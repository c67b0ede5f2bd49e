// Entry of the meeting point that runs alone, on plain Node: no Electron, no profile, nothing on disk.
import { inspect, parseArgs } from 'node:util';
import type { Logger } from '#shared/ports/logger.ts';
import { systemClock } from './platform/system-clock.ts';
import { createMeetingPoint } from './services/meeting-point/meeting-point.ts';

const USAGE = 'Usage: npm run meeting-point -- [--port 4444] [--host 127.0.0.1] [--behind-proxy]';
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
  const { host, port, isBehindProxy } = readArguments(process.argv.slice(2));
  const meetingPoint = createMeetingPoint({ clock: systemClock, log });
  const { url } = await meetingPoint.listen({ host, port, isBehindProxy });
  process.stdout.write(`Lateral meeting point listening on ${url}\n`);
  // A terminal and the script above each send their own: the second must not kill what the first has begun to close.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void meetingPoint.close());
}

function readArguments(args: readonly string[]): { host: string; port: number; isBehindProxy: boolean } {
  const { host, port, 'behind-proxy': isBehindProxy } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > LAST_PORT) {
    throw new Error(`--port takes a whole number up to ${LAST_PORT}, not ${port}.\n${USAGE}`);
  }
  if (host === '') throw new Error(`--host takes an address of this computer.\n${USAGE}`);
  return { host, port: Number(port), isBehindProxy };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4444' },
        host: { type: 'string', default: '127.0.0.1' },
        'behind-proxy': { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
