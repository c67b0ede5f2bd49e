import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SaveOutcome } from '#renderer/bindings/use-save-parts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { CalendarDiscretion } from '#shared/domain/calendar/calendar-entry.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './calendar.module.css';
import { CalendarPreview } from './calendar-preview.tsx';
import { type CalendarWish, useSaveCalendar } from './use-save-calendar.ts';

const DISCRETIONS: readonly CalendarDiscretion[] = ['discreet', 'company', 'all'];

interface CalendarSaveDialogProps {
  readonly isOpen: boolean;
  /** Only this lead. */
  readonly leadId?: LeadId | undefined;
  readonly onClose: () => void;
}

/** Saves next steps and deadlines for a calendar. What was chosen is there again when it opens again. */
export function CalendarSaveDialog({ isOpen, leadId, onClose }: CalendarSaveDialogProps) {
  const [wish, setWish] = useState<CalendarWish>({ discretion: 'discreet', isWithOnlyMine: false });
  return isOpen ? <OpenDialog wish={wish} onWish={setWish} leadId={leadId} onClose={onClose} /> : null;
}

interface OpenDialogProps {
  readonly wish: CalendarWish;
  readonly onWish: (wish: CalendarWish) => void;
  readonly leadId: LeadId | undefined;
  readonly onClose: () => void;
}

function OpenDialog({ wish, onWish, leadId, onClose }: OpenDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const toasts = useToasts();
  const saving = useSaveCalendar(wish, leadId);
  const [became, setBecame] = useState<SaveOutcome>();
  const becauseId = useId();
  // What was said before could lie over the buttons.
  useEffect(() => toasts.clear(), [toasts]);
  const { entries, plan, hasOnlyMine } = saving;
  const isOfLead = leadId !== undefined;
  const goneCount = plan.events.filter(({ isCancelled }) => isCancelled).length;
  const stepCount = entries.filter(({ kind }) => kind === 'next-step').length;
  const deadlineCount = entries.length - stepCount;
  const because = plan.events.length === 0 ? t(isOfLead ? 'save.noneOfLead' : 'save.none') : '';
  const counts = [
    stepCount === 0 ? '' : t('save.steps', { count: stepCount }),
    deadlineCount === 0 ? '' : t('save.deadlines', { count: deadlineCount }),
    goneCount === 0 ? '' : t('save.gone', { count: goneCount }),
  ];
  const change = (part: Partial<CalendarWish>): void => {
    setBecame(undefined);
    onWish({ ...wish, ...part });
  };
  const save = async (): Promise<void> => {
    if (saving.isBusy || plan.events.length === 0) return;
    setBecame(undefined);
    const outcome = await saving.save();
    setBecame(outcome);
    if (outcome !== 'kept') return;
    onClose();
    toasts.show({ message: t('save.saved', { count: plan.events.length }) });
  };
  return (
    <Dialog
      isOpen
      title={t('save.title')}
      closeLabel={t('common:close')}
      onClose={() => {
        saving.stop();
        onClose();
      }}
      footer={
        <>
          <div className={styles['outcome']}>
            <SaveFault became={became} />
          </div>
          <Button
            variant="primary"
            isPending={saving.isBusy}
            isDisabled={because !== ''}
            aria-describedby={becauseId}
            onPress={() => void save()}
          >
            {t('save.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {plan.events.length === 0 ? null : <p>{t(isOfLead ? 'save.whyLead' : 'save.why')}</p>}
        {plan.events.length === 0 ? null : (
          <RadioGroup
            label={t('save.titles')}
            layout="column"
            options={DISCRETIONS.map((value) => ({
              value,
              label: t(`save.discretion.${value}`),
              detail: t(`save.example.${value}`, { appointment: t('save.appointment') }),
            }))}
            value={wish.discretion}
            onChange={(discretion) => change({ discretion })}
          />
        )}
        {hasOnlyMine && !isOfLead ? (
          <div>
            <Checkbox isSelected={wish.isWithOnlyMine} onChange={(isWithOnlyMine) => change({ isWithOnlyMine })}>
              {t('save.withOnlyMine')}
            </Checkbox>
          </div>
        ) : null}
        <div role="status" id={becauseId}>
          <p>{because === '' ? counts.filter((sentence) => sentence !== '').join(' ') : because}</p>
        </div>
        {plan.events.length === 0 ? null : (
          <>
            <CalendarPreview events={plan.events} />
            <p className={styles['quiet']}>{t('save.again')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function SaveFault({ became }: { readonly became: SaveOutcome | undefined }) {
  const { t } = useTranslation('calendar');
  if (became !== 'not-saved' && became !== 'not-made') return null;
  return (
    <ErrorNote
      what={t(`save.fault.${became}.what`)}
      safe={t(`save.fault.${became}.safe`)}
      next={t(`save.fault.${became}.next`)}
    />
  );
}
