import { useTranslation } from 'react-i18next';

import { openedFileOf } from '#renderer/bindings/file-source.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { SessionScope } from '#renderer/bindings/session-scope.tsx';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { RestoreBackup } from '#renderer/features/backup/index.ts';
import { TroubleView, UnlockView } from '#renderer/features/first-run/index.ts';
import { useInviteInbox } from '#renderer/features/joining/index.ts';
import { OpenedFiles } from '#renderer/features/sync-file/index.ts';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { ActsSaid } from './acts-said.tsx';
import { CirclePage } from './circle-page.tsx';
import { FirstRunPage } from './first-run-page.tsx';
import { RecoveryPage } from './recovery-page.tsx';
import { type FileInbox, useFileInbox } from './use-file-inbox.ts';

/** The whole page: what it shows follows the life of the app. */
export function App() {
  const { t } = useTranslation(['frame', 'common', 'syncFile']);
  const toasts = useToasts();
  const { app } = useServices();
  const files = useFileInbox();
  const present = useObservable(app.state);

  return (
    <>
      <Present files={files} />
      <OpenedFiles desk={files.desk} shown={present.state === 'open' ? present.session.circleId : undefined} />
      <RestoreBackup desk={files.backups} />
      <FileDrop
        label={t('syncFile:drop')}
        onFiles={(dropped) => {
          for (const file of dropped) if (!files.pages.take(file)) files.put(openedFileOf(file));
        }}
      />
      <ToastRegion queue={toasts} label={t('notices')} closeLabel={t('common:close')} />
    </>
  );
}

function Present({ files }: { readonly files: FileInbox }) {
  const { app } = useServices();
  const inbox = useInviteInbox();
  const present = useObservable(app.state);
  const circles = useObservable(app.circles);
  switch (present.state) {
    case 'starting':
      return null;
    case 'first-run':
      return <FirstRunPage inbox={inbox} joinFiles={files.joinFiles} onBackup={files.backups.begin} />;
    case 'locked':
      return <UnlockView onUnlock={app.unlock} />;
    case 'vault-broken':
      return <TroubleView code={present.reason ?? 'unreadable'} onRetry={() => void app.start()} />;
    case 'failed':
      return (
        <TroubleView
          key={present.circleId ?? ''}
          code={present.code}
          onRetry={() => void app.start()}
          otherCircles={circles.filter(({ circleId }) => circleId !== present.circleId)}
          onOpen={(circleId) => void app.openCircle(circleId)}
        />
      );
    case 'recovery':
      return <RecoveryPage key={present.broken.circleId} broken={present.broken} />;
    case 'open':
      return (
        // Another circle is another page: nothing of the one before stays on it.
        <SessionScope session={present.session} key={present.session.circleId}>
          <ActsSaid>
            <CirclePage inbox={inbox} files={files} />
          </ActsSaid>
        </SessionScope>
      );
  }
}
