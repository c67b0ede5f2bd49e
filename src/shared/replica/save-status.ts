import type { SaveStatus } from '#shared/ports/workspace.ts';

const SEVERITY = { saved: 0, saving: 1, failed: 2 } as const;

/** The worse of two answers to whether everything is saved. */
export function worseOf(a: SaveStatus, b: SaveStatus): SaveStatus {
  return SEVERITY[b.state] > SEVERITY[a.state] ? b : a;
}
