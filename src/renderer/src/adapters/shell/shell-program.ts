import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { OpenedFile, Program } from '#shared/ports/program.ts';
import { createArrivals } from './arrivals.ts';
import { valueOf } from './shell-failure.ts';
import { createShellOpenedFile } from './shell-opened-file.ts';

/** The Electron program around the page. */
export async function createShellProgram(shell: ShellApi, logger: Logger): Promise<Program> {
  const { locale, version, evaluationRuntime } = valueOf(await shell.shell.info());
  const closing = new Set<() => Promise<boolean>>();

  /** Main closes at the first answer, so there is one, after everybody has finished. */
  async function handleClosing(): Promise<void> {
    const answers = await Promise.allSettled([...closing].map(async (listener) => listener()));
    for (const answer of answers) {
      if (answer.status === 'rejected') logger.error('not everything could be put away before closing', answer.reason);
    }
    const isStored = answers.every((answer) => answer.status === 'fulfilled' && answer.value);
    await shell.app.readyToClose({ isStored });
  }

  const invites = createArrivals<string>();
  const files = createArrivals<OpenedFile>();

  shell.app.onClosing(() => void handleClosing());
  shell.invite.onOpened(({ link }) => invites.put(link));
  shell.file.onOpened((news) => files.put(createShellOpenedFile(shell, news)));
  // From now on main asks before it closes.
  await shell.app.ready();

  return {
    locale,
    version,
    isEvaluation: evaluationRuntime,
    onMenuCommand: (listener) => shell.menu.onCommand(({ command }) => listener(command)),
    onInvite: invites.listen,
    onFile: files.listen,
    onAwake: (listener) => shell.device.onAwake(listener),
    onClosing: (listener) => {
      closing.add(listener);
      return () => closing.delete(listener);
    },
  };
}
