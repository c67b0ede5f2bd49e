import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
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
  const formId = useId();
  const [text, setText] = useState(win.text);
  const [error, setError] = useState<string>();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const edited = run(circle, editWin, { winId: win.id, text, authorOf: circle.replica.authorOf });
    setError(edited.ok ? undefined : t(`errors.${edited.error.code}`, { count: LIMITS.clause }));
    if (edited.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t('editTitle')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} variant="primary">
          {t('save')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={handleSubmit}>
        <TextField autoFocus isMultiline isShort label={t('tell')} error={error} value={text} onChange={setText} />
      </form>
    </Dialog>
  );
}
