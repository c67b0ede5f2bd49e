import { useTranslation } from 'react-i18next';

import { Select } from '#renderer/ui/select.tsx';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';

/** More than anybody looks through. */
const MOST = 50;

interface LeadChoiceProps {
  readonly leads: readonly Lead[];
  /** The id of the lead, or nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** For which of the leads at a company something is kept; nothing to choose where there are none. */
export function LeadChoice({ leads, value, onChange }: LeadChoiceProps) {
  const { t } = useTranslation('company');
  if (leads.length === 0) return null;
  const offered = leads.filter(({ id }, index) => index < MOST || id === value);
  return (
    <Select<string>
      label={t('aboutLead')}
      options={[
        { value: '', label: t('noLead') },
        ...offered.map((lead) => ({ value: lead.id, label: cardNameOf(lead) || t('leads.unnamed') })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
