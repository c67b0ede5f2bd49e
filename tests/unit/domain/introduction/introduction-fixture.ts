import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { draftAnswer, type DraftedAnswer, sendAnswer } from '#shared/domain/introduction/answer-introduction.ts';
import {
  askIntroduction,
  type NewIntroduction,
  withdrawIntroduction,
} from '#shared/domain/introduction/ask-introduction.ts';
import { followIntroduction, type NewStep } from '#shared/domain/introduction/follow-introduction.ts';
import type { Answer, AnswerBox, IntroductionAnswer } from '#shared/domain/introduction/introduction.ts';
import { readAnswers, readIntroduction, readStep } from '#shared/domain/introduction/introduction-reader.ts';
import { type IntroductionState, selectIntroductions } from '#shared/domain/introduction/select-introductions.ts';
import type { KeptAnswer } from '#shared/domain/introduction/kept-answer.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { isMalformed, type Malformed } from '#shared/domain/record/malformed.ts';
import type {
  DeviceId,
  IntroductionAnswerId,
  IntroductionAskId,
  IntroductionStepId,
  MemberId,
} from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, CIRCLE, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';

/** 2025-06-15, the day on which the clocks of the tests stand. */
export const TODAY = '2025-06-15';

/** Boxes as they look; what is in them is for the replica to say. */
export function boxesFor(...members: readonly string[]): readonly AnswerBox[] {
  return members.map((member) => ({
    device: Array.from(member, (letter) => (letter.charCodeAt(0) % 16).toString(16))
      .join('')
      .padEnd(32, '0') as DeviceId,
    sealed: 'Ab-_9'.repeat(8),
  }));
}

export const ask = ({ doc, ctx, authorOf }: Replica, parts: Partial<NewIntroduction> = {}) =>
  askIntroduction(doc, { company: 'Northwind', words: 'Somebody of the data team.', authorOf, ...parts }, ctx);

/** Asks, and answers the id. */
export const asked = (replica: Replica, parts?: Partial<NewIntroduction>): IntroductionAskId =>
  value(ask(replica, parts)).introductionId;

export const withdraw = ({ doc, ctx, authorOf }: Replica, introductionId: IntroductionAskId) =>
  withdrawIntroduction(doc, { introductionId, authorOf }, ctx);

export const draft = (
  { doc, ctx, authorOf }: Replica,
  introductionId: IntroductionAskId,
  answer: Answer = 'yes',
  words = '',
) => draftAnswer(doc, { introductionId, answer, words, authorOf }, ctx);

export const send = (
  { doc, ctx, authorOf }: Replica,
  answer: Pick<DraftedAnswer, 'id' | 'introductionId' | 'author'>,
  boxes = boxesFor('alice', 'bob'),
) => sendAnswer(doc, { answer, boxes, authorOf }, ctx);

/** Drafts an answer and sends it. */
export function answered(replica: Replica, introductionId: IntroductionAskId, answer?: Answer): DraftedAnswer {
  const drafted = value(draft(replica, introductionId, answer));
  value(send(replica, drafted));
  return drafted;
}

export const follow = (
  { doc, ctx, authorOf }: Replica,
  introductionId: IntroductionAskId,
  parts: Partial<NewStep> = {},
) => followIntroduction(doc, { introductionId, authorOf, today: TODAY, step: 'introduced', on: TODAY, ...parts }, ctx);

export const followed = (
  replica: Replica,
  introductionId: IntroductionAskId,
  parts?: Partial<NewStep>,
): IntroductionStepId => value(follow(replica, introductionId, parts)).stepId;

/** All asks as a replica shows them. */
export function statesIn(replica: Replica): readonly IntroductionState[] {
  const roots = openCircleDoc(replica.doc);
  const { authorOf } = replica;
  return selectIntroductions(
    readAll(roots.introductionAsks.entries(), (id: IntroductionAskId, entry) => readIntroduction(id, entry, authorOf)),
    readAnswers(roots, authorOf),
    readAll(roots.introductionSteps.entries(), (id: IntroductionStepId, entry) => readStep(id, entry, authorOf)),
  );
}

export function stateIn(replica: Replica, introductionId: IntroductionAskId): IntroductionState {
  const state = statesIn(replica).find(({ id }) => id === introductionId);
  if (state === undefined) throw new Error('nobody asks for that');
  return state;
}

/** Who answered, oldest first. */
export const answerersIn = (replica: Replica, introductionId: IntroductionAskId): readonly MemberId[] =>
  stateIn(replica, introductionId).answers.map(({ author }: IntroductionAnswer) => author);

function readAll<Id extends string, T extends object>(
  entries: Iterable<readonly [string, unknown]>,
  read: (id: Id, entry: unknown) => T | Malformed | undefined,
): readonly T[] {
  return [...entries].flatMap(([id, entry]) => {
    const record = read(id as Id, entry);
    return record === undefined || isMalformed(record) ? [] : [record as T];
  });
}

/** Alice, bob and carol, who know of each other. */
export function three(): readonly [Replica, Replica, Replica] {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
  for (const each of [alice, bob, carol]) value(setName(each.doc, { name: each.me }, each.ctx));
  sync(alice, bob, carol);
  return [alice, bob, carol];
}

/** An introduction that alice asks all for, and the three. */
export function askedOfAll(): readonly [IntroductionAskId, Replica, Replica, Replica] {
  const [alice, bob, carol] = three();
  const id = asked(alice);
  sync(alice, bob, carol);
  return [id, alice, bob, carol];
}

/** What one keeps who has read an answer. */
export function keptOf(
  answer: { readonly id: IntroductionAnswerId; readonly author: KeptAnswer['author'] },
  ask: IntroductionAskId,
): KeptAnswer {
  const { id: answerId, author } = answer;
  return { circleId: CIRCLE, introductionId: ask, answerId, author, answer: 'yes', words: 'Gladly', at: NOON };
}
