import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePriorities } from '#renderer/bindings/use-priorities.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Match } from '#shared/domain/match/match.ts';
import { findObjections, type Objection } from './objections.ts';
import { TouchedNote } from './touched-note.tsx';
import { useAddObjection } from './use-add-objection.ts';

/** An objection while it is put into words. */
export interface ObjectionDraft {
  /** The key of a choice; empty while nothing is chosen. */
  readonly choice: string;
  readonly ownWords: string;
  /** The line, where it was written over. */
  readonly line: string | undefined;
  readonly isSaid: boolean;
}

/** Nothing chosen yet. */
export const NO_OBJECTION: ObjectionDraft = { choice: '', ownWords: '', line: undefined, isSaid: false };

interface NotForMeDialogProps {
  readonly lead: Lead;
  /** Nothing where the reader wrote nothing. */
  readonly match: Match | undefined;
  readonly draft: ObjectionDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: ObjectionDraft) => void;
  readonly onClose: () => void;
}

const OTHER = 'other';

/** Asks what keeps the reader from a lead, and shows the line that comes of it among their deal-breakers, and what it touches. */
export function NotForMeDialog({ lead, match, draft, onDraft, onClose }: NotForMeDialogProps) {
  const { t } = useTranslation(['fit', 'common', 'lead']);
  const { circle } = useSession();
  const priorities = usePriorities(circle.me);
  const add = useAddObjection(lead.id, priorities);
  const [error, setError] = useState<string>();
  const { choice, ownWords, isSaid } = draft;
  const modeName = lead.mode === undefined ? '' : t(`lead:mode.${lead.mode}`);
  const objections = findObjections(lead, { reasons: match?.reasons ?? [], priorities, modeName });
  const chosen = objections.find((each) => keyOf(each) === choice);
  const proposed =
    chosen === undefined
      ? choice === OTHER
        ? ownWords
        : ''
      : t(`notForMe.lines.${chosen.kind}`, { text: chosen.text });
  const line = draft.line ?? proposed;
  const topics = useOffLimits(isSaid ? line : '');
  const change = (part: Partial<ObjectionDraft>): void => {
    setError(undefined);
    onDraft({ ...draft, ...part });
  };
  const submit = (): void => {
    const refused = add(line, isSaid);
    setError(refused);
    if (refused !== undefined) return;
    onDraft(NO_OBJECTION);
    onClose();
  };
  return (
    <FormDialog
      title={t('notForMe.open')}
      closeLabel={t('common:close')}
      submit={t('notForMe.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        layout="column"
        label={t('notForMe.what')}
        options={[
          ...objections.map((each) => ({
            value: keyOf(each),
            label: t(`notForMe.choices.${each.kind}`, { text: each.text }),
          })),
          { value: OTHER, label: t('notForMe.choices.other') },
        ]}
        value={chosen === undefined && choice !== OTHER ? '' : choice}
        onChange={(value) => change({ choice: value, line: undefined })}
      />
      {choice === OTHER ? (
        <TextField
          label={t('notForMe.ownWords')}
          value={ownWords}
          onChange={(value) => change({ ownWords: value, line: undefined })}
        />
      ) : null}
      <div>
        <p>{t('notForMe.preview')}</p>
        <TextField
          label={t('notForMe.line')}
          hint={t('notForMe.seen')}
          error={error}
          value={line}
          onChange={(value) => change({ line: value })}
        />
      </div>
      <TouchedNote leadId={lead.id} line={line} />
      <Checkbox isSelected={isSaid} onChange={(isSelected) => change({ isSaid: isSelected })}>
        {t('notForMe.say')}
      </Checkbox>
      <p role="status" className={voice['notice']}>
        {topics === '' ? null : t('common:offLimits', { topics })}
      </p>
    </FormDialog>
  );
}

function keyOf({ kind, text }: Objection): string {
  return `${kind} ${text}`;
}
