import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SOON } from './soon.ts';
import { connectTo } from './test-client.ts';

interface Program {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<number | null>;
}

describe('a meeting point alone', { timeout: 30_000 }, () => {
  const programs: Program[] = [];
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lateral-meeting-point-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: resolve('src/main/meeting-point.ts'),
        outDir: folder,
        emptyOutDir: false,
        target: 'node18.15',
        rollupOptions: {
          external: ['bufferutil', 'utf-8-validate'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    });
  }, 60_000);

  afterEach(() => {
    for (const { child } of programs.splice(0)) child.kill('SIGKILL');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(...args: readonly string[]): Program {
    const child = spawn(process.execPath, [join(folder, 'meeting-point.cjs'), ...args], { cwd: folder });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
    const program = {
      child,
      output,
      ended: new Promise<number | null>((settle) => {
        child.once('close', settle);
      }),
    };
    programs.push(program);
    return program;
  }

  async function urlOf({ output }: Program): Promise<string> {
    const pattern = /^Lateral meeting point listening on (ws:\/\/127\.0\.0\.1:\d+)\n$/;
    await expect.poll(() => output.stdout, SOON).toMatch(pattern);
    return pattern.exec(output.stdout)?.[1] ?? '';
  }

  test('[MEET17] says once where it listens, serves, and ends well when it is asked to', async () => {
    const program = start('--port', '0');
    const url = await urlOf(program);
    const alice = await connectTo(url, 'secret-topic');
    // One who does not hear, so that closing takes its second.
    (await connectTo(url, 'secret-topic')).webSocket.pause();
    program.child.kill('SIGINT');
    expect(await alice.closed).toEqual({ code: 1001, reason: 'going-away' });
    program.child.kill('SIGINT');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output.stdout).toBe(`Lateral meeting point listening on ${url}\n`);
    expect(program.output.stderr).toBe('Meeting point: connections ended: going-away 2\n');
  });

  test('[MEET17] says that the port is in use', async () => {
    const port = new URL(await urlOf(start('--port', '0'))).port;
    const second = start('--port', port);
    expect(await second.ended).toBe(1);
    expect(second.output).toEqual({ stdout: '', stderr: `Port ${port} of 127.0.0.1 is in use\n` });
  });

  test.for([
    [['--port', 'http'], /^--port takes a whole number up to 65535, not http\.\nUsage: /],
    [['--port', '65536'], /^--port takes a whole number up to 65535, not 65536\.\nUsage: /],
    [['--port=-1'], /^--port takes a whole number up to 65535, not -1\.\nUsage: /],
    [['--host', ''], /^--host takes an address of this computer\.\nUsage: /],
    [['--prot', '1'], /^Unknown option '--prot'[^]*\nUsage: /],
    [['4444'], /^Unexpected argument '4444'[^]*\nUsage: /],
    [['--host', '192.0.2.1'], /^Cannot listen on port 4444 of 192\.0\.2\.1 \(EADDRNOTAVAIL\)\n$/],
  ] as const)('[MEET17] %j is answered in plain words', async ([args, words]) => {
    const program = start(...args);
    expect(await program.ended).toBe(1);
    expect(program.output.stderr).toMatch(words);
    expect(program.output.stderr).not.toContain('    at ');
    expect(program.output.stdout).toBe('');
  });
});
