import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { LinkChannel, PeerLink } from '#shared/ports/transport.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import { groupBySize } from './group-by-size.ts';
import { decodeSyncMessage, encodeSyncMessage } from './message-codec.ts';
import {
  BATCH_BYTES,
  type EnvelopesMessage,
  type GraphMessage,
  type HaveMessage,
  type SyncMessage,
} from './messages.ts';
import { countAwaited } from './count-awaited.ts';
import { chooseWants, type Fruitless } from './choose-wants.ts';
import { createNamedTimers } from './named-timers.ts';
import { createRequests, type OpenRequest } from './requests.ts';
import type { PeerEvents } from './peer-events.ts';
import { noteReached, type ResumePoints, resumePointsAfter } from './resume-points.ts';
import { createWantServer } from './serve-want.ts';
import type { SyncSite } from './sync-site.ts';
import { createTurns } from './in-turn.ts';

/** How long somebody unknown may take to show that they belong here. */
const PROVE_WITHIN_MS = 10 * SECOND_MS;
/** How often both sides say what they have, whatever got lost meanwhile (SPEC SYNC2). */
const REPEAT_MS = MINUTE_MS;
/** Small news are gathered before it is said that they were received. */
const SOON_MS = SECOND_MS;
/** What others have is left to its author, who is sending it to everybody just now, for so long (SPEC SYNC9). */
const LEFT_TO_AUTHOR_MS = 2 * SECOND_MS;
/** A disk that has just failed is given some time. */
const AFTER_FAILURE_MS = 5 * SECOND_MS;

/**
 * One conversation with one device: who has what, and sending it. It survives messages that were lost, doubled or came in
 * another order: whatever is missing is asked for again.
 */
export interface PeerSession {
  readonly device: DeviceId;
  readonly isOpen: () => boolean;
  /** Whether the peer has said that it is connected with a device, too. */
  readonly isConnectedWith: (device: DeviceId) => boolean;
  /** Whether the log of a device is being fetched from the peer. */
  readonly isFetching: (device: DeviceId) => boolean;
  /** How much of each log that is being fetched from the peer is not here yet, by what the peer says to have. */
  readonly awaited: () => ReadonlyMap<DeviceId, number>;
  readonly say: (message: SyncMessage) => void;
  readonly sendHave: (wantsAnswer: boolean) => void;
  /** Says soon what is here, once for all that happens until then. */
  readonly sendHaveSoon: () => void;
  readonly sendLive: (message: Uint8Array) => void;
  /** Asks for what the peer has and this device lacks, unless something is under way. */
  readonly plan: () => void;
  readonly close: () => void;
}

export function createPeerSession(options: {
  readonly link: PeerLink;
  readonly site: SyncSite;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly connected: () => readonly DeviceId[];
  readonly events: PeerEvents;
}): PeerSession {
  const { link, site, clock, logger, connected, events } = options;
  const { device } = link;
  const allowance: Allowance = createAllowance({ clock });
  const requests = createRequests({
    clock,
    onGivenUp: () => {
      sendHave(true);
      events.onIdle();
    },
    onShared: events.onIdle,
    onProgress: events.onAwaited,
  });
  const server = createWantServer({ site, link, logger, isOpen: () => state === 'open' });
  const timers = createNamedTimers<'prove' | 'repeat' | 'soon' | 'leave'>(clock);
  let state: 'judging' | 'open' | 'closed' = 'judging';
  let hasProof = false;
  let hasProven = false;
  let wantsAnswerSoon = false;
  let have: HaveMessage | undefined;
  const fruitless: Fruitless = new Set();
  let resumePoints: ResumePoints = new Map();
  /** Takes what comes in the order of its arrival. A failure of this device's own disk must not end the conversation. */
  const inTurn = createTurns({
    isOver: () => state === 'closed',
    onFailed: (error) => {
      logger.error('what another device sent could not be taken', error);
      requests.end();
      sendHaveSoon(true, AFTER_FAILURE_MS);
    },
  });

  function say(message: SyncMessage): void {
    if (state !== 'closed') link.send('log', encodeSyncMessage(message));
  }

  function sendHave(wantsAnswer: boolean): void {
    if (state !== 'open') return;
    timers.stop('soon');
    wantsAnswerSoon = false;
    const { graphHeads, tips } = site;
    say({ kind: 'have', wantsAnswer, graphHeads: graphHeads(), tips: tips(), connected: connected() });
  }

  function sendHaveSoon(wantsAnswer = false, delayMs = SOON_MS): void {
    if (state === 'closed') return;
    wantsAnswerSoon ||= wantsAnswer;
    if (!timers.isSet('soon')) timers.set('soon', delayMs, () => sendHave(wantsAnswerSoon));
  }

  function repeat(): void {
    fruitless.clear();
    sendHave(true);
    sendReceipts();
    timers.set('repeat', REPEAT_MS, repeat);
  }

  function sendReceipts(): void {
    for (const receipts of groupBySize(site.receipts(), BATCH_BYTES)) say({ kind: 'receipts', receipts });
  }

  function open(): void {
    if (state !== 'judging') return;
    state = 'open';
    timers.stop('prove');
    events.onOpen();
    repeat();
  }

  function close(): void {
    link.close();
    end();
  }

  function end(): void {
    if (state === 'closed') return;
    state = 'closed';
    timers.stopAll();
    requests.end();
    events.onClosed();
  }

  function plan(): void {
    if (state !== 'open' || requests.open() !== undefined || have === undefined) return;
    const isFetched = (log: DeviceId): boolean =>
      events.isFetched(log) || (log !== device && timers.isSet('leave') && events.isConnected(log));
    const { graph, logs, markFruitless } = chooseWants({ have, site, fruitless, resumePoints, isFetched });
    resumePoints = new Map();
    if (graph === undefined && logs.length === 0) return;
    // Taken for fruitless until it has brought something: nobody is asked the same for ever.
    markFruitless();
    const request = requests.begin(logs);
    say({ kind: 'want', request, graph, logs });
  }

  function noteProgress(request: OpenRequest, part: Parameters<typeof requests.progress>[1]): void {
    if (!requests.progress(request, part)) return;
    if (request.hasBroughtNews) fruitless.clear();
    resumePoints = resumePointsAfter(request, site.tips());
    plan();
    if (requests.open() === undefined) {
      sendHaveSoon();
      events.onIdle();
    }
  }

  function takeEnvelopes(message: EnvelopesMessage, asked: OpenRequest | undefined): void {
    inTurn(async () => {
      const { envelopes, isLast } = message;
      const report = await site.takeEnvelopes(envelopes);
      if (asked !== undefined) noteReached(asked.reached, envelopes);
      const hasNews = report.stored.length > 0;
      if (hasNews) events.onStored(report, asked !== undefined);
      if (asked !== undefined) noteProgress(asked, { isLast, isEmpty: envelopes.length === 0, hasNews });
      else if (report.gaps.size > 0) sendHave(true);
      else sendHaveSoon();
    });
  }

  function takeGraph(message: GraphMessage, asked: OpenRequest | undefined): void {
    inTurn(async () => {
      const { entries, isLast } = message;
      const hasNews = (await site.takeEntries(entries)) > 0;
      if (hasNews) events.onEntries();
      if (asked !== undefined) noteProgress(asked, { isLast, isEmpty: entries.length === 0, hasNews });
      else sendHaveSoon(true);
    });
  }

  function takeProof(entries: readonly Uint8Array[]): void {
    inTurn(async () => {
      if ((await site.takeEntries(entries)) > 0) events.onEntries();
      if (site.isMember(device)) open();
      else close();
    });
  }

  function takeHave(message: HaveMessage): void {
    have = message;
    site.noteTips(device, message.tips);
    if (message.wantsAnswer) sendHave(false);
    if (!timers.isSet('leave')) timers.set('leave', LEFT_TO_AUTHOR_MS, plan);
    // What is being stored would be asked for once more.
    inTurn(async () => plan());
  }

  function takeLog(message: SyncMessage, size: number): void {
    if (message.kind === 'prove') {
      // Once: nobody has to be asked twice, and a stranger's two bytes are not worth 64 KiB each time.
      const entries = hasProven ? undefined : site.proof()?.map(({ bytes }) => bytes);
      hasProven = true;
      if (entries !== undefined) say({ kind: 'proof', entries });
      return;
    }
    if (message.kind === 'proof') {
      if (state !== 'judging' || hasProof) return;
      hasProof = true;
      takeProof(message.entries);
      return;
    }
    // Whoever has not shown that they belong here is told nothing and heard no further.
    if (state !== 'open') return;
    switch (message.kind) {
      case 'have':
        return takeHave(message);
      case 'want':
        return server.serve(message);
      case 'receipts':
        return inTurn(() => site.takeReceipts(message.receipts));
      case 'envelopes':
      case 'graph': {
        const asked = requests.match(message.request, size);
        if (asked === 'too-much') return close();
        if (asked === 'too-late' || (asked === 'unasked' && !mayTake(size))) return;
        const of = asked === 'unasked' ? undefined : asked;
        return message.kind === 'envelopes' ? takeEnvelopes(message, of) : takeGraph(message, of);
      }
    }
  }

  /** Whether something that nobody asked for is taken; what is dropped is asked for. */
  function mayTake(size: number): boolean {
    const verdict = allowance.take(size);
    if (verdict === 'cut-off') close();
    if (verdict === 'drop') sendHaveSoon(true);
    return verdict === 'ok';
  }

  function handleMessage(channel: LinkChannel, bytes: Uint8Array): void {
    if (state === 'closed') return;
    if (channel === 'live') {
      if (state === 'open' && mayTake(bytes.length)) site.takeLive(device, bytes);
      return;
    }
    const decoded = decodeSyncMessage(bytes);
    if (!decoded.ok) {
      // Something newer is no fault; something broken is, and what follows it would be guesswork.
      if (decoded.error === 'malformed') close();
      return;
    }
    const { kind } = decoded.value;
    // Answers are measured by what was asked for, a proof by its one chance.
    const mayBeAnswer = state === 'open' ? kind === 'envelopes' || kind === 'graph' : kind === 'proof';
    if (!mayBeAnswer && !mayTake(bytes.length)) return;
    takeLog(decoded.value, bytes.length);
  }

  link.listen({ onMessage: handleMessage, onClosed: end });
  if (site.isMember(device)) open();
  else {
    timers.set('prove', PROVE_WITHIN_MS, close);
    say({ kind: 'prove' });
  }

  return {
    device,
    isOpen: () => state === 'open',
    isConnectedWith: (other) => have?.connected.includes(other) === true,
    isFetching: (log) => {
      const request = requests.open();
      return request?.isExclusive === true && request.logs.some((wanted) => wanted.device === log);
    },
    awaited: () => (have === undefined ? new Map() : countAwaited(requests.open()?.logs ?? [], have, site.tips())),
    say,
    sendHave,
    sendHaveSoon,
    sendLive: (message) => {
      if (state === 'open') link.send('live', message);
    },
    plan,
    close,
  };
}
