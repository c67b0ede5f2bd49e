import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import { addSameWords, changeSameWords } from '#shared/domain/same-words/change-same-words.ts';
import { SAME_WORDS_LIMITS, type SameWords } from '#shared/domain/same-words/same-words.ts';
import styles from './same-words.module.css';
import { joinWords, splitWords } from './split-words.ts';

interface WordsFormProps {
  /** The group that gets other words; without one another is added. */
  readonly changed: SameWords | undefined;
  /** When a change is written or let be. */
  readonly onLeave: () => void;
}

/** One line for the words of a group; what was begun is kept as long as the circle is open. */
export function WordsForm({ changed, onLeave }: WordsFormProps) {
  const { t } = useTranslation(['sameWords', 'common']);
  const { run, circle, unsent } = useSession();
  const sayAct = useSayAct();
  const key = `same-words ${changed?.id ?? ''}`;
  const before = changed === undefined ? '' : joinWords(changed.words);
  const [typed, setTyped] = useState(() => unsent.get(key) ?? before);
  const [fault, setFault] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const isChange = changed !== undefined;
  // Whoever wants other words goes on with them.
  useEffect(() => {
    if (isChange) form.current?.querySelector('input')?.focus();
  }, [isChange]);
  const type = (next: string): void => {
    setFault(undefined);
    setTyped(next);
    if (next === before) unsent.delete(key);
    else unsent.set(key, next);
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = splitWords(typed);
    const written =
      changed === undefined
        ? run(circle, addSameWords, { words })
        : run(circle, changeSameWords, { sameWordsId: changed.id, words });
    if (!written.ok) {
      const { code, field } = written.error;
      return setFault(t(`errors.${field === 'groups' ? 'too-many-groups' : code}`, { ...SAME_WORDS_LIMITS }));
    }
    type(before);
    if (changed !== undefined) onLeave();
    sayAct(written.act, { message: t(changed === undefined ? 'added' : 'changed') });
  };
  const letBe = (): void => {
    type(before);
    onLeave();
  };
  return (
    <form ref={form} noValidate className={styles['form']} onSubmit={handleSubmit}>
      {changed === undefined ? null : <p className={voice['quiet']}>{t('changing', { words: before })}</p>}
      <TextField label={t('words')} hint={t('hint')} error={fault} value={typed} onChange={type} />
      <div className={styles['acts']}>
        <Button type="submit">{changed === undefined ? t('add') : t('save')}</Button>
        {changed === undefined ? null : (
          <Button variant="text" onPress={letBe}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
