import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import styles from './wins.module.css';

/** One line for something that went well. */
export function AddWinForm() {
  const { t } = useTranslation('wins');
  const session = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const added = session.run(session.circle, addWin, { text, zone });
    setError(added.ok ? undefined : t(`errors.${added.error.code}`, { count: LIMITS.clause }));
    if (!added.ok) return;
    setText('');
    sayAct(added.act, { message: t('added') });
  };
  return (
    <form noValidate className={styles['add']} onSubmit={handleSubmit}>
      <TextField
        label={t('tell')}
        error={error}
        value={text}
        onChange={(value) => {
          setError(undefined);
          setText(value);
        }}
      />
      <Button type="submit">{t('add')}</Button>
    </form>
  );
}
