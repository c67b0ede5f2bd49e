import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { MarkdownField, MarkdownWords } from '#shared/domain/export/write-markdown.ts';
import { LEAD_KINDS, WORK_MODES } from '#shared/domain/lead/lead.ts';
import { OUTCOMES, STAGES } from '#shared/domain/pursuit/stage.ts';
import { useExportDays } from './use-export-days.ts';

/** What stands between people's words where leads are saved as text, in the person's language. */
export function useMarkdownWords(): MarkdownWords {
  const { t } = useTranslation(['exporting', 'lead', 'common']);
  const { program } = useServices();
  const { circle } = useSession();
  const name = useObservable(circle.name);
  const day = useExportDays();
  const moments = new Intl.DateTimeFormat(program.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const months = new Intl.DateTimeFormat(program.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const valueOf = (field: MarkdownField, value: string): string => {
    const [mode, kind] = [WORK_MODES.find((each) => each === value), LEAD_KINDS.find((each) => each === value)];
    if (field === 'mode' && mode !== undefined) return t(`lead:mode.${mode}`);
    if (field === 'kind' && kind !== undefined) return t(`lead:kind.${kind}`);
    if (field === 'opensIn') return months.format(Date.parse(`${value}-01T00:00:00Z`));
    return field === 'deadlineOn' ? day(value) : value;
  };
  return {
    title: t('text.title', { circle: name ?? '' }).trim(),
    unnamed: t('text.unnamed'),
    fields: {
      place: t('lead:fields.place'),
      mode: t('lead:fields.mode'),
      pay: t('lead:fields.pay'),
      link: t('lead:fields.link'),
      kind: t('lead:fields.kind'),
      opensIn: t('lead:fields.opensIn'),
      deadlineOn: t('lead:fields.deadlineOn'),
      heardFrom: t('lead:fields.heardFrom'),
      nextStep: t('lead:fields.nextStep'),
      stage: t('lead:fields.stage'),
      outcome: t('lead:fields.outcome'),
      tags: t('text.tags'),
      forWhom: t('text.forWhom'),
      added: t('text.added'),
      copiedFrom: t('text.copiedFrom'),
    },
    sections: {
      notes: t('text.notes'),
      history: t('text.history'),
      others: t('text.others'),
      conversation: t('text.conversation'),
      originals: t('text.originals'),
    },
    stages: wordsFor(STAGES, (stage) => t(`common:stage.${stage}`)),
    outcomes: wordsFor(OUTCOMES, (outcome) => t(`lead:outcome.${outcome}`)),
    valueOf,
    moment: (at) => moments.format(at),
    day,
    moved: (from, to) => t('text.moved', { from, to }),
    done: (step) => t('text.done', { step }),
    me: t('common:reader'),
    onlyMe: t('text.onlyMe'),
    somebody: t('common:someone'),
  };
}

/** One word for each of some names. */
function wordsFor<Name extends string>(names: readonly Name[], wordOf: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, wordOf(name)])) as Record<Name, string>;
}
