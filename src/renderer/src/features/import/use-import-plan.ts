import { useMemo, useState } from 'react';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import { mayHeaderBeLead, withHeaderAsRow } from '#shared/domain/import/header-or-lead.ts';
import { chooseField, type ColumnField, type ImportTable } from '#shared/domain/import/import-table.ts';
import { wordsKey } from '#shared/domain/import/import-text.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { type ImportChoices, type ImportPlan, planDrafts, planImport } from '#shared/domain/import/plan-import.ts';
import type { DayOrder } from '#shared/domain/import/read-date.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';

/** How a table is read, what would come of it, and the ways to change that. */
export interface PlannedImport {
  /** As it is read: with its first line as a lead, if the person says so. */
  readonly table: ImportTable;
  /** The line that the columns are named by, where it may be a lead. */
  readonly firstLine: { readonly cells: readonly string[]; readonly isLead: boolean } | undefined;
  readonly choices: ImportChoices;
  readonly plan: ImportPlan;
  readonly setFirstLineLead: (isLead: boolean) => void;
  readonly setField: (column: number, field: ColumnField) => void;
  readonly setStage: (name: string, stage: Stage) => void;
  readonly setDayOrder: (order: DayOrder) => void;
}

/** What the person says of a table. It holds for its columns however the first line is read. */
interface Said extends Omit<ImportChoices, 'fields'> {
  readonly isFirstLineLead: boolean;
  /** What columns are to be read as, one after the other. */
  readonly fields: readonly (readonly [column: number, field: ColumnField])[];
}

/** What stands there before a file is read. */
const NOTHING: ImportTable = { headers: [], rows: [] };

/** Begins with what is recognised in a table, or with the leads of a file that we saved; follows the choices and the board. */
export function useImportPlan(found: ImportTable = NOTHING, drafts?: readonly ImportDraft[]): PlannedImport {
  const { program } = useServices();
  const { circle, own, circleId } = useSession();
  const circleSpace = useObservable(circle.space);
  const ownSpace = useObservable(own.space);
  const [latest, setLatest] = useState<{ readonly of: ImportTable; readonly said: Said }>();
  const nothingSaid = useMemo(
    (): Said => ({ isFirstLineLead: false, fields: [], stages: new Map(), dayOrder: usualDayOrder(program.locale) }),
    [program.locale],
  );
  // What was said of one file says nothing about the next.
  const said = latest?.of === found ? latest.said : nothingSaid;
  const say = (part: Partial<Said>): void => setLatest({ of: found, said: { ...said, ...part } });
  const { isFirstLineLead, fields, stages, dayOrder } = said;

  const table = useMemo(() => (isFirstLineLead ? withHeaderAsRow(found) : found), [found, isFirstLineLead]);
  const recognised = useMemo(() => recogniseColumns(table), [table]);
  const choices = useMemo(
    (): ImportChoices => ({
      fields: fields.reduce((present, [column, field]) => chooseField(present, column, field), recognised),
      stages,
      dayOrder,
    }),
    [recognised, fields, stages, dayOrder],
  );
  const present = useMemo(
    () =>
      [circleSpace, ownSpace].flatMap((space) =>
        [...space.leads.values()].filter((lead) => standsOnBoard(lead, space, circleId)),
      ),
    [circleSpace, ownSpace, circleId],
  );
  const plan = useMemo(
    () => (drafts === undefined ? planImport(table, choices, present) : planDrafts(drafts, present)),
    [drafts, table, choices, present],
  );
  return {
    table,
    firstLine: mayHeaderBeLead(found) ? { cells: found.headers, isLead: isFirstLineLead } : undefined,
    choices,
    plan,
    setFirstLineLead: (isLead) => say({ isFirstLineLead: isLead }),
    setField: (column, field) => say({ fields: [...fields, [column, field]] }),
    setStage: (name, stage) => say({ stages: new Map([...stages, [wordsKey(name), stage]]) }),
    setDayOrder: (order) => say({ dayOrder: order }),
  };
}

/** English without a country is most likely that of the United States, as it comes with systems. */
function usualDayOrder(locale: string): DayOrder {
  return locale === 'en' || locale === 'en-US' ? 'month-first' : 'day-first';
}
