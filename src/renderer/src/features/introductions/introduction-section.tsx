import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useIntroductionsAt } from '#renderer/bindings/use-introductions.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentMembers } from '#renderer/bindings/use-present-members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { LeadId } from '#shared/kernel/ids.ts';
import { AskDialog } from './ask-dialog.tsx';
import { IntroductionItem } from './introduction-item.tsx';
import styles from './introductions.module.css';

/** More are drawn when asked for: anybody can ask as often as they like. */
const SHOWN_AT_ONCE = 10;

interface IntroductionSectionProps {
  readonly company: string | undefined;
  /** The lead that it stands at, where it stands at one of the circle's. */
  readonly leadId?: LeadId;
}

/** Who asks for an introduction at a company, what came of it, and the way to ask. Nothing for somebody alone. */
export function IntroductionSection({ company, leadId }: IntroductionSectionProps) {
  const { t } = useTranslation('introductions');
  const headingId = useId();
  const region = useRef<HTMLElement>(null);
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const introductions = useIntroductionsAt(company, leadId);
  const { me } = useMembers();
  const hasOthers = usePresentMembers().some((id) => id !== me.id);
  const [isAsking, setIsAsking] = useState(false);
  const [shownCount, setShownCount] = useState(SHOWN_AT_ONCE);
  const hiddenCount = introductions.length - shownCount;
  const canAsk = isWritable && hasOthers && company !== undefined;
  if (!canAsk && introductions.length === 0) return null;
  const asked = { company: company ?? '' };
  return (
    <section ref={region} tabIndex={-1} aria-labelledby={headingId} className={styles['section']}>
      <Heading level={3} id={headingId}>
        {t('title')}
      </Heading>
      {introductions.length === 0 ? (
        <p className={voice['quiet']}>{t('why', asked)}</p>
      ) : (
        <ul aria-label={t('list')} className={styles['list']}>
          {introductions.slice(0, shownCount).map((introduction) => (
            <li key={introduction.id}>
              <IntroductionItem introduction={introduction} />
            </li>
          ))}
        </ul>
      )}
      {hiddenCount > 0 ? (
        <div className={acts['acts']}>
          <KeepsFocus to={region} />
          <Button variant="text" onPress={() => setShownCount(shownCount + SHOWN_AT_ONCE)}>
            {t('more', { count: Math.min(hiddenCount, SHOWN_AT_ONCE) })}
          </Button>
        </div>
      ) : null}
      {canAsk ? (
        <div className={acts['acts']}>
          <Button onPress={() => setIsAsking(true)}>{t('ask')}</Button>
        </div>
      ) : null}
      {isAsking && company !== undefined ? (
        <AskDialog company={company} leadId={leadId} onClose={() => setIsAsking(false)} />
      ) : null}
    </section>
  );
}
