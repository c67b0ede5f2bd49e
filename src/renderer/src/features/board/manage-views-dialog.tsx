import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SavedView } from '#shared/domain/saved-view/saved-view.ts';
import { removeView, renameView } from '#shared/domain/saved-view/save-view.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { InlineField } from '#renderer/ui/inline-field.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { useFilterWords } from './use-filter-words.ts';
import { useViewFault } from './use-view-fault.ts';

interface ManageViewsDialogProps {
  readonly isOpen: boolean;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}

/** The person's views: each can be renamed where it stands, and removed. */
export function ManageViewsDialog({ isOpen, views, onClose }: ManageViewsDialogProps) {
  const { t } = useTranslation(['search', 'common']);
  const list = useRef<HTMLUListElement>(null);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('views.manageTitle')} closeLabel={t('common:close')}>
      {views.length === 0 ? <p>{t('views.none')}</p> : null}
      <ul ref={list} tabIndex={-1} aria-label={t('views.list')}>
        {views.map((view) => (
          <ListRow
            key={view.id}
            title={
              <>
                <KeepsFocus to={list} />
                <ViewName view={view} />
              </>
            }
            detail={<ViewParts view={view} />}
            action={<RemoveView view={view} />}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface Refused {
  readonly name: string;
  readonly reason: string;
}

function ViewName({ view }: { readonly view: SavedView }) {
  const { t } = useTranslation('search');
  const session = useSession();
  const sayAct = useSayAct();
  const faultOf = useViewFault();
  const [refused, setRefused] = useState<Refused>();
  const rename = (name: string): void => {
    const result = session.run(session.own, renameView, { viewId: view.id, name });
    setRefused(result.ok ? undefined : { name, reason: faultOf(result.error) });
    if (result.ok) sayAct(result.act, { message: t('views.renamed', { name: name.trim() }) });
  };
  return (
    <InlineField
      isLabelHidden
      label={t('views.nameOf', { name: view.name })}
      value={refused?.name ?? view.name}
      error={refused?.reason}
      onCommit={rename}
    />
  );
}

function ViewParts({ view }: { readonly view: SavedView }) {
  return useFilterWords()(view.filter);
}

function RemoveView({ view }: { readonly view: SavedView }) {
  const { t } = useTranslation('search');
  const session = useSession();
  const sayAct = useSayAct();
  const remove = (): void => {
    const result = session.run(session.own, removeView, { viewId: view.id });
    if (result.ok) sayAct(result.act, { message: t('views.removed', { name: view.name }) });
  };
  return (
    <Button isDense aria-label={t('views.removeNamed', { name: view.name })} onPress={remove}>
      {t('views.remove')}
    </Button>
  );
}
