import { type ClockOf, isCovered } from './clocks.ts';
import type { UpdateSurvey } from './survey-update.ts';

/**
 * Whether Yjs can take all of an update, given how far each client's edits are known: what it requires is there, and its
 * structs can be put into an order in which each comes after what it builds on. Two that build on one another never can.
 */
export function canApply(survey: UpdateSurvey, known: ClockOf): boolean {
  if (!isCovered(survey.requires, known)) return false;
  const { provides, crossReferences } = survey;
  if (provides.size < 2) return true;
  const reached = new Map([...provides].map(([client, { from }]) => [client, Math.max(from, known(client))]));
  const reach = (client: number): number => reached.get(client) ?? known(client);
  let open = crossReferences.filter(({ needs }) => provides.has(needs.client));
  for (let before = -1; before !== open.length;) {
    before = open.length;
    for (const [client, { to }] of provides) {
      const first = open.find(
        (reference) => reference.client === client && reference.needs.clock > reach(reference.needs.client),
      );
      reached.set(client, Math.max(reach(client), Math.min(to, first?.clock ?? to)));
    }
    open = open.filter(({ needs }) => needs.clock > reach(needs.client));
  }
  return open.length === 0;
}
