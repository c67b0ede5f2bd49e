import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import styles from './nudges.module.css';
import { useMuting } from './use-muting.ts';

/** From whom the person hears kind words in this circle: from nobody, or from all but some. */
export function NudgeSettings() {
  const { t } = useTranslation(['nudges', 'common']);
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const { list } = useMembers();
  const { isAllMuted, isMuted, setAll, set } = useMuting();
  const others = list.filter(({ isMe }) => !isMe);
  return (
    <div className={styles['settings']}>
      <p>{t('what')}</p>
      <div>
        <Checkbox isSelected={!isAllMuted} isDisabled={!isWritable} onChange={(isOn) => setAll(!isOn)}>
          {t('hearAll')}
        </Checkbox>
        <p className={styles['hint']}>{t('hearAllWhat')}</p>
      </div>
      {others.length === 0 ? null : (
        <div role="group" aria-label={t('hearFrom')} className={styles['members']}>
          {others.map(({ id, name: written }) => {
            const name = written || t('common:someone');
            return (
              <Checkbox
                key={id}
                isSelected={!isAllMuted && !isMuted(id)}
                isDisabled={!isWritable || isAllMuted}
                onChange={(isOn) => set({ id, name }, !isOn)}
              >
                {t('fromName', { name })}
              </Checkbox>
            );
          })}
        </div>
      )}
    </div>
  );
}
