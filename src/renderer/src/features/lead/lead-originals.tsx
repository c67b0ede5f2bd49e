import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Original } from '#shared/domain/original/original.ts';
import { selectByLead } from '#shared/domain/original/select-originals.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import panel from './lead-panel.module.css';
import { OpenLink } from './open-link.tsx';
import styles from './page.module.css';
import { PageText } from './page-words.tsx';
import type { ShownLead } from './use-shown-lead.ts';

/** What pages said of the job, as they stood; nothing where none was kept. Source: SPEC POST91. */
export function LeadOriginals({ lead, space }: Pick<ShownLead, 'lead' | 'space'>) {
  const { t } = useTranslation(['posting', 'common']);
  const headingId = useId();
  const members = useMembers();
  const days = useDays();
  const all = useObservable(space.originals.all);
  const originals = useMemo(() => selectByLead(all.values()).get(lead.id) ?? [], [all, lead.id]);
  const labelOf = ({ at, keptBy }: Original): string => {
    const member = members.of(keptBy);
    const name = member?.isMe === true ? t('original.me') : member?.name || t('common:someone');
    return t('original.fold', { day: days.date(days.dayOf(at)), name });
  };
  if (originals.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={panel['section']}>
      <Heading level={3} id={headingId}>
        {t('original.title')}
      </Heading>
      <div className={styles['originals']}>
        {originals.map((original, index) => {
          const label = labelOf(original);
          const place = { label, number: index + 1, count: originals.length };
          return (
            <Fold key={original.id} label={label} name={originals.length > 1 ? t('original.foldOf', place) : label}>
              <KeptOriginal original={original} label={label} />
            </Fold>
          );
        })}
      </div>
    </section>
  );
}

function KeptOriginal({ original: { text, link }, label }: { readonly original: Original; readonly label: string }) {
  const { t } = useTranslation('posting');
  const { logError } = useServices();
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch (error) {
      setSaid('notCopied');
      logError(error);
    }
  };
  return (
    <div className={styles['original']}>
      <PageText label={label} text={text} />
      {link === undefined ? null : <p className={styles['quiet']}>{link}</p>}
      <OpenLink link={link} />
      <div className={acts['acts']}>
        <Button variant="text" isDense onPress={() => void copy()}>
          {t('original.copy')}
        </Button>
        <span role="status" className={styles['quiet']}>
          {said === undefined ? null : t(`original.${said}`)}
        </span>
      </div>
    </div>
  );
}
