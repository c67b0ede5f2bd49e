import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useNames } from '#renderer/words/use-names.ts';
import type { ContactChance } from '#shared/domain/contact/select-chances.ts';
import styles from './today-row.module.css';

interface KnowSomebodyProps {
  readonly chance: ContactChance;
  readonly onOffer: () => void;
}

/** That the reader knows somebody where another goes for a lead, with the one thing to do. It names nobody whom they know. */
export function KnowSomebody({ chance, onOffer }: KnowSomebodyProps) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const names = useNames();
  const { company, contacts, going, forMembers } = chance;
  const count = contacts.length;
  const whom = [
    ...(going.length === 0 ? [] : [t('known.going', { names: names(going), count: going.length })]),
    ...(forMembers.length === 0 ? [] : [t('known.meant', { names: names(forMembers) })]),
  ];
  return (
    <li className={`${styles['item']} ${styles['acted']}`}>
      <KeepsFocus />
      <p id={id}>
        <span className={styles['known']}>
          {t(count === 1 ? 'known.one' : count === 2 ? 'known.two' : 'known.several', { company, count })}
        </span>{' '}
        <span className={styles['whom']}>{whom.join(' ')}</span>
      </p>
      <Button isDense aria-describedby={id} onPress={onOffer}>
        {t('known.offer')}
      </Button>
    </li>
  );
}
