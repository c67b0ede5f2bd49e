import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import { removeSameWords } from '#shared/domain/same-words/change-same-words.ts';
import type { WordElsewhere } from '#shared/domain/same-words/select-same-words.ts';
import type { SameWords } from '#shared/domain/same-words/same-words.ts';
import beside from '#renderer/ui/beside.module.css';
import styles from './same-words.module.css';
import { joinWords } from './split-words.ts';

interface GroupRowProps {
  readonly group: SameWords;
  /** Those of its words that count with another group. */
  readonly elsewhere: readonly WordElsewhere[];
  readonly isWritable: boolean;
  readonly onChange: () => void;
  /** The person has removed it. */
  readonly onRemoved: () => void;
}

/** Words that mean the same. */
export function GroupRow({ group, elsewhere, isWritable, onChange, onRemoved }: GroupRowProps) {
  const { t } = useTranslation('sameWords');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const row = useRef<HTMLLIElement>(null);
  const words = joinWords(group.words);

  const remove = (): void => {
    const removed = run(circle, removeSameWords, { sameWordsId: group.id });
    if (!removed.ok) return void toasts.show({ message: t(`errors.${removed.error.code}`) });
    // The button goes; the same stands in the next row.
    const beside = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    [...(beside?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    onRemoved();
    sayAct(removed.act, { message: t('removed') });
  };

  return (
    <li ref={row} data-group={group.id} className={beside['row']}>
      <div className={beside['words']}>
        <p className={voice['words']}>{words}</p>
        {elsewhere.map(({ word, group: other }) => (
          <p key={word} className={voice['quiet']}>
            {t('elsewhere', { word, group: joinWords(other.words) })}
          </p>
        ))}
      </div>
      {isWritable ? (
        <div className={styles['acts']}>
          <Button variant="text" isDense aria-label={t('changeThis', { words })} onPress={onChange}>
            {t('change')}
          </Button>
          <Button variant="text" isDense aria-label={t('removeThis', { words })} onPress={remove}>
            {t('remove')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
