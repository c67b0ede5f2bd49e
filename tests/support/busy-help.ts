import { requestCheck } from '#shared/domain/advice/request-check.ts';
import { answerQuestion, askQuestion } from '#shared/domain/clinic/ask-question.ts';
import type { ClosablePhase } from '#shared/domain/clinic/clinic.ts';
import { planClinicTimes } from '#shared/domain/clinic/clinic-times.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { draftIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import type { ClinicRef } from '#shared/domain/clinic/find-clinic.ts';
import { groupIdea } from '#shared/domain/clinic/group-idea.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { revealIdeas } from '#shared/domain/clinic/reveal-ideas.ts';
import { confirmSaidBack, sayBack } from '#shared/domain/clinic/say-back.ts';
import { sealIdeas } from '#shared/domain/clinic/seal-ideas.ts';
import type { ConflictWords } from '#shared/domain/conflict/conflict.ts';
import { setConflictAside, setConflictReaders } from '#shared/domain/conflict/end-conflict.ts';
import { type ConflictAct, findConflict } from '#shared/domain/conflict/find-conflict.ts';
import { openConflict } from '#shared/domain/conflict/open-conflict.ts';
import { pauseConflict } from '#shared/domain/conflict/pause-conflict.ts';
import { answerInConflict, speakInConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { type MadeCircle, valueOf } from './busy-parts.ts';

const WIDE = 'w'.repeat(90);

/** Writes how members help each other: clinics in each of their phases, what is to be checked, and what is difficult. */
export function fillHelp(made: MadeCircle, now: number): void {
  fillClinics(made, now);
  fillAdvice(made);
  fillConflicts(made, now);
}

/** One at the questions, one that is said back, one at the ideas, one of the first at the choosing, and one whose time is over. */
function fillClinics(made: MadeCircle, now: number): void {
  const DAYS_AGO = 72 * HOUR_MS;
  askAll(made, bring(made, 1, now), 1);
  const heard = bring(made, 2, now);
  askAll(made, heard, 2);
  sayAllBack(made, heard, 2);
  const silent = bring(made, 3, now);
  skipTo(made, silent, ['questions', 'saying-back']);
  for (const index of [1, 4]) sendIdeas(made, silent, index);
  const chosen = bring(made, 0, now);
  askAll(made, chosen, 0);
  skipTo(made, chosen, ['questions', 'saying-back']);
  const opening = [1, 2, 4].map((index) => sendIdeas(made, chosen, index));
  sendIdeas(made, chosen, 5);
  skipTo(made, chosen, ['ideas']);
  const late = sendIdeas(made, chosen, 6);
  const opened = [...opening, late].flatMap((open) => open());
  for (const [place, ideaId] of opened.slice(0, 4).entries()) {
    const group = `${place % 2} ${WIDE}`;
    made.writeAs(place, (ctx) => valueOf(groupIdea(made.circle.doc, { ...chosen, ideaId, group }, ctx)));
  }
  bring(made, 4, now - DAYS_AGO);
}

/** A problem that somebody brings, which has been told already. */
function bring({ circle, everybody: asked, writeAs }: MadeCircle, index: number, at: number): ClinicRef {
  const { doc, authorOf, circleId, statements } = circle;
  if (statements === undefined) throw new Error('a circle has statements');
  const problem = {
    statement: `${index} ${WIDE}`,
    manner: 'written',
    asked,
    times: planClinicTimes('written', at),
  } as const;
  const { clinicId } = writeAs(index, (ctx) => valueOf(openClinic(doc, problem, ctx)));
  return { clinicId, circleId, authorOf, digestOf: statements.digestOf, members: asked };
}

function askAll({ circle: { doc }, everybody, writeAs }: MadeCircle, clinic: ClinicRef, bringer: number): void {
  for (const index of everybody.keys()) {
    if (index === bringer) continue;
    const asked = writeAs(index, (ctx) => valueOf(askQuestion(doc, { ...clinic, text: `${index} ${WIDE}` }, ctx)));
    const answer = { ...clinic, questionId: asked.stepId, text: WIDE };
    if (index % 2 === 0) writeAs(bringer, (ctx) => valueOf(answerQuestion(doc, answer, ctx)));
  }
}

function sayAllBack(made: MadeCircle, clinic: ClinicRef, bringer: number): void {
  const { circle, writeAs } = made;
  const { doc } = circle;
  skipTo(made, clinic, ['questions']);
  for (const index of [1, 3]) {
    const { stepId } = writeAs(index, (ctx) => valueOf(sayBack(doc, { ...clinic, text: `${index} ${WIDE}` }, ctx)));
    const verdict = { ...clinic, saidBackId: stepId, isRight: false };
    if (index === 1) writeAs(bringer, (ctx) => valueOf(confirmSaidBack(doc, verdict, ctx)));
  }
}

function skipTo(made: MadeCircle, clinic: ClinicRef, phases: readonly ClosablePhase[]): void {
  for (const phase of phases) {
    made.writeAs(1, (ctx) => valueOf(closePhase(made.circle.doc, { ...clinic, phase }, ctx)));
  }
}

/** Seals three ideas of a member; answers how to open them. */
function sendIdeas(
  { circle: { doc }, writeAs }: MadeCircle,
  clinic: ClinicRef,
  index: number,
): () => readonly ClinicStepId[] {
  const texts = [1, 2, 3].map((turn) => `${index} ${turn} ${WIDE}`);
  const ideas = writeAs(index, (ctx) => {
    const drafted = draftIdeas({ ...clinic, texts }, ctx);
    if (!drafted.ok) throw new Error(drafted.error.code);
    valueOf(sealIdeas(doc, { ...clinic, ideas: drafted.value }, ctx));
    return drafted.value;
  });
  return () => writeAs(index, (ctx) => valueOf(revealIdeas(doc, { ...clinic, kept: ideas }, ctx)).revealed);
}

/** Everybody says something about the week of one of them, on every ground, and wants something of it checked. */
function fillAdvice({ circle, everybody, checkIns, writeAs }: MadeCircle): void {
  const { doc, authorOf } = circle;
  const [id] = checkIns;
  if (id === undefined) throw new Error('nobody has told anything');
  const about = { kind: 'check-in', id } as const;
  const checked = { kind: 'checked', source: `https://law.example/${WIDE}`, checkedOn: '2025-06-02' } as const;
  const grounds = [{ kind: 'opinion' }, { kind: 'lived' }, checked, { ...checked, source: WIDE }] as const;
  const said = grounds.map((ground, index) => {
    const message = { about, text: `${ground.kind} ${WIDE}`, members: [], ground, authorOf };
    return writeAs(index + 2, (ctx) => valueOf(addMessage(doc, message, ctx))).messageId;
  });
  const [first, second, third] = said;
  if (first === undefined || second === undefined || third === undefined) throw new Error('nothing was said');
  const answer = { about, text: WIDE, members: [], ground: checked, answers: second, authorOf };
  writeAs(6, (ctx) => valueOf(addMessage(doc, answer, ctx)));
  for (const index of everybody.keys()) {
    for (const messageId of [first, second]) {
      writeAs(index, (ctx) => valueOf(requestCheck(doc, { messageId, kind: 'needs-checking', authorOf }, ctx)));
    }
    writeAs(index, (ctx) => valueOf(requestCheck(doc, { messageId: third, kind: 'beyond-us', authorOf }, ctx)));
  }
}

/** Of all of them one that has come to proposals, one in a pause, one that has ended, and one of which the first is only told. */
function fillConflicts(made: MadeCircle, now: number): void {
  const { circle, everybody, writeAs } = made;
  const { doc } = circle;
  const all = [...everybody.keys()];
  const talked = open(made, all);
  const speak = (index: number, kind: ConflictWords): void =>
    void writeAs(index, (ctx) => valueOf(speakInConflict(doc, { ...talked, kind, text: `${kind} ${WIDE}` }, ctx)));
  for (const index of all) speak(index, 'view');
  for (const kind of ['goal', 'proposal'] as const) {
    for (const index of [0, 1]) speak(index, kind);
  }
  const found = writeAs(0, (ctx) => findConflict(doc, talked, ctx));
  if (!found.ok) throw new Error(found.error.code);
  const { goals, proposals } = found.value.state;
  for (const { id: stepId } of [...goals, ...proposals]) {
    // All of them want one goal, and they differ about the rest.
    const isWanted = stepId === goals[0]?.id;
    for (const index of all) {
      const answer = { ...talked, stepId, isYes: isWanted || index % 2 === 0 };
      writeAs(index, (ctx) => valueOf(answerInConflict(doc, answer, ctx)));
    }
  }
  for (const index of [0, 1]) {
    writeAs(index, (ctx) => valueOf(setConflictReaders(doc, { ...talked, readers: 'circle' }, ctx)));
    writeAs(index, (ctx) => valueOf(setConflictAside(doc, talked, ctx)));
  }

  const paused = open(made, all);
  for (const index of [0, 1]) {
    writeAs(index, (ctx) => valueOf(speakInConflict(doc, { ...paused, kind: 'view', text: WIDE }, ctx)));
    writeAs(index, (ctx) => valueOf(pauseConflict(doc, { ...paused, until: now + 24 * HOUR_MS }, ctx)));
  }

  const ended = open(made, [0, 1]);
  writeAs(1, (ctx) => valueOf(speakInConflict(doc, { ...ended, kind: 'view', text: WIDE }, ctx)));
  for (const index of [0, 1]) writeAs(index, (ctx) => valueOf(setConflictAside(doc, ended, ctx)));

  const told = open(made, [3, 4]);
  for (const index of [3, 4]) {
    writeAs(index, (ctx) => valueOf(setConflictReaders(doc, { ...told, readers: 'circle' }, ctx)));
  }
}

/** Whoever is not the first begins it. */
function open({ circle: { doc, authorOf }, everybody, writeAs }: MadeCircle, whom: readonly number[]): ConflictAct {
  const concerned = everybody.filter((_id, index) => whom.includes(index));
  const opening = { words: WIDE, concerned, members: everybody };
  const { conflictId } = writeAs(whom.at(-1) ?? 1, (ctx) => valueOf(openConflict(doc, opening, ctx)));
  return { conflictId, members: everybody, authorOf };
}
