import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { usePresentMembers } from '#renderer/bindings/use-present-members.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { CharterId } from '#shared/kernel/ids.ts';
import { type LookBack, compareWritten } from '#shared/domain/look-back/look-back.ts';
import { monthOfLookBack } from '#shared/domain/look-back/look-back-month.ts';
import { selectCommonChange, selectSupporters } from '#shared/domain/look-back/select-common-change.ts';
import { type LookBackLine, selectLookBack } from '#shared/domain/look-back/select-look-back.ts';
import { ChangeRow } from './change-row.tsx';
import styles from './look-back.module.css';
import { OwnLine } from './own-line.tsx';
import { Said } from './said.tsx';

interface MonthViewProps {
  /** ISO year and month. */
  readonly month: string;
  /** Its name. */
  readonly name: string;
  readonly isWritable: boolean;
  readonly onEdit: (lookBack: LookBack) => void;
  readonly onTakeToCharter: (lookBack: LookBack) => void;
}

/** What was said of a month, and which change its members share. */
export function MonthView({ month, name, isWritable, onEdit, onTakeToCharter }: MonthViewProps) {
  const { t } = useTranslation('lookBack');
  const { circle } = useSession();
  const records = useObservable(circle.lookBacks.all);
  const backings = useObservable(circle.backings.all);
  const members = usePresentMembers();
  const namesOf = useNamesAndYou();
  const all = [...records.values()];
  const { helped, toChange, changes } = selectLookBack({ records: all, month, members });
  const asked = { records: all, backings: [...backings.values()], month, members };
  const supporters = selectSupporters(asked);
  const common = selectCommonChange(asked);
  const taken = common?.lookBack.tookToCharter;
  const wording = useObservable(circle.charters.all).get(taken ?? ('' as CharterId));
  const isTaken = wording !== undefined && !wording.isWithdrawn;
  const own = all.filter((one) => one.author === circle.me && monthOfLookBack(one) === month).sort(compareWritten);
  return (
    <>
      {isWritable
        ? own.map((one) => <OwnLine key={one.id} lookBack={one} month={name} onEdit={() => onEdit(one)} />)
        : null}
      {common === undefined ? null : (
        <div role="group" aria-label={t('common')} className={styles['common']}>
          <p className={styles['name']}>{t('common')}</p>
          <p className={styles['words']}>{common.lookBack.texts.oneChange}</p>
          <p className={styles['quiet']}>
            {t('supportedBy', { names: namesOf(common.supporters) })} {isTaken ? t('taken') : null}
          </p>
          {isWritable && !isTaken ? (
            <div>
              <Button isDense onPress={() => onTakeToCharter(common.lookBack)}>
                {t('toCharter')}
              </Button>
            </div>
          ) : null}
        </div>
      )}
      <Lines heading={t('fields.helped')} lines={helped} />
      <Lines heading={t('fields.toChange')} lines={toChange} />
      {changes.length === 0 ? null : (
        <Changes heading={t('changes')} lines={changes} supporters={supporters} isWritable={isWritable} />
      )}
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly LookBackLine[] }) {
  const headingId = useId();
  if (lines.length === 0) return null;
  return (
    <div>
      <p id={headingId} className={styles['label']}>
        {heading}
      </p>
      <ul aria-labelledby={headingId} className={styles['list']}>
        {lines.map((line) => (
          <li key={line.lookBack.id} className={styles['said']}>
            <Said line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChangesProps {
  readonly heading: string;
  readonly lines: readonly LookBackLine[];
  readonly supporters: ReturnType<typeof selectSupporters>;
  readonly isWritable: boolean;
}

function Changes({ heading, lines, supporters, isWritable }: ChangesProps) {
  const { t } = useTranslation('lookBack');
  const headingId = useId();
  return (
    <div>
      <p id={headingId} className={styles['label']}>
        {heading}
      </p>
      <ul aria-labelledby={headingId} className={styles['list']}>
        {lines.map((line) => (
          <ChangeRow
            key={line.lookBack.id}
            line={line}
            supporters={supporters.get(line.lookBack.id) ?? []}
            isWritable={isWritable}
          />
        ))}
      </ul>
      {isWritable ? <p className={styles['quiet']}>{t('oneEach')}</p> : null}
    </div>
  );
}
