import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { Message } from '#shared/domain/conversation/message.ts';
import { setGround } from '#shared/domain/conversation/set-ground.ts';
import { draftOfGround, GROUND_CHOICES, groundOfDraft } from './ground-draft.ts';
import { GroundFields } from './ground-fields.tsx';
import styles from './ground.module.css';
import { type GroundFault, useGroundFault } from './use-ground-fault.ts';

interface GroundDialogProps {
  readonly message: Message;
  readonly onClose: () => void;
}

/** Says on what ground something stands that one has said already. */
export function GroundDialog({ message: { id: messageId, ground }, onClose }: GroundDialogProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const days = useDays();
  const faultOf = useGroundFault();
  const [draft, setDraft] = useState(() => draftOfGround(ground, days.today));
  const [fault, setFault] = useState<GroundFault>();
  const [problem, setProblem] = useState<string>();
  const handleSubmit = (): void => {
    const wanted = groundOfDraft(draft);
    const set = run(circle, setGround, { messageId, ground: wanted, authorOf: circle.replica.authorOf });
    const found = set.ok ? undefined : faultOf(set.error);
    setFault(found);
    const isReadOnly = !set.ok && set.error.code === 'read-only';
    setProblem(set.ok || found !== undefined ? undefined : t(`ground.faults.${isReadOnly ? 'readOnly' : 'gone'}`));
    if (!set.ok) return;
    onClose();
    sayAct(set.act, { message: t(wanted === undefined ? 'ground.takenAway' : 'ground.said') });
  };
  return (
    <FormDialog
      title={t('ground.dialog')}
      closeLabel={t('common:close')}
      submit={t('ground.save')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{t('ground.dialogWhat')}</p>
      <RadioGroup
        layout="column"
        label={t('ground.button')}
        options={GROUND_CHOICES.map((value) => ({ value, label: t(`ground.choices.${value}`) }))}
        value={draft.choice}
        onChange={(choice) => setDraft({ ...draft, choice })}
      />
      <GroundFields draft={draft} fault={fault} onDraft={setDraft} />
      <p role="alert" className={styles['fault']}>
        {problem}
      </p>
    </FormDialog>
  );
}
