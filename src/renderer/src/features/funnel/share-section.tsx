import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useAgreed } from '#renderer/bindings/funnel.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useNames } from '#renderer/words/use-names.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { shareNumbers } from '#shared/domain/funnel/share-numbers.ts';
import styles from './funnel.module.css';

/** Who may see one's numbers, and who lets theirs be seen. */
export function ShareSection() {
  const { t } = useTranslation('funnel');
  const headingId = useId();
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const agreed = useAgreed();
  const names = useNames();
  const isWritable = useObservable(circle.writable);
  const { list } = useMembers();
  const isShared = agreed.members.includes(circle.me);
  const others = agreed.members.filter((id) => id !== circle.me);

  // Alone there is nobody who could see them.
  if (list.length === 1 && !isShared) return null;
  const choose = (isChosen: boolean): void => {
    const { authorOf } = circle.replica;
    const said = run(circle, shareNumbers, { isShared: isChosen, authorOf });
    if (!said.ok) return void toasts.show({ message: t(`share.fault.${said.error.code}`) });
    sayAct(said.act, { message: t(isChosen ? 'share.agreed' : 'share.takenBack') });
  };
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('share.title')}
      </Heading>
      <p>{t('share.explained')}</p>
      {isWritable ? (
        <div>
          <Checkbox isSelected={isShared} onChange={choose}>
            {t('share.label')}
          </Checkbox>
        </div>
      ) : null}
      {others.length === 0 ? null : <p>{t('share.others', { names: names(others) })}</p>}
      {agreed.hasSum ? null : <p className={styles['quiet']}>{t('share.noSum')}</p>}
    </section>
  );
}
