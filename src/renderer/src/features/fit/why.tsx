import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import voice from '#renderer/ui/voice.module.css';
import type { Match, Reason, Verdict } from '#shared/domain/match/match.ts';
import styles from './fit.module.css';
import { useShownWords } from './use-shown-words.ts';
import { WishedWords } from './wished-words.tsx';

const GROUPS: readonly Verdict[] = ['fits', 'clashes', 'unknown'];

/** All reasons for a verdict, with the words of the lead and the words of the member. */
export function Why({ match }: { readonly match: Match }) {
  return (
    <div className={styles['why']}>
      {GROUPS.map((verdict) => (
        <Group key={verdict} match={match} verdict={verdict} />
      ))}
    </div>
  );
}

function Group({ match, verdict }: { readonly match: Match; readonly verdict: Verdict }) {
  const { t } = useTranslation('fit');
  const id = useId();
  const reasons = match.reasons.filter((reason) => reason.verdict === verdict);
  const isSilent = ({ found }: Reason): boolean => verdict === 'unknown' && found.length === 0;
  const silent = reasons.filter(isSilent);
  if (reasons.length === 0) return null;
  return (
    <div>
      <p id={id} className={styles['label']}>
        {t(`why.${verdict}`)}
      </p>
      <ul aria-labelledby={id} className={styles['reasons']}>
        {reasons.map((reason, index) =>
          // Reasons have no names of their own, and their order is always the same.
          isSilent(reason) ? null : <ReasonLine key={index} reason={reason} memberId={match.memberId} />,
        )}
        {silent.length === 0 ? null : (
          <li>
            <p className={voice['quiet']}>{t('why.silent')}</p>
            <WishedWords wishes={silent.flatMap(({ wishes }) => wishes)} memberId={match.memberId} />
          </li>
        )}
      </ul>
    </div>
  );
}

function ReasonLine({ reason, memberId }: { readonly reason: Reason; readonly memberId: Match['memberId'] }) {
  const { t } = useTranslation('fit');
  const { program } = useServices();
  const shownWords = useShownWords();
  const { found, wishes, isDenied, isGuessed } = reason;
  const quoted = found.map((words) => t('quote', { text: shownWords(words) }));
  const words = new Intl.ListFormat(program.locale).format(quoted);
  return (
    <li>
      {found.map(({ field }, index) => (
        <p key={index}>
          <span className={voice['quiet']}>{t(`fields.${field}`)}</span>{' '}
          <span className={voice['words']}>{quoted[index]}</span>
        </p>
      ))}
      <WishedWords wishes={wishes} memberId={memberId} />
      {isDenied ? <p className={voice['quiet']}>{t('why.denied')}</p> : null}
      {isGuessed ? (
        <p className={voice['quiet']}>{words === '' ? t('why.guessedOnly') : t('why.guessed', { words })}</p>
      ) : null}
    </li>
  );
}
