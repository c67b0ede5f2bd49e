import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { type LeadKind, WORK_MODES, type WorkMode } from '#shared/domain/lead/lead.ts';
import { type Outcome, OUTCOMES, STAGES, type Stage } from '#shared/domain/pursuit/stage.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { SelectOption } from '#renderer/ui/select.tsx';
import { monthOptions } from './months.ts';

// As people ask for them: how sure it is, then what is rarer.
const KINDS_AS_ASKED: readonly LeadKind[] = ['posted', 'heard', 'hunch', 'opening-soon', 'inside'];

/** The choices about a lead in words. An empty value says that nothing was said. */
export interface LeadChoices {
  readonly stages: readonly SelectOption<Stage>[];
  readonly kinds: readonly SelectOption<LeadKind>[];
  readonly modes: readonly SelectOption<WorkMode>[];
  readonly outcomes: readonly SelectOption<Outcome>[];
  /** Months from now on, and the one that is chosen. */
  readonly monthsWith: (chosen: string | undefined) => readonly SelectOption[];
  readonly notSaid: SelectOption<''>;
}

export function useLeadChoices(): LeadChoices {
  const { t } = useTranslation(['lead', 'common']);
  const { program } = useServices();
  const { today } = useDays();
  return useMemo(
    () => ({
      stages: STAGES.map((value) => ({ value, label: t(`common:stage.${value}`) })),
      kinds: KINDS_AS_ASKED.map((value) => ({ value, label: t(`kind.${value}`) })),
      modes: WORK_MODES.map((value) => ({ value, label: t(`mode.${value}`) })),
      outcomes: OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
      monthsWith: (chosen) => monthOptions(today, program.locale, chosen),
      notSaid: { value: '', label: t('notSaid') },
    }),
    [t, today, program.locale],
  );
}
