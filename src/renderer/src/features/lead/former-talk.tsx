import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useLead } from '#renderer/bindings/use-lead.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { SavedStanding } from '#shared/domain/export/saved-lead.ts';
import { readNames, readStandings, readTexts } from '#shared/domain/export/saved-lines.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './former-talk.module.css';
import panel from './lead-panel.module.css';

/** What came along with a lead from a file: what others had said there, how far they were, whom it was for. For reading only. */
export function FormerTalk({ leadId }: { readonly leadId: LeadId }) {
  const { lead, space } = useLead(leadId);
  return lead !== undefined && hasFormer(lead) ? <Former lead={lead} isFolded={space.isWritable()} /> : null;
}

/** The same where nobody else can speak about the lead. */
export function FormerTalkSection({ leadId }: { readonly leadId: LeadId }) {
  const { t } = useTranslation('conversation');
  const headingId = useId();
  const { lead, space } = useLead(leadId);
  if (lead === undefined || !hasFormer(lead)) return null;
  return (
    <section aria-labelledby={headingId} className={panel['section']}>
      <Heading level={3} id={headingId}>
        {t('name')}
      </Heading>
      <Former lead={lead} isFolded={space.isWritable()} />
    </section>
  );
}

function hasFormer({ formerTalk, formerStanding, formerFor }: Lead): boolean {
  return [formerTalk, formerStanding, formerFor].some((text) => text !== undefined);
}

/** More is drawn when asked for: a file can hold any number of lines. */
const SHOWN_AT_ONCE = 50;

interface FormerProps {
  readonly lead: Lead;
  /** Where nothing can be written nothing can be pressed: then all of it is in sight. */
  readonly isFolded: boolean;
}

function Former({ lead, isFolded }: FormerProps) {
  const { t } = useTranslation('lead');
  return isFolded ? (
    <Fold label={t('former.title')}>
      <FormerWords lead={lead} />
    </Fold>
  ) : (
    <FormerWords lead={lead} />
  );
}

function FormerWords({ lead: { formerTalk = '', formerStanding = '', formerFor = '' } }: Pick<FormerProps, 'lead'>) {
  const { t } = useTranslation(['lead', 'common']);
  const days = useDays();
  const texts = useMemo(() => readTexts(formerTalk), [formerTalk]);
  const others = useMemo(() => readStandings(formerStanding), [formerStanding]);
  const names = useMemo(() => readNames(formerFor), [formerFor]);
  const [shownCount, setShownCount] = useState(SHOWN_AT_ONCE);
  const part = useRef<HTMLDivElement>(null);
  const hasMore = Math.max(texts.length, others.length, names.length) > shownCount;
  const wordsOf = ({ who, stage, outcome }: SavedStanding): string => {
    if (stage === undefined) return who;
    const stageWords = t(`common:stage.${stage}`);
    return outcome === undefined
      ? t('former.standing', { name: who, stage: stageWords })
      : t('former.ended', { name: who, stage: stageWords, outcome: t(`outcome.${outcome}`) });
  };
  return (
    <div ref={part} tabIndex={-1} className={styles['former']}>
      <p className={voice['quiet']}>{t('former.why')}</p>
      {names.length === 0 ? null : (
        <p className={voice['quiet']}>{t('former.for', { names: names.slice(0, shownCount) })}</p>
      )}
      {others.slice(0, shownCount).map((standing, index) => (
        <p key={index} className={voice['quiet']}>
          {wordsOf(standing)}
        </p>
      ))}
      {texts.length === 0 ? null : (
        <ol className={styles['said']}>
          {texts.slice(0, shownCount).map(({ at, of, text }, index) => (
            <li key={index}>
              <p className={voice['quiet']}>
                {of ?? t('common:someone')}
                {at === undefined ? null : `, ${days.date(days.dayOf(at))}`}
              </p>
              <p dir="auto" className={voice['words']}>
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {hasMore ? (
        <div className={acts['acts']}>
          <KeepsFocus to={part} />
          <Button variant="text" isDense onPress={() => setShownCount(shownCount + SHOWN_AT_ONCE)}>
            {t('former.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
