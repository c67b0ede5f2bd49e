import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import { CONFLICT_LIMITS } from '#shared/domain/conflict/conflict-reader.ts';
import type { Conflict, ConflictWords } from '#shared/domain/conflict/conflict.ts';
import { speakInConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import styles from './conflict.module.css';
import { useConflictAct } from './use-conflict-act.ts';

const PARTS = { view: 'views', goal: 'goals', proposal: 'proposals' } as const;

interface WordsFormProps {
  readonly conflict: Conflict;
  readonly kind: ConflictWords;
  /** What is said once it is written. */
  readonly said: string;
  readonly hint?: string;
  /** Whether it lies open; else it is asked for first. */
  readonly isOpen: boolean;
}

/** Own words in a conflict; what was begun is kept as long as the circle is open, and is written nowhere. */
export function WordsForm({ isOpen, ...props }: WordsFormProps) {
  const { t } = useTranslation('conflict');
  if (isOpen) return <OpenForm {...props} />;
  return (
    <Fold label={t(`${PARTS[props.kind]}.more`)}>
      <OpenForm {...props} />
    </Fold>
  );
}

function OpenForm({ conflict, kind, said, hint }: Omit<WordsFormProps, 'isOpen'>) {
  const { t } = useTranslation(['conflict', 'common']);
  const { unsent } = useSession();
  const act = useConflictAct(conflict);
  const key = `conflict ${conflict.id} ${kind}`;
  const [text, setText] = useState(() => unsent.get(key) ?? '');
  const [fault, setFault] = useState<string>();
  const topics = useOffLimits(text);
  const keep = (next: string): void => {
    setFault(undefined);
    setText(next);
    if (next === '') unsent.delete(key);
    else unsent.set(key, next);
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const refused = act(speakInConflict, { kind, text }, { message: said, most: CONFLICT_LIMITS[kind] });
    if (refused === undefined) keep('');
    else setFault(refused);
  };
  const label = t(`${PARTS[kind]}.label`);
  return (
    <form noValidate aria-label={label} className={styles['form']} onSubmit={handleSubmit}>
      <KeepsFocus />
      <TextField isMultiline isShort label={label} hint={hint} error={fault} value={text} onChange={keep} />
      <p role="status" className={voice['notice']}>
        {topics === '' ? null : t('common:offLimits', { topics })}
      </p>
      <div>
        <Button type="submit">{t(`${PARTS[kind]}.send`)}</Button>
      </div>
    </form>
  );
}
