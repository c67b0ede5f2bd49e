import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { suggestField } from '#shared/domain/suggestion/suggest-field.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** What somebody thought of, while it is written. */
export interface AskDraft {
  readonly field: string;
  readonly why: string;
}

/** Nothing written yet. */
export const NOTHING_ASKED: AskDraft = { field: '', why: '' };

interface AskDialogProps {
  readonly to: MemberId;
  readonly name: string;
  readonly draft: AskDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: AskDraft) => void;
  readonly onClose: () => void;
}

interface Fault {
  readonly at: string | undefined;
  readonly words: string;
}

/** Asks for a field, and what made one think of it, and sends it to one member. */
export function AskDialog({ to, name, draft, onDraft, onClose }: AskDialogProps) {
  const { t } = useTranslation(['suggestions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [fault, setFault] = useState<Fault>();
  const topics = useOffLimits(`${draft.field}\n${draft.why}`);
  const faultAt = (field?: keyof AskDraft): string | undefined => (fault?.at === field ? fault?.words : undefined);
  const change = (part: Partial<AskDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const submit = (): void => {
    const sent = run(circle, suggestField, { to, ...draft, authorOf: circle.replica.authorOf });
    if (!sent.ok) {
      const { code, field: at } = sent.error;
      const count = at === 'why' ? LIMITS.entry : LIMITS.line;
      return setFault({ at, words: t(`errors.${code}`, { name, count }) });
    }
    onDraft(NOTHING_ASKED);
    onClose();
    sayAct(sent.act, { message: t('sent', { name, field: draft.field.trim() }) });
  };
  return (
    <FormDialog
      title={t('ask')}
      closeLabel={t('common:close')}
      submit={t('send', { name })}
      fault={faultAt()}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={t('field')}
        error={faultAt('field')}
        value={draft.field}
        onChange={(field) => change({ field })}
      />
      <TextField
        isMultiline
        isShort
        label={t('why')}
        hint={t('seen', { name })}
        error={faultAt('why')}
        value={draft.why}
        onChange={(why) => change({ why })}
      />
      <p role="status" className={voice['notice']}>
        {topics === '' ? null : t('common:offLimits', { topics })}
      </p>
    </FormDialog>
  );
}
