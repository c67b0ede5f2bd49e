import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { Minutes } from '#shared/domain/meeting/select-minutes.ts';
import styles from './meeting.module.css';
import { minutesText, useMinutesWords } from './use-minutes-words.ts';

interface MinutesViewProps {
  readonly title: string;
  readonly minutes: Minutes;
}

/** What is told of a meeting: nobody had to write it. */
export function MinutesView({ title, minutes }: MinutesViewProps) {
  const { t } = useTranslation('meeting');
  const { logError } = useServices();
  const words = useMinutesWords()(minutes);
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(minutesText(title, words));
      setSaid('copied');
    } catch (error) {
      setSaid('notCopied');
      logError(error);
    }
  };
  return (
    <article aria-label={title} className={styles['minutes']}>
      {words.about.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {words.parts.map(({ heading, lines }) => (
        <div key={heading} className={styles['minutesPart']}>
          <Heading level={3}>{heading}</Heading>
          <ul className={styles['minutesLines']}>
            {lines.map(({ key, text, more }) => (
              <li key={key}>
                <p className={styles['words']}>{text}</p>
                {more.map((line) => (
                  <p key={line} className={styles['quiet']}>
                    {line}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className={acts['acts']}>
        <Button variant="text" onPress={() => void copy()}>
          {t('past.copy')}
        </Button>
        <span role="status" className={styles['quiet']}>
          {said === undefined ? null : t(`past.${said}`)}
        </span>
      </div>
    </article>
  );
}
