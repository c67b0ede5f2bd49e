import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import voice from '#renderer/ui/voice.module.css';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { CompareTable } from './compare-table.tsx';
import { keptOf } from './standing.ts';
import { useDuplicateWords } from './use-duplicate-words.ts';
import { useStandingWords } from './use-standing-words.ts';

interface MergeDialogProps {
  /** The one that is open. */
  readonly lead: Lead;
  readonly other: Lead;
  /** Where both are kept. */
  readonly space: SpaceView;
  /** Called when the other one is kept. */
  readonly onOpenOther: () => void;
  readonly onClose: () => void;
}

/** Shows two leads beside each other, and asks which of them is kept. */
export function MergeDialog({ lead, other, space, onOpenOther, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['duplicates', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const { nameOf } = useDuplicateWords();
  const standingOf = useStandingWords();
  const [chosen, setChosen] = useState<Lead['id']>();
  const [fault, setFault] = useState<string>();
  const keep = chosen ?? keptOf(space, lead, other);
  const merge = (): void => {
    const input = { keep, other: keep === lead.id ? other.id : lead.id };
    const merged = session.run(space, mergeLeads, input);
    if (!merged.ok) {
      setFault(t(`errors.${merged.error.code}`));
      return;
    }
    onClose();
    sayAct(merged.act, { message: t('merging.merged') });
    if (keep === other.id) onOpenOther();
  };
  return (
    <FormDialog
      title={t('merging.title')}
      closeLabel={t('common:close')}
      submit={t('merging.submit')}
      fault={fault}
      size="medium"
      onSubmit={merge}
      onClose={onClose}
    >
      <RadioGroup
        layout="column"
        label={t('merging.which')}
        options={[
          { value: lead.id, label: t('merging.this', { lead: nameOf(lead) }), detail: standingOf(lead, space) },
          { value: other.id, label: t('merging.other', { lead: nameOf(other) }), detail: standingOf(other, space) },
        ]}
        value={keep}
        onChange={(value) => {
          setFault(undefined);
          setChosen(value);
        }}
      />
      <CompareTable lead={lead} other={other} space={space} />
      <div>
        <p>{t('merging.safe')}</p>
        <p className={voice['quiet']}>{t('merging.back')}</p>
      </div>
    </FormDialog>
  );
}
