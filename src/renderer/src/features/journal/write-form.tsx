import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isJournalPrompt, JOURNAL_PROMPTS } from '#shared/domain/journal/journal.ts';
import { writeJournal } from '#shared/domain/journal/write-journal.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './journal.module.css';
import { NO_ENTRY, useJournalDraft } from './use-journal-draft.ts';

const NO_QUESTION = 'none';

/** A page to write on, with a question to begin from for whoever wants one. */
export function WriteForm() {
  const { t } = useTranslation('journal');
  const questionId = useId();
  const session = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const { draft, change, putBack } = useJournalDraft();
  const [error, setError] = useState<string>();
  const { text, prompt } = draft;

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = session.run(session.own, writeJournal, { ...draft, zone });
    setError(written.ok ? undefined : t(`errors.${written.error.code}`, { count: LIMITS.journal }));
    if (!written.ok) return;
    change(NO_ENTRY);
    sayAct(written.act, { message: t('kept'), onUndone: () => putBack(draft) });
  };
  return (
    <form noValidate className={styles['write']} onSubmit={handleSubmit}>
      <KeepsFocus />
      {prompt === undefined ? null : (
        <p id={questionId} className={styles['question']}>
          {t(`prompts.${prompt}`)}
        </p>
      )}
      <TextField
        isMultiline
        label={t('write')}
        error={error}
        value={text}
        onChange={(next) => {
          setError(undefined);
          change({ ...draft, text: next });
        }}
        {...(prompt !== undefined && { 'aria-describedby': questionId })}
      />
      <div className={styles['acts']}>
        <Button type="submit">{t('keep')}</Button>
        <MenuButton
          variant="text"
          label={t('begin')}
          entries={[
            ...JOURNAL_PROMPTS.map((id) => ({ id, label: t(`prompts.${id}`) })),
            ...(prompt === undefined ? [] : [{ id: NO_QUESTION, label: t('noQuestion'), startsGroup: true }]),
          ]}
          onAction={(id) => change({ ...draft, prompt: isJournalPrompt(id) ? id : undefined })}
        />
      </div>
    </form>
  );
}
