import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { fileNameOf } from '#renderer/bindings/file-name.ts';
import type { BrokenSpace } from '#renderer/bindings/recovering.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useBytesWords } from '#renderer/bindings/use-bytes-words.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { type SaveOutcome, useSaveParts } from '#renderer/bindings/use-save-parts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { CircleRemains } from '#shared/ports/recovery.ts';
import styles from './recovery.module.css';
import { Way } from './way.tsx';

interface SaveWayProps {
  readonly broken: BrokenSpace;
  readonly remains: CircleRemains;
  /** Another way is being taken. */
  readonly isBusy: boolean;
}

/** Saves what can still be read as a file; what came of it stands below. */
export function SaveWay({ broken, remains, isBusy }: SaveWayProps) {
  const { t } = useTranslation(['recovery', 'syncFile']);
  const { app } = useServices();
  const { today } = useDays();
  const bytesWords = useBytesWords();
  const { save, stop, writtenBytes, ...saving } = useSaveParts();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const isLong = useLasting(writtenBytes !== undefined);
  const isOwn = broken.kind === 'private';
  const isEmpty = remains.readableCount === 0;

  const handlePress = async (): Promise<void> => {
    setOutcome(undefined);
    const of = isOwn ? t('fileName.ofOwn') : fileNameOf(broken.name, t('fileName.ofCircle'));
    setOutcome(await save(t('fileName.name', { of, day: today }), app.recovering.remainsOf(broken)));
  };

  const said = outcome === 'kept' ? t('saved') : outcome === 'stopped' ? t('syncFile:saveStopped') : '';
  return (
    <>
      <Way
        words={t('save')}
        why={isEmpty ? t('saveNothing') : t(isOwn ? 'saveWhyOwn' : 'saveWhy')}
        isDisabled={isEmpty || isBusy}
        isPending={saving.isBusy}
        onPress={() => void handlePress()}
      />
      {/* Always there, so that what comes into it is read out; the numbers below are not. */}
      <p role="status" className={styles['status']}>
        {said}
      </p>
      {isLong && writtenBytes !== undefined ? (
        <div className={styles['row']}>
          <KeepsFocus />
          <p className={styles['quiet']}>{t('written', { done: bytesWords(writtenBytes) })}</p>
          <Button isDense onPress={stop}>
            {t('stop')}
          </Button>
        </div>
      ) : null}
      {outcome === 'not-saved' || outcome === 'not-made' ? (
        <ErrorNote
          what={t(`syncFile:saveFault.${outcome}.what`)}
          safe={t(`syncFile:saveFault.${outcome}.safe`)}
          next={t(`syncFile:saveFault.${outcome}.next`)}
        />
      ) : null}
    </>
  );
}
