import { useTranslation } from 'react-i18next';

import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import type { CircleRemains } from '#shared/ports/recovery.ts';

interface GoOnDialogProps {
  readonly isOpen: boolean;
  readonly isOwn: boolean;
  readonly remains: CircleRemains;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** Asks once, before what is gone is given up. */
export function GoOnDialog({ isOpen, isOwn, remains, onGoOn, onClose }: GoOnDialogProps) {
  const { t } = useTranslation('recovery');
  const { readableCount, lostCount, others } = remains;
  const isAnew = isOwn && others === 'unknown';
  const gone = lostCount ? t('goOnGone', { count: lostCount }) : t('goOnUnknown');
  const stays = readableCount === 0 ? t('goOnEmpty') : t('goOnStays', { count: readableCount });
  return (
    <AlertDialog
      isOpen={isOpen}
      isDestructive
      title={t('goOnAsk')}
      confirmLabel={lostCount && !isAnew ? t('goOnNow', { count: lostCount }) : t('goOnNowUnknown')}
      cancelLabel={t('notYet')}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        onGoOn();
      }}
    >
      <p>{isAnew ? t('goOnAnew') : `${gone} ${stays}`}</p>
    </AlertDialog>
  );
}
