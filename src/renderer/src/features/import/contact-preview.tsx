import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { ContactInput } from '#shared/domain/contact/contact-input.ts';
import { Scrolled } from '#renderer/ui/scrolled.tsx';
import styles from './import.module.css';

const MOST_ROWS = 10;
const COLUMNS = ['name', 'company', 'position', 'connectedOn', 'link', 'email', 'note'] as const;

/** The first people as they would come in. Columns that hold nothing in any of them are left out. */
export function ContactPreview({ people }: { readonly people: readonly ContactInput[] }) {
  const { t } = useTranslation('contacts');
  const days = useDays();
  const shown = people.slice(0, MOST_ROWS);
  const columns = COLUMNS.filter((key) => shown.some((one) => (one[key] ?? '') !== ''));
  const cellOf = (one: ContactInput, key: (typeof COLUMNS)[number]): string => {
    const text = one[key] ?? '';
    return key === 'connectedOn' && text !== '' ? days.date(text) : text;
  };
  return (
    <Scrolled label={t('import.preview')} className={styles['preview']}>
      <table aria-label={t('import.preview')}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col">
                {t(`fields.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one, index) => (
            <tr key={index}>
              {columns.map((key) => (
                <td key={key}>{cellOf(one, key)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {people.length > MOST_ROWS ? (
        <p className={styles['quiet']}>{t('import.previewMore', { count: people.length - MOST_ROWS })}</p>
      ) : null}
    </Scrolled>
  );
}
