import { requestCheck } from '#shared/domain/advice/request-check.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { draftIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import { groupIdea } from '#shared/domain/clinic/group-idea.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { revealIdeas } from '#shared/domain/clinic/reveal-ideas.ts';
import { sealIdeas } from '#shared/domain/clinic/seal-ideas.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { beginStructured } from '#shared/domain/sessions/begin-structured.ts';
import { addSession, markSession } from '#shared/domain/sessions/change-session.ts';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import { proposeTerm } from '#shared/domain/term/propose-term.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { valueOf } from './busy-parts.ts';
import { turnOnHabits } from './written-parts.ts';

const WIDE = 'w'.repeat(90);
const LONG = 'What we said when it came up, and what we had meant to say about it, '.repeat(6).trim();
/** Longer than a month, so that it is looked back on another one. */
const MONTH_AGO_MS = 36 * DAY_MS;

/**
 * How a circle of one goes its way: sessions, a term that is about to end and one before it, two months looked back on, a landing;
 * a problem with ideas to choose from, and what was said on each ground with what is to be checked of it. All habits are on.
 */
export function writeWay(circle: OpenCircle, context: CommandContext): void {
  const { doc, authorOf, me } = circle;
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  turnOnHabits(circle, context);
  let turn = 0;
  const later = (): CommandContext => ({ ...context, now: context.now + (turn += 1) * SECOND_MS });
  const dayIn = (days: number): string => new Date(context.now + days * DAY_MS).toISOString().slice(0, 10);

  valueOf(beginStructured(doc, {}, later()));
  for (const isDone of [true, false]) {
    const given = { title: `${isDone ? 'Done' : 'Open'} ${WIDE}`, purpose: LONG, week: dayIn(7) };
    const { sessionId } = valueOf(addSession(doc, given, later()));
    valueOf(markSession(doc, { sessionId, isDone }, later()));
  }
  for (const [from, until] of [
    [-120, -60],
    [-59, 7],
  ] as const) {
    const days = { from: dayIn(from), until: dayIn(until) };
    valueOf(proposeTerm(doc, { ...days, purpose: `Find work ${WIDE}`, members: [me], authorOf }, later()));
  }
  for (const ago of [MONTH_AGO_MS, 0]) {
    const texts = { helped: LONG, toChange: WIDE, oneChange: `Meet in the morning ${WIDE}` };
    valueOf(writeLookBack(doc, { texts, zone, authorOf }, { ...context, now: context.now - ago }));
  }
  valueOf(markLanded(doc, { landedOn: dayIn(-3), helpsOn: true, words: LONG, zone, authorOf }, later()));
  writeClinic(circle, later);
  writeAdvice(circle, later, zone);
}

function writeClinic({ doc, authorOf, circleId, me, statements }: OpenCircle, later: () => CommandContext): void {
  if (statements === undefined) throw new Error('a circle has statements');
  const { clinicId } = valueOf(openClinic(doc, { statement: LONG, manner: 'written', asked: [] }, later()));
  const clinic = { clinicId, circleId, authorOf, digestOf: statements.digestOf, members: [me] };
  for (const phase of ['questions', 'saying-back'] as const) valueOf(closePhase(doc, { ...clinic, phase }, later()));
  const drafted = draftIdeas({ ...clinic, texts: ['Ask bob', `Ask carol ${WIDE}`, LONG] }, later());
  if (!drafted.ok) throw new Error(drafted.error.code);
  const ideas = drafted.value;
  valueOf(sealIdeas(doc, { ...clinic, ideas }, later()));
  const { revealed } = valueOf(revealIdeas(doc, { ...clinic, kept: ideas }, later()));
  for (const ideaId of revealed.slice(1)) valueOf(groupIdea(doc, { ...clinic, ideaId, group: WIDE }, later()));
}

/** Says something on each ground about what one told, and wants some of it checked. */
function writeAdvice({ doc, authorOf }: OpenCircle, later: () => CommandContext, zone: string): void {
  const told = valueOf(addCheckIn(doc, { texts: { done: WIDE, stuck: LONG }, zone, isListenOnly: false }, later()));
  const about = { kind: 'check-in', id: told.checkInId } as const;
  const checked = { kind: 'checked', source: `https://law.example/${WIDE}`, checkedOn: '2025-06-02' } as const;
  const grounds = [undefined, { kind: 'opinion' }, { kind: 'lived' }, checked] as const;
  for (const [index, ground] of grounds.entries()) {
    const message = { about, text: `${ground?.kind ?? 'plain'} ${WIDE}`, members: [], ground, authorOf };
    const { messageId } = valueOf(addMessage(doc, message, later()));
    const kind = index === 1 ? 'beyond-us' : 'needs-checking';
    if (index < 3) valueOf(requestCheck(doc, { messageId, kind, authorOf }, later()));
  }
}
