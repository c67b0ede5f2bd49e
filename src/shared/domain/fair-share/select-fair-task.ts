import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CheckInId, MemberId, WinId } from '#shared/kernel/ids.ts';
import { type CheckIn, compareCheckIns, isJustListen } from '../check-in/check-in.ts';
import { selectHeard } from '../check-in/select-heard.ts';
import { type OpenAsk, selectOpenAsks } from '../check-in/select-open-asks.ts';
import type { Message } from '../conversation/message.ts';
import { isMutedFor, type Mutes } from '../nudge/mutes.ts';
import { dayIn } from '../record/week.ts';
import type { Rest } from '../rest/rest.ts';
import { restingOn } from '../rest/select-rests.ts';
import type { Cheers } from '../win/select-cheers.ts';
import { compareAge, type Win } from '../win/win.ts';

/** Something that a member can do for another next. */
export type FairTask =
  /** What is asked has waited for four days. */
  | { readonly kind: 'answer-ask'; readonly checkIn: OpenAsk }
  /** Nobody has said anything about what is stuck. */
  | { readonly kind: 'answer-stuck'; readonly checkIn: CheckIn }
  /** The same where only support is wanted. */
  | { readonly kind: 'say-something-kind'; readonly checkIn: CheckIn }
  | { readonly kind: 'cheer'; readonly win: Win };

const ASK_WAITS_MS = 4 * DAY_MS;
const STUCK_WAITS_MS = 3 * DAY_MS;
/** After this nobody waits any more. */
const OPEN_MS = 14 * DAY_MS;
/** A clock that is further ahead is wrong. */
const CLOCK_ERROR_MS = DAY_MS;

/** Where the next task is looked for. */
export interface FairTaskInput {
  readonly me: MemberId;
  /** Who is in the circle. */
  readonly members: Iterable<MemberId>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The member's time zone (IANA). */
  readonly zone: string;
  readonly messages: Iterable<Message>;
  readonly checkIns: ReadonlyMap<CheckInId, CheckIn>;
  readonly wins: ReadonlyMap<WinId, Win>;
  readonly cheers: Cheers;
  readonly rests: Iterable<Rest>;
  /** Whom each member wants nothing from. */
  readonly mutes: ReadonlyMap<MemberId, Mutes>;
}

/**
 * The one thing that a member is offered to do for another: the ask that has waited longest without an answer, else what has been
 * stuck for longest without a word, else the oldest win that nobody cheered. Nothing to or for whoever rests or mutes the member.
 * Source: SPEC FAIR5, FAIR6.
 */
export function selectFairTask(input: FairTaskInput): FairTask | undefined {
  const { me, now } = input;
  const rests = [...input.rests];
  const today = dayIn(now, input.zone);
  if (restingOn(rests, me, today) !== undefined) return undefined;
  const wants = (member: MemberId): boolean => {
    const mutes = input.mutes.get(member);
    return restingOn(rests, member, today) === undefined && !(mutes !== undefined && isMutedFor(mutes, me));
  };
  const others = new Set([...input.members].filter((member) => member !== me && wants(member)));
  const heard = selectHeard(input.messages, input.checkIns, me);
  return askTask(input, others, heard) ?? stuckTask(input, others, heard) ?? cheerTask(input, others);
}

function askTask(
  { checkIns, me, now }: FairTaskInput,
  others: ReadonlySet<MemberId>,
  heard: readonly Message[],
): FairTask | undefined {
  const answered = selectAnswered(checkIns, heard);
  const [checkIn] = selectOpenAsks({ checkIns: checkIns.values(), messages: heard, reader: me, now })
    .filter(({ id, author, at }) => others.has(author) && at <= now - ASK_WAITS_MS && !answered.has(id))
    .toReversed();
  if (checkIn === undefined) return undefined;
  return isJustListen(checkIn) ? { kind: 'say-something-kind', checkIn } : { kind: 'answer-ask', checkIn };
}

function stuckTask(
  { checkIns, now }: FairTaskInput,
  others: ReadonlySet<MemberId>,
  heard: readonly Message[],
): FairTask | undefined {
  const answered = selectAnswered(checkIns, heard);
  const [checkIn] = [...checkIns.values()]
    .filter(({ stuck, author }) => stuck !== undefined && others.has(author))
    .filter(({ id, at }) => at <= now - STUCK_WAITS_MS && at > now - OPEN_MS && !answered.has(id))
    .sort(compareCheckIns);
  if (checkIn === undefined) return undefined;
  return { kind: isJustListen(checkIn) ? 'say-something-kind' : 'answer-stuck', checkIn };
}

function cheerTask({ wins, cheers, now }: FairTaskInput, others: ReadonlySet<MemberId>): FairTask | undefined {
  const [win] = [...wins.values()]
    .filter(({ id, author }) => others.has(author) && (cheers.get(id) ?? []).length === 0)
    .filter(({ at }) => at > now - OPEN_MS && at < now + CLOCK_ERROR_MS)
    .sort(compareAge);
  return win && { kind: 'cheer', win };
}

/** The check-ins about which others than their author said anything. */
function selectAnswered(checkIns: ReadonlyMap<CheckInId, CheckIn>, heard: readonly Message[]): ReadonlySet<string> {
  return new Set(
    heard
      .filter(({ about, author }) => about.kind === 'check-in' && author !== checkIns.get(about.id)?.author)
      .map(({ about }) => about.id),
  );
}
