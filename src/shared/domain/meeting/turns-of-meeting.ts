import type { MeetingStepId, MemberId } from '#shared/kernel/ids.ts';
import type { Attendance } from './attendance.ts';
import type { Meeting } from './meeting.ts';
import type { Topic, Turn } from './meeting-state.ts';
import type { MeetingStep, TopicQueued } from './meeting-step.ts';
import type { Course } from './trace-turns.ts';
import { CLOSING_TURN, COMMITMENTS_TURN, namedTurn, roundTurn, seatTurn, type TurnKey } from './turn.ts';

/** What turns a meeting has. */
export interface Turns {
  /** Whether there can be such a turn: of somebody who came, of a topic that was brought, or of all. */
  readonly isTurn: (key: TurnKey) => boolean;
  readonly turnOf: (key: TurnKey) => Turn;
  /** What is still to come, in order, and the topics among it. */
  readonly selectToCome: (course: Course) => { readonly toCome: readonly Turn[]; readonly seats: readonly Topic[] };
}

/**
 * Finds the turns of a meeting: the round, the topics, the commitments, the closing.
 *
 * In the round stands whoever is here and has not spoken yet: who came before it began in the order that was chosen, who came
 * later in the order of coming. Of the topics each member's first stand before anybody's second. Source: SPEC TURN4, TURN6.
 */
export function createTurns(of: {
  readonly meeting: Meeting;
  /** In the order in which they happened. */
  readonly steps: readonly MeetingStep[];
  readonly members: readonly MemberId[];
  readonly attendance: readonly Attendance[];
}): Turns {
  const queued = of.steps.filter((step) => step.kind === 'topic-queued');
  const topics = new Map<MeetingStepId, TopicQueued>(queued.map((topic) => [topic.id, topic]));
  const here = of.attendance.filter(({ memberId, isHere }) => isHere && of.members.includes(memberId));

  const isTurn = (key: TurnKey): boolean => {
    const named = namedTurn(key);
    if (named?.kind === 'seat') return topics.has(named.stepId);
    if (named?.kind !== 'round') return named !== undefined;
    return of.attendance.some(({ memberId, coming }) => memberId === named.memberId && coming >= named.coming);
  };

  const turnOf = (key: TurnKey): Turn => {
    const named = namedTurn(key);
    const topic = named?.kind === 'seat' ? topics.get(named.stepId) : undefined;
    const memberId = named?.kind === 'round' ? named.memberId : topic?.author;
    return { key, kind: named?.kind ?? 'closing', memberId, topic: topic && topicOf(topic) };
  };

  const selectToCome: Turns['selectToCome'] = (course) => {
    const { ended, present, begunAt } = course;
    const gone = new Set([...ended, ...(present === undefined ? [] : [present])].map(({ turn }) => turn));
    const spoke = speakersOf(course);
    const round = here
      .filter(({ memberId, coming }) => !spoke.has(memberId) && !gone.has(roundTurn(memberId, coming)))
      .sort((a, b) => compareInRound(a, b, of.meeting, begunAt))
      .map(({ memberId, coming }) => roundTurn(memberId, coming));
    const isWaiting = ({ id, author, isTakenBack }: TopicQueued): boolean =>
      !isTakenBack && !gone.has(seatTurn(id)) && here.some(({ memberId }) => memberId === author);
    const waiting = inTurns(queued.filter(({ isTakenBack }) => !isTakenBack)).filter(isWaiting);
    const forAll = [COMMITMENTS_TURN, CLOSING_TURN].filter((key) => !gone.has(key));
    const keys = [...round, ...waiting.map(({ id }) => seatTurn(id)), ...forAll];
    return { toCome: keys.map(turnOf), seats: waiting.map(topicOf) };
  };

  return { isTurn, turnOf, selectToCome };
}

/** Who has had a turn of the round, or has it now. Whoever was passed over has not. */
function speakersOf({ ended, present }: Course): ReadonlySet<MemberId> {
  const had = ended.filter(({ endedBy }) => endedBy.some(({ kind }) => kind === 'turn-over'));
  const keys = [...had, ...(present === undefined ? [] : [present])].map(({ turn }) => namedTurn(turn));
  return new Set(keys.flatMap((named) => (named?.kind === 'round' ? [named.memberId] : [])));
}

function compareInRound(a: Attendance, b: Attendance, meeting: Meeting, begunAt: number | undefined): number {
  const placeOf = ({ memberId, coming, firstAt }: Attendance): number => {
    if (coming > 1 || (begunAt !== undefined && firstAt > begunAt)) return Infinity;
    const place = meeting.speakingOrder.indexOf(memberId);
    return place < 0 ? meeting.speakingOrder.length : place;
  };
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  if (placeA !== placeB) return placeA - placeB;
  return a.lastAt - b.lastAt || (a.memberId < b.memberId ? -1 : 1);
}

/** Everybody's first topic, then everybody's second. */
function inTurns(topics: readonly TopicQueued[]): readonly TopicQueued[] {
  const counts = new Map<MemberId, number>();
  const ranks = new Map<TopicQueued, number>();
  for (const topic of topics) {
    const count = counts.get(topic.author) ?? 0;
    counts.set(topic.author, count + 1);
    ranks.set(topic, count);
  }
  return topics.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function topicOf({ id, author, text, checkInId }: TopicQueued): Topic {
  return { id, memberId: author, text, checkInId };
}
