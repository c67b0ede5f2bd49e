import { utf8ToBytes } from '@noble/hashes/utils.js';

import { toHex } from '#shared/kernel/bytes.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Asides, CommonTime, ConnectedPeer } from '#shared/ports/workspace.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { createNamedTimers } from '../sync/named-timers.ts';
import { chooseKeeper, type Way } from './choose-keeper.ts';
import { createRoomMates, HOLD_MS, type RoomMate } from './room-mates.ts';
import { createSteadyTime } from './steady-time.ts';
import { decodeTimeMessage, encodeTimeMessage, LAST_AT, LAST_TOLD_AT, type TimeMessage } from './time-message.ts';

const SAY_MS = 2 * SECOND_MS;
/** Changes are told at once, but several of them together. */
const SOON_MS = 100;
/** A keeper whose time is not taken yet is asked so often at first. */
const HURRY_MS = 200;
const HURRIED_COUNT = 5;
const LEAST_SAMPLE_COUNT = 3;
/** Whoever hears nobody for so long is alone in the room. */
const LISTEN_MS = 2 * SECOND_MS;
/** A time that was shared for so long is never set back again. */
const SETTLE_MS = MINUTE_MS;
/** Nor one that was set back so often. */
const MAX_SET_BACK_COUNT = 3;
/** Whose settled time is certainly so far ahead is caught up with at once. */
const LEAP_MS = 200;
/** What is still to be put right of a time that is agreed on. */
const AGREED_WITHIN_MS = 50;

/** Comes into a room: its time is taken over from those who are there (SPEC TIME1). */
export function createCommonTime(options: {
  readonly asides: Asides;
  /** The devices that are connected, as the circle tells them. */
  readonly peers: Observable<readonly Pick<ConnectedPeer, 'device'>[]>;
  readonly clock: Clock;
  /** What the time is for, such as a meeting: whoever names the same is in the same room. */
  readonly room: string;
  /** Of the last thing known to have happened in the room: it is later than that. Whoever gives it bounds it, if others wrote it. */
  readonly atLeast?: number;
}): CommonTime {
  const { asides, peers, clock, room } = options;
  const { elapsed } = clock;
  const own = asides.device;
  const roomDigest = labelledDigest(LABEL.timeRoom, utf8ToBytes(room));
  const topic = `time/${toHex(roomDigest.subarray(0, 16))}`;
  const rankOf = (device: DeviceId): string => toHex(labelledDigest(LABEL.timeRank, roomDigest, idBytes(device)));
  const ownRank = rankOf(own);
  const atLeast = plausible(options.atLeast ?? 0);
  const steady = createSteadyTime({ elapsed, startAt: Math.max(plausible(clock.now()), atLeast) });
  const mates = createRoomMates({ elapsed, rankOf });
  const timers = createNamedTimers<'say' | 'soon' | 'ask'>(clock);
  const isAgreed = createSubject(false);
  const bornAt = elapsed();
  let connected = new Set(peers.get().map(({ device }) => device));
  /** The keeper whose time this one is. */
  let taken: DeviceId = own;
  let isSettled = false;
  let way: Way = ownWay();
  let togetherSince: number | undefined;
  let questionCount = 0;
  let hurriedCount = 0;
  let setBackCount = 0;

  function ownWay(): Way {
    const ageMs = elapsed() - bornAt;
    return { device: own, keeper: own, rank: ownRank, isSettled, ageMs, hopCount: 0, isDisputed: false };
  }

  const reference = (): RoomMate | undefined => (way.device === own ? undefined : mates.get(way.device));

  /** What others are told: of a keeper only when this is its time. */
  function told(kind: TimeMessage['kind'], number = 0): TimeMessage {
    const mate = taken === way.keeper ? reference() : undefined;
    const { keeper, ageMs, hopCount } = mate === undefined ? ownWay() : way;
    return {
      ...{ kind, number, isSettled, keeper, hopCount },
      at: Math.min(LAST_TOLD_AT, Math.floor(steady.now())),
      ageMs: Math.min(LAST_AT, Math.floor(ageMs)),
    };
  }

  function say(message: TimeMessage, to?: readonly DeviceId[]): readonly DeviceId[] {
    return asides.say({ topic, bytes: encodeTimeMessage(message), ...(to === undefined ? {} : { to }) });
  }

  function sayToAll(): void {
    timers.stop('soon');
    say(told('here'));
  }

  function saySoon(): void {
    if (!timers.isSet('soon')) timers.set('soon', SOON_MS, sayToAll);
  }

  function ask(): void {
    const mate = reference();
    if (mate === undefined) return;
    const number = (questionCount = (questionCount + 1) % 2 ** 32);
    if (say(told('ask', number), [mate.device]).length > 0) mate.measurement.noteAsked(number);
    const isHurried = taken !== way.keeper && hurriedCount < HURRIED_COUNT;
    hurriedCount += 1;
    timers.set('ask', isHurried ? HURRY_MS : SAY_MS, ask);
  }

  /** Looks at who is there, whose time counts, and how far this one is from it. */
  function review(): void {
    const before = way;
    way = chooseKeeper(ownWay(), mates.ways(isSettled));
    if (way.keeper !== before.keeper || way.device !== before.device) {
      hurriedCount = 0;
      timers.stop('ask');
      ask();
    }
    follow();
    grow();
    isAgreed.set(isAgreedNow());
    if (way.keeper !== before.keeper) saySoon();
  }

  function follow(): void {
    if (way.device === own) taken = own;
    const mate = reference();
    const estimate = mate?.measurement.estimate();
    if (mate === undefined || estimate === undefined) return;
    if (taken !== way.keeper && estimate.sampleCount < LEAST_SAMPLE_COUNT) return;
    const aheadMs = believable(Math.max(estimate.at, atLeast), steady.now()) - steady.now();
    if (aheadMs < -HOLD_MS) {
      if (isSettled) return;
      setBack(aheadMs);
    } else if (!isSettled && aheadMs > AGREED_WITHIN_MS) steady.raise(steady.now() + aheadMs);
    else steady.correct(aheadMs);
    if (taken !== way.keeper) saySoon();
    taken = way.keeper;
    if (mate.said.isSettled) settle();
  }

  function setBack(byMs: number): void {
    isAgreed.set(false);
    steady.set(steady.now() + byMs);
    setBackCount += 1;
    if (setBackCount >= MAX_SET_BACK_COUNT) settle();
  }

  function grow(): void {
    const isFollowing = way.device !== own && taken === way.keeper;
    const isTogether = isFollowing || mates.all().some(({ said }) => said.keeper === own);
    togetherSince = isTogether ? (togetherSince ?? elapsed()) : undefined;
    if (togetherSince !== undefined && elapsed() - togetherSince >= SETTLE_MS) settle();
  }

  function settle(): void {
    if (isSettled) return;
    isSettled = true;
    saySoon();
  }

  function isAgreedNow(): boolean {
    if (Math.abs(steady.pendingMs()) > AGREED_WITHIN_MS) return false;
    if (isSettled) return true;
    if (mates.all().length === 0) return elapsed() - bornAt >= LISTEN_MS;
    return taken === way.keeper && togetherSince !== undefined;
  }

  function handle({ device }: ConnectedPeer, bytes: Uint8Array): void {
    const said = decodeTimeMessage(bytes);
    if (said === undefined || !connected.has(device)) return;
    if (said.kind === 'gone') mates.forget(device);
    else hear(device, said);
    review();
  }

  function hear(device: DeviceId, said: TimeMessage): void {
    if (isSettled && said.isSettled && said.at - steady.now() >= LEAP_MS) {
      steady.raise(believable(said.at, steady.now()));
      saySoon();
    }
    const isNew = mates.note(device, said, said.at - steady.now(), way.device === own && !isSettled);
    if (said.kind === 'answer') mates.get(device)?.measurement.noteAnswered(said.number, said.at);
    if (said.kind === 'ask') say(told('answer', said.number), [device]);
    else if (isNew) say(told('here'), [device]);
  }

  function handlePeers(): void {
    const now = new Set(peers.get().map(({ device }) => device));
    const hasCome = [...now].filter((device) => !connected.has(device));
    for (const device of connected) if (!now.has(device)) mates.forget(device);
    connected = now;
    if (hasCome.length > 0) say(told('here'), hasCome);
    review();
  }

  function tick(): void {
    timers.set('say', SAY_MS, tick);
    review();
    sayToAll();
  }

  const stopListening = asides.listen(topic, handle);
  const stopFollowing = peers.subscribe(handlePeers);
  tick();

  return {
    now: () => Math.floor(steady.now()),
    isAgreed,
    isSettled: () => isSettled,
    read: () => ({
      offsetMs: steady.now() - clock.now(),
      keeper: taken,
      uncertaintyMs: reference()?.measurement.estimate()?.uncertaintyMs,
    }),
    dispose: () => {
      stopListening();
      stopFollowing();
      timers.stopAll();
      say(told('gone'));
    },
  };
}

/** How far to go for what somebody tells: beyond the year 9999 only by a day at once, so that even there all can meet again. */
function believable(at: number, now: number): number {
  return at <= LAST_AT ? at : Math.max(LAST_AT, Math.min(at, now + DAY_MS));
}

/** What a clock or a record may say. */
function plausible(at: number): number {
  return Number.isFinite(at) ? Math.min(Math.max(at, 0), LAST_AT) : 0;
}
