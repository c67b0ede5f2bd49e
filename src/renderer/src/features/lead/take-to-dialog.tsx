import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CircleId } from '#shared/kernel/ids.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';

/** A copy stays here, a move does not. */
export type TakeKind = 'copy' | 'move';

/** A circle that a lead can be taken to. */
export interface OtherCircle {
  readonly circleId: CircleId;
  readonly name: string;
}

interface TakeToDialogProps {
  readonly kind: TakeKind;
  /** Nobody else has seen it so far. */
  readonly isPrivate: boolean;
  /** At least one. */
  readonly circles: readonly OtherCircle[];
  readonly onTake: (circleId: CircleId) => void;
  readonly onClose: () => void;
}

/** Asks for the circle that a lead is taken to, and says beforehand who will see what. */
export function TakeToDialog({ kind, isPrivate, circles, onTake, onClose }: TakeToDialogProps) {
  const { t } = useTranslation(['lead', 'common']);
  const [chosen, setChosen] = useState<CircleId>();
  const circleId = chosen ?? circles[0]?.circleId;
  if (circleId === undefined) return null;
  return (
    <Dialog
      isOpen
      size="small"
      title={t(`take.${kind}Title`)}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => {
              onTake(circleId);
              onClose();
            }}
          >
            {t(`take.${kind}Submit`)}
          </Button>
        </>
      }
    >
      <Select
        label={t('take.circle')}
        options={circles.map((circle) => ({ value: circle.circleId, label: circle.name }))}
        value={circleId}
        onChange={setChosen}
      />
      <p>{t(`take.${kind}Body`)}</p>
      {isPrivate ? <p>{t('share.never')}</p> : null}
    </Dialog>
  );
}
