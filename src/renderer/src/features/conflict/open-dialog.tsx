import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import voice from '#renderer/ui/voice.module.css';
import { openConflict } from '#shared/domain/conflict/open-conflict.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** What is difficult, while it is written. */
export interface OpeningDraft {
  readonly words: string;
  readonly concerned: readonly MemberId[];
}

interface OpenDialogProps {
  readonly draft: OpeningDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: OpeningDraft) => void;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}

/** Says what happened and whom it concerns, and is told who will see what. */
export function OpenDialog({ draft, onDraft, onClose, onOpened }: OpenDialogProps) {
  const { t } = useTranslation(['conflict', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const memberIds = useMemberIds();
  const [fault, setFault] = useState<{ readonly field: string | undefined; readonly words: string }>();
  const concerned = draft.concerned.filter((id) => memberIds.includes(id));
  const change = (part: Partial<OpeningDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const open = (): void => {
    const members = circle.replica.members.get().map(({ id }) => id);
    const opened = run(circle, openConflict, { words: draft.words, concerned, members });
    if (!opened.ok) {
      const { code, field } = opened.error;
      return setFault({ field, words: t(`errors.${code}`, { count: LIMITS.entry }) });
    }
    onOpened();
    sayAct(opened.act, { message: t('form.opened') });
  };
  const nameOf = (id: MemberId): string => {
    const member = members.of(id);
    return member?.isMe === true ? t('common:you') : member?.name || t('common:someone');
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('begin')}
      submit={t('form.submit')}
      fault={fault?.field === 'words' ? undefined : fault?.words}
      onSubmit={open}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('form.words')}
        hint={t('form.wordsHint')}
        error={fault?.field === 'words' ? fault.words : undefined}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      <CheckboxGroup
        label={t('form.concerned')}
        hint={t('form.concernedHint')}
        options={memberIds.map((id) => ({ value: id, label: nameOf(id) }))}
        value={concerned}
        onChange={(value) => change({ concerned: value })}
      />
      <p className={voice['quiet']}>{t('form.who')}</p>
      <p className={voice['quiet']}>{t('form.kept')}</p>
    </FormDialog>
  );
}
