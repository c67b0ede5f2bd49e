import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { InlineField } from '#renderer/ui/inline-field.tsx';
import { setFeedback } from '#shared/domain/priority/set-block-fields.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './priorities.module.css';

/** How one likes feedback, in a few sentences. A text that is refused stays where it is, with the reason. */
export function FeedbackField({ feedback = '' }: { readonly feedback: string | undefined }) {
  const { t } = useTranslation(['priorities', 'common']);
  const session = useSession();
  const readOnlyWords = useReadOnlyWords();
  const [refused, setRefused] = useState<{ readonly text: string; readonly problem: string }>();

  const handleCommit = (text: string): void => {
    const { circle } = session;
    const result = session.run(circle, setFeedback, { feedback: text, authorOf: circle.replica.authorOf });
    const problem = (code: string) => (code === 'too-long' ? t('tooLong', { count: LIMITS.feedback }) : readOnlyWords);
    setRefused(result.ok ? undefined : { text, problem: problem(result.error.code) });
  };

  return (
    <div>
      <h3 className={styles['label']}>{t('feedback')}</h3>
      <InlineField
        label={t('feedback')}
        isLabelHidden
        isMultiline
        voice="reading"
        placeholder={t('feedbackQuestion')}
        value={refused?.text ?? feedback}
        onCommit={handleCommit}
      />
      {refused === undefined ? null : (
        <p role="alert" className={styles['problem']}>
          {refused.problem}
        </p>
      )}
    </div>
  );
}
