import * as Y from 'yjs';
import { openCircleDoc, type RootName } from '#shared/domain/circle-doc.ts';
import { answerQuestion, askQuestion } from '#shared/domain/clinic/ask-question.ts';
import { chooseNextStep, type NewChoice } from '#shared/domain/clinic/choose-next-step.ts';
import type { Clinic, ClosablePhase } from '#shared/domain/clinic/clinic.ts';
import { readClinic } from '#shared/domain/clinic/clinic-reader.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { draftIdeas, keepIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import { type ClinicRef, readClinicSteps } from '#shared/domain/clinic/find-clinic.ts';
import { groupIdea } from '#shared/domain/clinic/group-idea.ts';
import { type KeptIdea, readKeptIdeas } from '#shared/domain/clinic/kept-idea.ts';
import { type NewClinic, openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { revealIdeas } from '#shared/domain/clinic/reveal-ideas.ts';
import { confirmSaidBack, sayBack } from '#shared/domain/clinic/say-back.ts';
import { sealIdeas } from '#shared/domain/clinic/seal-ideas.ts';
import { selectClinicState } from '#shared/domain/clinic/select-clinic-state.ts';
import { standAside, takePart } from '#shared/domain/clinic/take-part.ts';
import { withdrawClinic } from '#shared/domain/clinic/withdraw-clinic.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { ClinicId, ClinicStepId, MemberId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { ALICE, BOB, CAROL, CIRCLE, createReplica, type Replica, sync, value } from '../fixture.ts';

export const MEMBERS = [ALICE, BOB, CAROL] as const;
const PHASES = ['statement', 'questions', 'saying-back', 'ideas'] as const;

const refTo = ({ authorOf }: Replica, clinicId: ClinicId, members: readonly MemberId[] = MEMBERS): ClinicRef => ({
  ...{ clinicId, authorOf, members },
  circleId: CIRCLE,
  digestOf: plainDigest,
});

export const bring = ({ doc, ctx }: Replica, more: Partial<NewClinic> = {}) =>
  openClinic(doc, { statement: 'I freeze when they ask about pay.', manner: 'live', asked: MEMBERS, ...more }, ctx);

/** Brings a problem and answers its id. */
export const brought = (by: Replica, more: Partial<NewClinic> = {}): ClinicId => value(bring(by, more)).clinicId;

export const withdraw = (by: Replica, id: ClinicId) => withdrawClinic(by.doc, refTo(by, id), by.ctx);
export const comes = (by: Replica, id: ClinicId) => takePart(by.doc, refTo(by, id), by.ctx);
export const aside = (by: Replica, id: ClinicId) => standAside(by.doc, refTo(by, id), by.ctx);
export const ask = (by: Replica, id: ClinicId, text = 'How much is it?') =>
  askQuestion(by.doc, { ...refTo(by, id), text }, by.ctx);
export const answer = (by: Replica, id: ClinicId, questionId: ClinicStepId, text = 'Not enough.') =>
  answerQuestion(by.doc, { ...refTo(by, id), questionId, text }, by.ctx);
export const say = (by: Replica, id: ClinicId, text = 'You dread the number.') =>
  sayBack(by.doc, { ...refTo(by, id), text }, by.ctx);
export const confirm = (by: Replica, id: ClinicId, saidBackId: ClinicStepId, isRight = true) =>
  confirmSaidBack(by.doc, { ...refTo(by, id), saidBackId, isRight }, by.ctx);
export const close = (by: Replica, id: ClinicId, phase: ClosablePhase) =>
  closePhase(by.doc, { ...refTo(by, id), phase }, by.ctx);
export const group = (by: Replica, id: ClinicId, ideaId: ClinicStepId, name: string | undefined) =>
  groupIdea(by.doc, { ...refTo(by, id), ideaId, group: name }, by.ctx);
export const choose = (by: Replica, id: ClinicId, more: Partial<NewChoice> = { text: 'Ask bob to play them.' }) =>
  chooseNextStep(by.doc, { ...refTo(by, id), ...more }, by.ctx);

const PRIVATE = new WeakMap<Y.Doc, Y.Doc>();

/** The private document that belongs to a replica. */
export function privateOf({ doc }: Replica): Y.Doc {
  const known = PRIVATE.get(doc) ?? new Y.Doc();
  PRIVATE.set(doc, known);
  return known;
}

export const draft = ({ ctx }: Replica, clinicId: ClinicId, texts: readonly string[]) =>
  draftIdeas({ circleId: CIRCLE, clinicId, texts }, ctx);
export const seal = (by: Replica, id: ClinicId, ideas: readonly KeptIdea[]) =>
  sealIdeas(by.doc, { ...refTo(by, id), ideas }, by.ctx);
export const keptBy = (by: Replica): readonly KeptIdea[] => readKeptIdeas(privateOf(by));
export const reveal = (by: Replica, id: ClinicId, kept = keptBy(by)) =>
  revealIdeas(by.doc, { ...refTo(by, id), kept }, by.ctx);

/** Drafts, keeps and seals ideas, and answers what was sealed. */
export function send(by: Replica, id: ClinicId, ...texts: readonly string[]): readonly KeptIdea[] {
  const ideas = value(draft(by, id, texts));
  value(keepIdeas(privateOf(by), { ideas }, by.ctx));
  value(seal(by, id, ideas));
  return ideas;
}

/** Closes all that comes before the ideas. */
export function goToIdeas(by: Replica, id: ClinicId): void {
  for (const phase of PHASES.slice(0, -1)) value(close(by, id, phase));
}

export function clinicIn({ doc, authorOf }: Replica, id: ClinicId): Clinic | undefined {
  const clinic = readClinic(id, openCircleDoc(doc).clinics.get(id), authorOf);
  return clinic === undefined || isMalformed(clinic) ? undefined : clinic;
}

export const stepsIn = (by: Replica) => readClinicSteps(openCircleDoc(by.doc), refTo(by, '' as ClinicId));

/** How a clinic stands for the owner of a replica. */
export function stateIn(
  by: Replica,
  id: ClinicId,
  members: readonly MemberId[] = MEMBERS,
  now = by.ctx.now,
): ClinicState {
  const clinic = clinicIn(by, id);
  if (clinic === undefined) throw new Error('There is no such clinic');
  return selectClinicState({ clinic, steps: stepsIn(by), members, now });
}

/** The ideas in words. */
export function ideasIn(by: Replica, id: ClinicId) {
  const { ideas } = stateIn(by, id);
  const wordsOf = (list: readonly { readonly author: MemberId; readonly text: string }[] = []) =>
    list.map(({ author, text }) => `${author}: ${text}`).sort();
  return {
    silent: wordsOf(ideas?.silent),
    late: wordsOf(ideas?.late),
    unopened: (ideas?.unopened ?? []).map(({ author }) => author).sort(),
  };
}

/** A stored record, as anybody can reach it. */
export function fieldsOf({ doc }: Replica, root: RootName, id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge({ doc }: Replica, root: RootName, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}

const people = () => [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;

/** Alice brought a problem to bob and carol, and all know it. */
export function circleWithClinic(more: Partial<NewClinic> = {}) {
  const [alice, bob, carol] = people();
  const id = brought(alice, more);
  sync(alice, bob, carol);
  return { alice, bob, carol, id };
}

/** The same, where all are to have ideas. */
export function circleWithIdeas(more: Partial<NewClinic> = {}) {
  const circle = circleWithClinic(more);
  const { alice, bob, carol, id } = circle;
  goToIdeas(alice, id);
  sync(alice, bob, carol);
  return circle;
}
