import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import type { KeptNote } from '#shared/domain/company/company-memory.ts';
import type { CompanyNoteKind } from '#shared/domain/company/company-note.ts';
import type { Company } from '#shared/domain/company/company.ts';
import styles from './company.module.css';
import { NothingYet } from './nothing-yet.tsx';
import { KeepForm } from './keep-form.tsx';
import { KeptItem } from './kept-item.tsx';
import { MoreButton } from './more-button.tsx';
import { usePart } from './use-part.ts';

const SHOWN = 30;

interface KeptSectionProps {
  readonly kind: CompanyNoteKind;
  readonly kept: readonly KeptNote[];
  readonly company: Company;
  readonly hrefOf: (cardId: CardId) => string;
}

/** The questions that a company asked, or what is good to know of it, by whoever wrote it, and a paragraph for another. */
export function KeptSection({ kind, kept, company, hrefOf }: KeptSectionProps) {
  const { t } = useTranslation('company');
  const headingId = useId();
  const isWritable = useObservable(useSession().circle.writable);
  const part = usePart(kept, SHOWN);
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t(`${kind}.title`)}
      </Heading>
      {kept.length === 0 ? (
        <NothingYet sentence={t(`${kind}.none`)} why={t(`${kind}.noneWhy`)} />
      ) : (
        <ul aria-label={t(`${kind}.list`)} className={styles['kept']}>
          {part.shown.map((each) => (
            <KeptItem key={each.note.id} kept={each} company={company} hrefOf={hrefOf} />
          ))}
        </ul>
      )}
      <MoreButton part={part} />
      {isWritable ? <KeepForm kind={kind} company={company} /> : null}
    </section>
  );
}
