import { addEvidence } from '#shared/domain/evidence/add-evidence.ts';
import { addSeenEvidence, draftSeenEvidence } from '#shared/domain/evidence/add-seen-evidence.ts';
import { writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import { closeGoal } from '#shared/domain/goal/change-goal.ts';
import { reviewGoal } from '#shared/domain/goal/review-goal.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import { comeToMeeting } from '#shared/domain/meeting/attend-meeting.ts';
import { endMeeting } from '#shared/domain/meeting/end-meeting.ts';
import { queueTopic } from '#shared/domain/meeting/hot-seat.ts';
import type { MeetingAct } from '#shared/domain/meeting/meeting-act.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import { beginMeeting } from '#shared/domain/meeting/run-turns.ts';
import { addMeetingNote } from '#shared/domain/meeting/write-note.ts';
import { muteNudges } from '#shared/domain/nudge/mute-nudges.ts';
import { nudge } from '#shared/domain/nudge/send-nudge.ts';
import type { CommandContext, CommandResult } from '#shared/domain/record/command.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CheckInId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { turnOnHabits } from './written-parts.ts';

const WIDE = 'w'.repeat(90);
const ZONE = 'UTC';

/** A circle whose members are made up, but for the first. */
export interface MadeCircle {
  readonly circle: OpenCircle;
  /** The space that only the first sees. */
  readonly own: OpenCircle;
  readonly everybody: readonly MemberId[];
  /** What all but the first told of the week. */
  readonly checkIns: readonly CheckInId[];
  /** With what a member signs. */
  readonly deviceAt: (index: number) => DeviceId;
  readonly writeAs: <Made>(index: number, write: (ctx: CommandContext) => Made) => Made;
}

/** Writes what members do beside the weeks: all of it, in words that are as wide as they may be. */
export function fillParts(made: MadeCircle, now: number): void {
  const { circle, own, everybody, writeAs } = made;
  writeAs(0, (ctx) => {
    turnOnHabits(circle, ctx);
    valueOf(writeDoubt(own.doc, { text: `welding ${WIDE}` }, { ...ctx, actor: own.me }));
  });
  for (const index of everybody.keys()) fillYourself(made, index);
  fillKindWords(made);
  fillMeetings(made, now);
}

/** What a command answers when it has done it. */
export function valueOf<Value, Code extends string>(result: CommandResult<Value, Code>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Goals and evidence of a member, and what they saw of the first. */
function fillYourself({ circle, deviceAt, writeAs }: MadeCircle, index: number): void {
  const { doc, authorOf, circleId, statements, me } = circle;
  writeAs(index, (ctx) => {
    const dayIn = (days: number): string => new Date(ctx.now + days * DAY_MS).toISOString().slice(0, 10);
    for (const days of [-1, 20]) {
      const goal = { text: WIDE, measure: WIDE, byDay: dayIn(days), why: WIDE, zone: ZONE };
      const { goalId } = valueOf(setGoal(doc, goal, ctx));
      valueOf(reviewGoal(doc, { goalId, words: WIDE, standing: 'behind', zone: ZONE, authorOf }, ctx));
      if (days > 0) valueOf(closeGoal(doc, { goalId, outcome: 'changed', words: WIDE, authorOf }, ctx));
    }
    valueOf(addEvidence(doc, { text: WIDE, skills: [WIDE, 'welding'], day: dayIn(-3) }, ctx));
  });
  if (index === 0 || statements === undefined) return;
  const { digestOf } = statements;
  // Every third signs with the key of another, which proves nothing.
  const device = deviceAt(index % 3 === 0 ? index - 1 : index);
  writeAs(index, (ctx) => {
    const drafted = draftSeenEvidence({ about: me, text: WIDE, skills: [WIDE], circleId, digestOf }, ctx);
    if (!drafted.ok) throw new Error(drafted.error.code);
    valueOf(addSeenEvidence(doc, { seen: drafted.value, signed: { device, signature: 'A'.repeat(86) } }, ctx));
  });
}

/** Everybody has a kind word for the first, who has one for two of them; some rest, and some want none. */
function fillKindWords({ circle, everybody, writeAs }: MadeCircle): void {
  const { doc, authorOf, me } = circle;
  const send = (from: number, to: MemberId): void => {
    const input = { to, words: 'well-done-so-far', zone: ZONE, authorOf } as const;
    writeAs(from, (ctx) => valueOf(nudge(doc, input, ctx)));
  };
  for (const [index, member] of everybody.entries()) {
    if (index === 0) continue;
    if (index < 3) send(0, member);
    send(index, me);
    const rest = { length: { kind: 'open' }, zone: ZONE, authorOf } as const;
    if (index % 4 === 3) writeAs(index, (ctx) => valueOf(beginRest(doc, rest, ctx)));
    if (index % 5 === 4) writeAs(index, (ctx) => valueOf(muteNudges(doc, { authorOf }, ctx)));
  }
}

/** A meeting that is over, one in writing, and one that is on. */
function fillMeetings(made: MadeCircle, now: number): void {
  const { circle, everybody: members, writeAs } = made;
  const { doc, authorOf } = circle;
  const over = runMeeting(made, now);
  writeAs(2, (ctx) => valueOf(endMeeting(doc, over(), ctx)));
  const written = { kind: 'written', zone: ZONE, members, resting: new Set<MemberId>(), authorOf } as const;
  const { meetingId } = writeAs(2, (ctx) => valueOf(openMeeting(doc, written, { ...ctx, now })));
  const turn = { meetingId, at: now, members, authorOf, kind: 'turn', text: WIDE } as const;
  for (const index of [2, 3]) writeAs(index, (ctx) => valueOf(addMeetingNote(doc, turn, ctx)));
  runMeeting(made, over().at);
}

/** Begins a meeting to which all have come and brought something, and in which each has written something down. */
function runMeeting({ circle, everybody: members, writeAs }: MadeCircle, begunAt: number): () => MeetingAct {
  const { doc, authorOf, me } = circle;
  let at = begunAt;
  const live = { kind: 'live', zone: ZONE, members, present: members, turnSeconds: 300, authorOf } as const;
  const { meetingId } = writeAs(1, (ctx) => valueOf(openMeeting(doc, { ...live, at }, { ...ctx, now: at })));
  const act = (): MeetingAct => ({ meetingId, at: (at += 1), members, authorOf });
  for (const index of members.keys()) {
    writeAs(index, (ctx) => {
      valueOf(comeToMeeting(doc, act(), ctx));
      valueOf(queueTopic(doc, { ...act(), text: WIDE }, ctx));
    });
  }
  writeAs(1, (ctx) => valueOf(beginMeeting(doc, act(), ctx)));
  const said = (index: number) => ({
    ...{ forMember: index < 2 ? me : (members[index] ?? me), measure: WIDE },
    text: `${meetingId} ${index} ${WIDE}`,
  });
  for (const index of members.keys()) {
    writeAs(index, (ctx) => {
      valueOf(addMeetingNote(doc, { ...act(), kind: index % 2 === 0 ? 'note' : 'decision', text: WIDE }, ctx));
      valueOf(addMeetingNote(doc, { ...act(), kind: 'commitment', ...said(index) }, ctx));
    });
  }
  return act;
}
