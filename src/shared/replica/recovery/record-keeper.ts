import type { Dispose } from '#shared/kernel/dispose.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { decodeEntry } from '../graph/entry-codec.ts';
import { loadEntries } from '../graph/stored-entries.ts';
import type { LogTip } from '../log/log-tips.ts';
import type { ReplicaPorts, WorkspacePorts } from '../stores.ts';
import { type CircleRecord, EMPTY_RECORD } from './circle-record.ts';
import type { RecordBook } from './record-book.ts';
import { surveyRows } from './survey-rows.ts';
import { writeWhole } from './write-whole.ts';

/** What is written within this time goes into one record. */
const RECORD_EVERY_MS = 5 * SECOND_MS;
const LOOK_EVERY_MS = 30 * SECOND_MS;
/** While a circle comes in, or somebody writes, there is better to do; but not for ever. */
const QUIET_MS = 20 * SECOND_MS;
const MAX_WAIT_MS = 10 * MINUTE_MS;
const COPY_EVERY_MS = HOUR_MS;
const NO_COPY_MS = DAY_MS;
/** What a member can write into the graph must not keep the heads from being remembered. */
const MAX_ENTRIES_BYTES = 3 * 1024 * 1024;
/** A larger log is not copied while somebody waits for the program to close. */
const MAX_PARTING_BYTES = 8 * 1024 * 1024;

/** Keeps the record of an open circle true, and copies of it, apart from the database (SPEC KEPT1, KEPT2). */
export interface RecordKeeper {
  /** The stores of the circle: what is written through them comes into the record. */
  readonly stores: Pick<ReplicaPorts, 'log' | 'graph'>;
  /** From here on: what stands in the log is what there is. The record remembers what the person goes on without. */
  readonly begin: (accepted: Pick<CircleRecord, 'givenUp' | 'damageCount'>) => void;
  /** Writes the record now. **Errors**: those of `Safekeeping`. */
  readonly keepNow: () => Promise<void>;
  /** Writes what is due, and a copy. Never throws: the database has everything. */
  readonly finish: () => Promise<void>;
  /** Whether the last that was due could be written. */
  readonly isKept: Observable<boolean>;
}

export function createRecordKeeper(options: {
  readonly circleId: CircleId;
  readonly keys: CircleKeys;
  readonly book: RecordBook;
  /** As it was found. */
  readonly record: CircleRecord | undefined;
  readonly ports: WorkspacePorts;
}): RecordKeeper {
  const { circleId, keys, book, ports } = options;
  const { log, graph, clock, logger, safekeeping } = ports;
  let record = options.record ?? EMPTY_RECORD;
  let isDirty = options.record === undefined;
  /** Rows that were found altered since the opening, though the cached state stood for them. */
  let altered: readonly LogTip[] = [];
  /** Since the last record; what was there before the opening is not known yet. */
  let hasGraphGrown = true;
  let hasBegun = false;
  let lastWrittenAt = clock.now();
  let copiedAt = clock.now();
  let stopRecord: Dispose | undefined;
  let stopCopy: Dispose | undefined;
  const failing = new Set<'record' | 'copy'>();
  const isKept = createSubject(true);
  let last: Promise<void> = Promise.resolve();

  /** One after the other; what fails is tried again when more is written, or at the next look. */
  function inTurn(what: 'record' | 'copy', work: () => Promise<void>): Promise<void> {
    last = last.then(work).then(
      () => void failing.delete(what),
      (error: unknown) => {
        isDirty = true;
        hasGraphGrown = true;
        failing.add(what);
        logger.error('what is kept apart from the database could not be written', error);
      },
    );
    last = last.then(() => isKept.set(failing.size === 0));
    return last;
  }

  async function keep(): Promise<void> {
    stopRecord?.();
    stopRecord = undefined;
    if (!isDirty) return;
    isDirty = false;
    const mustLoad = hasGraphGrown;
    hasGraphGrown = false;
    const heads = await log.heads(circleId);
    record = {
      ...record,
      heads: [...[...heads].map(([device, head]) => ({ device, ...head })), ...altered],
      entries: mustLoad ? entriesThatFit(await loadWhole()) : record.entries,
    };
    await book.keep(record);
  }

  /** The entries of the graph; what the disk has altered is in the record alone. */
  async function loadWhole(): Promise<readonly LoggedEntry[]> {
    const stored = await loadEntries(circleId, graph);
    const { entries } = stored;
    if (stored.altered.length === 0) return entries;
    const recorded = record.entries.flatMap((bytes): LoggedEntry[] => {
      const entry = decodeEntry(bytes);
      return entry.ok ? [{ id: entry.value.id, bytes }] : [];
    });
    return [...entries, ...recorded.filter(({ id }) => !entries.some((each) => each.id === id))];
  }

  function noteWritten(): void {
    isDirty = true;
    lastWrittenAt = clock.now();
    if (hasBegun) stopRecord ??= clock.after(RECORD_EVERY_MS, () => void inTurn('record', keep));
  }

  async function copy(): Promise<void> {
    const size = await log.size(circleId);
    const survey = await surveyRows(circleId, log);
    altered = survey.altered.filter(({ id }) => !record.givenUp.some((each) => each.id === id));
    if (altered.length > 0) {
      // An older copy still has them: this one must not take its place. The next opening asks (SPEC KEPT9).
      logger.error('the disk has altered envelopes');
      isDirty = true;
      await keep();
      return;
    }
    await safekeeping.saveCopy(circleId, writeWhole(circleId, keys, ports, survey));
    record = { ...record, copiedBytes: size };
    copiedAt = clock.now();
    isDirty = true;
    await keep();
  }

  /** What was lost may be in an older copy alone: for a day none is made, which would take its place in the end. */
  const mayCopy = (): boolean =>
    altered.length === 0 && (clock.now() >= record.copyAfter || clock.now() < record.copyAfter - NO_COPY_MS);

  async function copyIfDue(): Promise<void> {
    if (!mayCopy()) return;
    if (clock.now() - lastWrittenAt < QUIET_MS && clock.now() - copiedAt < MAX_WAIT_MS) return;
    if ((await log.size(circleId)) === record.copiedBytes) return;
    const [newest] = await safekeeping.listCopies(circleId);
    const age = clock.now() - (newest?.at ?? 0);
    // A copy from the future is of a clock that was wrong.
    if (age >= COPY_EVERY_MS || age < 0) await copy();
  }

  async function copyAtParting(): Promise<void> {
    const size = await log.size(circleId);
    if (mayCopy() && size !== record.copiedBytes && size <= MAX_PARTING_BYTES) await copy();
  }

  function look(): void {
    void inTurn('copy', copyIfDue);
    void inTurn('record', keep);
    stopCopy = clock.after(LOOK_EVERY_MS, look);
  }

  return {
    isKept,
    stores: {
      log: {
        ...log,
        append: async (circle, envelopes) => {
          const arrival = await log.append(circle, envelopes);
          noteWritten();
          return arrival;
        },
      },
      graph: {
        ...graph,
        append: async (circle, entries) => {
          await graph.append(circle, entries);
          hasGraphGrown = true;
          noteWritten();
        },
      },
    },
    begin: (accepted) => {
      hasBegun = true;
      stopCopy?.();
      const isLossNew = accepted.givenUp.length > record.givenUp.length || accepted.damageCount > record.damageCount;
      record = { ...record, ...accepted, ...(isLossNew && { copyAfter: clock.now() + NO_COPY_MS }) };
      noteWritten();
      stopCopy = clock.after(LOOK_EVERY_MS, look);
    },
    keepNow: async () => {
      isDirty = true;
      await keep();
    },
    finish: async () => {
      if (!hasBegun) return;
      // What is written from here on is of no circle that is open: it must not take the place of what the next opening keeps.
      hasBegun = false;
      stopCopy?.();
      await inTurn('copy', copyAtParting);
      await inTurn('record', keep);
      stopRecord?.();
    },
  };
}

/** The small ones first: all that say who belongs to the circle are. */
function entriesThatFit(entries: readonly LoggedEntry[]): readonly Uint8Array[] {
  let bytes = 0;
  const bySize = entries.toSorted((a, b) => a.bytes.length - b.bytes.length);
  return bySize.flatMap((entry) => {
    bytes += entry.bytes.length;
    return bytes <= MAX_ENTRIES_BYTES ? [entry.bytes] : [];
  });
}
