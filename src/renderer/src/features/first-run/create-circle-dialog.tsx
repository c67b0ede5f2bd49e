import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NameForm } from './name-form.tsx';
import { useCheckedName } from './use-checked-name.ts';

/** A further circle, from the menu of circles. */
export interface CreateCircleDialogProps {
  readonly isOpen: boolean;
  /** Also called once the circle is there. */
  readonly onClose: () => void;
  /** Makes the circle; resolves when it is there, and never rejects. */
  readonly onCreate: (name: string) => Promise<void>;
}

/** Asks for the name of a new circle. What was typed outlasts closing. */
export function CreateCircleDialog({ isOpen, onClose, onCreate }: CreateCircleDialogProps) {
  const { t } = useTranslation(['firstRun', 'common']);
  const formId = useId();
  const name = useCheckedName();
  const [isBusy, setBusy] = useState(false);

  const create = async (sound: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await onCreate(sound);
    setBusy(false);
    name.setText('');
    onClose();
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('create')}
      closeLabel={t('close', { ns: 'common' })}
      size="small"
      footer={
        <Button type="submit" form={formId} variant="primary" isPending={isBusy}>
          {t('createNow')}
        </Button>
      }
    >
      <NameForm id={formId} label={t('circleName')} name={name} onName={(sound) => void create(sound)} />
    </Dialog>
  );
}
