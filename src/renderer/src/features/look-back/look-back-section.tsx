import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { LookBack } from '#shared/domain/look-back/look-back.ts';
import { monthLookedBackOn, monthOfLookBack } from '#shared/domain/look-back/look-back-month.ts';
import { selectMonths } from '#shared/domain/look-back/select-look-back.ts';
import { EditDialog } from './edit-dialog.tsx';
import { type EditDraft, NO_WORDS } from './look-back-draft.ts';
import styles from './look-back.module.css';
import { MonthView } from './month-view.tsx';
import { WriteForm } from './write-form.tsx';

interface LookBackSectionProps {
  /** Brings the change that the members share to the charter. */
  readonly onTakeToCharter: (lookBack: LookBack) => void;
}

/** Looks back on the present month together; earlier ones are there when asked for. */
export function LookBackSection({ onTakeToCharter }: LookBackSectionProps) {
  const { t } = useTranslation('lookBack');
  const headingId = useId();
  const days = useDays();
  const { clock } = useServices();
  const { circle } = useSession();
  const { zone } = usePresentWeek();
  const isWritable = useObservable(circle.writable);
  const records = useObservable(circle.lookBacks.all);
  const [draft, setDraft] = useState(NO_WORDS);
  const [edits, setEdits] = useState<ReadonlyMap<string, EditDraft>>(new Map());
  const [edited, setEdited] = useState<LookBack>();
  const month = monthLookedBackOn(clock.now(), zone);
  const name = days.month(month);
  const all = [...records.values()];
  const isWritten = all.some((one) => one.author === circle.me && monthOfLookBack(one) === month);
  const months = selectMonths(all);
  const keep = (id: string, kept: EditDraft | undefined): void =>
    setEdits((before) => {
      const others = [...before].filter(([each]) => each !== id);
      return new Map(kept === undefined ? others : [...others, [id, kept]]);
    });
  const shared = { isWritable, onEdit: setEdited, onTakeToCharter };
  return (
    <section aria-labelledby={headingId} className={styles['lookBack']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      <Heading level={3}>{name}</Heading>
      {isWritable && !isWritten ? (
        <>
          <p className={styles['quiet']}>{t('why')}</p>
          <WriteForm month={name} draft={draft} onDraft={setDraft} />
        </>
      ) : null}
      {!isWritable && !months.includes(month) ? (
        <p className={styles['quiet']}>{t('nothingYet', { month: name })}</p>
      ) : null}
      <MonthView month={month} name={name} {...shared} />
      {months
        .filter((each) => each !== month)
        .map((each) => (
          <Fold key={each} label={t('month', { month: days.month(each) })}>
            <div className={styles['lookBack']}>
              <MonthView month={each} name={days.month(each)} {...shared} />
            </div>
          </Fold>
        ))}
      {edited === undefined ? null : (
        <EditDialog
          // What another device wrote meanwhile stands.
          lookBack={records.get(edited.id) ?? edited}
          kept={edits.get(edited.id)}
          onKeep={(kept) => keep(edited.id, kept)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
