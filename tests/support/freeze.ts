import { execFileSync } from 'node:child_process';

/** Everything that runs below a process, itself included. */
function treeOf(pid: number): readonly number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const all = [pid];
  for (const parent of all) {
    for (const [child = 0, of] of rows) if (of === parent) all.push(child);
  }
  return all;
}

/** Stops a process with all that it has started, as a laptop does when its lid is closed; answers how to wake it. */
export function freeze(pid: number): () => void {
  const frozen = treeOf(pid);
  for (const each of frozen) process.kill(each, 'SIGSTOP');
  return () => {
    for (const each of frozen) process.kill(each, 'SIGCONT');
  };
}
