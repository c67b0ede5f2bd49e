import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Select, type SelectOption } from '#renderer/ui/select.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import {
  SAID_POINTS,
  type SaidPoint,
  type SearchPoint,
  type ShownSearchStatus,
} from '#shared/domain/search-status/search-status.ts';
import { setSearchStatus } from '#shared/domain/search-status/set-search-status.ts';
import { ProposedStatus } from './proposed-status.tsx';
import styles from './search-status.module.css';

/** Draws the dialog in which somebody says that they have landed. */
export type RenderLanding = (dialog: { readonly isOpen: boolean; readonly onClose: () => void }) => ReactNode;

interface StatusControlProps {
  readonly status: ShownSearchStatus | undefined;
  readonly renderLanding: RenderLanding;
}

const UNSAID = 'unsaid';

/** One's own point, to be chosen: a rest and a landing are begun where there are records of them, and ended by any other choice. */
export function StatusControl({ status, renderLanding }: StatusControlProps) {
  const { t } = useTranslation(['searchStatus', 'together']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const { zone } = usePresentWeek();
  const [isLanding, setIsLanding] = useState(false);
  const { authorOf } = circle.replica;

  const say = (point: SaidPoint | undefined): void => {
    const said = run(circle, setSearchStatus, { point, zone, authorOf });
    if (!said.ok) return void toasts.show({ message: t('noName') });
    sayAct(said.act, {
      message: point === undefined ? t('notShown') : t('shown', { point: t(`points.${point}`) }),
    });
  };
  const choose = (point: SearchPoint | typeof UNSAID): void => {
    if (point === UNSAID) return say(undefined);
    if (point === 'landed') return setIsLanding(true);
    if (point !== 'resting') return say(point);
    const begun = run(circle, beginRest, { zone, authorOf });
    if (begun.ok) sayAct(begun.act, { message: t('together:rest.begun') });
  };
  const points = [...SAID_POINTS, 'resting', 'landed'] as const;
  const options: readonly SelectOption<SearchPoint | typeof UNSAID>[] = [
    { value: UNSAID, label: t('unsaid') },
    ...points.map((point) => ({ value: point, label: t(`points.${point}`) })),
  ];
  return (
    <div className={styles['control']}>
      <Select label={t('mine')} options={options} value={status?.point ?? UNSAID} onChange={choose} />
      <ProposedStatus status={status} onShow={say} />
      {renderLanding({ isOpen: isLanding, onClose: () => setIsLanding(false) })}
    </div>
  );
}
