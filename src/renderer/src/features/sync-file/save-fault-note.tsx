import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorNote } from '#renderer/ui/error-note.tsx';

interface SaveFaultNoteProps {
  readonly fault: 'not-counted' | 'not-made' | 'not-saved';
  /** One button. */
  readonly action?: ReactNode;
}

/** Why there is no sync file. */
export function SaveFaultNote({ fault, action }: SaveFaultNoteProps) {
  const { t } = useTranslation('syncFile');
  return (
    <ErrorNote
      what={t(`saveFault.${fault}.what`)}
      safe={t(`saveFault.${fault}.safe`)}
      next={t(`saveFault.${fault}.next`)}
      action={action}
    />
  );
}
