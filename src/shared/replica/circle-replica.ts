import { assert } from '#shared/kernel/assert.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Access, SaveStatus } from '#shared/ports/workspace.ts';
import { createCircleBundles } from './bundle/circle-bundles.ts';
import { followDeliveries } from './deliveries.ts';
import type { Envelope } from './envelope/envelope.ts';
import { createDraftRecovery } from './live/draft-recovery.ts';
import { createLiveReceiver } from './live/live-receiver.ts';
import { createLiveSender } from './live/live-sender.ts';
import { loadDrafts } from './live/load-drafts.ts';
import { MAX_ATTACHED_COUNT, type Reading } from './log/envelope-reader.ts';
import { createEnvelopeMaker } from './log/envelope-maker.ts';
import { isInLog } from './log/is-in-log.ts';
import { loadCircle } from './log/load-circle.ts';
import { createLogAppender } from './log/log-appender.ts';
import type { LogLink } from './log/log-applier.ts';
import type { LogTip } from './log/log-tips.ts';
import { createLogWriter } from './log/log-writer.ts';
import { createReadTold } from './log/read-told.ts';
import { createStateKeeper } from './log/state-keeper.ts';
import { openMembership } from './open-membership.ts';
import type { OpenReplica } from './open-replica.ts';
import type { OpeningWay } from './opening-way.ts';
import { followOwnEdits } from './own-edits.ts';
import { PROTECTIONS, type Protections } from './protections.ts';
import { createEnvelopeIntake, type IntakeReport, toLogged } from './receive/envelope-intake.ts';
import { createReceivingStatus } from './receive/receiving-status.ts';
import { createWaitingRoom } from './receive/waiting-room.ts';
import { worseOf } from './save-status.ts';
import type { ReplicaPorts } from './stores.ts';
import { createSpoken } from './sync/spoken.ts';
import { createSyncHub } from './sync/sync-hub.ts';
import type { SyncSite } from './sync/sync-site.ts';

/** Marks transactions that bring what others wrote. */
const REMOTE_ORIGIN: unique symbol = Symbol('lateral.remote');

/**
 * Opens a circle of this device: checks its Genesis and its own place in the graph, replays its log, keeps what is edited from
 * then on, and takes what others bring.
 */
export async function openCircleReplica(
  circle: KeyringCircle,
  ports: ReplicaPorts,
  protections: Protections = PROTECTIONS,
  { judge, readsAll = false, keepKeys }: OpeningWay = {},
): Promise<OpenReplica> {
  const { circleId, memberId, kind } = circle;
  const { shelf, crypto, clock, random, logger } = ports;
  const opened = await openMembership(circle, ports, keepKeys);
  const { device, keys, membership, deviceOf, isMember, hasLeft } = opened;

  const loaded = await loadCircle({ circleId, deviceOf, keys, ports, protections, readsAll });
  const { doc, sessions, borrowed, reader, applier, tips, damage, log, altered } = loaded;
  judge?.(damage);
  const waitingRoom = createWaitingRoom({ circleId, shelf, log, logger });
  await waitingRoom.load();
  const drafts = await loadDrafts({ circleId, device, shelf, crypto, keys, deviceOf });
  let isHeld = false;
  const access = createSubject<Access>(accessNow());
  const saved = createSubject<SaveStatus>({ state: 'saved' });
  const receiving = createReceivingStatus();
  const isOutdated = createSubject(false);
  const growth = createSubject(0);
  let ownHead = loaded.heads.get(device);
  let unplacedCount = 0;
  let isClosed = false;

  const appender = createLogAppender({ circleId, log, position: loaded.position, altered });
  const attachmentsFor = (needs: ReadonlyMap<number, number> | undefined) =>
    needs === undefined
      ? borrowed.all().slice(0, MAX_ATTACHED_COUNT)
      : protections.attachmentsFor(needs, applier.sealed, borrowed.all());
  const canSend = (): boolean => hub.connected.get().length > 0 && saved.get().state !== 'failed';
  const common = { circleId, device, keys, crypto, clock, random, shelf, logger };
  const send = (message: Uint8Array): void => hub.publishLive(message);
  const liveSender = createLiveSender({ ...common, canSend, attachmentsFor, send });
  const writer = createLogWriter({
    appender,
    maker: createEnvelopeMaker({ ...common, head: () => ownHead, coverLive: liveSender.cover, attachmentsFor }),
    clock,
    logger,
    onStored: ({ envelopes, links, covered }) => {
      place(links, true);
      liveSender.forget(covered);
      hub.publish(envelopes);
    },
  });
  const stateKeeper = createStateKeeper({
    ...{ circleId, doc, sessions, applier, reader, keys, ports, tips, appender },
    tailWeight: loaded.replayedWeight,
    flush: writer.flush,
    isExact: () => isAllInLog() && access.get() === 'write' && isUndamaged(),
  });
  const liveReceiver = createLiveReceiver({
    ...{ doc, keys, deviceOf, crypto, clock, random, logger, sessions, borrowed, applier, origin: REMOTE_ORIGIN },
    rescue: () => {
      if (access.get() === 'write') own.write({ kind: 'rescue' }, 'at-once');
    },
    onApplied: handleGrowth,
  });
  const intake = createEnvelopeIntake({
    ...{ circleId, circleTag: keys.circleTag, crypto, log, tips, waitingRoom, deviceOf },
    hasKey: (epochId) => keys.epochKey(epochId) !== undefined,
    takenUpTo: (id) => deviceOf(id)?.takenUpTo,
    store: storeReceived,
  });
  const isStored = (place: LogTip): Promise<boolean> => isInLog(circleId, place, log);
  const graphHeads = membership.heads;
  const tipsNow = () => tips.all().map((tip) => ({ ...tip, appliedSeq: applier.appliedSeq(tip) }));
  const deliveries = followDeliveries({
    ...{ ...common, deviceOf, tips: tipsNow, graphHeads },
    hasOwn: isStored,
    devices: () => membership.state.get().devices,
    publish: (receipt) => {
      hub.publishReceipt(receipt);
      growth.set(growth.get() + 1);
    },
  });
  await deliveries.load();
  const site: SyncSite = {
    ...{ device, isMember, hasLeft, graphHeads },
    farewell: (id) => (hasLeft() ? undefined : membership.farewellFor(id)?.map(({ bytes }) => bytes)),
    knowsEntry: membership.knows,
    entriesUnknownTo: membership.entriesUnknownTo,
    proof: () => membership.proofFor(device),
    takeEntries,
    tips: tipsNow,
    read: createReadTold({ circleId, log, deviceOf }),
    takeEnvelopes: (list) => receive(() => intake.add(list)),
    takeLive: (from, message) => spoken.take(from, message) || liveReceiver.take(from, message),
    receipts: deliveries.receipts,
    takeReceipts: deliveries.takeReceipts,
    noteTips: deliveries.noteTips,
  };
  const hub = createSyncHub({ clock, logger, site });
  const bundles = createCircleBundles({
    ...{ ...common, deviceOf, site, membership, headsOf: deliveries.headsOf, isStored, onTaken: hub.resync },
    settle: () => writer.flush().then(deliveries.writeReceipt),
  });
  const spoken = createSpoken({ device, hub, deviceOf, clock, logger });
  let connectedCount = 0;
  hub.connected.subscribe(() => {
    // Somebody has gone, maybe with what could not be stored: whoever else has it brings it again, and is told of again.
    if (hub.connected.get().length < connectedCount) receiving.clear();
    connectedCount = hub.connected.get().length;
  });
  const followSaved = (): void => saved.set(worseOf(writer.saved.get(), receiving.status.get()));
  writer.saved.subscribe(followSaved);
  receiving.status.subscribe(followSaved);
  const own = followOwnEdits({ doc, device, member: memberId, access, sessions, random, writer, liveSender });
  const recovery = createDraftRecovery({
    ...{ doc, drafts, device, sessions, sealed: applier.sealed, origin: REMOTE_ORIGIN },
    restore: liveReceiver.restore,
    adopt: liveSender.adopt,
    write: own.writeLeftover,
  });

  function accessNow(): Access {
    if (isHeld || hasLeft()) return 'left';
    return applier.needsNewerVersion() ? 'newer-version' : membership.state.get().access;
  }

  function isUndamaged(): boolean {
    return damage.missingCount === 0 && damage.unreadableCount === 0 && tips.openEnds().length === 0;
  }

  function isIdle(): boolean {
    return isAllInLog() && applier.waitingCount() === 0;
  }

  /** Whether everything in the document stands in the log, and all of the log has been looked at. */
  function isAllInLog(): boolean {
    return writer.isSettled() && unplacedCount === 0 && borrowed.all().length === 0;
  }

  /** Takes what is stored into the document, and looks at what that changes. */
  function place(links: readonly LogLink[], isOwn: boolean): void {
    for (const { place: at } of links) {
      tips.follow(at);
      if (!isOwn && at.device === device) isOutdated.set(true);
      if (at.device === device && at.seq > (ownHead?.seq ?? 0)) ownHead = { seq: at.seq, id: at.id };
    }
    applier.take(links, REMOTE_ORIGIN, isOwn);
    stateKeeper.noteStored(links);
    deliveries.noteStored();
    handleGrowth();
  }

  function handleGrowth(): void {
    growth.set(growth.get() + 1);
    access.set(accessNow());
    liveReceiver.retry();
    recovery.retry();
    own.keepSession();
  }

  async function storeReceived(envelopes: readonly Envelope[]): Promise<void> {
    // Between the log and the document: no state may be made from that.
    unplacedCount += 1;
    try {
      await appender.append(envelopes.map(toLogged));
      placeReceived(envelopes, await reader.read(envelopes));
    } finally {
      unplacedCount -= 1;
    }
  }

  function placeReceived(envelopes: readonly Envelope[], readings: readonly Reading[]): void {
    if (isClosed) return;
    const links = envelopes.flatMap(({ id, header }, index): LogLink[] => {
      const reading = readings[index];
      return reading === undefined ? [] : [{ place: { ...header, id }, reading }];
    });
    place(links, false);
  }

  async function receive(work: () => Promise<IntakeReport>): Promise<IntakeReport> {
    const report = await receiving.during(async () => {
      const taken = await work();
      await applier.reconsider(reader, REMOTE_ORIGIN);
      return taken;
    });
    receiving.clear();
    return report;
  }

  async function takeEntries(entries: readonly Uint8Array[]): Promise<number> {
    return (await receiving.during(() => membership.add(entries))).added.length;
  }

  /** Somebody became known: what they wrote may be here already. */
  async function reconsider(): Promise<void> {
    await receive(intake.reconsider);
    handleGrowth();
  }

  function handleMembership(): void {
    access.set(accessNow());
    hub.partFromFormer();
    // Under a new epoch it is said anew what is here: so the others learn that its key is.
    const isLater = membership.state.get().epochs.length > 1;
    if (isLater && deliveries.epochOf(device) !== keys.writingEpoch.epochId) deliveries.noteStored();
    reconsider().catch((error: unknown) => logger.error('what a new member wrote could not be taken', error));
  }

  membership.state.subscribe(handleMembership);
  recovery.retry();

  /** What others typed and nobody has stored is kept by nothing here but an envelope. */
  function keepBorrowed(): void {
    if (borrowed.all().length > 0 && access.get() === 'write') own.write({ kind: 'rescue' }, 'with-the-next');
  }

  async function close(): Promise<boolean> {
    await Promise.all([intake.idle(), liveReceiver.idle()]);
    keepBorrowed();
    await stateKeeper.refresh();
    await writer.flush();
    await deliveries.writeReceipt();
    // Nothing is awaited from here on: an edit is either stored or keeps the circle open.
    if (!writer.isSettled()) return false;
    isClosed = true;
    for (const part of [own, hub, spoken, membership, writer, stateKeeper, liveSender, liveReceiver, deliveries])
      part.dispose();
    doc.destroy();
    return true;
  }

  return {
    ...{ circleId, kind, me: memberId, doc, access, damage, saved, close, isIdle },
    membership: {
      ...membership,
      add: async (entries) => {
        const report = await membership.add(entries);
        // Whoever hears that this person has left hears nothing after it: they are to ask, and get the words first.
        if (hasLeft()) hub.resync();
        else hub.publishEntries(report.added);
        return report;
      },
    },
    authorOf: sessions.authorOf,
    flush: writer.flush,
    retry: writer.retry,
    afterSending: liveSender.afterSending,
    connect: (transport, rank) => {
      assert(kind === 'circle', 'a private space goes nowhere');
      return hub.connect(transport, rank);
    },
    holdWriting: (next) => {
      if (next) keepBorrowed();
      isHeld = next;
      access.set(accessNow());
    },
    ...{ incoming: hub.incoming, deliveries: deliveries.state, resync: hub.resync, ownSaved: writer.saved },
    ...{ keys, epochOf: deliveries.epochOf, bundles, isOutdated, site, growth, log, ownSeq: () => ownHead?.seq ?? 0 },
    ...{ presence: spoken.presence, peers: spoken.peers, asides: spoken.asides, shareTime: spoken.shareTime },
  };
}
