import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLeft } from '#renderer/bindings/leaving.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import styles from './leaving.module.css';
import { useLeave } from './use-leave.ts';

/** Where the copy of everything is saved. */
export interface LeaveSectionProps {
  readonly onSaveBackup: () => void;
}

/** The way out of the open circle, and afterwards since when the person is out. Nothing for a private space. */
export function LeaveSection({ onSaveBackup }: LeaveSectionProps) {
  const { kind } = useSession().circle.replica;
  return kind === 'private' ? null : <WayOut onSaveBackup={onSaveBackup} />;
}

function WayOut({ onSaveBackup }: LeaveSectionProps) {
  const { t } = useTranslation(['leaving', 'frame']);
  const { circle } = useSession();
  const toasts = useToasts();
  const name = useObservable(circle.name) ?? '';
  const readOnlyWords = useReadOnlyWords();
  const left = useLeft();
  const isOut = left?.leftAt !== undefined;
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const leaving = useLeave(() => {
    toasts.show({ message: t('done', { circle: name || t('frame:unnamedCircle') }) });
  });
  const said = useRef<HTMLParagraphElement>(null);

  // With the circle its button goes, and the dialog too: the focus stays near, on what there is to know now.
  useEffect(() => {
    if (!isOpen || !isOut) return undefined;
    // A dialog gives the focus back in the frame after it has gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => said.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, isOut]);

  return (
    <div className={styles['part']}>
      {left === undefined ? (
        <>
          <p className={styles['quiet']}>{t('why')}</p>
          <div>
            <Button onPress={() => setIsOpen(true)}>{t('open')}</Button>
          </div>
        </>
      ) : (
        <p ref={said} tabIndex={-1} className={styles['said']}>
          {isOut ? t('afterwards') : readOnlyWords}
        </p>
      )}
      {isOpen || isOut || leaving.fault === undefined ? null : (
        <p role="alert" className={styles['fault']}>
          {t(`faults.${leaving.fault}`)}
        </p>
      )}
      {/* Also while it is being left: whether that was refused is said in it. */}
      {isOpen && !isOut ? (
        <LeaveDialog
          name={name}
          typed={typed}
          onType={setTyped}
          leaving={leaving}
          onSaveBackup={onSaveBackup}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </div>
  );
}
