import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { useSingleKeys } from '#renderer/bindings/single-keys.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KEYS, shownPress } from './keys.ts';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys that work now and what they do. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const { t } = useTranslation(['search', 'common']);
  const { isOn } = useSingleKeys();
  const rows = KEYS.map(({ command, presses }) => ({
    command,
    presses: presses.filter(({ held }) => isOn || held !== 'none'),
  })).filter(({ presses }) => presses.length > 0);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} closeLabel={t('common:close')}>
      <table aria-label={t('keys.table')} className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ command, presses }) => (
            <tr key={command}>
              <td>
                {presses.map((press, index) => (
                  <Fragment key={shownPress(press)}>
                    {index === 0 ? null : <span className={styles['or']}> {t('keys.anyOf')} </span>}
                    <kbd className={styles['key']}>{shownPress(press)}</kbd>
                  </Fragment>
                ))}
              </td>
              <td>{t(`keys.commands.${command}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{t(isOn ? 'keys.singles' : 'keys.singlesOff')}</p>
      <p className={styles['note']}>{t('keys.elsewhere')}</p>
    </Dialog>
  );
}
