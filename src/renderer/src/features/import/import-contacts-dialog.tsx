import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#renderer/ui/dialog.tsx';
import { likelyContacts } from '#shared/domain/contact/contact-columns.ts';
import { FileChoice } from './file-choice.tsx';
import { PartChoice } from './part-choice.tsx';
import { useChosenPart } from './use-chosen-part.ts';
import { useContactIntake } from './use-contact-intake.tsx';
import { useImportFile } from './use-import-file.ts';

interface ImportContactsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Brings the people of a file into the list that only the person sees: choose it, look at it, import. */
export function ImportContactsDialog({ isOpen, onClose }: ImportContactsDialogProps) {
  return isOpen ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'common']);
  const { chosen, choose } = useImportFile();
  const read = chosen.state === 'read' ? chosen.source : undefined;
  // Of a whole export the people are meant here, whatever else is in it.
  const source = useMemo(
    () => read && { ...read, likely: likelyContacts(read.parts.map(({ table }) => table)) },
    [read],
  );
  const { part, place, choosePart } = useChosenPart(source);
  const { form, foot, progress, stop } = useContactIntake(part?.table, onClose);
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog isOpen size="large" title={t('import.title')} closeLabel={t('common:close')} onClose={close} footer={foot}>
      {progress === undefined ? (
        <>
          <FileChoice
            chosen={chosen}
            part={part}
            rowCount={part?.table.rows.length ?? 0}
            why={t('import.why')}
            onChoose={(file) => void choose(file)}
          />
          {source === undefined ? null : <PartChoice parts={source.parts} chosen={place} onChoose={choosePart} />}
        </>
      ) : (
        <p role="status">{progress}</p>
      )}
      {form}
    </Dialog>
  );
}
