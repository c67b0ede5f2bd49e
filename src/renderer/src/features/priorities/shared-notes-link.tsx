import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Editing } from '#renderer/bindings/rich-text/editing.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './shared-notes.module.css';

interface SharedNotesLinkProps {
  readonly editing: Editing;
  /** Where the words at the cursor lead now. */
  readonly link: string | undefined;
  readonly onClose: () => void;
}

/** Asks where the words lead. */
export function SharedNotesLink({ editing, link, onClose }: SharedNotesLinkProps) {
  const { t } = useTranslation(['priorities', 'common']);
  const { links, logError } = useServices();
  const [address, setAddress] = useState(link ?? '');
  const [isRefused, setRefused] = useState(false);
  const formId = useId();

  function close(): void {
    onClose();
    editing.focus();
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (editing.setLink(address)) close();
    else setRefused(true);
  }

  return (
    <Dialog
      isOpen
      size="small"
      title={t('notes.linkName')}
      closeLabel={t('common:close')}
      onClose={close}
      footer={
        <>
          {link === undefined ? (
            <Button onPress={close}>{t('common:cancel')}</Button>
          ) : (
            <>
              <Button onPress={() => void links.open(link).catch(logError)}>{t('notes.openLink')}</Button>
              <Button
                onPress={() => {
                  editing.removeLink();
                  close();
                }}
              >
                {t('notes.removeLink')}
              </Button>
            </>
          )}
          <Button variant="primary" type="submit" form={formId}>
            {t('notes.setLink')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={handleSubmit}>
        <TextField
          label={t('notes.address')}
          hint={t('notes.addressHint')}
          error={isRefused ? t('notes.badAddress') : undefined}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setRefused(false);
          }}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
