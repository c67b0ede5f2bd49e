import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './vent.module.css';

interface NextStepProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The only thing that stays, for whoever wants it: what one means to do this week. */
export function NextStep({ text, onText }: NextStepProps) {
  const { t } = useTranslation(['vent', 'together']);
  const session = useSession();
  const sayAct = useSayAct();
  const { zone, firstDay } = usePresentWeek();
  const { circle } = session;
  const isWritable = useObservable(circle.writable);
  const [measure, setMeasure] = useState('');
  const [fault, setFault] = useState<{ readonly field: string | undefined; readonly words: string }>();
  if (!isWritable) return null;
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { authorOf } = circle.replica;
    const added = session.run(circle, addCommitment, { text, measure, zone, firstDay, authorOf });
    if (!added.ok) {
      const { code, field } = added.error;
      return setFault({ field, words: t(`together:commitments.errors.${code}`, { count: LIMITS.line }) });
    }
    setFault(undefined);
    onText('');
    setMeasure('');
    sayAct(added.act, { message: t('stepKept') });
  };
  const errorOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  return (
    <form noValidate autoComplete="off" className={styles['step']} onSubmit={handleSubmit}>
      <Heading level={3}>{t('step')}</Heading>
      <TextField label={t('stepText')} error={errorOf('text')} value={text} onChange={onText} />
      <TextField label={t('stepMeasure')} error={errorOf('measure')} value={measure} onChange={setMeasure} />
      {fault !== undefined && fault.field === undefined ? (
        <p role="alert" className={styles['fault']}>
          {fault.words}
        </p>
      ) : null}
      <div>
        <Button type="submit">{t('keep')}</Button>
      </div>
    </form>
  );
}
