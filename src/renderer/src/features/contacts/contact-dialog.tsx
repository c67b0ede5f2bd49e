import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addContact, editContact } from '#shared/domain/contact/change-contacts.ts';
import { CONTACT_LIMITS, CONTACT_TEXTS, type ContactInput } from '#shared/domain/contact/contact-input.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import type { ContactDraft } from './contact-draft.ts';
import styles from './contacts.module.css';

interface ContactDialogProps {
  /** Who is changed; somebody new without them. */
  readonly contact: Contact | undefined;
  readonly draft: ContactDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: ContactDraft) => void;
  readonly onClose: () => void;
  /** It was written. */
  readonly onDone: () => void;
}

/** What is at fault: a field, or all of it. */
interface Fault {
  readonly field: string | undefined;
  readonly words: string;
}

const isTextField = (field: string | undefined): field is (typeof CONTACT_TEXTS)[number] =>
  CONTACT_TEXTS.some((each) => each === field);

/** Somebody to be written down, or said anew. Only the name is needed. */
export function ContactDialog({ contact, draft, onDraft, onClose, onDone }: ContactDialogProps) {
  const { t } = useTranslation(['contacts', 'common']);
  const { run, own } = useSession();
  const sayAct = useSayAct();
  const [fault, setFault] = useState<Fault>();
  const set = (field: keyof ContactInput, value: string): void => {
    setFault(undefined);
    onDraft({ ...draft, [field]: value });
  };
  const errorOf = (field: keyof ContactInput): string | undefined => (fault?.field === field ? fault.words : undefined);
  const handleSubmit = (): void => {
    const written =
      contact === undefined ? run(own, addContact, draft) : run(own, editContact, { ...draft, contactId: contact.id });
    if (!written.ok) {
      const { code, field } = written.error;
      const count = isTextField(field) ? CONTACT_LIMITS[field] : 0;
      return setFault({ field, words: t(`errors.${code}`, { count }) });
    }
    onDone();
    sayAct(written.act, { message: t(contact === undefined ? 'added' : 'saved') });
  };
  return (
    <FormDialog
      title={t(contact === undefined ? 'addTitle' : 'editTitle')}
      closeLabel={t('common:close')}
      submit={t('save')}
      fault={fault !== undefined && fault.field === undefined ? fault.words : undefined}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className={styles['quiet']}>{t('onlyYou')}</p>
      {(['name', 'company', 'position', 'link', 'email'] as const).map((field) => (
        <TextField
          key={field}
          autoFocus={field === 'name'}
          label={t(`fields.${field}`)}
          error={errorOf(field)}
          value={draft[field]}
          onChange={(value) => set(field, value)}
        />
      ))}
      <DateField
        label={t('fields.connectedOn')}
        clearLabel={t('clearDay')}
        error={errorOf('connectedOn')}
        value={draft.connectedOn === '' ? null : draft.connectedOn}
        onChange={(day) => set('connectedOn', day ?? '')}
      />
      <TextField
        isMultiline
        isShort
        label={t('fields.note')}
        error={errorOf('note')}
        value={draft.note}
        onChange={(value) => set('note', value)}
      />
    </FormDialog>
  );
}
