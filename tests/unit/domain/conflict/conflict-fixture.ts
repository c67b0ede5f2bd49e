import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { ConflictReaders, ConflictStep, ConflictWords } from '#shared/domain/conflict/conflict.ts';
import { readConflicts } from '#shared/domain/conflict/conflict-reader.ts';
import type { ConflictState, ToldConflict } from '#shared/domain/conflict/conflict-state.ts';
import { leaveConflict, setConflictAside, setConflictReaders } from '#shared/domain/conflict/end-conflict.ts';
import { openConflict, withdrawConflict } from '#shared/domain/conflict/open-conflict.ts';
import { liftPause, pauseConflict } from '#shared/domain/conflict/pause-conflict.ts';
import { selectConflicts } from '#shared/domain/conflict/select-conflict-state.ts';
import { answerInConflict, speakInConflict, withdrawFromConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { ConflictId, ConflictStepId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, type Replica, sync, value } from '../fixture.ts';

const MEMBERS: readonly MemberId[] = [ALICE, BOB, CAROL];

export const open = ({ doc, ctx }: Replica, concerned: readonly MemberId[] = [ALICE, BOB], words = 'Who calls when') =>
  openConflict(doc, { words, concerned, members: MEMBERS }, ctx);

/** Opens a conflict, and answers its id. */
export const opened = (by: Replica, concerned?: readonly MemberId[]): ConflictId =>
  value(open(by, concerned)).conflictId;

const actOf = ({ authorOf }: Replica, conflictId: ConflictId) => ({ conflictId, members: MEMBERS, authorOf });

export const withdraw = (by: Replica, id: ConflictId) => withdrawConflict(by.doc, actOf(by, id), by.ctx);

export const pause = (by: Replica, id: ConflictId, hours = 24) =>
  pauseConflict(by.doc, { ...actOf(by, id), until: by.ctx.now + hours * HOUR_MS }, by.ctx);

export const lift = (by: Replica, id: ConflictId) => liftPause(by.doc, actOf(by, id), by.ctx);

export const speak = (by: Replica, id: ConflictId, kind: ConflictWords, text = `${kind} of ${by.me}`) =>
  speakInConflict(by.doc, { ...actOf(by, id), kind, text }, by.ctx);

export const respond = (by: Replica, id: ConflictId, stepId: ConflictStepId, isYes = true) =>
  answerInConflict(by.doc, { ...actOf(by, id), stepId, isYes }, by.ctx);

export const unsay = (by: Replica, id: ConflictId, stepId: ConflictStepId) =>
  withdrawFromConflict(by.doc, { ...actOf(by, id), stepId }, by.ctx);

export const aside = (by: Replica, id: ConflictId) => setConflictAside(by.doc, actOf(by, id), by.ctx);

export const leave = (by: Replica, id: ConflictId) => leaveConflict(by.doc, actOf(by, id), by.ctx);

export const tell = (by: Replica, id: ConflictId, readers: ConflictReaders = 'circle') =>
  setConflictReaders(by.doc, { ...actOf(by, id), readers }, by.ctx);

/** All that a replica's owner sees of conflicts. */
export function conflictsIn(
  { doc, authorOf, me, ctx }: Replica,
  members: readonly MemberId[] = MEMBERS,
): readonly (ConflictState | ToldConflict)[] {
  return selectConflicts({ ...readConflicts(openCircleDoc(doc), authorOf), reader: me, members, now: ctx.now });
}

/** The only conflict of a replica, which must concern its owner. */
export function stateIn(replica: Replica, members?: readonly MemberId[]): ConflictState {
  const [found] = conflictsIn(replica, members);
  if (found?.kind !== 'concerned') throw new Error('There is no such conflict');
  return found;
}

/** All steps that can be read, in the order of their ids. */
export const stepsIn = ({ doc, authorOf }: Replica): readonly ConflictStep[] =>
  [...readConflicts(openCircleDoc(doc), authorOf).steps].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The id of what somebody said or did last of a kind. */
export function stepOf(replica: Replica, kind: ConflictStep['kind'], author: MemberId = replica.me): ConflictStepId {
  const found = stepsIn(replica).findLast((step) => step.kind === kind && step.author === author);
  if (found === undefined) throw new Error(`There is no ${kind}`);
  return found.id;
}

/** Three in a circle; alice opened a conflict that concerns those who are given. */
export function circle(concerned?: readonly MemberId[]) {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const all = [alice, bob, carol] as const;
  const id = opened(alice, concerned);
  sync(...all);
  return { alice, bob, carol, all, id, meet: () => sync(...all) };
}

/** The stored fields of a record, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, root: 'conflicts' | 'conflictSteps', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'conflicts' | 'conflictSteps',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}
