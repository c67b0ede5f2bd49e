import * as Y from 'yjs';

import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { BorrowedMessage, BorrowedMessages } from '../live/borrowed-messages.ts';
import type { Protections } from '../protections.ts';
import { createSessionTable, type SessionClaim, type SessionTable } from '../session-table.ts';
import { canApply } from '../update/can-apply.ts';
import { type ClockOf, raiseClock } from '../update/clocks.ts';
import { joinSurveys, type UpdateSurvey } from '../update/survey-update.ts';
import type { EnvelopeReader, Reading, UpdateReading } from './envelope-reader.ts';
import type { ChainPlace, LogTip } from './log-tips.ts';

const MAX_GROUP_BYTES = 1024 * 1024;

/** A stored envelope in its place, read. */
export interface LogLink {
  readonly place: ChainPlace;
  readonly reading: Reading;
}

/** What the log held that does not count. */
export interface AppliedCounts {
  /** Content that its author was not entitled to, or that means nothing. */
  readonly refused: number;
  readonly unreadable: number;
}

/**
 * Brings the stored log into the document: an edit only together with everything that it builds on.
 * **Guarantees**: what counts in the end depends on which envelopes are stored, not on the order of their arrival; the
 * document never holds an edit of the log that waits for another.
 */
export interface LogApplier {
  /** Takes envelopes in the order of their logs. `isInDoc`: they are this session's own edits. */
  readonly take: (links: readonly LogLink[], origin: symbol, isInDoc?: boolean) => void;
  /**
   * Ends the reading of the stored log. What was checked when it was stored stays readable when the disk has lost the SESSION
   * that it was checked by, unless somebody else has one for its client id.
   */
  readonly settleUnclaimed: (origin: symbol) => void;
  /** Looks again at what could not be checked: somebody may have become known. */
  readonly reconsider: (reader: EnvelopeReader, origin: symbol) => Promise<void>;
  /** How far each client's edits stand in the log with all that they build on. */
  readonly sealed: ClockOf;
  /** Up to which envelope the branch that ends here has been applied. */
  readonly appliedSeq: (tip: LogTip) => number;
  readonly waitingCount: () => number;
  /** The place of the SESSION that opened a client id; 0 when only live messages have named it. */
  readonly openedAt: (claim: SessionClaim) => number;
  /** Where everything stands that waits, or that may yet cease to be refused. */
  readonly unsettled: () => readonly ChainPlace[];
  readonly counts: () => AppliedCounts;
  readonly needsNewerVersion: () => boolean;
  /** Up to which number the live messages of a session stand in envelopes. */
  readonly coveredLive: (device: DeviceId, session: string) => number;
}

/** A client id and the place of the SESSION that opened it. */
export interface Opening extends SessionClaim {
  readonly openedAt: number;
}

interface WaitingLink {
  readonly place: ChainPlace;
  readonly reading: UpdateReading;
  /** The session in which it was written. */
  readonly session: string | undefined;
}

export function createLogApplier(options: {
  readonly doc: Y.Doc;
  readonly sessions: SessionTable;
  readonly borrowed: BorrowedMessages;
  readonly protections: Protections;
  /** Whether some of a device's log was lost or altered on this disk: a SESSION may be among it. */
  readonly isDamaged: (device: DeviceId) => boolean;
  /** The SESSIONs that the document at hand was made with. */
  readonly openedBefore: readonly Opening[];
}): LogApplier {
  const { doc, sessions, borrowed, protections, isDamaged } = options;
  const clocks = new Map(Y.decodeStateVector(Y.encodeStateVector(doc)));
  const sealed: ClockOf = (client) => clocks.get(client) ?? 0;
  const waiting = new Map<EnvelopeId, WaitingLink>();
  /** What was refused for want of a SESSION: another branch of the log may yet bring one. */
  const unentitled = new Map<EnvelopeId, WaitingLink>();
  /** What the SESSIONs in the log say; a live message speaks for its own edits alone. */
  const opened = createSessionTable(() => undefined, options.openedBefore);
  /** Where a client id was first opened. */
  const openings = new Map(options.openedBefore.map((each) => [nameOf(each), each.openedAt]));
  /** The session that goes on behind an envelope: two branches of a log have two. */
  const sessionAt = new Map<EnvelopeId, string>();
  const covered = new Map<string, number>();
  /** By device: the first envelope that this app cannot read. */
  const notAppliedFrom = new Map<DeviceId, number>();
  let refused = 0;
  let unreadable = 0;
  let needsNewerVersion = false;
  let isLoading = true;
  let trustsUnclaimed = false;

  function isEntitled(client: number, { device, seq }: ChainPlace): boolean {
    if ((openings.get(nameOf({ device, clientId: client })) ?? 0) > seq) return false;
    return protections.mayWriteAs(client, device, opened) || (trustsUnclaimed && opened.isFree(client));
  }

  function openSession({ device, seq }: ChainPlace, clientId: number): void {
    const name = nameOf({ device, clientId });
    openings.set(name, Math.min(seq, openings.get(name) ?? seq));
    opened.claim({ clientId, device });
    sessions.claim({ clientId, device });
    for (const [id, link] of unentitled) {
      if (!link.reading.survey.provides.has(clientId)) continue;
      unentitled.delete(id);
      waiting.set(id, link);
    }
  }

  /** The updates that an envelope brings into the document; `undefined` while it has to wait. */
  function settle(link: WaitingLink): readonly Uint8Array[] | undefined {
    const { place, reading, session } = link;
    const { device } = place;
    const { survey, attached, coversLive } = reading;
    if (![...survey.provides.keys()].every((client) => isEntitled(client, place))) {
      if (isLoading && isDamaged(device)) return undefined;
      unentitled.set(place.id, link);
      return [];
    }
    if (attached.some(({ kind }) => kind === 'unchecked')) return undefined;
    const genuine = attached.flatMap((each) => (each.kind === 'genuine' ? [each] : []));
    const joint = joinSurveys([survey, ...genuine.map(({ message }) => message.survey)]);
    if (!canApply(joint, sealed)) return undefined;
    for (const [client, { to }] of joint.provides) raiseClock(clocks, client, to);
    noteAttached(genuine.map(({ message }) => message));
    if (session !== undefined) noteCovered(device, session, coversLive, survey);
    return [...genuine.map(({ message }) => message.update), reading.update];
  }

  function noteAttached(messages: readonly BorrowedMessage[]): void {
    for (const message of messages) sessions.claim(message);
    borrowed.forgetAttached(messages);
  }

  function noteCovered(device: DeviceId, session: string, number: number, by: UpdateSurvey): void {
    const name = `${device} ${session}`;
    covered.set(name, Math.max(number, covered.get(name) ?? 0));
    borrowed.forgetCovered({ device, session, number }, by, sealed);
  }

  function takeOne({ place, reading }: LogLink): void {
    const before = place.previous && sessionAt.get(place.previous);
    const session = reading.kind === 'session' ? reading.session : before;
    if (place.previous !== undefined) sessionAt.delete(place.previous);
    if (session !== undefined) sessionAt.set(place.id, session);
    switch (reading.kind) {
      case 'session':
        openSession(place, reading.clientId);
        return;
      case 'update':
        waiting.set(place.id, { place, reading, session });
        return;
      case 'newer-version':
        needsNewerVersion = true;
        noteNotApplied(place);
        return;
      case 'refused':
        refused += 1;
        return;
      case 'unreadable':
        unreadable += 1;
        noteNotApplied(place);
        return;
      case 'nothing-yet':
      case 'skipped':
    }
  }

  function noteNotApplied({ device, seq }: ChainPlace): void {
    notAppliedFrom.set(device, Math.min(seq, notAppliedFrom.get(device) ?? seq));
  }

  /** Settles what can be, over and over, since one thing waits for another. */
  function settleAll(): Uint8Array[] {
    const updates: Uint8Array[] = [];
    for (let before = -1; before !== waiting.size;) {
      before = waiting.size;
      for (const [id, link] of waiting) {
        const settled = settle(link);
        if (settled === undefined) continue;
        waiting.delete(id);
        updates.push(...settled);
      }
    }
    borrowed.forgetSealed(sealed);
    return updates;
  }

  function apply(updates: readonly Uint8Array[], origin: symbol): void {
    const [only] = updates;
    if (only === undefined) return;
    try {
      Y.applyUpdateV2(doc, updates.length === 1 ? only : Y.mergeUpdatesV2([...updates]), origin);
      dropPending();
    } catch {
      // One of them makes Yjs stumble: find it by halves, so that the others still count.
      if (updates.length === 1) {
        refused += 1;
        return;
      }
      const middle = Math.ceil(updates.length / 2);
      apply(updates.slice(0, middle), origin);
      apply(updates.slice(middle), origin);
    }
  }

  /** A little at a time: the page is not to stand still while much comes. */
  function applyAll(updates: readonly Uint8Array[], origin: symbol): void {
    let group: Uint8Array[] = [];
    let size = 0;
    for (const update of updates) {
      if (group.length > 0 && size + update.length > MAX_GROUP_BYTES) {
        apply(group, origin);
        group = [];
        size = 0;
      }
      group.push(update);
      size += update.length;
    }
    apply(group, origin);
  }

  /** What Yjs would keep for later, although all that it names is here, must not hold back the edits of others. */
  function dropPending(): void {
    const { store } = doc;
    if (store.pendingStructs === null && store.pendingDs === null) return;
    store.pendingStructs = null;
    store.pendingDs = null;
    refused += 1;
  }

  return {
    take: (links, origin, isInDoc = false) => {
      const open = waiting.size;
      for (const link of links) takeOne(link);
      const own = new Set(isInDoc ? links.map(({ place }) => place.id) : []);
      // With nothing else waiting, what this session wrote need not be read by Yjs again.
      const updates = settleAll();
      if (own.size === 0 || open > 0) applyAll(updates, origin);
    },
    settleUnclaimed: (origin) => {
      isLoading = false;
      trustsUnclaimed = true;
      const updates = settleAll();
      trustsUnclaimed = false;
      applyAll([...updates, ...settleAll()], origin);
    },
    reconsider: async (reader, origin) => {
      const unchecked = [...waiting].filter(([, { reading }]) =>
        reading.attached.some(({ kind }) => kind === 'unchecked'),
      );
      if (unchecked.length === 0) return;
      for (const [id, link] of unchecked) {
        const attached = await reader.readAgain(link.reading.attached);
        if (waiting.has(id)) waiting.set(id, { ...link, reading: { ...link.reading, attached } });
      }
      applyAll(settleAll(), origin);
    },
    sealed,
    appliedSeq: ({ device, seq }) => {
      let applied = Math.min(seq, (notAppliedFrom.get(device) ?? seq + 1) - 1);
      for (const { place } of waiting.values()) {
        if (place.device === device) applied = Math.min(applied, place.seq - 1);
      }
      return applied;
    },
    waitingCount: () => waiting.size,
    unsettled: () =>
      [...waiting.values(), ...unentitled.values()].flatMap(({ place, reading: { parts } }) =>
        parts.length > 0 ? parts : [place],
      ),
    openedAt: (claim) => openings.get(nameOf(claim)) ?? 0,
    counts: () => ({ refused: refused + unentitled.size, unreadable }),
    needsNewerVersion: () => needsNewerVersion,
    coveredLive: (device, session) => covered.get(`${device} ${session}`) ?? 0,
  };
}

function nameOf({ clientId, device }: SessionClaim): string {
  return `${device} ${clientId}`;
}
