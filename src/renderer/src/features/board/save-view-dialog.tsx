import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { type SavedView, viewNameKey } from '#shared/domain/saved-view/saved-view.ts';
import { saveView } from '#shared/domain/saved-view/save-view.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFilterWords } from './use-filter-words.ts';
import { useViewFault } from './use-view-fault.ts';

interface SaveViewDialogProps {
  readonly filter: CardFilter;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}

/** What was typed as a name is kept by the circle that is open until it was used. */
const DRAFT = 'view-name';

/** Gives what is shown of the board a name. */
export function SaveViewDialog({ filter, views, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['search', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const wordsOf = useFilterWords();
  const faultOf = useViewFault();
  const [name, setName] = useState(session.unsent.get(DRAFT) ?? '');
  const [fault, setFault] = useState<{ readonly text: string; readonly isOfName: boolean }>();
  const known = views.find((view) => viewNameKey(view.name) === viewNameKey(name));

  const write = (typed: string): void => {
    setName(typed);
    setFault(undefined);
    session.unsent.set(DRAFT, typed);
  };
  const save = (): void => {
    const result = session.run(session.own, saveView, { name, circle: session.circleId, filter });
    if (!result.ok) {
      setFault({ text: faultOf(result.error), isOfName: result.error.field === 'name' });
      return;
    }
    session.unsent.delete(DRAFT);
    sayAct(result.act, { message: t(known === undefined ? 'views.saved' : 'views.changed', { name: name.trim() }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('views.saveTitle')}
      closeLabel={t('common:close')}
      submit={t('views.submit')}
      fault={fault?.isOfName === false ? fault.text : undefined}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={t('views.name')}
        value={name}
        onChange={write}
        error={fault?.isOfName === true ? fault.text : undefined}
        hint={known === undefined ? t('views.onlyYours', { parts: wordsOf(filter) }) : t('views.willChange')}
      />
    </FormDialog>
  );
}
