import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { type HistoryLine, historyLines } from './history-lines.ts';
import styles from './lead-panel.module.css';
import type { ShownLead } from './use-shown-lead.ts';

/** What happened to a lead, in words, oldest first. */
export function LeadHistory({ lead, space }: Pick<ShownLead, 'lead' | 'space'>) {
  const { t } = useTranslation('lead');
  const headingId = useId();
  const members = useMembers();
  const events = useObservable(space.events.all);
  const pursuits = useObservable(space.pursuits.all);
  const done = useObservable(space.doneSteps.all);
  const lines = useMemo(
    () => historyLines(lead, events.values(), pursuits, (member) => members.of(member)?.name, done.values()),
    [lead, events, pursuits, members, done],
  );
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={3} id={headingId}>
        {t('panel.history')}
      </Heading>
      <ol className={styles['history']}>
        {lines.map((line) => (
          <HistoryItem key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

function HistoryItem({ line: { what, by, told, at } }: { readonly line: HistoryLine }) {
  const { t } = useTranslation(['lead', 'common']);
  const days = useDays();
  const day = at === undefined ? undefined : days.dayOf(at);
  const sentence = ((): string => {
    if (what.kind === 'copied') return t('history.copied', { place: what.place });
    if (what.kind === 'done') {
      const { step, forName: name } = what;
      return name === undefined ? t('history.done', { step }) : t('history.doneFor', { step, name });
    }
    if (what.kind !== 'moved') return t(`history.${what.kind}`);
    const stages = { from: t(`common:stage.${what.from}`), to: t(`common:stage.${what.to}`) };
    return what.forName === undefined
      ? t('history.moved', stages)
      : t('history.movedFor', { ...stages, name: what.forName });
  })();
  const name = by || t('common:someone');
  return (
    <li>
      {sentence}{' '}
      <span className={styles['quiet']}>
        {told === undefined ? name : t('common:told', { name, teller: told.by || t('common:someone') })}
        {day === undefined ? null : (
          <>
            ,{' '}
            <time dateTime={day} title={days.long(day)}>
              {days.short(day)}
            </time>
          </>
        )}
      </span>
    </li>
  );
}
