import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { type JournalEntry, paragraphsOf } from '#shared/domain/journal/journal.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { beginningOf } from './beginning-of.ts';
import styles from './journal.module.css';
import { type ShareDraft, withText } from './share-draft.ts';
import { SHARE_PLACES, type SharePlace, useShareParagraph } from './use-share-paragraph.ts';

interface ShareDialogProps {
  readonly entry: JournalEntry;
  readonly draft: ShareDraft;
  /** What was chosen and typed is there again when the dialog is. */
  readonly onDraft: (draft: ShareDraft) => void;
  readonly onClose: () => void;
  readonly onShared: () => void;
}

/** One paragraph of an entry, which its writer may change and then tell the circle, at one press of a button that says so. */
export function ShareDialog({ entry, draft, onDraft, onClose, onShared }: ShareDialogProps) {
  const { t } = useTranslation(['journal', 'common']);
  const sayAct = useSayAct();
  const share = useShareParagraph();
  const toasts = useToasts();
  // What was said before could lie over the button.
  useEffect(() => toasts.clear(), [toasts]);
  const [error, setError] = useState<string>();
  const paragraphs = paragraphsOf(entry);
  const { place, texts } = draft;
  // The entry may have been rewritten since it was chosen.
  const paragraph = paragraphs.find((each) => each === draft.paragraph);
  const text = paragraph === undefined ? undefined : (texts.get(paragraph) ?? paragraph);
  const topics = useOffLimits(text ?? '');

  const tell = (words: string, where: SharePlace): void => {
    const shared = share(words, where);
    if (!shared.ok) return setError(t(`errors.${shared.error.code}`, { count: LIMITS.clause }));
    onShared();
    sayAct(shared.act, { message: t(`sharing.told.${where}`) });
  };
  return (
    <Dialog
      isOpen
      title={t('sharing.title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      {...(text !== undefined &&
        place !== undefined && {
          footer: (
            <Button variant="primary" onPress={() => tell(text, place)}>
              {t(`sharing.tell.${place}`)}
            </Button>
          ),
        })}
    >
      {/* No form: Enter in one of its fields would tell the circle, too. */}
      <div className={styles['form']}>
        <RadioGroup
          label={t('sharing.which')}
          layout="column"
          options={paragraphs.map((each, index) => ({ value: String(index), label: beginningOf(each) ?? each }))}
          value={paragraph === undefined ? '' : String(paragraphs.indexOf(paragraph))}
          onChange={(index) => {
            setError(undefined);
            onDraft({ ...draft, paragraph: paragraphs[Number(index)] });
          }}
        />
        {paragraph === undefined || text === undefined ? null : (
          <TextField
            isMultiline
            label={t('sharing.text')}
            hint={t('sharing.textHint')}
            error={error}
            value={text}
            onChange={(next) => {
              setError(undefined);
              onDraft(withText(draft, paragraph, next));
            }}
          />
        )}
        <RadioGroup
          label={t('sharing.where')}
          layout="column"
          options={SHARE_PLACES.map((value) => ({ value, label: t(`sharing.places.${value}`) }))}
          value={place ?? ''}
          onChange={(next) => onDraft({ ...draft, place: next })}
        />
        <p role="status" className={styles['notice']}>
          {topics === '' ? null : t('common:offLimits', { topics })}
        </p>
        <p className={styles['quiet']}>{t('sharing.rest')}</p>
      </div>
    </Dialog>
  );
}
