import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { CHECK_IN_TEXTS, type CheckInText, MOODS } from '#shared/domain/check-in/check-in.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import type { CheckInDraft } from './check-in-draft.ts';
import styles from './together.module.css';
import { type CheckInFault, useSaveCheckIn } from './use-save-check-in.ts';

interface CheckInDialogProps {
  /** Which one of one's own is changed; a new one is written without it. */
  readonly checkInId: CheckInId | undefined;
  readonly draft: CheckInDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: CheckInDraft) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const HINTED: readonly CheckInText[] = ['done', 'ask'];

/** Four questions, of which one answer is enough. */
export function CheckInDialog({ checkInId, draft, onDraft, onClose, onSaved }: CheckInDialogProps) {
  const { t } = useTranslation(['together', 'common']);
  const formId = useId();
  const toasts = useToasts();
  // What was said before could lie over the buttons of a dialog this high.
  useEffect(() => toasts.clear(), [toasts]);
  const [fault, setFault] = useState<CheckInFault>();
  const save = useSaveCheckIn({ shared: t('form.shared'), saved: t('form.saved') });
  const topics = useOffLimits(Object.values(draft.texts).join('\n'));
  const isNew = checkInId === undefined;
  const faultWords = fault && t(`form.errors.${fault.code}`, { count: LIMITS.clause });
  const errorOf = (name: CheckInText): string | undefined =>
    fault?.field === name || (fault?.code === 'empty' && name === 'done') ? faultWords : undefined;
  const isElsewhere = fault !== undefined && CHECK_IN_TEXTS.every((name) => errorOf(name) === undefined);

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const refused = save(draft, checkInId);
    setFault(refused);
    if (refused === undefined) onSaved();
  };

  return (
    <Dialog
      isOpen
      title={isNew ? t('form.title') : t('form.editTitle')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={styles['fault']}>
            {isElsewhere ? `${faultWords} ${t('form.kept')}` : null}
          </p>
          <Button type="submit" form={formId} variant="primary">
            {isNew ? t('form.share') : t('form.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {CHECK_IN_TEXTS.map((name, index) => (
          <TextField
            key={name}
            autoFocus={index === 0}
            isMultiline
            isShort
            label={t(`form.${name}`)}
            hint={HINTED.includes(name) ? t(`form.${name === 'ask' ? 'askHint' : 'doneHint'}`) : undefined}
            error={errorOf(name)}
            value={draft.texts[name]}
            onChange={(text) => onDraft({ ...draft, texts: { ...draft.texts, [name]: text } })}
          />
        ))}
        <RadioGroup
          label={t('mood.label')}
          options={(['none', ...MOODS] as const).map((value) => ({ value, label: t(`mood.${value}`) }))}
          value={draft.mood}
          onChange={(mood) => onDraft({ ...draft, mood })}
        />
        {draft.mood === 'none' ? null : (
          <RadioGroup
            label={t('form.moodSeen')}
            options={(['me', 'circle'] as const).map((value) => ({ value, label: t(`form.moodSeenBy.${value}`) }))}
            value={draft.moodSeenBy}
            onChange={(moodSeenBy) => onDraft({ ...draft, moodSeenBy })}
          />
        )}
        <p role="status" className={styles['notice']}>
          {topics === '' ? null : t('common:offLimits', { topics })}
        </p>
        {isNew ? (
          <Checkbox isSelected={draft.isListenOnly} onChange={(isListenOnly) => onDraft({ ...draft, isListenOnly })}>
            {t('form.listenOnly')}
          </Checkbox>
        ) : null}
      </form>
    </Dialog>
  );
}
