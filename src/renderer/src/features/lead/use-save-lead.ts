import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import type { LeadInput } from '#shared/domain/lead/lead.ts';
import type { NextStepInput } from '#shared/domain/record/next-step.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { ShownLead } from './use-shown-lead.ts';

/** How the fields of a lead save themselves. Both answer why something was not saved, in words; then nothing was written. */
export interface SaveLead {
  /** Only the fields that are given. */
  readonly fields: (fields: LeadInput) => string | undefined;
  /** Only the part that is given; the other one stays. */
  readonly nextStep: (part: NextStepInput) => string | undefined;
}

export function useSaveLead({ lead, run, cardId, space }: ShownLead): SaveLead {
  const { t } = useTranslation('lead');
  const session = useSession();
  const leadId = lead.id;
  const { nextStep, nextStepOn } = run ?? lead;
  const fields = useCallback(
    (input: LeadInput) => {
      const result = session.run(space, editLead, { leadId, fields: input });
      return result.ok ? undefined : t(`errors.${result.error.code}`);
    },
    [session, space, leadId, t],
  );
  const saveNextStep = useCallback(
    (part: NextStepInput) => {
      const result = session.run(space, setNextStep, { cardId, nextStep, nextStepOn, ...part });
      return result.ok ? undefined : t(`errors.${result.error.code}`);
    },
    [session, space, cardId, nextStep, nextStepOn, t],
  );
  return { fields, nextStep: saveNextStep };
}
