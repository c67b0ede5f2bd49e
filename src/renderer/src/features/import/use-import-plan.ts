import { useMemo, useState } from 'react';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import { chooseField, type ColumnField, type ImportTable } from '#shared/domain/import/import-table.ts';
import { wordsKey } from '#shared/domain/import/import-text.ts';
import { type ImportChoices, type ImportPlan, planImport } from '#shared/domain/import/plan-import.ts';
import type { DayOrder } from '#shared/domain/import/read-date.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';

/** How a table is read, what would come of it, and the ways to change that. */
export interface PlannedImport {
  readonly choices: ImportChoices;
  readonly plan: ImportPlan;
  readonly setField: (column: number, field: ColumnField) => void;
  readonly setStage: (name: string, stage: Stage) => void;
  readonly setDayOrder: (order: DayOrder) => void;
}

/** What stands there before a file is read. */
const NOTHING: ImportTable = { headers: [], rows: [] };

/** Begins with what is recognised in a table; follows the choices and the board. */
export function useImportPlan(table: ImportTable = NOTHING): PlannedImport {
  const { program } = useServices();
  const { circle, own, circleId } = useSession();
  const circleSpace = useObservable(circle.space);
  const ownSpace = useObservable(own.space);
  const [chosen, setChosen] = useState<{ readonly of: ImportTable; readonly choices: ImportChoices }>();
  const recognised = useMemo(
    (): ImportChoices => ({
      fields: recogniseColumns(table),
      stages: new Map(),
      dayOrder: usualDayOrder(program.locale),
    }),
    [table, program.locale],
  );
  // What was chosen for one file says nothing about the next.
  const choices = chosen?.of === table ? chosen.choices : recognised;
  const change = (part: Partial<ImportChoices>): void => setChosen({ of: table, choices: { ...choices, ...part } });
  const present = useMemo(
    () =>
      [circleSpace, ownSpace].flatMap((space) =>
        [...space.leads.values()].filter((lead) => standsOnBoard(lead, space, circleId)),
      ),
    [circleSpace, ownSpace, circleId],
  );
  const plan = useMemo(() => planImport(table, choices, present), [table, choices, present]);
  return {
    choices,
    plan,
    setField: (column, field) => change({ fields: chooseField(choices.fields, column, field) }),
    setStage: (name, stage) => change({ stages: new Map([...choices.stages, [wordsKey(name), stage]]) }),
    setDayOrder: (dayOrder) => change({ dayOrder }),
  };
}

/** English without a country is most likely that of the United States, as it comes with systems. */
function usualDayOrder(locale: string): DayOrder {
  return locale === 'en' || locale === 'en-US' ? 'month-first' : 'day-first';
}
