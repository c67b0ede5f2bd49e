import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { Scrolled } from '#renderer/ui/scrolled.tsx';
import type { Flow } from '#shared/domain/funnel/funnel.ts';
import styles from './funnel.module.css';
import { useFlowWords } from './use-flow-words.ts';

/** The same as a table. */
export function FlowTable({ flows }: { readonly flows: readonly Flow[] }) {
  const { t } = useTranslation('funnel');
  const { program } = useServices();
  const { nameOf } = useFlowWords();
  const number = new Intl.NumberFormat(program.locale);
  return (
    <Scrolled label={t('flow.caption')} className={styles['table']}>
      <table>
        <caption>{t('flow.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('flow.head.from')}</th>
            <th scope="col">{t('flow.head.to')}</th>
            <th scope="col">{t('flow.head.count')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ from, to, count }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">{nameOf(from)}</th>
              <td>{nameOf(to)}</td>
              <td>{number.format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
