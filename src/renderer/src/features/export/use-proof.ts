import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { type ProofRow, selectSearchProof } from '#shared/domain/export/search-proof.ts';
import type { PrintBlock } from '#shared/ports/files.ts';
import { collectLeads } from './collect-leads.ts';
import type { ExportDraft } from './export-draft.ts';
import { useExportDays } from './use-export-days.ts';

/** A proof of what the person did for their search, in words. */
export interface Proof {
  readonly head: readonly string[];
  /** Each with a cell for every word of the head. */
  readonly rows: readonly (readonly string[])[];
  readonly blocks: readonly PrintBlock[];
}

/** Nothing while the days are not a range, or something else is to be saved. */
export function useProof({ form, isWithOnlyMine, from, to, name }: ExportDraft): Proof | undefined {
  const { t } = useTranslation(['exporting', 'lead']);
  const session = useSession();
  const members = useMembers();
  const { zone } = usePresentWeek();
  const { today } = useDays();
  const day = useExportDays();
  const records = [
    useObservable(session.circle.space),
    useObservable(session.circle.events.all),
    useObservable(session.circle.doneSteps.all),
    useObservable(session.own.space),
    useObservable(session.own.events.all),
    useObservable(session.own.doneSteps.all),
  ];
  const found = useMemo(
    () =>
      form !== 'proof' || from === null || to === null || to < from
        ? undefined
        : selectSearchProof(collectLeads(session, members, isWithOnlyMine), { from, to, zone, today }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- What is collected is read from the records as they are now.
    [form, from, to, isWithOnlyMine, session, members, zone, today, ...records],
  );
  if (found === undefined || from === null || to === null) return undefined;
  const whatOf = ({ what }: ProofRow): string =>
    what.kind === 'reached' ? t(`proof.reached.${what.stage}`) : t(`proof.${what.kind}`, { step: what.text });
  const head = (['day', 'company', 'role', 'place', 'what', 'outcome'] as const).map((key) => t(`proof.head.${key}`));
  const rows = found.map((row) => [
    day(row.day),
    row.company ?? '',
    row.role ?? '',
    row.place ?? '',
    whatOf(row),
    row.outcome === undefined ? t('proof.open') : t(`lead:outcome.${row.outcome}`),
  ]);
  return {
    head,
    rows,
    blocks: [
      { kind: 'title', text: t('proof.title') },
      { kind: 'paragraph', text: (name ?? members.me.name).trim() },
      { kind: 'paragraph', text: t('proof.range', { from: day(from), to: day(to) }) },
      { kind: 'table', head, rows },
      { kind: 'paragraph', text: t('proof.madeOn', { day: day(today) }) },
    ],
  };
}
