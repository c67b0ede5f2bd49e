import { expect, test } from 'vitest';

import { createShellProgram } from '#renderer/adapters/shell/shell-program.ts';
import type { OpenedFileNews } from '#shared/ipc/schemas.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import { settle } from '#tests/support/fake-clock.ts';

function createFakeShell() {
  const answers: boolean[] = [];
  let close = (): void => undefined;
  const done = <T>(value: T) => Promise.resolve({ ok: true, value } as const);
  let openInvite = (_link: string): void => undefined;
  let openFile = (_news: OpenedFileNews): void => undefined;
  const shell: Pick<ShellApi, 'shell' | 'menu' | 'invite' | 'file' | 'app'> = {
    shell: { info: () => done({ locale: 'en', version: '1', platform: 'linux', evaluationRuntime: false }) },
    menu: { onCommand: () => () => undefined },
    invite: {
      onOpened: (listener) => {
        openInvite = (link) => listener({ link });
        return () => undefined;
      },
    },
    file: {
      onOpened: (listener) => {
        openFile = listener;
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
  return {
    shell: shell as ShellApi,
    answers,
    close: () => close(),
    openInvite: (link: string) => openInvite(link),
    openFile: (news: OpenedFileNews) => openFile(news),
  };
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

test('files that were opened before anybody listened are told to the first who does, also those that could not be', async () => {
  const { shell, openFile } = createFakeShell();
  const program = await createShellProgram(shell, silent);
  openFile({ name: 'gone.lateral', content: undefined });
  openFile({ name: 'b.lateral', content: { id: 1, sizeBytes: 5 } });
  const heard: (readonly [string, number | undefined])[] = [];
  const stop = program.onFile(({ name, source }) => heard.push([name, source?.sizeBytes]));
  openFile({ name: 'c.lateral', content: { id: 2, sizeBytes: 0 } });
  stop();
  openFile({ name: 'd.lateral', content: { id: 3, sizeBytes: 0 } });
  expect(heard).toEqual([
    ['gone.lateral', undefined],
    ['b.lateral', 5],
    ['c.lateral', 0],
  ]);
});

test('who has stopped listening is not waited for', async () => {
  const { shell, answers, close } = createFakeShell();
  const program = await createShellProgram(shell, silent);
  program.onClosing(() => new Promise(() => undefined))();
  close();
  await settle();
  expect(answers).toEqual([true]);
});
