import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { editCompanyNote } from '#shared/domain/company/change-company-note.ts';
import type { CompanyNote } from '#shared/domain/company/company-note.ts';
import { idsOf } from '#shared/domain/duplicate/joined-lead.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { LeadChoice } from './lead-choice.tsx';
import { useDraft } from './use-draft.ts';

interface EditNoteDialogProps {
  readonly note: CompanyNote;
  /** Where it is kept. */
  readonly space: SpaceView;
  readonly leads: readonly Lead[];
  readonly onClose: () => void;
}

/** A note of one's own, to be told in other words; what was changed stays until it is saved. */
export function EditNoteDialog({ note, space, leads, onClose }: EditNoteDialogProps) {
  const { t } = useTranslation(['company', 'common']);
  const { run } = useSession();
  const sayAct = useSayAct();
  const [text, setText] = useDraft<string>(`company-note ${note.id}`, note.text);
  const [present] = leads.flatMap((lead) => (idsOf(lead).some((id) => id === note.leadId) ? [lead.id] : []));
  const [wanted, setWanted] = useDraft<string>(`company-note ${note.id} lead`, present ?? '');
  const chosen = leads.find(({ id }) => id === wanted)?.id;
  const [error, setError] = useState<string>();
  const { kind } = note;
  const handleSubmit = (): void => {
    const edited = run(space, editCompanyNote, {
      noteId: note.id,
      text,
      // A lead that is gone is not forgotten because other words are saved.
      leadId: chosen === present ? note.leadId : chosen,
      authorOf: space.replica.authorOf,
    });
    if (!edited.ok) {
      const code = edited.error.field === 'leadId' ? 'no-lead' : edited.error.code;
      return setError(t(`errors.${code}`, { count: LIMITS.clause }));
    }
    setText(note.text);
    setWanted(present ?? '');
    onClose();
    sayAct(edited.act, { message: t(`${kind}.edited`) });
  };
  return (
    <FormDialog
      title={t(`${kind}.editTitle`)}
      closeLabel={t('common:close')}
      submit={t('save')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t(`${kind}.field`)}
        error={error}
        value={text}
        onChange={(next) => {
          setError(undefined);
          setText(next);
        }}
      />
      <LeadChoice leads={leads} value={chosen ?? ''} onChange={setWanted} />
    </FormDialog>
  );
}
