import { afterEach, beforeEach, expect, test } from 'vitest';

import { followCharter, type FollowedCharter } from '#renderer/bindings/charter.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { until } from '#renderer/bindings/until.ts';
import { proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Statements } from '#shared/ports/statements.ts';
import { type Deferred, deferred } from '#tests/support/deferred.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

let session: CircleSession;
let statements: Statements;
let follow: () => FollowedCharter;
let followed: FollowedCharter;
/** How many signatures were verified in each look that asked. */
let asked: number[];
/** Verifying waits for these, in turn. */
let gates: Deferred[];
let isLocked: boolean;
/** What holds, or else what is open with who has signed it, each time that it was told. */
let told: string[];

beforeEach(async () => {
  session = (await createTestApp()).session();
  const { circle } = session;
  if (circle.replica.statements === undefined) throw new Error('a circle has statements');
  ({ statements } = circle.replica);
  [asked, gates, told, isLocked] = [[], [], [], false];
  const verifyMany: Statements['verifyMany'] = async (claims) => {
    asked.push(claims.length);
    await gates.shift()?.promise;
    if (isLocked) throw new AppError('vault-locked', 'locked', { retryable: true });
    return statements.verifyMany(claims);
  };
  follow = () =>
    followCharter({ ...circle, replica: { ...circle.replica, statements: { ...statements, verifyMany } } });
  followed = follow();
  followed.present.subscribe(() => told.push(wordsOf(followed.present.get())));
});
afterEach(() => followed.dispose());

const purposes = (list: Charter['open']) =>
  list.map(({ wording, signedBy }) => `${wording.clauses.purpose} (${signedBy.length})`);
function wordsOf(charter: Charter | undefined): string {
  if (charter === undefined) return 'unknown';
  const holding = charter.holding?.wording.clauses.purpose ?? 'nothing';
  return [holding, ...purposes(charter.open)].join(', ');
}

function propose(purpose: string): CharterId {
  const { circle } = session;
  const proposed = session.run(circle, proposeCharter, { purpose, heads: statements.heads() });
  if (!proposed.ok) throw new Error(proposed.error.code);
  return proposed.value.charterId;
}

async function sign(id: CharterId): Promise<void> {
  const { circle } = session;
  const isThere = (seen: Charter | undefined): seen is Charter =>
    seen?.open.some(({ wording }) => wording.id === id) === true;
  const charter = await until(session.charter, isThere);
  const wording = circle.charters.all.get().get(id);
  if (wording === undefined) throw new Error('it is there');
  const signed = await statements.sign(digestToSign(wording));
  if (!session.run(circle, signCharter, { wording, signed, charter }).ok) throw new Error('not signed');
}
const present = () => wordsOf(followed.present.get());

test('[CHART3] what is proposed and signed is followed', async () => {
  await settle();
  told = [];
  const id = propose('Work');
  await settle();
  await sign(id);
  await settle();
  expect(told).toEqual(['nothing, Work (0)', 'Work']);
});

test('[CHART2] nothing is known before the signatures that are there have been looked at', async () => {
  await sign(propose('Work'));
  await settle();
  const gate = deferred();
  gates = [gate];
  const late = follow();
  await settle();
  expect(late.present.get()).toBeUndefined();
  gate.resolve();
  await settle();
  expect(wordsOf(late.present.get())).toBe('Work');
  late.dispose();
});

test('a look that another has overtaken is not shown: nobody sees what is proposed without what is signed already', async () => {
  await settle();
  const id = propose('Work');
  await settle();
  told = [];
  const gate = deferred();
  gates = [gate];
  await sign(id);
  propose('Rest');
  await settle();
  expect(told).toEqual([]);
  gate.resolve();
  await settle();
  expect(told).toEqual(['Work']);
  // Once each, whoever looked.
  expect(asked).toEqual([1]);
});

test('[CHART2] signatures that cannot be verified leave what was known, until something changes again', async () => {
  await settle();
  const id = propose('Work');
  await settle();
  isLocked = true;
  await sign(id);
  propose('Rest');
  await settle();
  expect(present()).toBe('nothing, Work (0)');
  isLocked = false;
  await settle();
  expect(present()).toBe('nothing, Work (0)');
  propose('Tea');
  await settle();
  expect(present()).toBe('Work');
});

test('[CHART5] who belongs to the circle is followed, too', async () => {
  const { circle } = session;
  const members = createSubject(circle.replica.members.get());
  const own = followCharter({ ...circle, replica: { ...circle.replica, members } });
  await sign(propose('Work'));
  await settle();
  expect(own.present.get()?.holding?.notYet).toEqual([]);
  members.set(circle.replica.members.get().map((member) => ({ ...member, id: 'c'.repeat(64) as typeof member.id })));
  await settle();
  expect(own.present.get()?.holding?.notYet).toEqual(['c'.repeat(64)]);
  own.dispose();
});

test('nothing is told any more after the end, also of a look that was on its way', async () => {
  await settle();
  const gate = deferred();
  const id = propose('Work');
  await settle();
  gates = [gate];
  await sign(id);
  told = [];
  followed.dispose();
  gate.resolve();
  await settle();
  expect(told).toEqual([]);
});

test('nothing is verified any more after the end', async () => {
  const id = propose('Work');
  await settle();
  followed.dispose();
  await sign(id);
  await settle();
  expect(wordsOf(session.charter.get())).toBe('Work');
  expect(asked).toEqual([]);
});

test('[STATE4] a private space has no charter', async () => {
  const own = followCharter(session.own);
  await settle();
  expect(own.present.get()).toBeUndefined();
  own.dispose();
});
