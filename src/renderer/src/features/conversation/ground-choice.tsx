import { useTranslation } from 'react-i18next';

import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { GROUND_CHOICES, type GroundDraft } from './ground-draft.ts';
import { GroundFields } from './ground-fields.tsx';
import styles from './ground.module.css';
import type { GroundFault } from './use-ground-fault.ts';

interface GroundChoiceProps {
  readonly draft: GroundDraft;
  readonly fault: GroundFault | undefined;
  readonly onDraft: (draft: GroundDraft) => void;
}

/** On what ground one is about to say something: a word beside the box, that nobody has to give. */
export function GroundChoice({ draft, fault, onDraft }: GroundChoiceProps) {
  const { t } = useTranslation('conversation');
  const chosen = t(`ground.choices.${draft.choice}`);
  const isChosen = draft.choice !== 'none';
  return (
    <div className={styles['choice']}>
      <MenuButton
        variant="text"
        label={isChosen ? chosen : t('ground.button')}
        {...(isChosen && { name: t('ground.chosen', { ground: chosen }) })}
        entries={GROUND_CHOICES.map((id) => ({ id, label: t(`ground.choices.${id}`) }))}
        onAction={(id) => {
          const choice = GROUND_CHOICES.find((each) => each === id);
          if (choice !== undefined) onDraft({ ...draft, choice });
        }}
      />
      <GroundFields draft={draft} fault={fault} onDraft={onDraft} />
    </div>
  );
}
