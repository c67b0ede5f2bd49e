import { expect, test } from 'vitest';

import { createShellProgram } from '#renderer/adapters/shell/shell-program.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import { settle } from '#tests/support/fake-clock.ts';

function createFakeShell() {
  const answers: boolean[] = [];
  let close = (): void => undefined;
  const done = <T>(value: T) => Promise.resolve({ ok: true, value } as const);
  let openInvite = (_link: string): void => undefined;
  const shell: Pick<ShellApi, 'shell' | 'menu' | 'invite' | 'app'> = {
    shell: { info: () => done({ locale: 'en', version: '1', platform: 'linux', evaluationRuntime: false }) },
    menu: { onCommand: () => () => undefined },
    invite: {
      onOpened: (listener) => {
        openInvite = (link) => listener({ link });
        return () => undefined;
      },
    },
    app: {
      onClosing: (listener) => {
        close = listener;
        return () => undefined;
      },
      ready: () => done(undefined),
      readyToClose: ({ isStored }) => {
        answers.push(isStored);
        return done(undefined);
      },
    },
  };
  return { shell: shell as ShellApi, answers, close: () => close(), openInvite: (link: string) => openInvite(link) };
}

const silent = { error: () => undefined, info: () => undefined };

test('the window may close once everybody has finished, and not before', async () => {
  const { shell, answers, close } = createFakeShell();
  const program = await createShellProgram(shell, silent);
  let finish = (): void => undefined;
  program.onClosing(
    () =>
      new Promise((resolve) => {
        finish = () => resolve(true);
      }),
  );
  program.onClosing(() => Promise.resolve(true));
  close();
  await settle();
  expect(answers).toEqual([]);
  finish();
  await settle();
  expect(answers).toEqual([true]);
});

test('one that could not store everything, or failed, is enough to say so', async () => {
  for (const answer of [() => Promise.resolve(false), () => Promise.reject(new Error('broken'))]) {
    const { shell, answers, close } = createFakeShell();
    const program = await createShellProgram(shell, silent);
    program.onClosing(() => Promise.resolve(true));
    program.onClosing(answer);
    close();
    await settle();
    expect(answers).toEqual([false]);
  }
});

test('invites that were opened before anybody listened are told to the first who does, and to nobody else', async () => {
  const { shell, openInvite } = createFakeShell();
  const program = await createShellProgram(shell, silent);
  openInvite('one');
  openInvite('two');
  const first: string[] = [];
  const second: string[] = [];
  const stop = program.onInvite((link) => first.push(link));
  program.onInvite((link) => second.push(link));
  openInvite('three');
  stop();
  openInvite('four');
  const third: string[] = [];
  program.onInvite((link) => third.push(link));
  expect(first).toEqual(['one', 'two', 'three']);
  expect(second).toEqual(['three', 'four']);
  expect(third).toEqual([]);
});

test('who has stopped listening is not waited for', async () => {
  const { shell, answers, close } = createFakeShell();
  const program = await createShellProgram(shell, silent);
  program.onClosing(() => new Promise(() => undefined))();
  close();
  await settle();
  expect(answers).toEqual([true]);
});
