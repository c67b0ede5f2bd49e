import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { type ExportDraft, type ExportForm, newExportDraft } from './export-draft.ts';
import styles from './export.module.css';
import { ProofFields } from './proof-fields.tsx';
import { useProof } from './use-proof.ts';
import { type SavedLeads, useSaveLeads } from './use-save-leads.ts';

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Somebody wants a file for a calendar in place of one of leads. */
  readonly onCalendar?: (() => void) | undefined;
}

/** Saves the leads of the board as a file. What was chosen is there again when it opens again. */
export function ExportDialog({ isOpen, ...rest }: ExportDialogProps) {
  const { today } = useDays();
  const [draft, setDraft] = useState<ExportDraft>();
  return isOpen ? <OpenDialog draft={draft ?? newExportDraft(today)} onDraft={setDraft} {...rest} /> : null;
}

interface OpenDialogProps {
  readonly draft: ExportDraft;
  readonly onDraft: (draft: ExportDraft) => void;
  readonly onClose: () => void;
  readonly onCalendar?: (() => void) | undefined;
}

function OpenDialog({ draft, onDraft, onClose, onCalendar }: OpenDialogProps) {
  const { t } = useTranslation(['exporting', 'common', 'calendar']);
  const toasts = useToasts();
  const { list, former } = useMembers();
  const saving = useSaveLeads();
  const proof = useProof(draft);
  const [became, setBecame] = useState<SavedLeads>();
  // What was said before could lie over the buttons.
  useEffect(() => toasts.clear(), [toasts]);
  const { form } = draft;
  const isProof = form === 'proof';
  const isAlone = list.length + former.length === 1;
  const forms: readonly ExportForm[] = ['csv', 'json', 'markdown', ...(saving.canPrint ? (['proof'] as const) : [])];
  const change = (part: Partial<ExportDraft>): void => {
    setBecame(undefined);
    onDraft({ ...draft, ...part });
  };
  const save = async (): Promise<void> => {
    if (saving.isBusy) return;
    setBecame(undefined);
    const outcome = await saving.save(draft, proof);
    setBecame(outcome);
    if (outcome !== 'kept') return;
    onClose();
    toasts.show({ message: t(isProof ? 'proof.saved' : 'saved') });
  };
  return (
    <Dialog
      isOpen
      size={isProof ? 'large' : 'medium'}
      title={t('title')}
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
          <Button variant="primary" isPending={saving.isBusy} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <RadioGroup
          label={t('as')}
          layout="column"
          options={forms.map((each) => ({ value: each, label: t(`form.${each}`), detail: t(`what.${each}`) }))}
          value={form}
          onChange={(chosen) => change({ form: chosen })}
        />
        <div>
          <Checkbox isSelected={draft.isWithOnlyMine} onChange={(isWithOnlyMine) => change({ isWithOnlyMine })}>
            {t('withOnlyMine')}
          </Checkbox>
        </div>
        <p>{t(isProof ? 'inside.proof' : isAlone ? 'inside.alone' : 'inside.circle')}</p>
        {isProof ? <ProofFields draft={draft} proof={proof} onChange={change} /> : null}
        {onCalendar === undefined ? null : (
          <div className={acts['acts']}>
            <Button variant="text" isDense onPress={onCalendar}>
              {t('calendar:save.offer')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function SaveFault({ became }: { readonly became: SavedLeads | undefined }) {
  const { t } = useTranslation('exporting');
  if (became === undefined || became === 'kept' || became === 'left' || became === 'stopped') return null;
  return (
    <ErrorNote what={t(`fault.${became}.what`)} safe={t(`fault.${became}.safe`)} next={t(`fault.${became}.next`)} />
  );
}
