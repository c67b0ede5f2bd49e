import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { answerPrivately } from '#renderer/bindings/private-answers.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import { type Answer, ANSWERS } from '#shared/domain/introduction/introduction.ts';
import type { IntroductionState } from '#shared/domain/introduction/select-introductions.ts';
import { type IntroductionFault, useFaultWords } from './use-fault-words.ts';
import { useSameNameWords } from './use-same-name-words.ts';
import { useUnsent } from './use-unsent.ts';

interface AnswerDialogProps {
  readonly introduction: IntroductionState;
  readonly onClose: () => void;
}

/** Answers somebody who asks for an introduction, so that only they can read it. No answer is more than the others. */
export function AnswerDialog({ introduction, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['introductions', 'common']);
  const { logError } = useServices();
  const session = useSession();
  const toasts = useToasts();
  const { asker, company, id: introductionId } = introduction;
  const name = useMembers().of(asker)?.name || t('common:someone');
  const sameName = useSameNameWords(asker);
  const [words, setWords] = useUnsent(`answered ${asker} ${introductionId}`);
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<IntroductionFault>();
  const faultWords = useFaultWords(fault, { of: 'answer', fields: ['words'], name });
  const send = async (answer: Answer): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setFault(undefined);
    const sent = await answerPrivately(session, { introductionId, asker, answer, words }).catch(logError);
    setIsBusy(false);
    if (sent === undefined || !sent.ok) return setFault(sent?.error ?? { code: 'unexpected' });
    setWords('');
    onClose();
    toasts.show({ message: t('sent', { name }) });
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t('asksFor', { name, company })}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={voice['fault']}>
            {faultWords.elsewhere}
          </p>
          {ANSWERS.map((answer) => (
            <Button key={answer} onPress={() => void send(answer)}>
              {t(`answers.${answer}`)}
            </Button>
          ))}
        </>
      }
    >
      {sameName === undefined ? null : <p className={voice['notice']}>{sameName}</p>}
      <p className={voice['words']}>{introduction.words}</p>
      <TextField
        isMultiline
        label={t('aWord', { name })}
        error={faultWords.at('words')}
        value={words}
        isReadOnly={isBusy}
        onChange={(next) => {
          setFault(undefined);
          setWords(next);
        }}
      />
      <p className={voice['quiet']}>
        {t('private', { name })} {t('cannotBeUnsent')}
      </p>
    </Dialog>
  );
}
