import { useTranslation } from 'react-i18next';

import { Scrolled } from '#renderer/ui/scrolled.tsx';
import type { Funnel } from '#shared/domain/funnel/funnel.ts';
import styles from './funnel.module.css';
import { type StepWords, useStepWords } from './use-step-words.ts';

/** The same as a table. There is no column of shares where they would say little. */
export function StepTable({ funnel }: { readonly funnel: Funnel }) {
  const { t } = useTranslation('funnel');
  const words = useStepWords(funnel);
  const hasShares = words.some(({ share }) => share !== undefined);
  const columns = ['count', ...(hasShares ? (['share'] as const) : []), 'days', 'timed', 'here'] as const;
  const cellOf = (each: StepWords, column: (typeof columns)[number]): string => {
    if (column === 'days' && each.days === undefined && each.timed !== undefined) return t('steps.noDays');
    // What a step cannot have is left out.
    return each[column] ?? '';
  };
  return (
    <Scrolled label={t('steps.caption')} className={styles['table']}>
      <table>
        <caption>{t('steps.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('steps.head.step')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`steps.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.map((each) => (
            <tr key={each.step}>
              <th scope="row">{each.label}</th>
              {columns.map((column) => (
                <td key={column}>{cellOf(each, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
