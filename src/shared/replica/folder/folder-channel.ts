import type { Dispose } from '#shared/kernel/dispose.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import type { FolderFile, SyncFolder } from '#shared/ports/sync-folder.ts';
import { checkOf, letterLabel, readFileLabel, topicMark } from './file-label.ts';

const LOOK_EVERY_MS = 30 * SECOND_MS;
/** An invite is good for seven days, and who asks late is told so for one more. */
const KEPT_MS = 9 * DAY_MS;
/** Most own letters on one topic; the oldest go. */
const MAX_OWN_COUNT = 32;
/** Most letters on one topic that are looked at, the newest: of more than so many at once no line would take note. */
const MAX_LETTER_COUNT = 40;
const MAX_LETTER_BYTES = 64 * 1024;

type Listener = Parameters<MeetingChannel['subscribe']>[1];

/**
 * What those who know a topic say to each other by files in a folder: it waits there for whoever looks next (SPEC FOLDER7).
 * Nothing is looked at while nobody listens. A folder that cannot be used is looked for again; its trouble is told elsewhere.
 */
export function createFolderChannel(options: {
  readonly folder: SyncFolder;
  /** Changes when another folder is chosen. */
  readonly chosen: Observable<unknown>;
  /** Whether what was said on a topic is taken back by whoever listens there no more: what nobody shall answer any longer. */
  readonly isWithdrawn?: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}): MeetingChannel {
  const { folder, chosen, clock, logger, isWithdrawn = false } = options;
  /** By their marks. */
  const topics = new Map<string, { readonly listener: Listener; readonly heard: Set<string> }[]>();
  /** By their labels. */
  const toSay = new Map<string, Uint8Array>();
  /** The labels of what this device had said there at the last look, or has said since. */
  let said = new Set<string>();
  let isLookComing = false;
  let last: Promise<void> = Promise.resolve();
  let stopLook: Dispose | undefined;
  let stops: readonly Dispose[] = [];
  let wasThere = false;

  function inTurn(work: () => Promise<void>): void {
    last = last.then(work).catch(() => {
      wasThere = false;
      logger.info('the folder of a circle cannot be used for asking now');
    });
  }

  async function look(): Promise<void> {
    stopLook?.();
    if (topics.size === 0) return;
    stopLook = clock.after(LOOK_EVERY_MS, lookInTurn);
    const letters = (await folder.list()).filter(({ name }) => readFileLabel(name).kind === 'letter');
    if (!wasThere) for (const each of [...topics.values()].flat()) each.listener.onReach();
    wasThere = true;
    said = new Set(letters.flatMap((file) => (file.isOwn ? [labelOf(file)] : [])));
    for (const [mark, listeners] of topics) {
      const meant = letters.filter((file) => markOf(file) === mark).toSorted((a, b) => a.modifiedAt - b.modifiedAt);
      for (const file of meant.slice(-MAX_LETTER_COUNT)) await deliver(file, listeners);
    }
    await sayAll();
    await tidy(letters);
  }

  function lookInTurn(): void {
    if (isLookComing) return;
    isLookComing = true;
    inTurn(() => {
      isLookComing = false;
      return look();
    });
  }

  async function deliver(
    { name, sizeBytes, isOwn }: FolderFile,
    listeners: readonly { readonly listener: Listener; readonly heard: Set<string> }[],
  ): Promise<void> {
    const label = readFileLabel(name);
    if (isOwn || label.kind !== 'letter' || sizeBytes > MAX_LETTER_BYTES) return;
    const waiting = listeners.filter(({ heard }) => !heard.has(label.check));
    if (waiting.length === 0) return;
    const message = await folder.read(name).catch(() => undefined);
    // Half written, or altered: looked at again next time.
    if (message === undefined || checkOf(message) !== label.check) return;
    for (const { listener, heard } of waiting) {
      heard.add(label.check);
      listener.onMessage(message);
    }
  }

  async function sayAll(): Promise<void> {
    for (const [label, message] of toSay) {
      if (!said.has(label)) await folder.write(label, message);
      said.add(label);
      toSay.delete(label);
    }
  }

  async function tidy(letters: readonly FolderFile[]): Promise<void> {
    const own = letters.filter(({ isOwn }) => isOwn).toSorted((a, b) => b.modifiedAt - a.modifiedAt);
    const counts = new Map<string, number>();
    for (const file of own) {
      const count = (counts.get(markOf(file)) ?? 0) + 1;
      counts.set(markOf(file), count);
      if (count > MAX_OWN_COUNT || file.modifiedAt < clock.now() - KEPT_MS) await folder.remove(file.name);
    }
  }

  /** Takes back what this device has said on a topic. */
  async function withdraw(mark: string): Promise<void> {
    for (const label of toSay.keys()) if (label.startsWith(`j-${mark}-`)) toSay.delete(label);
    for (const file of await folder.list()) {
      if (file.isOwn && markOf(file) === mark) await folder.remove(file.name);
    }
  }

  function beginAnew(): void {
    wasThere = false;
    said = new Set();
    lookInTurn();
  }

  function begin(): void {
    stops = [folder.onChange(lookInTurn), chosen.subscribe(beginAnew)];
  }

  function end(): void {
    stopLook?.();
    for (const stop of stops) stop();
    stops = [];
    toSay.clear();
  }

  return {
    subscribe: (topic, listener) => {
      const mark = topicMark(topic);
      if (topics.size === 0) begin();
      const entry = { listener, heard: new Set<string>() };
      topics.set(mark, [...(topics.get(mark) ?? []), entry]);
      if (wasThere) listener.onReach();
      lookInTurn();
      return () => {
        const left = (topics.get(mark) ?? []).filter((each) => each !== entry);
        if (left.length > 0) {
          topics.set(mark, left);
          return;
        }
        topics.delete(mark);
        if (isWithdrawn) inTurn(() => withdraw(mark));
        if (topics.size === 0) end();
      };
    },
    publish: (topic, message) => {
      const label = letterLabel(topic, message);
      if (said.has(label) || toSay.has(label)) return;
      toSay.set(label, message);
      lookInTurn();
    },
  };
}

function labelOf({ name }: FolderFile): string {
  const label = readFileLabel(name);
  return label.kind === 'letter' ? `j-${label.topic}-${label.check}` : '';
}

function markOf({ name }: FolderFile): string {
  const label = readFileLabel(name);
  return label.kind === 'letter' ? label.topic : '';
}
