import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { hasPriorities } from '#shared/domain/priority/priority-queries.ts';
import { Block } from './block.tsx';
import { BlockParts } from './block-parts.tsx';
import { formatPay } from './format-pay.ts';
import styles from './priorities.module.css';
import { ReadingSection } from './reading-section.tsx';
import { usePriorities } from '#renderer/bindings/use-priorities.ts';

/** What a member wrote, for reading only; what they left empty takes no room. */
export function MemberBlock({ member }: { readonly member: ShownMember }) {
  const { t } = useTranslation(['priorities', 'common']);
  const { program } = useServices();
  const priorities = usePriorities(member.id);
  const { lists, payFloor, feedback } = priorities;
  const name = member.name === '' ? t('common:someone') : member.name;
  const heading = member.isMe ? { heading: t('mine') } : { heading: name, label: t('of', { name }) };
  return (
    <Block member={member} {...heading}>
      {hasPriorities(priorities) ? (
        <BlockParts
          renderList={(list) =>
            lists[list].length === 0 ? null : <ReadingSection heading={t(`lists.${list}`)} lines={lists[list]} />
          }
          payFloor={
            payFloor === undefined ? null : (
              <ReadingSection
                heading={t('payFloor.name')}
                text={t(`payFloor.words.${payFloor.per}`, { pay: formatPay(payFloor, program.locale) })}
              />
            )
          }
          feedback={feedback === undefined ? null : <ReadingSection heading={t('feedback')} text={feedback} />}
        />
      ) : (
        <p className={styles['notYet']}>{t('notYet', { name })}</p>
      )}
    </Block>
  );
}
