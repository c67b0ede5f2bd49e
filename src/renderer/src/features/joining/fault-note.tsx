import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorNote } from '#renderer/ui/error-note.tsx';
import type { ToldFault } from './faults.ts';

interface FaultNoteProps {
  readonly fault: ToldFault;
  /** One button. */
  readonly action?: ReactNode;
}

/** Nothing broke and nothing was lost: another text, file or day will do. */
const CALM: readonly ToldFault[] = [
  'not-an-invite',
  'expired',
  'newer-version',
  'already-member',
  'not-a-join-file',
  'newer-file',
  'unknown',
  'request-of-other',
  'is-invite',
];

/** What happened, what is safe, what to do. */
export function FaultNote({ fault, action }: FaultNoteProps) {
  const { t } = useTranslation('joining');
  return (
    <ErrorNote
      what={t(`fault.${fault}.what`)}
      safe={t(`fault.${fault}.safe`)}
      next={t(`fault.${fault}.next`)}
      tone={CALM.includes(fault) ? 'notice' : 'problem'}
      action={action}
    />
  );
}
