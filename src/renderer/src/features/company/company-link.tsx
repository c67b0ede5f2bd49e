import { useTranslation } from 'react-i18next';

import { useLead } from '#renderer/bindings/use-lead.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { shownCompanyName } from '#shared/domain/company/company-name.ts';
import { companyKey } from '#shared/domain/duplicate/company-key.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './company.module.css';

interface CompanyLinkProps {
  readonly leadId: LeadId;
  readonly hrefOf: (key: string) => string;
}

/** Leads from a lead to all that is known of its company; nothing where it names none. */
export function CompanyLink({ leadId, hrefOf }: CompanyLinkProps) {
  const { t } = useTranslation('company');
  const { company } = useLead(leadId).lead ?? {};
  const key = companyKey(company);
  if (company === undefined || key === undefined) return null;
  return (
    <p className={styles['link']}>
      <TextLink href={hrefOf(key)}>{t('whatWeKnow', { company: shownCompanyName(company) })}</TextLink>
    </p>
  );
}
