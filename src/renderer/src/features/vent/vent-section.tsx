import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { OpenVent } from './open-vent.tsx';
import { VentGathering } from './vent-gathering.tsx';
import { VentSolving } from './vent-solving.tsx';
import { VentTalk } from './vent-talk.tsx';
import styles from './vent.module.css';

/** Letting something out with those who are here, and then looking for one next step. */
export function VentSection() {
  const { t } = useTranslation('vent');
  const headingId = useId();
  const session = useSession();
  const vent = useObservable(session.vent.present);
  return (
    <section aria-labelledby={headingId} className={styles['vent']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {vent === undefined ? <OpenVent /> : null}
      {vent?.phase === 'gathering' ? <VentGathering vent={vent} /> : null}
      {vent?.phase === 'venting' ? <VentTalk vent={vent} /> : null}
      {vent?.phase === 'solving' ? <VentSolving vent={vent} /> : null}
    </section>
  );
}
