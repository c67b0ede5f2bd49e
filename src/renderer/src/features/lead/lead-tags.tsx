import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { LONGEST_TAG, MOST_TAGS } from '#shared/domain/lead/tag.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import panelStyles from './lead-panel.module.css';
import styles from './lead-tags.module.css';
import { SavedText } from './saved-text.tsx';
import type { ShownLead } from './use-shown-lead.ts';

/** Words that the members put on a lead, to find it by them. */
export function LeadTags({ lead, space }: Pick<ShownLead, 'lead' | 'space'>) {
  const { t } = useTranslation('search');
  const session = useSession();
  const sayAct = useSayAct();
  const readOnlyWords = useReadOnlyWords();
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const isWritable = space.isWritable();
  const { tags = [] } = lead;

  const add = (tag: string): string | undefined => {
    if (tag.trim() === '') return undefined;
    const result = session.run(space, setLeadTag, { leadId: lead.id, tag, isSet: true });
    if (result.ok) return undefined;
    const { code } = result.error;
    return code === 'read-only' ? readOnlyWords : t(`tags.fault.${code}`, { longest: LONGEST_TAG, most: MOST_TAGS });
  };
  const remove = (tag: string): void => {
    const result = session.run(space, setLeadTag, { leadId: lead.id, tag, isSet: false });
    if (result.ok) sayAct(result.act, { message: t('tags.removed', { tag }) });
  };
  return (
    <div ref={group} role="group" tabIndex={-1} aria-labelledby={id} className={panelStyles['whole']}>
      <p id={id} className={styles['label']}>
        {t('tags.title')}
      </p>
      {tags.length === 0 ? null : (
        <ul aria-labelledby={id} className={styles['tags']}>
          {tags.map((tag) => (
            <li key={tag} className={styles['tag']}>
              <KeepsFocus to={group} />
              <Pill>{tag}</Pill>
              {isWritable ? (
                <IconButton
                  isDense
                  label={t('tags.remove', { tag })}
                  icon={<X aria-hidden />}
                  onPress={() => remove(tag)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isWritable ? (
        <SavedText isLabelHidden label={t('tags.add')} placeholder={t('tags.ask')} value="" save={add} />
      ) : null}
    </div>
  );
}
