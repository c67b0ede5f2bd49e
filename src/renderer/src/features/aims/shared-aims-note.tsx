import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import styles from './aims.module.css';
import { useAimLines } from './use-aim-lines.ts';

/** In the row of another member what the reader shares with them, and what they share with others when asked for. */
export function SharedAimsNote({ memberId }: { readonly memberId: MemberId }) {
  const { t } = useTranslation(['aims', 'common']);
  const { circle } = useSession();
  const members = useMembers();
  const linesOf = useAimLines();
  const all = useObservable(useSession().sharedAims);
  if (memberId === circle.me) return null;
  const shared = all.filter(({ first, second }) => first === memberId || second === memberId);
  const withReader = shared.filter(({ first }) => first === circle.me).flatMap(linesOf);
  const withOthers = shared.filter(({ first }) => first !== circle.me).flatMap(linesOf);
  if (shared.length === 0) return null;
  const name = members.of(memberId)?.name || t('common:someone');
  return (
    <div className={styles['note']}>
      <Lines label={t('shared', { name })} lines={withReader} />
      {withOthers.length === 0 ? null : (
        <Fold label={t('others', { name })}>
          <Lines label={t('others', { name })} lines={withOthers} />
        </Fold>
      )}
    </div>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul aria-label={label}>
      {lines.map((line) => (
        <li key={line} className={styles['line']}>
          {line}
        </li>
      ))}
    </ul>
  );
}
