import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { followEvidence, type FollowedEvidence } from '#renderer/bindings/evidence.ts';
import { addSeenEvidence, draftSeenEvidence } from '#shared/domain/evidence/add-seen-evidence.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { EvidenceId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Statements } from '#shared/ports/statements.ts';
import { type Deferred, deferred } from '#tests/support/deferred.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { idOf } from '#tests/support/member-ids.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

let session: CircleSession;
let statements: Statements;
let follow: () => FollowedEvidence;
let followed: FollowedEvidence;
/** How many signatures were verified in each look that asked. */
let asked: number[];
/** Verifying waits for these, in turn. */
let gates: Deferred[];
let isLocked: boolean;

beforeEach(async () => {
  session = (await createTestApp()).session();
  const { circle } = session;
  if (circle.replica.statements === undefined) throw new Error('a circle has statements');
  ({ statements } = circle.replica);
  [asked, gates, isLocked] = [[], [], false];
  const verifyMany: Statements['verifyMany'] = async (claims) => {
    asked.push(claims.length);
    await gates.shift()?.promise;
    if (isLocked) throw new AppError('vault-locked', 'locked', { retryable: true });
    return statements.verifyMany(claims);
  };
  follow = () =>
    followEvidence({ ...circle, replica: { ...circle.replica, statements: { ...statements, verifyMany } } });
  followed = follow();
});
afterEach(() => followed.dispose());

/** Alice writes what she saw of bob. */
async function saw(text: string): Promise<EvidenceId> {
  const { circle, contextFor, run } = session;
  const { circleId } = circle.replica;
  const seen = draftSeenEvidence(
    { text, about: idOf('bob'), circleId, digestOf: statements.digestOf },
    contextFor(circle),
  );
  if (!seen.ok) throw new Error(seen.error.code);
  const signed = await statements.sign(seen.value.digest);
  const added = run(circle, addSeenEvidence, { seen: seen.value, signed });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.evidenceId;
}
const proven = (of = followed) => of.present.get()?.map(({ evidenceId }) => evidenceId);

test('[EVID4] what somebody signed is followed, and verified once', async () => {
  await settle();
  expect(proven()).toEqual([]);
  const first = await saw('Sang');
  await settle();
  expect(proven()).toEqual([first]);
  const second = await saw('Danced');
  await settle();
  expect(new Set(proven())).toEqual(new Set([first, second]));
  expect(asked).toEqual([1, 1]);
});

test('[EVID4] nothing is known before the signatures that are there have been looked at', async () => {
  const id = await saw('Sang');
  await settle();
  const gate = deferred();
  gates = [gate];
  const late = follow();
  await settle();
  expect(late.present.get()).toBeUndefined();
  gate.resolve();
  await settle();
  expect(proven(late)).toEqual([id]);
  late.dispose();
});

test('a look that another has overtaken is not told', async () => {
  await settle();
  let toldCount = 0;
  followed.present.subscribe(() => (toldCount += 1));
  const gate = deferred();
  gates = [gate];
  await saw('Sang');
  await saw('Danced');
  await settle();
  gate.resolve();
  await settle();
  expect(proven()).toHaveLength(2);
  expect(toldCount).toBe(1);
});

test('[EVID4] signatures that cannot be verified leave what was known, until something changes again', async () => {
  const first = await saw('Sang');
  await settle();
  isLocked = true;
  await saw('Danced');
  await settle();
  expect(proven()).toEqual([first]);
  isLocked = false;
  await saw('Slept');
  await settle();
  expect(proven()).toHaveLength(3);
});

test('who belongs to the circle is followed, too: it may bring more of the graph', async () => {
  const { circle } = session;
  const members = createSubject(circle.replica.members.get());
  let lookCount = 0;
  const heads = (): ReturnType<Statements['heads']> => {
    lookCount += 1;
    return statements.heads();
  };
  const own = followEvidence({
    ...circle,
    replica: { ...circle.replica, members, statements: { ...statements, heads } },
  });
  await settle();
  expect(lookCount).toBe(1);
  members.set([...members.get()]);
  await settle();
  expect(lookCount).toBe(2);
  own.dispose();
});

test('nothing is told any more after the end, also of a look that was on its way', async () => {
  await settle();
  const gate = deferred();
  gates = [gate];
  await saw('Sang');
  followed.dispose();
  gate.resolve();
  await settle();
  expect(proven()).toEqual([]);
});

test('a private space has none', async () => {
  const own = followEvidence(session.own);
  await settle();
  expect(own.present.get()).toBeUndefined();
  own.dispose();
});
