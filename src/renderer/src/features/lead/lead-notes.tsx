import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LeadId } from '#shared/kernel/ids.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { useLeadNotes } from '#renderer/bindings/use-lead.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import styles from './lead-panel.module.css';
import { mapPosition, rebaseText } from './text-rebase.ts';
import { useCommitWhenGone } from './use-commit-when-gone.ts';

interface LeadNotesProps {
  readonly space: SpaceView;
  readonly leadId: LeadId;
}

/**
 * The shared notes of a lead, saved while typing.
 * Guarantees: what others write meanwhile appears without moving the caret away from its words and without touching what
 * is being composed; nobody's words are lost to the other's.
 */
export function LeadNotes({ space, leadId }: LeadNotesProps) {
  const { t } = useTranslation('lead');
  const headingId = useId();
  const { text, setText, seal } = useLeadNotes(space, leadId);
  // Not the present text: a changed default would move the caret of a field that nobody has typed in yet.
  const [initial] = useState(text);
  const area = useRef<HTMLTextAreaElement>(null);
  /** What the field and the document last agreed on. */
  const agreed = useRef(text);
  const isComposing = useRef(false);
  useCommitWhenGone(seal);

  const takeIn = (): void => {
    const field = area.current;
    if (field === null || isComposing.current || field.value === text) return;
    const [start, end] = [field.selectionStart, field.selectionEnd].map((at) => mapPosition(field.value, text, at));
    field.value = text;
    field.setSelectionRange(start ?? text.length, end ?? text.length);
  };
  const giveOut = (): void => {
    const field = area.current;
    if (field === null || isComposing.current) return;
    const typed = field.value;
    const merged = rebaseText(agreed.current, typed, text);
    agreed.current = merged;
    if (merged === text) takeIn();
    else setText(merged);
  };
  useLayoutEffect(() => {
    if (isComposing.current) return;
    takeIn();
    agreed.current = text;
  });

  return (
    <section className={styles['section']}>
      <Heading level={3} id={headingId}>
        {t('fields.notes')}
      </Heading>
      <div className={styles['notes']} data-text={`${text || t('ask.notes')} `}>
        <textarea
          ref={area}
          aria-labelledby={headingId}
          defaultValue={initial}
          placeholder={t('ask.notes')}
          rows={2}
          onInput={giveOut}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={() => {
            isComposing.current = false;
            giveOut();
          }}
          onBlur={seal}
        />
      </div>
    </section>
  );
}
