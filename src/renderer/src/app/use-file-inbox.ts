import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AppState } from '#renderer/bindings/app-controller.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { until } from '#renderer/bindings/until.ts';
import { BACKUP_FILES, createRestoreDesk, type RestoreDesk } from '#renderer/features/backup/index.ts';
import { createFileDesk, type FileDesk } from '#renderer/features/sync-file/index.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { OpenedFile } from '#shared/ports/program.ts';
import { createJoinFileSlot, type JoinFileSlot } from './join-file-slot.ts';
import { createPageSlot, type PageSlot } from './page-slot.ts';

/** The files that come from outside the page: opened with a double click, dropped on the window, or chosen by a command. */
export interface FileInbox {
  readonly desk: FileDesk;
  readonly joinFiles: JoinFileSlot;
  readonly backups: RestoreDesk;
  readonly pages: PageSlot;
  /** Takes a backup by its name, and any other file by what is in it, as soon as there is somebody to take it. */
  readonly put: (file: OpenedFile) => void;
}

type Ready = Extract<AppState, { readonly state: 'first-run' | 'open' }>;

/** Takes files for the life of the window: while it is locked, or goes from one circle to another, none is lost. */
export function useFileInbox(): FileInbox {
  const { t } = useTranslation('syncFile');
  const { app, program } = useServices();
  const toasts = useToasts();
  const [joinFiles] = useState(createJoinFileSlot);
  const [pages] = useState(createPageSlot);
  const [backups] = useState(() => createRestoreDesk(app.backingUp));
  const [desk] = useState(() =>
    createFileDesk({
      load: app.loadSyncFile,
      takeOther: joinFiles.take,
      whenReady: () => until(app.state, isReady),
    }),
  );
  const put = useCallback(
    (file: OpenedFile) => {
      const present = app.state.get();
      // What starts goes on by itself; everything else waits for the person.
      if (!isReady(present) && present.state !== 'starting') toasts.show({ message: t('later', { name: file.name }) });
      if (BACKUP_FILES.some((ending) => file.name.endsWith(ending))) {
        void until(app.state, isReady).then(() => backups.begin(file));
      } else desk.take(file);
    },
    [app, desk, backups, toasts, t],
  );
  useEffect(() => program.onFile(put), [program, put]);
  return useMemo(() => ({ desk, joinFiles, backups, pages, put }), [desk, joinFiles, backups, pages, put]);
}

function isReady(app: AppState): app is Ready {
  return app.state === 'open' || app.state === 'first-run';
}
