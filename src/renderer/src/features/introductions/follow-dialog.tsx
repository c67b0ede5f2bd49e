import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import { followIntroduction } from '#shared/domain/introduction/follow-introduction.ts';
import { type Step, STEPS } from '#shared/domain/introduction/introduction.ts';
import type { IntroductionState } from '#shared/domain/introduction/select-introductions.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type IntroductionFault, useFaultWords } from './use-fault-words.ts';
import { useMemberOptions } from './use-member-options.ts';
import { useUnsent } from './use-unsent.ts';

interface FollowDialogProps {
  readonly introduction: IntroductionState;
  readonly onClose: () => void;
}

/** Tells the circle what came of an introduction, naming nobody unless one wants to. */
export function FollowDialog({ introduction: { id: introductionId }, onClose }: FollowDialogProps) {
  const { t } = useTranslation(['introductions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const { today } = useDays();
  const options = useMemberOptions(t('notNamed'));
  const [step, setStep] = useState<Step | ''>('');
  const [on, setOn] = useState<string | null>(today);
  const [through, setThrough] = useState<MemberId | ''>('');
  const [words, setWords] = useUnsent(`followed ${introductionId}`);
  const [fault, setFault] = useState<IntroductionFault>();
  const faultWords = useFaultWords(fault, { of: 'step', fields: ['on', 'words'] });
  const submit = (): void => {
    if (step === '') return setFault({ code: 'not-a-choice' });
    if (on === null) return setFault({ code: 'no-day', field: 'on' });
    const { authorOf } = circle.replica;
    const followed = run(circle, followIntroduction, {
      ...{ introductionId, authorOf, step, on, today, words },
      ...(through !== '' && { through }),
    });
    if (!followed.ok) return setFault(followed.error);
    setWords('');
    onClose();
    sayAct(followed.act, { message: t('followed', { step: t(`steps.${step}`) }) });
  };
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      setFault(undefined);
      set(value);
    };
  return (
    <FormDialog
      title={t('followTitle')}
      closeLabel={t('common:close')}
      submit={t('save')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        label={t('step')}
        options={STEPS.map((value) => ({ value, label: t(`steps.${value}`) }))}
        value={step}
        onChange={change(setStep)}
      />
      <DateField
        label={t('on')}
        clearLabel={t('clearOn')}
        error={faultWords.at('on')}
        value={on}
        onChange={change(setOn)}
      />
      <Select label={t('through')} options={options} value={through} onChange={change(setThrough)} />
      <TextField
        isMultiline
        isShort
        label={t('inWords')}
        error={faultWords.at('words')}
        value={words}
        onChange={change(setWords)}
      />
      <p className={voice['quiet']}>{t('followSeen')}</p>
    </FormDialog>
  );
}
