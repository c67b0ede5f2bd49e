import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own for one folder, which can be filled to the last byte. Only who is started on it sees it. */
export interface SmallDisk {
  /** What to start in the place of `binary` so that it finds the disk. */
  readonly wrap: (binary: string) => string;
  /** Leaves nothing free. */
  readonly fill: () => void;
  /** Gives back what was filled. */
  readonly free: () => void;
  readonly remove: () => Promise<void>;
}

export async function createSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  mkdirSync(folder, { recursive: true });
  const holder = await hold(folder, megabytes);
  const seen = join(`/proc/${holder.pid}/root`, folder);
  const filling = join(seen, 'filling');
  return {
    wrap: (binary) => {
      const script = `${folder}.sh`;
      const enter = `nsenter --target ${holder.pid} --user --mount --preserve-credentials`;
      writeFileSync(script, `#!/bin/sh\nexec ${enter} --wd="$PWD" -- '${binary}' "$@"\n`, { mode: 0o755 });
      return script;
    },
    fill: () => {
      const { bavail, bsize } = statfsSync(seen);
      writeFileSync(filling, Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(filling),
    remove: async () => {
      holder.stdin?.end();
      await once(holder, 'exit');
    },
  };
}

/** A process that does nothing but keep the disk there. */
async function hold(folder: string, megabytes: number): Promise<ChildProcess> {
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo ready && read line`;
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}
