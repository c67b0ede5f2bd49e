import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { createCircleSession } from '#renderer/bindings/circle-session.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import type { TestApp } from './render-in-circle.tsx';
import { createSeededRandom } from './seeded-random.ts';

/** An app that has another circle open than its own: one from elsewhere, or its own with parts that do as the test says. */
export function showCircle(
  app: TestApp,
  circle: OpenCircle,
  { clock = app.session().clock, seed = 9 }: { readonly clock?: Clock; readonly seed?: number } = {},
): TestApp {
  const own = app.session().own.replica;
  const session = createCircleSession({ circle, own, clock, newId: createIdSource(createSeededRandom(seed)) });
  return { ...app, services: { ...app.services, clock }, session: () => session };
}
