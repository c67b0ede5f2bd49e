import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { editWin } from '#shared/domain/win/change-win.ts';
import type { Win } from '#shared/domain/win/win.ts';

interface EditWinDialogProps {
  readonly win: Win;
  readonly onClose: () => void;
}

/** A win of one's own, to be told in other words. */
export function EditWinDialog({ win, onClose }: EditWinDialogProps) {
  const { t } = useTranslation(['wins', 'common']);
  const { run, circle } = useSession();
  const [text, setText] = useState(win.text);
  const [error, setError] = useState<string>();
  const handleSubmit = (): void => {
    const edited = run(circle, editWin, { winId: win.id, text, authorOf: circle.replica.authorOf });
    setError(edited.ok ? undefined : t(`errors.${edited.error.code}`, { count: LIMITS.clause }));
    if (edited.ok) onClose();
  };
  return (
    <FormDialog
      title={t('editTitle')}
      closeLabel={t('common:close')}
      submit={t('save')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField autoFocus isMultiline isShort label={t('tell')} error={error} value={text} onChange={setText} />
    </FormDialog>
  );
}
