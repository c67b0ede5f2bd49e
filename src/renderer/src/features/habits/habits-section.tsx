import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { type Habit, HABITS } from '#shared/domain/habit/habit.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import styles from './habits.module.css';

/** What the circle does beside leads, check-ins and wins: anybody adds to it and takes away, and nothing written is lost. */
export function HabitsSection() {
  const { t } = useTranslation('habits');
  const headingId = useId();
  const session = useSession();
  const sayAct = useSayAct();
  const { circle } = session;
  const habits = useObservable(circle.habits);
  const isWritable = useObservable(circle.writable);
  const set = (habit: Habit, isOn: boolean): void => {
    const done = session.run(circle, setHabits, { [habit]: isOn });
    if (done.ok) sayAct(done.act, { message: t(isOn ? 'turnedOn' : 'turnedOff', { habit: t(`names.${habit}`) }) });
  };
  return (
    <section aria-labelledby={headingId} className={styles['habits']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      <p>{t(habits.size === 0 ? 'light' : 'chosen')}</p>
      <ul className={styles['list']}>
        {HABITS.map((habit) => (
          <li key={habit}>
            <Checkbox isSelected={habits.has(habit)} isDisabled={!isWritable} onChange={(isOn) => set(habit, isOn)}>
              {t(`names.${habit}`)}
            </Checkbox>
            <p className={styles['what']}>{t(`what.${habit}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
