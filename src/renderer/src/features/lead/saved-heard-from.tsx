import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lead, LeadInput } from '#shared/domain/lead/lead.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { heardFromFields, heardFromSuggestions, heardFromText } from './heard-from.ts';
import { useCommitWhenGone } from './use-commit-when-gone.ts';

interface SavedHeardFromProps {
  readonly lead: Lead;
  /** Saves, or says why not. */
  readonly save: (fields: LeadInput) => string | undefined;
}

/** Who a lead was heard from, a member or anybody; saves itself when it is left. */
export function SavedHeardFrom({ lead, save }: SavedHeardFromProps) {
  const { t } = useTranslation('lead');
  const members = useMembers();
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState<string>();
  const saved = heardFromText(lead, members);

  const commit = (): void => {
    if (typed === undefined) return;
    const refusal = typed === saved ? undefined : save(heardFromFields(typed, members.list));
    setReason(refusal);
    if (refusal === undefined) setTyped(undefined);
  };
  useCommitWhenGone(typed === undefined ? undefined : commit);

  return (
    <div role="presentation" onBlur={commit}>
      <ComboBox
        label={t('fields.heardFrom')}
        value={typed ?? saved}
        onChange={setTyped}
        suggestions={heardFromSuggestions(members.list)}
        placeholder={t('ask.heardFrom')}
        error={reason}
      />
    </div>
  );
}
