import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { SafetyWords } from './safety-words.tsx';
import styles from './members.module.css';
import type { SafetyCheck } from './use-safety-checks.ts';

/** The safety words in a member's row: in sight until the person is done with them, then at a press. */
export function MemberSafety({ check }: { readonly check: SafetyCheck }) {
  const { t } = useTranslation('members');
  const [isShown, setShown] = useState(!check.isDone);
  const handlePress = (): void => {
    if (isShown) check.finish();
    setShown(!isShown);
  };
  return (
    <div className={styles['safety']}>
      {isShown ? <SafetyWords isInRow check={check} /> : null}
      <Button isDense variant="text" aria-expanded={isShown} onPress={handlePress}>
        {t(!isShown ? 'safety.show' : check.isDone ? 'safety.hide' : 'safety.done')}
      </Button>
    </div>
  );
}
