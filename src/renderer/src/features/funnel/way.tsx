import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShownFunnel } from '#renderer/bindings/funnel.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { Funnel, Period } from '#shared/domain/funnel/funnel.ts';
import { FlowSection } from './flow-section.tsx';
import styles from './funnel.module.css';
import { StepBars } from './step-bars.tsx';
import { StepTable } from './step-table.tsx';
import type { WhoseChoice } from './use-whose.ts';
import { useWayWords } from './use-way-words.ts';

interface WayProps {
  readonly shown: ShownFunnel;
  readonly whose: WhoseChoice;
  readonly period: Period;
  readonly onShowAll: () => void;
  readonly onGoToBoard: () => void;
}

/** How far it came, in words and then as pictures or tables; or why there is nothing to say. */
export function Way(props: WayProps) {
  const { shown, whose, period, onShowAll, onGoToBoard } = props;
  const { t } = useTranslation('funnel');
  const { funnel } = shown;
  if (funnel !== undefined && funnel.steps.some(({ count }) => count > 0)) return <Told {...props} funnel={funnel} />;
  if (period !== 'all') {
    return (
      <EmptyState
        sentence={t('emptyPeriod')}
        why={t('emptyPeriodWhy')}
        action={
          <>
            <KeepsFocus />
            <Button onPress={onShowAll}>{t('showAll')}</Button>
          </>
        }
      />
    );
  }
  if (whose.voice !== 'mine') return <EmptyState sentence={t('emptyOther')} why={t('emptyOtherWhy')} />;
  return (
    <EmptyState
      sentence={t('empty')}
      why={t('emptyWhy')}
      action={
        <Button variant="primary" onPress={onGoToBoard}>
          {t('next.toBoard')}
        </Button>
      }
    />
  );
}

function Told({ shown, whose, period, funnel }: WayProps & { readonly funnel: Funnel }) {
  const { t } = useTranslation('funnel');
  const headingId = useId();
  const [form, setForm] = useState<'picture' | 'table'>('picture');
  const { sentences, notes } = useWayWords(shown, funnel, whose);
  const isTable = form === 'table';
  return (
    <>
      <KeepsFocus />
      <section aria-labelledby={headingId} className={styles['section']}>
        <Heading level={2} id={headingId}>
          {t('steps.title')}
        </Heading>
        <p className={styles['words']}>{sentences.join(' ')}</p>
        {notes.length === 0 ? null : <p className={styles['quiet']}>{notes.join(' ')}</p>}
        <RadioGroup
          label={t('showAs')}
          options={[
            { value: 'picture', label: t('picture') },
            { value: 'table', label: t('table') },
          ]}
          value={form}
          onChange={setForm}
        />
        {isTable ? <StepTable funnel={funnel} /> : <StepBars funnel={funnel} label={t('steps.caption')} />}
        <p className={styles['quiet']}>{t('steps.explained')}</p>
      </section>
      <FlowSection funnel={funnel} isTable={isTable} whose={whose} period={period} />
    </>
  );
}
