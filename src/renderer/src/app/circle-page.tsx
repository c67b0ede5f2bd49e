import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { CreateCircleDialog } from '#renderer/features/first-run/index.ts';
import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import { MembersView } from '#renderer/features/members/index.ts';
import { PrioritiesView } from '#renderer/features/priorities/index.ts';
import { SettingsView } from '#renderer/features/settings/index.ts';
import { TodayView } from '#renderer/features/today/index.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { MenuCommand } from '#shared/ports/program.ts';
import { CircleMenu } from './circle-menu.tsx';
import { CirclePages } from './circle-pages.tsx';
import { CommandsDialog } from './commands-dialog.tsx';
import { Frame } from './frame.tsx';
import { LevelLineSlot } from './level-line-slot.tsx';
import { NotSavedNote } from './not-saved-note.tsx';
import { OpenLead } from './open-lead.tsx';
import { goTo, type Page, PAGES, usePlace } from './place.ts';
import { SearchButton } from './search-button.tsx';
import { SyncStatus } from './sync-status.tsx';
import { useCircleActs } from './use-circle-acts.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUndo } from './use-undo.ts';

type Floating = 'commands' | 'create-circle' | { readonly addLeadTo: Stage | undefined };

/** An open circle: its pages inside the frame, and the dialogs that every page can call. */
export function CirclePage() {
  const { program } = useServices();
  const circleActs = useCircleActs();
  const session = useSession();
  const place = usePlace();
  const undo = useUndo();
  const { me } = useMembers();
  const [floating, setFloating] = useState<Floating>();
  const view = useMemo(() => createBoardView(session, { filter: {}, showOlderClosed: false }), [session]);
  const close = useCallback(() => setFloating(undefined), []);
  const addLead = useCallback((stage?: Stage) => setFloating({ addLeadTo: stage }), []);
  useToastsOfPage(place.page);
  useWindowTitle(useObservable(session.circle.name));

  const actions = useMemo(
    () => ({ addLead: () => addLead(), createCircle: () => setFloating('create-circle'), undo }),
    [addLead, undo],
  );
  const handleCommand = useCallback(
    (command: MenuCommand) => {
      if (command === 'search') setFloating('commands');
      else if (command === 'add-lead') addLead();
      else if (command === 'undo') undo();
      else goTo(PAGES.find((page) => command === `go-${page}`) ?? 'today');
    },
    [addLead, undo],
  );
  useShortcuts(program, handleCommand);

  const head = {
    levelLine: <LevelLineSlot />,
    search: <SearchButton onPress={() => setFloating('commands')} />,
  };
  return (
    <Frame
      page={place.page}
      circle={<CircleMenu onCreate={actions.createCircle} />}
      sync={<SyncStatus />}
      notice={<NotSavedNote />}
      aside={place.cardId === undefined ? null : <OpenLead key={place.cardId} cardId={place.cardId} />}
    >
      <CirclePages
        page={place.page}
        render={{
          today: () => (
            <TodayView
              {...head}
              onOpenLead={(_leadId, cardId) => goTo('board', cardId)}
              onAddLead={addLead}
              onGoTo={goTo}
            />
          ),
          board: () => (
            <BoardView
              {...head}
              view={view}
              onAddLead={addLead}
              onOpenLead={(_leadId, cardId) => goTo('board', cardId)}
              openCardId={place.cardId}
            />
          ),
          priorities: () => <PrioritiesView {...head} />,
          members: () => <MembersView {...head} />,
          settings: () => <SettingsView {...head} />,
        }}
      />
      <CommandsDialog isOpen={floating === 'commands'} onClose={close} actions={actions} />
      <CreateCircleDialog
        isOpen={floating === 'create-circle'}
        onClose={close}
        onCreate={(name) => circleActs.create(name, me.name)}
      />
      <AddLeadDialog
        isOpen={typeof floating === 'object'}
        initialStage={typeof floating === 'object' ? floating.addLeadTo : undefined}
        onClose={close}
      />
    </Frame>
  );
}

/** What was said on a page goes with it: elsewhere it would only be in the way. The undo key still takes the act back. */
function useToastsOfPage(page: Page): void {
  const toasts = useToasts();
  useEffect(() => toasts.clear, [toasts, page]);
}

function useWindowTitle(circle: string | undefined): void {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = t('windowTitle', { circle: circle ?? t('unnamedCircle') });
  }, [t, circle]);
}
