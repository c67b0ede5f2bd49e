import type { ShellApi } from '#shared/ipc/shell-api.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Notifications } from '#shared/ports/notifications.ts';
import { createArrivals } from './arrivals.ts';
import { valueOf } from './shell-failure.ts';

/** What main shows beside the window. */
export async function createShellNotifications(shell: ShellApi): Promise<Notifications> {
  const isWatched = createSubject(false);
  const opened = createArrivals<undefined>();
  shell.notifications.onWatched((news) => isWatched.set(news.isWatched));
  shell.notifications.onOpened(() => opened.put(undefined));
  const status = async () => valueOf(await shell.notifications.status());
  isWatched.set((await status()).isWatched);
  return {
    isSupported: async () => (await status()).isSupported,
    isWatched,
    show: async ({ title, lines }) => valueOf(await shell.notifications.show({ title, lines })),
    onOpened: (listener) => opened.listen(() => listener()),
  };
}
