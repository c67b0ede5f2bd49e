/** How far each client's edits are known: everything below the clock. */
export type ClockOf = (client: number) => number;

/** How far each client's edits must be known. */
export type ClockNeeds = ReadonlyMap<number, number>;

/** Raises the clock of one client; never lowers it. */
export function raiseClock(clocks: Map<number, number>, client: number, clock: number): void {
  if (clock > (clocks.get(client) ?? 0)) clocks.set(client, clock);
}

/** Whether everything needed is known. */
export function isCovered(needs: ClockNeeds, known: ClockOf): boolean {
  for (const [client, clock] of needs) if (clock > known(client)) return false;
  return true;
}
