import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useMeetingRecords } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { acceptSaid, declineSaid } from '#shared/domain/meeting/answer-said.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import { selectSaidFor } from '#shared/domain/meeting/select-said-for.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './meeting.module.css';

/** What somebody wrote down that the person means to do, until they say whether it is theirs. */
export function SaidForMe() {
  const { t } = useTranslation('meeting');
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const records = useMeetingRecords();
  const said = selectSaidFor(records, circle.me);
  if (said.length === 0 || !isWritable) return null;
  return (
    <section className={styles['part']}>
      <KeepsFocus />
      <Heading level={3}>{t('said.title')}</Heading>
      <p className={styles['quiet']}>{t('said.why')}</p>
      {said.map((note, index) => {
        const same = said.slice(0, index).filter(({ text }) => text === note.text).length;
        const name = same === 0 ? note.text : t('said.another', { text: note.text, number: same + 1 });
        return <Said key={note.id} note={note} name={name} />;
      })}
    </section>
  );
}

interface SaidProps {
  readonly note: MeetingNote;
  /** Tells it from another that says the same. */
  readonly name: string;
}

function Said({ note, name }: SaidProps) {
  const { t } = useTranslation('meeting');
  const session = useSession();
  const sayAct = useSayAct();
  const { zone, firstDay } = usePresentWeek();
  const [words, setWords] = useState({ text: note.text, measure: note.measure ?? '' });
  const [fault, setFault] = useState<{ readonly field: string | undefined; readonly words: string }>();
  const { circle } = session;
  const ref = { noteId: note.id, authorOf: circle.replica.authorOf };
  const errorOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  const accept = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const done = session.run(circle, acceptSaid, { ...ref, ...words, zone, firstDay });
    if (done.ok) return sayAct(done.act, { message: t('said.accepted') });
    const { code, field } = done.error;
    setFault({ field, words: t(`said.errors.${code}`, { count: LIMITS.line }) });
  };
  const decline = (): void => {
    const done = session.run(circle, declineSaid, ref);
    if (done.ok) sayAct(done.act, { message: t('said.declined') });
  };
  return (
    <form noValidate aria-label={name} className={styles['noteForm']} onSubmit={accept}>
      <KeepsFocus />
      {(['text', 'measure'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`said.${field}`)}
          error={errorOf(field)}
          value={words[field]}
          onChange={(value) => setWords({ ...words, [field]: value })}
        />
      ))}
      {fault !== undefined && fault.field === undefined ? (
        <p role="alert" className={styles['fault']}>
          {fault.words}
        </p>
      ) : null}
      <div className={acts['acts']}>
        <Button type="submit">{t('said.accept')}</Button>
        <Button variant="text" onPress={decline}>
          {t('said.decline')}
        </Button>
      </div>
    </form>
  );
}
