import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Door } from '#shared/ports/joining.ts';
import styles from './members.module.css';

/** Who was left waiting without an answer, and the way back to the question. */
export interface WaitingPeopleProps {
  readonly left: readonly MemberId[];
  readonly onAnswer: (id: MemberId) => void;
}

/** Those who ask to be let in and were left waiting; nothing when there is nobody. */
export function WaitingPeople(props: WaitingPeopleProps) {
  const { door } = useSession().circle.replica;
  return door === undefined ? null : <WaitingAt {...props} door={door} />;
}

function WaitingAt({ door, left, onAnswer }: WaitingPeopleProps & { readonly door: Door }) {
  const { t } = useTranslation('members');
  const waiting = useObservable(door.knocks).filter(({ id }) => left.includes(id));
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={t('knock.list')}>
      {waiting.map(({ id, name }) => (
        <li key={id} className={styles['waiting-row']}>
          <span>{t('knock.waits', { name })}</span>
          <Button isDense aria-label={t('knock.answerTo', { name })} onPress={() => onAnswer(id)}>
            {t('knock.answer')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
