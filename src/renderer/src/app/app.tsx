import { useTranslation } from 'react-i18next';

import { useServices, SessionContext } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { TroubleView, UnlockView } from '#renderer/features/first-run/index.ts';
import { useInviteInbox } from '#renderer/features/joining/index.ts';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { ActsSaid } from './acts-said.tsx';
import { CirclePage } from './circle-page.tsx';
import { FirstRunPage } from './first-run-page.tsx';

/** The whole page: what it shows follows the life of the app. */
export function App() {
  const { t } = useTranslation(['frame', 'common']);
  const toasts = useToasts();

  return (
    <>
      <Present />
      <ToastRegion queue={toasts} label={t('notices')} closeLabel={t('common:close')} />
    </>
  );
}

function Present() {
  const { app } = useServices();
  const inbox = useInviteInbox();
  const present = useObservable(app.state);
  const circles = useObservable(app.circles);
  switch (present.state) {
    case 'starting':
      return null;
    case 'first-run':
      return <FirstRunPage inbox={inbox} />;
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
    case 'open':
      return (
        // Another circle is another page: nothing of the one before stays on it.
        <SessionContext value={present.session} key={present.session.circleId}>
          <ActsSaid>
            <CirclePage inbox={inbox} />
          </ActsSaid>
        </SessionContext>
      );
  }
}
