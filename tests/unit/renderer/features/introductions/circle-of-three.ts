import { webcrypto } from 'node:crypto';

import { vi } from 'vitest';

import { askIntroduction } from '#shared/domain/introduction/ask-introduction.ts';
import type { IntroductionState } from '#shared/domain/introduction/select-introductions.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { begin, welcome } from '#tests/support/joining.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';

/** A circle of alice, bob and carol on a laptop each, with keys and a private document of their own. */
export interface CircleOfThree {
  readonly alice: TestApp;
  readonly bob: TestApp;
  readonly carol: TestApp;
  /** Lets what was written arrive. */
  readonly settle: () => Promise<void>;
}

/** Begins the circle, in a page: puts in the place of what jsdom has what WebCrypto can work with. */
export async function createCircleOfThree(): Promise<CircleOfThree> {
  // It only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  // WebCrypto takes only bytes of its own realm.
  vi.stubGlobal('crypto', webcrypto);
  vi.stubGlobal('Uint8Array', Object.getPrototypeOf(Buffer));
  vi.stubGlobal('ArrayBuffer', Buffer.alloc(1).buffer.constructor);
  const begun = await begin();
  const clock = begun.time.clockFor({ skewMs: 0 });
  const appOf = async (name: string, circle: OpenCircle, seed: number): Promise<TestApp> => {
    const app = showCircle(await createTestApp(createTestDevice(seed)), circle, { clock, seed: seed + 10 });
    const { circle: view, run } = app.session();
    run(view, setName, { name });
    return app;
  };
  const bobs = await welcome(begun, 'bob');
  const carols = await welcome(begun, 'carol');
  const [alice, bob, carol] = [
    await appOf('alice', begun.circle, 21),
    await appOf('bob', bobs.circle, 22),
    await appOf('carol', carols.circle, 23),
  ];
  const settle = () => begun.time.advance(3 * SECOND_MS);
  await settle();
  return { alice, bob, carol, settle };
}

/** Asks for an introduction at Northwind. */
export function asks(app: TestApp, to?: MemberId, leadId?: LeadId): void {
  const { circle, run } = app.session();
  const { authorOf } = circle.replica;
  const words = 'Somebody of the data team.';
  const asked = run(circle, askIntroduction, {
    company: 'Northwind',
    words,
    authorOf,
    ...(to && { to }),
    ...(leadId && { leadId }),
  });
  if (!asked.ok) throw new Error(asked.error.code);
}

/** The only introduction that is asked for. */
export function theOne(app: TestApp): IntroductionState {
  const [found] = app.session().circle.introductions.get();
  if (found === undefined) throw new Error('nobody asks');
  return found;
}

/** All that a member's circle document says. */
export const documentOf = (app: TestApp): string => JSON.stringify(app.session().circle.replica.doc.toJSON());
