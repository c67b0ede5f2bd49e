import type { DragEvent, KeyboardEvent, ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { sourceOfFile } from '#renderer/bindings/file-source.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { InviteId } from '#shared/kernel/ids.ts';
import { FaultNote } from './fault-note.tsx';
import styles from './joining.module.css';
import { JOIN_FILES } from './read-join-file.ts';
import type { InviteLook } from './use-invite-look.ts';

interface LookAtInviteProps {
  readonly look: InviteLook;
  /** A file was the answer to a request of this device. */
  readonly onAnswer: (inviteId: InviteId) => void;
  /** A way back, if there is one. */
  readonly children?: ReactNode;
}

/** Asks for an invite: as a link, as the message around it, or as a file. Looking asks nobody. */
export function LookAtInvite({ look, onAnswer, children }: LookAtInviteProps) {
  const { t } = useTranslation('joining');
  const { text, fault } = look;

  async function open(file: File | undefined): Promise<void> {
    const answered = file && (await look.openFile(sourceOfFile(file)));
    if (answered !== undefined) onAnswer(answered);
  }
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (text.trim() === '') event.currentTarget.querySelector('textarea')?.focus();
    void look.lookAt(text);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (!(event.target instanceof HTMLTextAreaElement) || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  const handleDrag = (event: DragEvent): void => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  };
  const handleDrop = (event: DragEvent): void => {
    handleDrag(event);
    void open(event.dataTransfer.files[0]);
  };

  return (
    <form
      noValidate
      data-takes-files
      className={styles['form']}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
      onDragOver={handleDrag}
      onDrop={handleDrop}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        spellCheck="false"
        label={t('invite')}
        hint={t('inviteHint')}
        value={text}
        error={fault === 'empty' ? t('inviteMissing') : undefined}
        onChange={look.setText}
      />
      {fault === undefined || fault === 'empty' ? null : <FaultNote fault={fault} />}
      <div className={styles['actions']}>
        <Button type="submit" variant="primary">
          {t('look')}
        </Button>
        <FileButton
          inputLabel={t('file')}
          accept={[JOIN_FILES.invite, JOIN_FILES.answer]}
          onFile={(file) => void open(file)}
        >
          {t('openFile')}
        </FileButton>
      </div>
      {children}
    </form>
  );
}
