import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Program } from '#shared/ports/program.ts';
import { valueOf } from './shell-failure.ts';

/** The Electron program around the page. */
export async function createShellProgram(shell: ShellApi, logger: Logger): Promise<Program> {
  const { locale, version, evaluationRuntime } = valueOf(await shell.shell.info());
  return {
    locale,
    version,
    isEvaluation: evaluationRuntime,
    onMenuCommand: (listener) => shell.menu.onCommand(({ command }) => listener(command)),
    onClosing: (listener) => {
      const dispose = shell.app.onClosing(() => {
        listener()
          .catch((error: unknown) => logger.error('not everything could be put away before closing', error))
          .finally(() => void shell.app.readyToClose());
      });
      // From now on main asks before it closes.
      void shell.app.ready();
      return dispose;
    },
  };
}
