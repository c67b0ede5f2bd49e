import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFunnel } from '#renderer/bindings/funnel.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import { type Period, PERIODS } from '#shared/domain/funnel/funnel.ts';
import type { Whose } from '#shared/domain/funnel/select-shown-funnel.ts';
import styles from './funnel.module.css';
import { NextUp } from './next-up.tsx';
import { ShareSection } from './share-section.tsx';
import { useWhose } from './use-whose.ts';
import { Way } from './way.tsx';

interface FunnelViewProps {
  readonly levelLine?: ReactNode;
  readonly search?: ReactNode;
  readonly hrefOfLead: (cardId: CardId) => string;
  readonly boardHref: string;
  readonly onGoToBoard: () => void;
}

/** The page that looks back: how far it came for oneself, for one who agreed, or for the circle. */
export function FunnelView({ levelLine, search, hrefOfLead, boardHref, onGoToBoard }: FunnelViewProps) {
  const { t } = useTranslation('funnel');
  const { me } = useSession().circle;
  const [chosen, setChosen] = useState<Whose>(me);
  const [period, setPeriod] = useState<Period>('all');
  const whose = useWhose(chosen);
  const shown = useFunnel(whose.shown, period);
  const readOnlyNotice = useReadOnlyNotice();
  const isEmpty = shown.funnel === undefined || shown.funnel.steps.every(({ count }) => count === 0);
  return (
    <>
      <PageHead title={t('title')} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        {readOnlyNotice === undefined ? null : <p>{readOnlyNotice}</p>}
        {whose.options.length === 1 && period === 'all' && isEmpty ? null : (
          <div className={styles['choices']}>
            {whose.options.length === 1 ? null : (
              <>
                <KeepsFocus />
                <Select label={t('whose')} options={whose.options} value={whose.shown} onChange={setChosen} />
              </>
            )}
            <Select
              label={t('period')}
              options={PERIODS.map((each) => ({ value: each, label: t(`periods.${each}`) }))}
              value={period}
              onChange={setPeriod}
            />
          </div>
        )}
        <p role="status" className={styles['status']}>
          {whose.notice}
        </p>
        {whose.voice === 'mine' && !isEmpty ? <NextUp hrefOfLead={hrefOfLead} boardHref={boardHref} /> : null}
        <Way shown={shown} whose={whose} period={period} onShowAll={() => setPeriod('all')} onGoToBoard={onGoToBoard} />
        <ShareSection />
      </div>
    </>
  );
}
