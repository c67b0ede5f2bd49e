import { readdirSync, readFileSync } from 'node:fs';

const KB = 1024;

/** What a program holds with all that it has started, in MB; memory that several share is counted once. Linux only. */
export function memoryOf(pid: number): number {
  return [...treeOf(pid)].reduce((sum, each) => sum + ownShareOf(each), 0);
}

function* treeOf(pid: number): Iterable<number> {
  yield pid;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
    for (const child of children === '' ? [] : children.split(' ')) yield* treeOf(Number(child));
  }
}

/** Its proportional set: pages of its own, and its part of shared ones. */
function ownShareOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return (Number(kilobytes) * KB) / 1e6;
}
