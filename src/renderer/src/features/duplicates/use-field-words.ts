import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import type { ALSO_FIELDS } from '#shared/domain/duplicate/also-said.ts';
import { LEAD_KINDS, WORK_MODES } from '#shared/domain/lead/lead.ts';

/** A field of a lead in which two can differ. */
export type ComparedField = (typeof ALSO_FIELDS)[number];

/** The name of such a field, and what stands in it, in words: a choice by its name, a member by theirs, a day as it is said. */
export function useFieldWords(): {
  readonly labelOf: (field: ComparedField) => string;
  readonly wordsOf: (field: ComparedField, text: string) => string;
} {
  const { t } = useTranslation(['lead', 'common']);
  const members = useMembers();
  const days = useDays();
  return {
    labelOf: (field) => t(`fields.${field === 'heardFromMember' ? 'heardFrom' : field}`),
    wordsOf: (field, text) => {
      if (field === 'mode') return t(`mode.${WORK_MODES.find((mode) => mode === text) ?? 'onsite'}`);
      if (field === 'kind') return t(`kind.${LEAD_KINDS.find((kind) => kind === text) ?? 'hunch'}`);
      if (field === 'heardFromMember') {
        const all = [members.me, ...members.list, ...members.former];
        return all.find(({ id }) => id === text)?.name || t('common:someone');
      }
      if (field === 'opensIn') return days.month(text);
      return field === 'deadlineOn' || field === 'nextStepOn' ? days.date(text) : text;
    },
  };
}
