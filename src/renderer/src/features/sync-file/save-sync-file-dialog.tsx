import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useBytesWords } from '#renderer/bindings/use-bytes-words.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { type SaveOutcome, useSaveParts } from '#renderer/bindings/use-save-parts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Bundles } from '#shared/ports/bundles.ts';
import { type Audience, scopeOf } from './audience.ts';
import { SaveFaultNote } from './save-fault-note.tsx';
import styles from './sync-file.module.css';
import { useExtents } from './use-extents.ts';
import { useFileWords } from './use-file-words.ts';
import { useOthers } from './use-others.ts';
import { WhoIsItFor } from './who-is-it-for.tsx';

/** Whether a sync file is being saved. */
export interface SaveSyncFileDialogProps {
  readonly isOpen: boolean;
  /** For whom, if that is known. */
  readonly member?: MemberId | undefined;
  readonly onClose: () => void;
}

/** Saves a sync file: asks for whom, and says how much that is. Each opening counts anew. */
export function SaveSyncFileDialog({ isOpen, ...rest }: SaveSyncFileDialogProps) {
  const { bundles } = useSession().circle.replica;
  return isOpen && bundles !== undefined ? <OpenDialog {...rest} bundles={bundles} /> : null;
}

interface OpenDialogProps extends Omit<SaveSyncFileDialogProps, 'isOpen'> {
  readonly bundles: Bundles;
}

function OpenDialog({ bundles, member, onClose }: OpenDialogProps) {
  const { t } = useTranslation(['syncFile', 'common']);
  const toasts = useToasts();
  const words = useFileWords();
  const bytesWords = useBytesWords();
  const members = useOthers();
  const others = members.map(({ id }) => id);
  const audiences: readonly Audience[] =
    others.length === 0 ? ['nothing-yet'] : ['everybody', ...others, 'nothing-yet'];
  const [audience, setAudience] = useState(
    () => audiences.find((each) => each === member) ?? audiences[0] ?? 'nothing-yet',
  );
  const inTurn = [audience, ...audiences.filter((each) => each !== audience)];
  const { known, hasFailed, countAgain } = useExtents({ bundles, audiences: inTurn, others });
  const { save, stop, isBusy, writtenBytes } = useSaveParts();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const isLong = useLasting(writtenBytes !== undefined);
  const extent = known.get(audience);
  // What was said before could lie over the buttons of a dialog this high.
  useEffect(() => toasts.clear(), [toasts]);
  const isPointless = extent?.envelopeCount === 0;

  const submit = async (count: number): Promise<void> => {
    const name = members.find(({ id }) => id === audience)?.name || t('common:someone');
    setOutcome(undefined);
    const became = await save(words.nameFor(audience, name), bundles.write(scopeOf(audience, others)));
    setOutcome(became);
    if (became === 'stopped') toasts.show({ message: t('saveStopped') });
    if (became !== 'kept') return;
    onClose();
    toasts.show(words.savedFor(audience, name, count));
  };

  return (
    <Dialog
      isOpen
      size="small"
      title={t('save')}
      closeLabel={t('common:close')}
      onClose={() => {
        stop();
        onClose();
      }}
      footer={
        <>
          {/* Where it is seen, however many there are to choose from. */}
          <div className={styles['outcome']}>
            {hasFailed ? (
              <SaveFaultNote fault="not-counted" action={<Button onPress={countAgain}>{t('tryAgain')}</Button>} />
            ) : null}
            {isLong && writtenBytes !== undefined ? (
              <p className={styles['quiet']}>
                {t('written', {
                  done: bytesWords(writtenBytes),
                  total: bytesWords(Math.max(extent?.bytes ?? 0, writtenBytes)),
                })}
              </p>
            ) : null}
            {outcome === 'not-saved' || outcome === 'not-made' ? <SaveFaultNote fault={outcome} /> : null}
          </div>
          {isLong ? <Button onPress={stop}>{t('stop')}</Button> : null}
          <Button
            variant="primary"
            isDisabled={extent === undefined || isPointless}
            isPending={isBusy}
            onPress={() => void submit(extent?.envelopeCount ?? 0)}
          >
            {t('saveNow')}
          </Button>
        </>
      }
    >
      {others.length === 0 ? <p>{t('alone')}</p> : null}
      <WhoIsItFor
        audiences={audiences}
        others={members}
        extents={known}
        value={isPointless ? '' : audience}
        onChange={(chosen) => {
          setAudience(chosen);
          setOutcome(undefined);
        }}
      />
    </Dialog>
  );
}
