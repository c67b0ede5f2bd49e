import * as Y from 'yjs';

import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type ClockNeeds, raiseClock } from './clocks.ts';
import { type DecodedUpdate, decodeStrictly } from './strict-decoder.ts';

const MAX_DELETION_COUNT = 65_536;

/** The clocks of one client from the first up to, not including, the last. */
export interface ClockRange {
  readonly from: number;
  readonly to: number;
}

/** A struct that builds on one of another client: it can only be taken after that. */
interface CrossReference {
  readonly client: number;
  readonly clock: number;
  readonly needs: { readonly client: number; readonly clock: number };
}

/** What an update brings, and what must be there before it can be applied whole. */
export interface UpdateSurvey {
  readonly provides: ReadonlyMap<number, ClockRange>;
  /** What it builds on or deletes, without what it brings itself. */
  readonly requires: ClockNeeds;
  readonly deletions: ReadonlyMap<number, readonly ClockRange[]>;
  /** In the order of the clocks of each client. */
  readonly crossReferences: readonly CrossReference[];
}

/**
 * Reads an update in V2 encoding without applying it: whose edits it carries and what they build on.
 * **Guarantees**: what passes, Yjs applies whole and in the same way everywhere, once what it requires is there.
 * **Errors**: `malformed` for bytes that Yjs does not write, that leave a gap within one client, or that hold far more than people edit.
 */
export function surveyUpdate(update: Uint8Array): Result<UpdateSurvey, 'malformed'> {
  const decoded = decodeStrictly(update);
  const deletions = decoded && readDeletions(decoded);
  const provides = decoded && readProvided(decoded);
  const crossReferences = decoded && readReferences(decoded);
  if (deletions === undefined || provides === undefined || crossReferences === undefined) return err('malformed');
  const needs = new Map<number, number>();
  for (const reference of crossReferences) raiseClock(needs, reference.needs.client, reference.needs.clock);
  for (const [client, ranges] of deletions) raiseClock(needs, client, ranges.at(-1)?.to ?? 0);
  return ok({ provides, deletions, crossReferences, requires: withoutOwn(needs, provides) });
}

/** Several updates taken as one: what one of them brings, another may build on. */
export function joinSurveys(surveys: readonly UpdateSurvey[]): UpdateSurvey {
  const [only] = surveys;
  if (surveys.length === 1 && only !== undefined) return only;
  const provides = new Map<number, ClockRange>();
  const needs = new Map<number, number>();
  const ranges = surveys.flatMap((survey) => [...survey.provides]);
  for (const [client, { from, to }] of ranges.toSorted(([, a], [, b]) => a.from - b.from)) {
    const known = provides.get(client);
    if (known !== undefined && from > known.to) raiseClock(needs, client, from);
    else provides.set(client, { from: known?.from ?? from, to: Math.max(known?.to ?? 0, to) });
  }
  for (const { requires } of surveys) for (const [client, clock] of requires) raiseClock(needs, client, clock);
  const deletions = new Map<number, readonly ClockRange[]>();
  for (const [client, more] of surveys.flatMap((survey) => [...survey.deletions])) {
    deletions.set(client, [...(deletions.get(client) ?? []), ...more]);
  }
  const crossReferences = surveys.flatMap((survey) => survey.crossReferences).toSorted((a, b) => a.clock - b.clock);
  return { provides, deletions, crossReferences, requires: withoutOwn(needs, provides) };
}

/** The clocks that an update carries, by client; `undefined` when one is left out between them. */
function readProvided({ structs }: DecodedUpdate): Map<number, ClockRange> | undefined {
  const provides = new Map<number, ClockRange>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const range = provides.get(client);
    const to = clock + struct.length;
    const isNext = range === undefined || range.to === clock;
    const isLegacy = struct instanceof Y.Item && isNeverWritten(struct.content);
    if (struct instanceof Y.Skip || isLegacy || !isNext || to <= clock || !isClock(to)) return undefined;
    provides.set(client, { from: range?.from ?? clock, to });
  }
  return provides;
}

/** What structs build on in the edits of others; `undefined` when one builds on what its own author wrote later. */
function readReferences({ structs }: DecodedUpdate): CrossReference[] | undefined {
  const references: CrossReference[] = [];
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { client, clock } = struct.id;
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (!(id instanceof Y.ID)) continue;
      if (!isClock(id.clock) || !isClock(id.client) || (id.client === client && id.clock >= clock)) return undefined;
      if (id.client !== client) references.push({ client, clock, needs: { client: id.client, clock: id.clock + 1 } });
    }
  }
  return references;
}

/** What an update deletes, by client; `undefined` when it is not in order. */
function readDeletions({ ds }: DecodedUpdate): Map<number, readonly ClockRange[]> | undefined {
  const deletions = new Map<number, readonly ClockRange[]>();
  let count = 0;
  for (const [client, list] of ds.clients) {
    const ranges = list.map(({ clock, len }) => ({ from: clock, to: clock + len }));
    const isInOrder = ranges.every(({ from, to }, index) => {
      const before = ranges[index - 1];
      return to > from && isClock(to) && (before === undefined || before.to < from);
    });
    count += ranges.length;
    if (!isInOrder || count > MAX_DELETION_COUNT) return undefined;
    deletions.set(client, ranges);
  }
  return deletions;
}

/** An update needs what comes before its own first clock, and nothing that it brings itself. */
function withoutOwn(needs: ReadonlyMap<number, number>, provides: ReadonlyMap<number, ClockRange>): ClockNeeds {
  const requires = new Map<number, number>();
  for (const [client, clock] of needs) {
    if (clock > (provides.get(client)?.to ?? 0)) requires.set(client, clock);
  }
  for (const [client, { from }] of provides) if (from > 0) raiseClock(requires, client, from);
  return requires;
}

/** Old forms that Yjs reads for the sake of old documents, and documents inside of documents. */
function isNeverWritten(content: unknown): boolean {
  return content instanceof Y.ContentJSON || content instanceof Y.ContentDoc;
}

function isClock(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}
