import { webcrypto } from 'node:crypto';

import { vi } from 'vitest';
import * as Y from 'yjs';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { until } from '#renderer/bindings/until.ts';
import type { Wording } from '#shared/domain/charter/charter.ts';
import { type NewWording, proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { Statements } from '#shared/ports/statements.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { begin, type Begun, welcome } from '#tests/support/joining.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';

/** A circle of alice and bob on a laptop each, with keys of their own; the app is that of alice. */
export interface CircleOfTwo {
  readonly begun: Begun;
  readonly app: TestApp;
  readonly alice: CircleSession;
  readonly bob: CircleSession;
  /** What the keys of alice do; changed by the test. */
  readonly keys: { sign: Statements['sign'] };
  /** Lets what was written arrive. */
  readonly settle: () => Promise<void>;
}

/** Begins the circle, in a page: puts in the place of what jsdom has what WebCrypto can work with. */
export async function createCircleOfTwo(): Promise<CircleOfTwo> {
  // It only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  // WebCrypto takes only bytes of its own realm.
  vi.stubGlobal('crypto', webcrypto);
  vi.stubGlobal('Uint8Array', Object.getPrototypeOf(Buffer));
  vi.stubGlobal('ArrayBuffer', Buffer.alloc(1).buffer.constructor);
  const own = await createTestApp();
  const begun = await begin();
  const statements = statementsOf(begun.circle);
  const clock = begun.time.clockFor({ skewMs: 0 });
  const keys = { sign: statements.sign };
  const circle = { ...begun.circle, statements: { ...statements, sign: (digest: Uint8Array) => keys.sign(digest) } };
  const app = showCircle(own, circle, { clock, seed: 21 });
  const alice = app.session();
  alice.run(alice.circle, setName, { name: 'alice' });
  const bob = showCircle(own, (await welcome(begun, 'bob')).circle, { clock, seed: 22 }).session();
  bob.run(bob.circle, setName, { name: 'bob' });
  const settle = () => begun.time.advance(3 * SECOND_MS);
  await settle();
  return { begun, app, alice, bob, keys, settle };
}

function statementsOf({ statements }: OpenCircle): Statements {
  if (statements === undefined) throw new Error('a circle has statements');
  return statements;
}

/** The wording as a member has it. */
export function wordingIn({ circle }: CircleSession, id: CharterId): Wording {
  const found = circle.charters.all.get().get(id);
  if (found === undefined) throw new Error('it has not arrived');
  return found;
}

/** A member proposes something, and does not sign it. */
export function proposes({ circle, run }: CircleSession, input: Partial<NewWording>): CharterId {
  const proposed = run(circle, proposeCharter, { heads: statementsOf(circle.replica).heads(), ...input });
  if (!proposed.ok) throw new Error(proposed.error.code);
  return proposed.value.charterId;
}

/** A member signs something as soon as they see that it can be signed. */
export async function signs(session: CircleSession, id: CharterId): Promise<void> {
  const { circle, charter, run } = session;
  const canSign = (seen: Charter | undefined): seen is Charter =>
    [...(seen?.open ?? []), seen?.holding].some((signed) => signed?.wording.id === id);
  const seen = await until(charter, canSign);
  const wording = wordingIn(session, id);
  const signed = await statementsOf(circle.replica).sign(digestToSign(wording));
  const written = run(circle, signCharter, { wording, signed, charter: seen });
  if (!written.ok) throw new Error(written.error.code);
}

/** Writes past all commands, as a program that keeps to no rule does. */
export function scribble({ circle }: CircleSession, id: CharterId, key: string, text: string): void {
  const { doc } = circle.replica;
  const record = openCircleDoc(doc).charters.get(id);
  if (!(record instanceof Y.Map)) throw new Error('a wording is a record');
  doc.transact(() => record.set(key, text), COMMAND_ORIGIN);
}
