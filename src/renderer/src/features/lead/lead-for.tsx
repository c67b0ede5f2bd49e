import { useTranslation } from 'react-i18next';

import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import styles from './lead-panel.module.css';
import type { ShownLead } from './use-shown-lead.ts';

/** The members a lead is for. */
export function LeadFor({ lead, space }: Pick<ShownLead, 'lead' | 'space'>) {
  const { t } = useTranslation('lead');
  const session = useSession();
  const members = useMembers();
  const handleChange = (chosen: readonly MemberId[]): void => {
    for (const { id } of members.list) {
      const isFor = chosen.includes(id);
      if (isFor !== lead.forMembers.includes(id)) {
        session.run(space, setLeadFor, { leadId: lead.id, memberId: id, isFor });
      }
    }
  };
  return (
    <div className={`${styles['whole']} ${styles['group']}`}>
      <CheckboxGroup
        label={t('fields.forMembers')}
        options={members.list.map(({ id, name }) => ({ value: id, label: name }))}
        value={lead.forMembers}
        onChange={handleChange}
      />
    </div>
  );
}
