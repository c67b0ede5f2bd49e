import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { carryCommitment } from '#shared/domain/commitment/carry-commitment.ts';
import type { ShownCommitment } from '#shared/domain/commitment/commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './together.module.css';

interface SettleDialogProps {
  readonly commitment: ShownCommitment;
  readonly how: 'carried' | 'dropped';
  readonly onClose: () => void;
}

/** Asks why something is carried over or dropped: a few words, for oneself as much as for the others. */
export function SettleDialog({ commitment: { id: commitmentId, text }, how, onClose }: SettleDialogProps) {
  const { t } = useTranslation(['together', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const { zone, firstDay } = usePresentWeek();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const { circle } = session;
  const { authorOf } = circle.replica;
  const isCarrying = how === 'carried';

  const handleSubmit = (): void => {
    const settled = isCarrying
      ? session.run(circle, carryCommitment, { commitmentId, reason, zone, firstDay, authorOf })
      : session.run(circle, settleCommitment, { commitmentId, outcome: 'dropped', reason, authorOf });
    if (!settled.ok) return setError(t(`commitments.errors.${settled.error.code}`, { count: LIMITS.entry }));
    onClose();
    sayAct(settled.act, { message: t(`commitments.said.${how}`, { text }) });
  };

  return (
    <FormDialog
      title={isCarrying ? t('commitments.carryTitle') : t('commitments.dropTitle')}
      closeLabel={t('common:close')}
      submit={isCarrying ? t('commitments.carryIt') : t('commitments.dropIt')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className={styles['words']}>{text}</p>
      <p>{isCarrying ? t('commitments.carryWhat') : t('commitments.dropWhat')}</p>
      <TextField
        autoFocus
        label={t('commitments.reason')}
        error={error}
        value={reason}
        onChange={(value) => {
          setError(undefined);
          setReason(value);
        }}
      />
    </FormDialog>
  );
}
