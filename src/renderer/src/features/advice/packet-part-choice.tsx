import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import styles from './advice.module.css';
import type { PacketChoice } from './use-packet-choices.ts';

interface PacketPartChoiceProps {
  readonly label: string;
  readonly choices: readonly PacketChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

/** As many as can be looked over at once. */
const SHOWN_COUNT = 5;

/** Which of some things go into a packet; nothing where there are none. */
export function PacketPartChoice({ label, choices, chosen, onChoose }: PacketPartChoiceProps) {
  const { t } = useTranslation('advice');
  const labelId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  // The button goes with what it showed.
  useLayoutEffect(() => {
    if (isWhole) group.current?.focus({ preventScroll: true });
  }, [isWhole]);
  if (choices.length === 0) return null;
  // What was chosen stays in sight, wherever it stands.
  const shown = isWhole ? choices : choices.filter(({ id }, index) => index < SHOWN_COUNT || chosen.has(id));
  const hiddenCount = choices.length - shown.length;
  return (
    <div ref={group} role="group" aria-labelledby={labelId} tabIndex={-1} className={styles['choices']}>
      <p id={labelId} className={styles['label']}>
        {label}
      </p>
      {shown.map((choice) => (
        <Checkbox
          key={choice.id}
          isSelected={chosen.has(choice.id)}
          onChange={(isChosen) => onChoose(choice.id, isChosen)}
        >
          <span className={styles['choice']}>{choice.label}</span>
        </Checkbox>
      ))}
      {hiddenCount === 0 ? null : (
        <div className={acts['acts']}>
          <Button variant="text" isDense onPress={() => setIsWhole(true)}>
            {t('showMore', { count: hiddenCount })}
          </Button>
        </div>
      )}
    </div>
  );
}
