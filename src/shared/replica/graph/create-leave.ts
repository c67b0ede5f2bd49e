import { ok, type Result } from '#shared/kernel/result.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { ENTRY_KIND } from './entry.ts';
import { createEntryWriter, type EntryPorts, type WriteRefusal } from './entry-writer.ts';
import type { GraphState } from './graph-state.ts';
import { encodePlaces, type LogPlace } from './log-places.ts';

/** Writes the entry by which the member of this device leaves, with the ends of the logs of all their devices (SPEC LEAVE2). */
export function createLeave(
  state: GraphState,
  ends: readonly LogPlace[],
  ports: EntryPorts,
): Promise<Result<LoggedEntry, WriteRefusal>> {
  return writePlaces(ENTRY_KIND.leave, state, ends, ports);
}

/** Writes down how much of the logs of those who have left had been taken here before that was known (SPEC LEAVE4). */
export function createStatement(
  state: GraphState,
  ends: readonly LogPlace[],
  ports: EntryPorts,
): Promise<Result<LoggedEntry, WriteRefusal>> {
  return writePlaces(ENTRY_KIND.statement, state, ends, ports);
}

async function writePlaces(
  kind: number,
  state: GraphState,
  ends: readonly LogPlace[],
  ports: EntryPorts,
): Promise<Result<LoggedEntry, WriteRefusal>> {
  const writer = await createEntryWriter(state, ports);
  if (!writer.ok) return writer;
  return ok(await writer.value.write(kind, encodePlaces(ends)));
}
