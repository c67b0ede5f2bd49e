import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { fileNameOf } from '#renderer/bindings/file-name.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { createPause } from '#renderer/bindings/pause.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { type SaveOutcome, useSaveParts } from '#renderer/bindings/use-save-parts.ts';
import { separatorIn, writeCsv } from '#shared/domain/export/write-csv.ts';
import { writeJson } from '#shared/domain/export/write-json.ts';
import { writeMarkdown } from '#shared/domain/export/write-markdown.ts';
import { collectLeads } from './collect-leads.ts';
import type { ExportDraft, ExportForm } from './export-draft.ts';
import { textParts } from './text-parts.ts';
import { useMarkdownWords } from './use-markdown-words.ts';
import type { Proof } from './use-proof.ts';

/** What became of a file; `left` when the person chose no place for it. */
export type SavedLeads = SaveOutcome | 'nothing' | 'tooLong';

/** Makes a file of leads and asks where to keep it; never throws. */
export interface LeadSaving {
  readonly save: (draft: ExportDraft, proof: Proof | undefined) => Promise<SavedLeads>;
  readonly isBusy: boolean;
  readonly stop: () => void;
  /** Whether pages can be made where the app runs. */
  readonly canPrint: boolean;
}

/** Nothing longer is printed at once. */
const MAX_PRINTED_LENGTH = 200_000;
const MAX_PRINTED_ROWS = 5_000;
const ENDINGS: Readonly<Record<ExportForm, string>> = { csv: 'csv', json: 'json', markdown: 'md', proof: 'pdf' };

export function useSaveLeads(): LeadSaving {
  const { t } = useTranslation('exporting');
  const { files, clock, program, logError } = useServices();
  const session = useSession();
  const members = useMembers();
  const { today } = useDays();
  const words = useMarkdownWords();
  const parts = useSaveParts();
  const [isPrinting, setPrinting] = useState(false);
  const { savePdf } = files;

  const nameOf = ({ form, from, to }: ExportDraft): string => {
    const name =
      form === 'proof'
        ? t('proof.fileName', { from: from ?? '', to: to ?? '' })
        : t('fileName', { circle: fileNameOf(session.circle.name.get() ?? '', ''), day: today });
    return `${name.trim()}.${ENDINGS[form]}`;
  };
  const textsOf = ({ form, isWithOnlyMine }: ExportDraft): Iterable<string> => {
    const leads = collectLeads(session, members, isWithOnlyMine);
    if (form === 'csv') return writeCsv(leads, separatorIn(program.locale));
    return form === 'json' ? writeJson(leads, clock.now()) : writeMarkdown(leads, words);
  };
  const print = async (name: string, { rows, blocks }: Proof): Promise<SavedLeads> => {
    const length = rows.flat().reduce((sum, cell) => sum + cell.length, 0);
    if (rows.length > MAX_PRINTED_ROWS || length > MAX_PRINTED_LENGTH - 2_000) return 'tooLong';
    setPrinting(true);
    try {
      return (await savePdf?.({ name, blocks })) === true ? 'kept' : 'left';
    } catch (error) {
      logError(error);
      return 'not-saved';
    } finally {
      setPrinting(false);
    }
  };
  return {
    canPrint: savePdf !== undefined,
    isBusy: parts.isBusy || isPrinting,
    stop: parts.stop,
    save: async (draft, proof) => {
      if (draft.form === 'proof') {
        return proof === undefined || proof.rows.length === 0 ? 'nothing' : await print(nameOf(draft), proof);
      }
      return await parts.save(nameOf(draft), textParts(textsOf(draft), createPause(clock)));
    },
  };
}
