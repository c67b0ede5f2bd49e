import { useTranslation } from 'react-i18next';

import { Dialog } from '#renderer/ui/dialog.tsx';
import { JoinSteps } from './join-steps.tsx';
import type { JoinPlace } from './use-join-place.ts';

/** The way into a further circle, above the page. */
export interface JoinDialogProps {
  readonly place: JoinPlace;
  /** The person's name in the circle that is open. */
  readonly ownName: string;
}

/** A dialog to look at an invite and to wait. What was pasted outlasts closing, and so does the request. */
export function JoinDialog({ place, ownName }: JoinDialogProps) {
  const { t } = useTranslation(['joining', 'common']);
  return (
    <Dialog
      isOpen={place.isOpen}
      onClose={place.close}
      title={t('title')}
      closeLabel={t('close', { ns: 'common' })}
      size="small"
    >
      <JoinSteps place={place} ground="dialog" ownName={ownName} />
    </Dialog>
  );
}
