import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleRemains } from '#shared/ports/recovery.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createFakeRecovery, type FakeRecovery, remainsWith } from '#tests/support/fake-recovery.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';

/** The window of alice, who starts with something that is not whole. */
export interface BrokenPage {
  readonly app: TestApp;
  readonly recovery: FakeRecovery;
  readonly circleId: CircleId;
  readonly ownId: CircleId;
  /** Starts the app and draws its window. */
  readonly start: (...broken: readonly CircleId[]) => Promise<void>;
  /** Starts it with the circle not whole, and so much left of it. */
  readonly startWith: (remains?: Partial<CircleRemains>) => Promise<void>;
  /** Moves the clock on until a wait is long enough to be said. */
  readonly wait: () => Promise<void>;
}

export async function createBrokenPage(): Promise<BrokenPage> {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  window.location.hash = '#/settings';
  const recovery = createFakeRecovery();
  const app = await createTestApp(createTestDevice(11), recovery.around);
  const { circleId, own } = app.session();
  const start: BrokenPage['start'] = async (...broken) => {
    await app.app.close();
    for (const id of broken) recovery.broken.set(id, 'not-whole');
    await app.app.start();
    renderWindow({ ...app, services: { ...app.services, logError: () => undefined } });
    // What is left is looked at.
    await act(() => app.device.clock.advance(0));
  };
  return {
    ...{ app, recovery, circleId, ownId: own.replica.circleId, start },
    startWith: async (remains = {}) => {
      recovery.outcome.inspect = () => Promise.resolve(remainsWith(remains));
      await start(circleId);
    },
    wait: () => act(() => app.device.clock.advance(1_000)),
  };
}

const user = userEvent.setup();

export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

export function press(name: string): Promise<void> {
  return user.click(button(name));
}

/** What stands beside a button. */
export function why(name: string): string {
  const id = button(name).getAttribute('aria-describedby') ?? '';
  return document.querySelector(`[id="${id}"]`)?.textContent ?? '';
}
