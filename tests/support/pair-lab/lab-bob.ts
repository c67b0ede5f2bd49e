import * as Y from 'yjs';

import { type CircleSession, createCircleSession, type NewId } from '#renderer/bindings/circle-session.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { answerQuestion, askQuestion } from '#shared/domain/clinic/ask-question.ts';
import { chooseNextStep } from '#shared/domain/clinic/choose-next-step.ts';
import type { ClosablePhase } from '#shared/domain/clinic/clinic.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { draftIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import type { ClinicRef } from '#shared/domain/clinic/find-clinic.ts';
import type { KeptIdea } from '#shared/domain/clinic/kept-idea.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { revealIdeas } from '#shared/domain/clinic/reveal-ideas.ts';
import { confirmSaidBack, sayBack } from '#shared/domain/clinic/say-back.ts';
import { sealIdeas } from '#shared/domain/clinic/seal-ideas.ts';
import { readConflicts } from '#shared/domain/conflict/conflict-reader.ts';
import type { ConflictWords } from '#shared/domain/conflict/conflict.ts';
import { setConflictAside } from '#shared/domain/conflict/end-conflict.ts';
import { findConflict } from '#shared/domain/conflict/find-conflict.ts';
import { answerInConflict, speakInConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { backChange } from '#shared/domain/look-back/back-change.ts';
import { writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { CommandContext, CommandResult } from '#shared/domain/record/command.ts';
import { agreeToTerm } from '#shared/domain/term/agree-to-term.ts';
import { proposeTerm } from '#shared/domain/term/propose-term.ts';
import { selectTermState } from '#shared/domain/term/select-term-state.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';

const BOB = 'b'.repeat(64) as MemberId;
const [ALICE_CLIENT, BOB_CLIENT] = [0, 1];

/** What bob does, called by a test from outside the page. Where nothing else is said, in what was begun last of its kind. */
export type LabBob = ReturnType<typeof addLabBob>['bob'];

/** Lets bob into the circle of alice; what either writes the other has at once, and it is kept nowhere. */
export function addLabBob(real: CircleSession, newId: NewId) {
  const { clock, own } = real;
  const { replica } = real.circle;
  const { statements, circleId } = replica;
  const [founder] = replica.members.get();
  if (statements === undefined || founder === undefined) throw new Error('a circle has a founder and statements');
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(replica.doc));
  doc.clientID = ALICE_CLIENT;
  const theirs = new Y.Doc();
  theirs.clientID = BOB_CLIENT;
  const authors = new Map([
    [ALICE_CLIENT, replica.me],
    [BOB_CLIENT, BOB],
  ]);
  const authorOf = (client: number): MemberId | undefined => authors.get(client) ?? replica.authorOf(client);
  const members = [founder, { ...founder, id: BOB, name: undefined, admittedBy: replica.me }];
  const ids = members.map(({ id }) => id);
  const circle: OpenCircle = { ...replica, doc, authorOf, members: createSubject(members) };
  const session = createCircleSession({ circle, own: own.replica, clock, newId });
  const { digestOf } = statements;
  const kept: KeptIdea[] = [];

  function write<Value>(command: (at: Y.Doc, ctx: CommandContext) => CommandResult<Value, string>): Value {
    Y.applyUpdateV2(theirs, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(theirs)));
    const done = valueOf(command(theirs, { now: clock.now(), actor: BOB, newId }));
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(theirs, Y.encodeStateVector(doc)));
    return done;
  }
  const clinic = (): ClinicRef & { readonly state: ReturnType<typeof session.clinics.get>[number] } => {
    const state = first(session.clinics.get());
    return { clinicId: state.id, circleId, authorOf, digestOf, members: ids, state };
  };
  const conflict = () => {
    const { conflicts } = readConflicts(openCircleDoc(doc), authorOf);
    const { id } = first(conflicts.toSorted((a, b) => b.at - a.at));
    return { conflictId: id, members: ids, authorOf };
  };
  const inTerms = { members: ids, authorOf };

  setHabits(
    doc,
    { clinic: true, conflict: true, advice: true, term: true, 'look-back': true },
    session.contextFor(session.circle),
  );
  write((at, ctx) => setName(at, { name: 'bob' }, { ...ctx, now: ctx.now - SECOND_MS }));

  return {
    session,
    bob: {
      brings: (statement: string) =>
        void write((at, ctx) => openClinic(at, { statement, manner: 'written', asked: ids }, ctx)),
      asks: (text: string) => void write((at, ctx) => askQuestion(at, { ...clinic(), text }, ctx)),
      answers: (text: string) => {
        const { questions } = clinic().state;
        write((at, ctx) => answerQuestion(at, { ...clinic(), questionId: first(questions).id, text }, ctx));
      },
      saysBack: (text: string) => void write((at, ctx) => sayBack(at, { ...clinic(), text }, ctx)),
      confirms: (isRight: boolean) => {
        const { saidBack } = clinic().state;
        write((at, ctx) =>
          confirmSaidBack(at, { ...clinic(), saidBackId: first(saidBack.toReversed()).id, isRight }, ctx),
        );
      },
      closes: (phase: ClosablePhase) => void write((at, ctx) => closePhase(at, { ...clinic(), phase }, ctx)),
      /** Nobody sees them before his app opens them. */
      sends: (...texts: readonly string[]) =>
        void write((at, ctx) => {
          const ideas = valueOf(draftIdeas({ ...clinic(), texts }, ctx));
          kept.push(...ideas);
          return sealIdeas(at, { ...clinic(), ideas }, ctx);
        }),
      opensIdeas: () => void write((at, ctx) => revealIdeas(at, { ...clinic(), kept }, ctx)),
      chooses: (text: string) => void write((at, ctx) => chooseNextStep(at, { ...clinic(), text }, ctx)),
      speaks: (kind: ConflictWords, text: string) =>
        void write((at, ctx) => speakInConflict(at, { ...conflict(), kind, text }, ctx)),
      agreesToAll: () => {
        const { state } = valueOf(findConflict(doc, conflict(), { actor: BOB, now: clock.now() }));
        for (const { id: stepId } of [...state.goals, ...state.proposals]) {
          write((at, ctx) => answerInConflict(at, { ...conflict(), stepId, isYes: true }, ctx));
        }
      },
      setsAside: () => void write((at, ctx) => setConflictAside(at, conflict(), ctx)),
      proposesTerm: (purpose: string, from: string, until: string) =>
        void write((at, ctx) => proposeTerm(at, { ...inTerms, purpose, from, until }, ctx)),
      agreesToTerm: () => {
        const [terms, answers] = [session.circle.terms.all.get(), session.circle.termAnswers.all.get()];
        const { open } = selectTermState({ terms: terms.values(), answers: answers.values(), members: ids });
        write((at, ctx) => agreeToTerm(at, { ...inTerms, termId: first(open).proposal.id }, ctx));
      },
      looksBack: (oneChange: string) =>
        void write((at, ctx) => writeLookBack(at, { texts: { oneChange }, zone: 'UTC', authorOf }, ctx)),
      supportsOwn: () => {
        const mine = [...session.circle.lookBacks.all.get().values()].filter(({ author }) => author === BOB);
        write((at, ctx) => backChange(at, { lookBackId: first(mine).id, authorOf }, ctx));
      },
      checksIn: (stuck: string) =>
        void write((at, ctx) => addCheckIn(at, { texts: { stuck }, zone: 'UTC', isListenOnly: false }, ctx)),
      /** About what he told of his week himself. */
      says: (text: string) => {
        const told = first([...session.circle.checkIns.all.get().values()]);
        const message = { about: { kind: 'check-in', id: told.id }, text, members: [], authorOf } as const;
        write((at, ctx) => addMessage(at, message, ctx));
      },
      /** Answers what is to be checked, and was asked for last. */
      checks: (text: string, source: string) => {
        const [messages, requests] = [session.circle.messages.all.get(), session.circle.checkRequests.all.get()];
        const asked = [...requests.values()].filter(({ kind }) => kind === 'needs-checking');
        const { messageId } = first(asked.toSorted((a, b) => b.at - a.at));
        const { about } = first([...messages.values()].filter(({ id }) => id === messageId));
        const ground = { kind: 'checked', source, checkedOn: '2025-06-02' } as const;
        const message = { about, text, members: [], ground, answers: messageId, authorOf } as const;
        write((at, ctx) => addMessage(at, message, ctx));
      },
    },
  };
}

function valueOf<Value>(outcome: Result<Value, { readonly code: string }>): Value {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}
