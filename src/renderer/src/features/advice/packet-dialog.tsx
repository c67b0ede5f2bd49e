import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import type { RequestedCheck } from '#shared/domain/advice/select-requested-checks.ts';
import styles from './advice.module.css';
import { type PacketDraft, withChosen } from './packet-draft.ts';
import { PacketPartChoice } from './packet-part-choice.tsx';
import { usePacketChoices } from './use-packet-choices.ts';
import { type PacketForm, type SavedPacket, useSavePacket } from './use-save-packet.ts';

interface PacketDialogProps {
  readonly beyond: readonly RequestedCheck[];
  readonly draft: PacketDraft;
  /** What was chosen and written is there again when the dialog is. */
  readonly onDraft: (draft: PacketDraft) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Puts together what somebody who knows the matter by profession is to read, and keeps it as a file. */
export function PacketDialog({ beyond, draft, onDraft, onClose, onSaved }: PacketDialogProps) {
  const { t } = useTranslation(['advice', 'common']);
  const toasts = useToasts();
  // What was said before could lie over the buttons.
  useEffect(() => toasts.clear(), [toasts]);
  const choices = usePacketChoices(beyond);
  const packet = useSavePacket();
  const [busy, setBusy] = useState<PacketForm>();
  const [became, setBecame] = useState<SavedPacket>();
  const save = async (form: PacketForm): Promise<void> => {
    if (busy !== undefined) return;
    setBusy(form);
    const outcome = await packet.save({ draft, choices, form });
    setBusy(undefined);
    setBecame(outcome);
    if (outcome !== 'kept') return;
    onSaved();
    toasts.show({ message: t('packet.saved') });
  };
  const isRefused = became === 'nothing' || became === 'tooLong' || became === 'failed';
  const change = (next: PacketDraft): void => {
    setBecame(undefined);
    onDraft(next);
  };
  return (
    <Dialog
      isOpen
      title={t('packet.begin')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={voice['fault']}>
            {isRefused ? t(`packet.${became}`) : null}
          </p>
          {packet.canPrint ? (
            <Button isPending={busy === 'pdf'} onPress={() => void save('pdf')}>
              {t('packet.savePdf')}
            </Button>
          ) : null}
          <Button variant="primary" isPending={busy === 'text'} onPress={() => void save('text')}>
            {t('packet.saveText')}
          </Button>
        </>
      }
    >
      {/* No form: Enter in its fields would ask where to keep it, too. */}
      <div className={styles['form']}>
        <p>{t('packet.what')}</p>
        <TextField
          autoFocus
          label={t('packet.name')}
          value={draft.title}
          onChange={(title) => change({ ...draft, title })}
        />
        <TextField
          isMultiline
          isShort
          label={t('packet.own')}
          hint={t('packet.ownHint')}
          value={draft.ownWords}
          onChange={(ownWords) => change({ ...draft, ownWords })}
        />
        {(['messages', 'leads', 'checkIns'] as const).map((kind) => (
          <PacketPartChoice
            key={kind}
            label={t(`packet.${kind}`)}
            choices={choices[kind]}
            chosen={draft.chosen}
            onChoose={(id, isChosen) => change(withChosen(draft, id, isChosen))}
          />
        ))}
        <div>
          <Checkbox
            isSelected={draft.areNamesHidden}
            onChange={(areNamesHidden) => change({ ...draft, areNamesHidden })}
          >
            {t('packet.leaveNamesOut')}
          </Checkbox>
          <p className={styles['hint']}>{t('packet.leaveNamesOutWhat')}</p>
        </div>
      </div>
    </Dialog>
  );
}
