import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Flow, Period } from '#shared/domain/funnel/funnel.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { addressOf, drawPng } from './draw-png.ts';
import styles from './funnel.module.css';
import { PICTURE_FORMS, type PictureForm } from './picture-form.ts';
import { usePicture } from './use-picture.ts';
import type { WhoseChoice } from './use-whose.ts';

interface SavePictureDialogProps {
  readonly flows: readonly Flow[];
  readonly whose: WhoseChoice;
  readonly period: Period;
  /** Kept by whoever opens it, for the next time; names are hidden each time. */
  readonly form: PictureForm;
  readonly onForm: (form: PictureForm) => void;
  readonly onClose: () => void;
}

/** Shows the picture as it will be saved, and saves just that. */
export function SavePictureDialog({ flows, whose, period, form, onForm, onClose }: SavePictureDialogProps) {
  const { t } = useTranslation(['funnel', 'common']);
  const { files, logError } = useServices();
  const toasts = useToasts();
  const { today } = useDays();
  const [isWithNames, setWithNames] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<'not-saved' | 'not-made'>();
  const svg = usePicture(flows, whose, { period, isWithNames });
  // What was said before could lie over the buttons.
  useEffect(() => toasts.clear(), [toasts]);

  const keep = async (): Promise<boolean> => {
    const bytes = form === 'svg' ? new TextEncoder().encode(svg.text) : await drawPng(svg);
    return await files.save({ name: `${t('save.fileName', { day: today })}.${form}`, bytes });
  };
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setFault(undefined);
    setBusy(true);
    try {
      if (!(await keep())) return;
      onClose();
      toasts.show({ message: t('save.saved') });
    } catch (error) {
      logError(error);
      setFault(error instanceof AppError && error.code === 'not-saved' ? 'not-saved' : 'not-made');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      title={t('save.title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <div className={styles['outcome']}>
            {fault === undefined ? null : (
              <ErrorNote
                what={t(`save.fault.${fault}.what`)}
                safe={t(`save.fault.${fault}.safe`)}
                next={t(`save.fault.${fault}.next`)}
              />
            )}
          </div>
          <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
            {t('save.button')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <img className={styles['preview']} src={addressOf(svg)} alt={t('save.preview')} />
        <p>
          {isWithNames
            ? t('save.insideNamed', { names: t(`save.namesOf.${whose.voice}`, { name: whose.name }) })
            : t('save.inside')}
        </p>
        <div>
          <Checkbox isSelected={isWithNames} onChange={setWithNames}>
            {t('save.withNames')}
          </Checkbox>
        </div>
        <RadioGroup
          label={t('save.as')}
          layout="column"
          options={PICTURE_FORMS.map((each) => ({
            value: each,
            label: t(`save.form.${each}`),
            detail: t(`save.what.${each}`),
          }))}
          value={form}
          onChange={onForm}
        />
      </div>
    </Dialog>
  );
}
