import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { type ClockNeeds, type ClockOf, isCovered, raiseClock } from '../update/clocks.ts';
import type { UpdateSurvey } from '../update/survey-update.ts';

/** Most bytes of one device that are held without an envelope: far more than somebody types in the second until one comes. */
const MAX_BYTES_PER_DEVICE = 1024 * 1024;

/** Most that are held in all: an envelope cannot carry more (SPEC LIVE5). */
const MAX_COUNT = 4_096;

/** A live message of another device that stands in the document, but in no envelope yet. */
export interface BorrowedMessage {
  /** Names the message among all of all devices. */
  readonly name: string;
  readonly device: DeviceId;
  /** 32 hexadecimal digits: the nonce of its session. */
  readonly session: string;
  /** From 1 within its session. */
  readonly number: number;
  /** The Yjs client id of its session. */
  readonly clientId: number;
  /** As signed: whoever gets it can check it alone. */
  readonly bytes: Uint8Array;
  readonly update: Uint8Array;
  readonly survey: UpdateSurvey;
}

/** The live messages of others that no envelope covers yet, in the order in which they came. */
export interface BorrowedMessages {
  /** Answers whether there was room. */
  readonly add: (message: BorrowedMessage) => boolean;
  readonly has: (name: string) => boolean;
  readonly all: () => readonly BorrowedMessage[];
  readonly forget: (name: string) => void;
  /** These stand in an envelope now, as they came. */
  readonly forgetAttached: (messages: readonly BorrowedMessage[]) => void;
  /**
   * An envelope of their author says that it covers those of a session up to a number: forgets those of which every edit does
   * stand in it or before it. What an author only says is no reason to give up what others build on.
   */
  readonly forgetCovered: (
    upTo: Pick<BorrowedMessage, 'device' | 'session' | 'number'>,
    by: UpdateSurvey,
    sealed: ClockOf,
  ) => void;
  /** Forgets those whose edits all stand in envelopes. Of deletions no clock tells: they wait to be named. */
  readonly forgetSealed: (sealed: ClockOf) => void;
}

export function createBorrowedMessages(): BorrowedMessages {
  const held = new Map<string, BorrowedMessage>();
  const heldBytes = new Map<DeviceId, number>();
  const bytesOf = (device: DeviceId): number => heldBytes.get(device) ?? 0;

  function forget(name: string): void {
    const known = held.get(name);
    if (known === undefined) return;
    held.delete(name);
    heldBytes.set(known.device, bytesOf(known.device) - known.bytes.length);
  }

  return {
    add: (message) => {
      if (held.size >= MAX_COUNT || bytesOf(message.device) + message.bytes.length > MAX_BYTES_PER_DEVICE) return false;
      const before = held.get(message.name)?.bytes.length ?? 0;
      held.set(message.name, message);
      heldBytes.set(message.device, bytesOf(message.device) - before + message.bytes.length);
      return true;
    },
    has: (name) => held.has(name),
    all: () => [...held.values()],
    forget,
    forgetAttached: (messages) => {
      for (const { name, bytes } of messages) {
        const known = held.get(name);
        if (known !== undefined && equalBytes(known.bytes, bytes)) forget(name);
      }
    },
    forgetCovered: ({ device, session, number }, by, sealed) => {
      for (const each of held.values()) {
        if (each.device !== device || each.session !== session || each.number > number) continue;
        const isSealed = (each.survey.provides.get(each.clientId)?.to ?? 0) <= sealed(each.clientId);
        if (isSealed && includesDeletions(by, each.survey)) forget(each.name);
      }
    },
    forgetSealed: (sealed) => {
      for (const { name, clientId, survey } of held.values()) {
        if (survey.deletions.size === 0 && (survey.provides.get(clientId)?.to ?? 0) <= sealed(clientId)) forget(name);
      }
    },
  };
}

/** Whether one update deletes everything that another deletes. */
function includesDeletions({ deletions }: UpdateSurvey, other: UpdateSurvey): boolean {
  return [...other.deletions].every(([client, ranges]) =>
    ranges.every(({ from, to }) => deletions.get(client)?.some((range) => range.from <= from && to <= range.to)),
  );
}

/** What must go along so that an update with these needs hangs on nothing that stands in no envelope, also at second hand. */
export function selectNeeded(
  needs: ClockNeeds,
  sealed: ClockOf,
  borrowed: readonly BorrowedMessage[],
): readonly BorrowedMessage[] {
  if (borrowed.length === 0 || isCovered(needs, sealed)) return [];
  const open = new Map(needs);
  const chosen = new Set<BorrowedMessage>();
  for (let isComplete = false; !isComplete;) {
    const before = chosen.size;
    for (const message of borrowed) {
      const range = message.survey.provides.get(message.clientId);
      const known = sealed(message.clientId);
      const isNeeded = range !== undefined && range.to > known && range.from < (open.get(message.clientId) ?? 0);
      if (!isNeeded || chosen.has(message)) continue;
      chosen.add(message);
      for (const [client, clock] of message.survey.requires) raiseClock(open, client, clock);
    }
    isComplete = chosen.size === before;
  }
  return borrowed.filter((message) => chosen.has(message));
}
