import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import { compareLanded, type Landing } from '#shared/domain/term/landing.ts';
import { withdrawLanding } from '#shared/domain/term/mark-landed.ts';
import { OwnLanding } from './own-landing.tsx';
import styles from './term.module.css';

/** Who has landed, by their own word; whoever has can say it here. */
export function LandingSection() {
  const { t } = useTranslation('term');
  const headingId = useId();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const landings = useObservable(circle.landings.all);
  const landed = useMemo(() => [...landings.values()].sort(compareLanded), [landings]);
  const own = landings.get(circle.me);
  const [isOpen, setIsOpen] = useState(false);
  if (landed.length === 0 && !isWritable && !isOpen) return null;
  return (
    <section aria-labelledby={headingId} className={styles['term']}>
      <Heading level={2} id={headingId}>
        {t('landing.title')}
      </Heading>
      {landed.length === 0 ? null : (
        <ul aria-label={t('landing.others')} className={styles['list']}>
          {landed.map((landing) => (
            <LandedRow
              key={landing.memberId}
              landing={landing}
              isWritable={isWritable}
              onChange={() => setIsOpen(true)}
            />
          ))}
        </ul>
      )}
      {own === undefined && isWritable ? (
        <div className={styles['say']}>
          <KeepsFocus />
          <p className={voice['quiet']}>{t('landing.why')}</p>
          <Button onPress={() => setIsOpen(true)}>{t('landing.say')}</Button>
        </div>
      ) : null}
      <OwnLanding isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </section>
  );
}

interface LandedRowProps {
  readonly landing: Landing;
  readonly isWritable: boolean;
  readonly onChange: () => void;
}

function LandedRow({ landing, isWritable, onChange }: LandedRowProps) {
  const { t } = useTranslation(['term', 'common']);
  const days = useDays();
  const members = useMembers();
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const { memberId, landedOn, helpsOn, words } = landing;
  const isMine = memberId === circle.me;
  const told = { name: members.of(memberId)?.name || t('common:someone'), day: days.date(landedOn) };
  const line = isMine
    ? t(helpsOn ? 'landing.ownAndHelps' : 'landing.own', told)
    : t(helpsOn ? 'landing.onAndHelps' : 'landing.on', told);
  const takeBack = (): void => {
    const taken = run(circle, withdrawLanding, { authorOf: circle.replica.authorOf });
    if (taken.ok) sayAct(taken.act, { message: t('said.notLanded') });
  };
  return (
    <li className={styles['landed']}>
      <KeepsFocus />
      <div className={styles['told']}>
        <p className={voice['quiet']}>{line}</p>
        {words === undefined ? null : <p className={voice['words']}>{words}</p>}
      </div>
      {isMine && isWritable ? (
        <div>
          <Button variant="text" isDense onPress={onChange}>
            {t('landing.change')}
          </Button>
          <Button variant="text" isDense onPress={takeBack}>
            {t('landing.takeBack')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
