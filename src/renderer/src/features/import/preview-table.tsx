import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { StageMark } from '#renderer/ui/stage-mark.tsx';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { Scrolled } from '#renderer/ui/scrolled.tsx';
import styles from './import.module.css';

const MOST_ROWS = 10;

interface PreviewTableProps {
  readonly drafts: readonly ImportDraft[];
}

/** The first leads as they would come in. Columns that hold nothing in any of them are left out. */
export function PreviewTable({ drafts }: PreviewTableProps) {
  const { t } = useTranslation(['importing', 'common']);
  const days = useDays();
  const shown = drafts.slice(0, MOST_ROWS);
  const dayOf = (at: number | undefined): string => (at === undefined ? '' : days.short(days.dayOf(at)));
  const lines = [
    { key: 'company', of: ({ lead }: ImportDraft) => lead.company ?? '' },
    { key: 'role', of: ({ lead }: ImportDraft) => lead.role ?? '' },
    { key: 'place', of: ({ lead }: ImportDraft) => lead.place ?? '' },
    { key: 'appliedOn', of: ({ appliedAt }: ImportDraft) => dayOf(appliedAt) },
    { key: 'savedOn', of: ({ savedAt }: ImportDraft) => dayOf(savedAt) },
    { key: 'deadlineOn', of: ({ lead }: ImportDraft) => (lead.deadlineOn ? days.short(lead.deadlineOn) : '') },
    { key: 'pay', of: ({ lead }: ImportDraft) => lead.pay ?? '' },
    { key: 'heardFrom', of: ({ lead }: ImportDraft) => lead.heardFrom ?? '' },
    { key: 'link', of: ({ lead }: ImportDraft) => lead.link ?? '' },
    { key: 'notes', of: ({ notes }: ImportDraft) => notes },
  ] as const;
  const columns = lines.filter(({ of }) => shown.some((draft) => of(draft) !== ''));
  return (
    <Scrolled label={t('preview')} className={styles['preview']}>
      <table aria-label={t('preview')}>
        <thead>
          <tr>
            <th scope="col">{t('field.stage')}</th>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {t(`field.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((draft, index) => (
            <tr key={index}>
              <td className={styles['stage']}>
                <StageMark stage={draft.stage} />
                {t(`common:stage.${draft.stage}`)}
              </td>
              {columns.map(({ key, of }) => (
                <td key={key}>{of(draft)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {drafts.length > MOST_ROWS ? (
        <p className={styles['quiet']}>{t('previewMore', { count: drafts.length - MOST_ROWS })}</p>
      ) : null}
    </Scrolled>
  );
}
