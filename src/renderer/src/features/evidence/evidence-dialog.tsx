import { type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { EvidenceDraft } from './evidence-draft.ts';
import styles from './evidence.module.css';
import { type EvidenceFault, useFaultWords } from './use-fault-words.ts';

interface EvidenceDialogProps {
  /** Something of one's own that stands there already. */
  readonly isEdited?: boolean;
  /** Whom it is about. */
  readonly about: MemberId;
  /** Lets the writer choose whom it is about. */
  readonly onAbout?: (about: MemberId) => void;
  readonly draft: EvidenceDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: EvidenceDraft) => void;
  readonly fault: EvidenceFault | undefined;
  readonly isBusy?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** What somebody did or can do, to be written; about another it is signed, which is said before. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { isEdited = false, about, onAbout, draft, onDraft, fault, isBusy = false, onSubmit, onClose } = props;
  const { t } = useTranslation(['evidence', 'common']);
  const formId = useId();
  const members = useMembers();
  const topics = useOffLimits(`${draft.text}\n${draft.skills}`);
  const faultWords = useFaultWords();
  const isAboutMe = about === members.me.id;
  const errorOf = (field: keyof EvidenceDraft): string | undefined =>
    fault?.field === field ? faultWords(fault) : undefined;
  const isElsewhere = fault !== undefined && !['text', 'skills', 'day'].some((field) => field === fault.field);
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <Dialog
      isOpen
      title={isEdited ? t('form.editTitle') : t('form.title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={styles['fault']}>
            {isElsewhere ? `${faultWords(fault)} ${t('form.kept')}` : null}
          </p>
          <Button type="submit" form={formId} variant="primary" isPending={isBusy}>
            {isEdited ? t('form.save') : isAboutMe ? t('form.add') : t('form.sign')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {onAbout === undefined || members.list.length < 2 ? null : (
          <Select
            label={t('form.about')}
            options={members.list.map(({ id, name, isMe }) => ({
              value: id,
              label: isMe ? t('form.me') : name || t('common:someone'),
            }))}
            value={about}
            onChange={onAbout}
          />
        )}
        <TextField
          autoFocus
          isMultiline
          isShort
          label={isAboutMe ? t('form.did') : t('form.saw')}
          error={errorOf('text')}
          value={draft.text}
          onChange={(text) => onDraft({ ...draft, text })}
        />
        <TextField
          label={t('form.skills')}
          hint={t('form.skillsHint')}
          error={errorOf('skills')}
          value={draft.skills}
          onChange={(skills) => onDraft({ ...draft, skills })}
        />
        <DateField
          label={t('form.day')}
          clearLabel={t('form.clearDay')}
          error={errorOf('day')}
          value={draft.day}
          onChange={(day) => onDraft({ ...draft, day })}
        />
        <p role="status" className={styles['notice']}>
          {topics === '' ? null : t('common:offLimits', { topics })}
        </p>
        <p className={styles['quiet']}>{isAboutMe ? t('form.seenBy') : t('form.signing')}</p>
      </form>
    </Dialog>
  );
}
