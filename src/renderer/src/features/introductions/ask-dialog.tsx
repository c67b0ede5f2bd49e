import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import { askIntroduction } from '#shared/domain/introduction/ask-introduction.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { type IntroductionFault, useFaultWords } from './use-fault-words.ts';
import { useMemberOptions } from './use-member-options.ts';
import { useUnsent } from './use-unsent.ts';

interface AskDialogProps {
  readonly company: string;
  /** The lead that it is about, where it is about one of the circle's. */
  readonly leadId: LeadId | undefined;
  readonly onClose: () => void;
}

/** Asks everybody, or one member, for an introduction at a company. */
export function AskDialog({ company, leadId, onClose }: AskDialogProps) {
  const { t } = useTranslation(['introductions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const options = useMemberOptions(t('everyone'));
  const [words, setWords] = useUnsent(`asked at ${company}`);
  const [to, setTo] = useState<MemberId | ''>('');
  const [fault, setFault] = useState<IntroductionFault>();
  const faultWords = useFaultWords(fault, { of: 'ask', fields: ['words'] });
  const submit = (): void => {
    const { authorOf } = circle.replica;
    const asked = run(circle, askIntroduction, {
      ...{ company, words, authorOf },
      ...(leadId !== undefined && { leadId }),
      ...(to !== '' && { to }),
    });
    if (!asked.ok) return setFault(asked.error);
    setWords('');
    onClose();
    sayAct(asked.act, { message: t('asked') });
  };
  return (
    <FormDialog
      title={t('askAt', { company })}
      closeLabel={t('common:close')}
      submit={t('send')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select label={t('whom')} options={options} value={to} onChange={setTo} />
      <TextField
        autoFocus
        isMultiline
        label={t('words')}
        error={faultWords.at('words')}
        value={words}
        onChange={(next) => {
          setFault(undefined);
          setWords(next);
        }}
      />
      <p className={voice['quiet']}>{t('seen')}</p>
    </FormDialog>
  );
}
