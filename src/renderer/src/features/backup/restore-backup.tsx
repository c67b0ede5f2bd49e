import { type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { LockedBackup, needsAnotherFile } from './locked-backup.tsx';
import { OpenedBackup } from './opened-backup.tsx';
import { RestoreButton } from './restore-button.tsx';
import type { RestoreDesk, RestoreState } from './restore-desk.ts';
import { RestoredBackup } from './restored-backup.tsx';
import { RestoreOutcome } from './restore-outcome.tsx';

/** A backup that was handed in, as a dialog above whatever the window shows: from its passphrase to what came of it. */
export function RestoreBackup({ desk }: { readonly desk: RestoreDesk }) {
  const { t } = useTranslation(['backup', 'common']);
  const state = useObservable(desk.state);
  const formId = useId();
  const toasts = useToasts();
  const isShown = state !== undefined;
  // What was said before could lie over the buttons of a dialog this high.
  useEffect(() => {
    if (isShown) toasts.clear();
  }, [isShown, toasts]);
  if (state === undefined || (state.step === 'restoring' && state.isLeft)) return null;
  return (
    <Dialog
      isOpen
      size="small"
      title={t(titleOf(state))}
      closeLabel={t('common:close')}
      onClose={desk.close}
      footer={<Foot state={state} desk={desk} formId={formId} />}
    >
      <Body state={state} desk={desk} formId={formId} />
    </Dialog>
  );
}

interface PartProps {
  readonly state: RestoreState;
  readonly desk: RestoreDesk;
  readonly formId: string;
}

function titleOf(state: RestoreState): 'restore' | 'restored' | 'notRestored' {
  if (state.step !== 'restored') return 'restore';
  return state.report.failed.length === 0 ? 'restored' : 'notRestored';
}

function Body({ state, desk, formId }: PartProps): ReactNode {
  switch (state.step) {
    case 'locked':
      return <LockedBackup state={state} desk={desk} formId={formId} />;
    case 'opened':
    case 'restoring':
      return <OpenedBackup contents={state.contents} />;
    case 'restored':
      return <RestoredBackup state={state} />;
  }
}

function Foot({ state, desk, formId }: PartProps): ReactNode {
  const { t } = useTranslation('backup');
  switch (state.step) {
    case 'locked':
      return needsAnotherFile(state.fault) ? (
        <RestoreButton variant="primary" onFile={desk.begin}>
          {t('chooseOther')}
        </RestoreButton>
      ) : (
        <Button type="submit" form={formId} variant="primary" isPending={state.isBusy}>
          {t('open')}
        </Button>
      );
    case 'opened':
    case 'restoring':
      return (
        <>
          <RestoreOutcome state={state} />
          <Button variant="primary" isPending={state.step === 'restoring'} onPress={() => void desk.restore()}>
            {t('restoreNow')}
          </Button>
        </>
      );
    case 'restored':
      return (
        <Button variant="primary" onPress={desk.close}>
          {t('done')}
        </Button>
      );
  }
}
