import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import styles from './suggestions.module.css';

/** A list item on Today: what another thought of for the reader, why, and the two answers. */
export function SuggestionRow({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation(['suggestions', 'common']);
  const isWritable = useObservable(useSession().circle.writable);
  const { author, field, why } = suggestion;
  const name = useMembers().of(author)?.name || t('common:someone');
  return (
    <li className={styles['row']}>
      <KeepsFocus />
      <div className={styles['said']}>
        <p className={styles['thought']}>{t('thoughtOfYou', { name, field })}</p>
        {why === undefined ? null : <p className={styles['why']}>{why}</p>}
      </div>
      {isWritable ? <AnswerButtons suggestion={suggestion} /> : null}
    </li>
  );
}
