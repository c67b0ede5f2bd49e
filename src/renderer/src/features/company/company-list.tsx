import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useCompanies } from '#renderer/bindings/use-companies.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { searchWords } from '#shared/domain/board/search-text.ts';
import type { Company } from '#shared/domain/company/company.ts';
import styles from './company.module.css';
import { MoreButton } from './more-button.tsx';
import { partOf } from './use-part.ts';

const SHOWN = 100;

/** What is looked for in the list, and how much of it is shown. */
export interface ListWish {
  readonly text: string;
  readonly count: number;
}

/** All, from the top. */
export const FIRST_WISH: ListWish = { text: '', count: SHOWN };

interface CompanyListProps {
  readonly levelLine?: ReactNode;
  readonly search?: ReactNode;
  readonly hrefOf: (key: string) => string;
  readonly boardHref: string;
  /** Kept by whoever shows it, for when the person comes back. */
  readonly wish: ListWish;
  readonly onWish: (wish: ListWish) => void;
}

/** All companies that leads and notes name, by the alphabet, and a line to look for one. */
export function CompanyList({ levelLine, search, hrefOf, boardHref, wish, onWish }: CompanyListProps) {
  const { t } = useTranslation(['company', 'common']);
  const { program } = useServices();
  const companies = useCompanies();
  const { text } = wish;
  const sorted = useMemo(() => {
    const order = new Intl.Collator(program.locale, { sensitivity: 'base', numeric: true });
    return [...companies.values()].sort((a, b) => order.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
  }, [companies, program.locale]);
  const found = useMemo(() => {
    const words = searchWords(text);
    if (words.length === 0) return sorted;
    return sorted.filter(({ name, key }) => {
      const folded = searchWords(name).join(' ');
      return words.every((word) => folded.includes(word) || key.includes(word));
    });
  }, [sorted, text]);
  return (
    <>
      <PageHead title={t('title')} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        {companies.size === 0 ? (
          <EmptyState
            sentence={t('none')}
            why={t('noneWhy')}
            secondary={<TextLink href={boardHref}>{t('toBoard')}</TextLink>}
          />
        ) : (
          <>
            <div className={styles['search']}>
              <SearchField
                label={t('search')}
                clearLabel={t('clearSearch')}
                value={text}
                onChange={(next) => onWish({ ...FIRST_WISH, text: next })}
              />
            </div>
            <p role="status" className={styles['status']}>
              {found.length === 0 ? t('noneFound', { text }) : null}
            </p>
            <FoundList found={found} count={wish.count} onCount={(count) => onWish({ text, count })} hrefOf={hrefOf} />
          </>
        )}
      </div>
    </>
  );
}

interface FoundListProps {
  readonly found: readonly Company[];
  readonly count: number;
  readonly onCount: (count: number) => void;
  readonly hrefOf: (key: string) => string;
}

function FoundList({ found, count, onCount, hrefOf }: FoundListProps) {
  const { t } = useTranslation(['company', 'common']);
  const part = partOf(found, SHOWN, [count, onCount]);
  if (found.length === 0) return null;
  return (
    <div>
      <ul aria-label={t('list')}>
        {part.shown.map(({ key, name, sharedName, circle, own }) => {
          const leadCount = circle.leads.length + own.leads.length;
          const keptCount = circle.notes.length + own.notes.length;
          const known = [
            ...(leadCount === 0 ? [] : [t('leadCount', { count: leadCount })]),
            ...(keptCount === 0 ? [] : [t('keptCount', { count: keptCount })]),
          ];
          return (
            <ListRow
              key={key}
              title={<TextLink href={hrefOf(key)}>{name}</TextLink>}
              detail={known.join(' · ')}
              action={sharedName === undefined ? <Pill>{t('common:onlyYou')}</Pill> : undefined}
            />
          );
        })}
      </ul>
      <MoreButton part={part} />
    </div>
  );
}
