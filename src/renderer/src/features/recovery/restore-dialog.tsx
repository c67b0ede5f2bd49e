import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { sourceOfFile } from '#renderer/bindings/file-source.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { SavedCopy } from '#shared/ports/safekeeping.ts';
import type { Attempt } from './use-bring-back.ts';
import { useCopyWords } from './use-copy-words.ts';

/** The ending of files that something can be brought back from. */
const FILES: readonly string[] = ['.lateral'];

interface RestoreDialogProps {
  readonly isOpen: boolean;
  /** Newest first. */
  readonly copies: readonly SavedCopy[];
  /** What is for nobody else is in no sync file. */
  readonly isOwn: boolean;
  readonly onBegin: (attempt: Attempt) => void;
  readonly onClose: () => void;
}

/** Asks from which copy, or from which file. Each opening begins with the newest. */
export function RestoreDialog({ isOpen, ...rest }: RestoreDialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ copies, isOwn, onBegin, onClose }: Omit<RestoreDialogProps, 'isOpen'>) {
  const { t } = useTranslation(['recovery', 'common']);
  const words = useCopyWords();
  const [newest] = copies;
  const [id, setId] = useState(newest?.id);

  const begin = (attempt: Attempt): void => {
    onClose();
    onBegin(attempt);
  };
  const restore = (chosen: string): void => begin({ way: { kind: 'copy', id: chosen }, does: 'copy', from: '' });
  const handleFile = (file: File): void =>
    begin({ way: { kind: 'file', source: sourceOfFile(file) }, does: 'file', from: file.name });

  return (
    <Dialog
      isOpen
      size="small"
      title={t('restore')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <FileButton
            inputLabel={t('file')}
            accept={FILES}
            variant={newest === undefined ? 'primary' : 'quiet'}
            onFile={handleFile}
          >
            {t('chooseFile')}
          </FileButton>
          {id === undefined ? null : (
            <Button variant="primary" onPress={() => restore(id)}>
              {t('restoreNow')}
            </Button>
          )}
        </>
      }
    >
      {newest === undefined ? (
        <p>{t(isOwn ? 'restoreNoneOwn' : 'restoreNone')}</p>
      ) : (
        <>
          <p>{t('restoreKeeps')}</p>
          <RadioGroup
            layout="column"
            label={t('copies')}
            options={copies.map((copy) => ({ value: copy.id, label: words.label(copy) }))}
            value={id ?? ''}
            onChange={setId}
            hint={t(isOwn ? 'fileWhyOwn' : 'fileWhy')}
          />
        </>
      )}
    </Dialog>
  );
}
