import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { IntroductionAskId } from '#shared/kernel/ids.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { IntroductionItem } from './introduction-item.tsx';

interface IntroductionDialogProps {
  readonly introductionId: IntroductionAskId;
  readonly onClose: () => void;
}

/** One introduction above any page: for who asked the answers and what came of it, for others the way to answer. */
export function IntroductionDialog({ introductionId, onClose }: IntroductionDialogProps) {
  const { t } = useTranslation(['introductions', 'common']);
  const { circle } = useSession();
  const { me } = useMembers();
  const present = useObservable(circle.introductions).find(({ id }) => id === introductionId);
  // It may be withdrawn while somebody answers: what they write stays, and sending says so.
  const [known] = useState(present);
  if (known !== undefined && known.asker !== me.id) return <AnswerDialog introduction={known} onClose={onClose} />;
  const company = (present ?? known)?.company;
  return (
    <Dialog
      isOpen
      size="small"
      title={company === undefined ? t('title') : t('askAt', { company })}
      closeLabel={t('common:close')}
      onClose={onClose}
    >
      {present === undefined ? (
        <p className={voice['quiet']}>{t('gone')}</p>
      ) : (
        <IntroductionItem introduction={present} onWithdrawn={onClose} />
      )}
    </Dialog>
  );
}
