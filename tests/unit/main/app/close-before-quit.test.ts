import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it, vi } from 'vitest';
import { closeBeforeQuit } from '#main/app/close-before-quit.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';

function quit(close: () => Promise<void>) {
  const clock = createFakeClock();
  const exit = vi.fn<() => void>();
  const app = Object.assign(new EventEmitter(), { exit });
  closeBeforeQuit(app as unknown as Pick<App, 'on' | 'exit'>, close, clock, { error: () => {}, info: () => {} });
  const preventDefault = vi.fn<() => void>();
  app.emit('will-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  return { app, clock, exit };
}

it('[SHELL25] the process ends when others have been told', async () => {
  let told = (): void => undefined;
  const { exit } = quit(
    () =>
      new Promise((resolve) => {
        told = resolve;
      }),
  );
  await settle();
  expect(exit).not.toHaveBeenCalled();
  told();
  await settle();
  expect(exit).toHaveBeenCalledOnce();
});

it('[SHELL25] a quit that is asked for again waits too, and closes nothing twice', async () => {
  const close = vi.fn<() => Promise<void>>(() => new Promise(() => undefined));
  const { app, exit } = quit(close);
  const preventDefault = vi.fn<() => void>();
  app.emit('will-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  await settle();
  expect(close).toHaveBeenCalledOnce();
  expect(exit).not.toHaveBeenCalled();
});

it('[SHELL25] the process ends after a second, or when nobody can be told', async () => {
  const { clock, exit } = quit(() => new Promise(() => undefined));
  await clock.advance(SECOND_MS - 1);
  expect(exit).not.toHaveBeenCalled();
  await clock.advance(1);
  expect(exit).toHaveBeenCalledOnce();

  const broken = quit(() => Promise.reject(new Error('broken')));
  await settle();
  expect(broken.exit).toHaveBeenCalledOnce();
});
