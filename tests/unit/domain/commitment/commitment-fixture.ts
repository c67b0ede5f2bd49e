import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { carryCommitment } from '#shared/domain/commitment/carry-commitment.ts';
import { editCommitment, removeCommitment } from '#shared/domain/commitment/change-commitment.ts';
import type { Commitment, ShownCommitment } from '#shared/domain/commitment/commitment.ts';
import { readCommitment } from '#shared/domain/commitment/commitment-reader.ts';
import { readShownCommitments } from '#shared/domain/commitment/find-commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { NOON, type Replica, value } from '../fixture.ts';

/** A week that begins on Monday, seen from London; `NOON` is the Sunday that ends one. */
const WEEK = { zone: 'Europe/London', firstDay: 1 } as const;

/** Noon of the Monday that begins the week after so many others. */
export const mondayAfter = (weeks: number): number => NOON + DAY_MS + 7 * weeks * DAY_MS;

export const mean = ({ doc, ctx, authorOf }: Replica, text: string, measure = 'it is sent') =>
  addCommitment(doc, { text, measure, ...WEEK, authorOf }, ctx);

/** Means to do something, and answers its id. */
export const added = (replica: Replica, text: string): CommitmentId => value(mean(replica, text)).commitmentId;

export const keep = ({ doc, ctx, authorOf }: Replica, commitmentId: CommitmentId) =>
  settleCommitment(doc, { commitmentId, outcome: 'kept', authorOf }, ctx);

export const drop = ({ doc, ctx, authorOf }: Replica, commitmentId: CommitmentId, reason = 'no time') =>
  settleCommitment(doc, { commitmentId, outcome: 'dropped', reason, authorOf }, ctx);

export const carry = ({ doc, ctx, authorOf }: Replica, commitmentId: CommitmentId, reason = 'no time') =>
  carryCommitment(doc, { commitmentId, reason, ...WEEK, authorOf }, ctx);

export const edit = (
  { doc, ctx, authorOf }: Replica,
  commitmentId: CommitmentId,
  text: string,
  measure = 'it is sent',
) => editCommitment(doc, { commitmentId, text, measure, authorOf }, ctx);

export const remove = ({ doc, ctx, authorOf }: Replica, commitmentId: CommitmentId) =>
  removeCommitment(doc, { commitmentId, authorOf }, ctx);

/** All commitments as they are shown, by id. */
export function shownIn({ doc, authorOf }: Replica): readonly ShownCommitment[] {
  return [...readShownCommitments(openCircleDoc(doc), authorOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is shown in words, by id: whose it is, the text and how it ended. */
export function linesIn(replica: Replica): readonly string[] {
  return shownIn(replica).map(({ memberId, text, outcome }) => `${memberId}: ${text} (${outcome ?? 'open'})`);
}

/** Every commitment that can be read, trashed ones too. */
export function storedIn({ doc, authorOf }: Replica): readonly Commitment[] {
  return [...openCircleDoc(doc).commitments.entries()]
    .map(([id, entry]) => readCommitment(id as CommitmentId, entry, authorOf))
    .filter((one): one is Commitment => !isMalformed(one));
}

/** The record under an id, for what no command would write. */
export function recordOf({ doc }: Replica, id: CommitmentId): Y.Map<unknown> {
  const record = doc.getMap<Y.Map<unknown>>('commitments').get(id);
  if (record === undefined) throw new Error('there is no such commitment');
  return record;
}

/** Writes a record that no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  doc.getMap('commitments').set(id, new Y.Map<unknown>(Object.entries(fields)));
}
