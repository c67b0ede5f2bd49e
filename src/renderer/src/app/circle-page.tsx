import { useCallback, useMemo, useState } from 'react';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import { openedFileOf } from '#renderer/bindings/file-source.ts';
import { useLeft } from '#renderer/bindings/leaving.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useKeepLastSeen } from '#renderer/bindings/presence.ts';
import { useSingleKeys } from '#renderer/bindings/single-keys.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { BACKUP_FILES, BackupSettings } from '#renderer/features/backup/index.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { LeaveSection } from '#renderer/features/leaving/index.ts';
import { type InviteInbox, JoinNotes, useJoinPlace } from '#renderer/features/joining/index.ts';
import type { HandedPage } from '#renderer/features/lead/index.ts';
import { Knocks, OpenedJoinFile, SafetyWordsNote } from '#renderer/features/members/index.ts';
import { NudgeSettings } from '#renderer/features/nudges/index.ts';
import { SettingsView } from '#renderer/features/settings/index.ts';
import { SuggestionRow } from '#renderer/features/suggestions/index.ts';
import { SYNC_FILES, SyncFileSettings } from '#renderer/features/sync-file/index.ts';
import { SyncFolderSettings, useSyncFolder } from '#renderer/features/sync-folder/index.ts';
import { TodayView } from '#renderer/features/today/index.ts';
import { VentInvitations } from '#renderer/features/vent/index.ts';
import { chooseFile } from '#renderer/ui/choose-file.ts';
import type { CardFilter } from '#shared/domain/board/board.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { CheckInId, MemberId } from '#shared/kernel/ids.ts';
import { CircleDialogs, type Floating } from './circle-dialogs.tsx';
import { CircleMenu } from './circle-menu.tsx';
import { CirclePages } from './circle-pages.tsx';
import { CompanyPage } from './company-page.tsx';
import { floatingOfPage } from './floating-of-page.ts';
import { Frame } from './frame.tsx';
import { FunnelPage } from './funnel-page.tsx';
import type { KeyCommand } from './keys.ts';
import { LeftNote } from './left-note.tsx';
import { LevelLineSlot } from './level-line-slot.tsx';
import { MembersPage } from './members-page.tsx';
import { NotSavedNote } from './not-saved-note.tsx';
import { OpenLead } from './open-lead.tsx';
import { goTo, goToNextStep, PAGES, usePlace } from './place.ts';
import { PrioritiesPage } from './priorities-page.tsx';
import { RenewedNote } from './renewed-note.tsx';
import { SearchButton } from './search-button.tsx';
import { SyncStatus } from './sync-status.tsx';
import { TogetherPage } from './together-page.tsx';
import type { FileInbox } from './use-file-inbox.ts';
import { useNotifier } from './use-notifier.ts';
import { usePagesOntoBoard } from './use-pages-onto-board.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useToastsOfPage } from './use-toasts-of-page.ts';
import { useUndo } from './use-undo.ts';
import { useWindowTitle } from './use-window-title.ts';

interface CirclePageProps {
  readonly inbox: InviteInbox;
  readonly files: FileInbox;
}

/** An open circle: its pages inside the frame, and the dialogs that every page can call. */
export function CirclePage({ inbox, files }: CirclePageProps) {
  const { program } = useServices();
  const session = useSession();
  const place = usePlace();
  const undo = useUndo();
  const join = useJoinPlace(inbox);
  const [floating, setFloating] = useState<Floating>();
  const [soughtBlock, setSoughtBlock] = useState<MemberId>();
  const [isCheckInSought, setIsCheckInSought] = useState(false);
  const [isBoardSearchSought, setBoardSearchSought] = useState(false);
  const [soughtTalk, setSoughtTalk] = useState<CheckInId>();
  const [askedByFile, setAskedByFile] = useState<readonly MemberId[]>([]);
  const [left, setLeft] = useState<readonly MemberId[]>([]);
  const view = useMemo(() => createBoardView(session, { filter: {}, showOlderClosed: false }), [session]);
  const close = useCallback(() => setFloating(undefined), []);
  const foundCheckIn = useCallback(() => setIsCheckInSought(false), []);
  const foundBlock = useCallback(() => setSoughtBlock(undefined), []);
  const foundTalk = useCallback(() => setSoughtTalk(undefined), []);
  const checkIn = useCallback(() => {
    setIsCheckInSought(true);
    goTo('together');
  }, []);
  const searchBoard = useCallback(() => {
    setBoardSearchSought(true);
    goTo('board');
  }, []);
  const foundBoardSearch = useCallback(() => setBoardSearchSought(false), []);
  const showOnBoard = useCallback(
    (filter: CardFilter) => {
      view.setWish({ ...view.wish.get(), filter });
      goTo('board');
    },
    [view],
  );
  const openAbout = (about: About): void => {
    if (about.kind === 'lead') return goTo('board', about.id);
    if (about.kind === 'check-in') {
      setSoughtTalk(about.id);
      return goTo('together', 'week');
    }
    setSoughtBlock(about.id);
    goTo('priorities');
  };
  const addLead = useCallback((stage?: Stage) => setFloating({ kind: 'add-lead', stage }), []);
  const takePage = useCallback((page: HandedPage) => setFloating(floatingOfPage(page)), []);
  const invite = useCallback(() => setFloating({ kind: 'invite' }), []);
  const importLeads = useCallback(() => setFloating({ kind: 'import' }), []);
  const saveLeads = useCallback(() => setFloating({ kind: 'export' }), []);
  const importContacts = useCallback(() => setFloating({ kind: 'import-contacts' }), []);
  const saveBackup = useCallback(() => setFloating({ kind: 'save-backup' }), []);
  const saveSyncFile = useCallback((member?: MemberId) => setFloating({ kind: 'save-sync-file', member }), []);
  // Nobody carries a private space anywhere.
  const isShared = session.circle.replica.bundles !== undefined;
  const hasKindWords = useObservable(session.circle.habits).has('nudges');
  const onSaveSyncFile = isShared ? saveSyncFile : undefined;
  const hasLeft = useLeft()?.leftAt !== undefined;
  const syncFolder = useSyncFolder();
  const { choose: chooseFolder } = syncFolder;
  const ways = {
    onLookAtInvite: join.lookAt,
    onAskedByFile: (id: MemberId) => setAskedByFile((before) => [...before, id]),
  };
  const waiting = {
    left,
    onAnswer: (id: MemberId) => setLeft((before) => before.filter((each) => each !== id)),
  };
  const canTakePage = useObservable(session.circle.writable) && place.page === 'board' && floating === undefined;
  usePagesOntoBoard(canTakePage, files.pages, takePage);
  useKeepLastSeen();
  useNotifier();
  useToastsOfPage(place.page);
  useWindowTitle(useObservable(session.circle.name));

  const actions = useMemo(
    () => ({
      addLead: () => addLead(),
      checkIn,
      importLeads,
      saveLeads,
      addFromCalendar: () => setFloating({ kind: 'from-calendar' }),
      saveToCalendar: () => setFloating({ kind: 'to-calendar' }),
      createCircle: () => setFloating({ kind: 'create-circle' }),
      joinCircle: join.begin,
      invite,
      undo,
      saveSyncFile: onSaveSyncFile && (() => onSaveSyncFile()),
      loadSyncFile: () => chooseFile({ accept: SYNC_FILES, onFile: (file) => files.put(openedFileOf(file)) }),
      chooseSyncFolder: isShared
        ? async () => {
            // What was refused is said there.
            if ((await chooseFolder()) === 'failed') goTo('settings');
          }
        : undefined,
      saveBackup,
      showKeys: () => setFloating({ kind: 'keys' }),
      showOnBoard,
      restoreBackup: () =>
        chooseFile({ accept: BACKUP_FILES, onFile: (file) => files.backups.begin(openedFileOf(file)) }),
    }),
    [
      addLead,
      checkIn,
      importLeads,
      saveLeads,
      join.begin,
      invite,
      undo,
      onSaveSyncFile,
      isShared,
      chooseFolder,
      saveBackup,
      showOnBoard,
      files,
    ],
  );
  const handleCommand = useCallback(
    (command: KeyCommand) => {
      if (command === 'search')
        setFloating((before) => (before?.kind === 'commands' ? undefined : { kind: 'commands' }));
      else if (command === 'keys') actions.showKeys();
      else if (command === 'check-in') checkIn();
      else if (command === 'search-board') searchBoard();
      else if (command === 'add-lead') addLead();
      else if (command === 'join-circle') actions.joinCircle();
      else if (command === 'undo') undo();
      else goTo(PAGES.find((page) => command === `go-${page}`) ?? 'today');
    },
    [actions, addLead, checkIn, searchBoard, undo],
  );
  useShortcuts(program, useSingleKeys().isOn, handleCommand);

  const head = {
    levelLine: <LevelLineSlot onInvite={invite} />,
    search: <SearchButton onPress={() => setFloating({ kind: 'commands' })} />,
  };
  return (
    <Frame
      page={place.page}
      circle={<CircleMenu onCreate={actions.createCircle} onJoin={join.begin} onWaiting={join.show} />}
      sync={<SyncStatus onSaveSyncFile={onSaveSyncFile} />}
      notice={
        <>
          <NotSavedNote />
          <RenewedNote />
          <LeftNote />
          <VentInvitations onCome={() => goTo('together', 'help')} />
          {place.page === 'members' ? null : <SafetyWordsNote />}
          <JoinNotes isAbovePage place={join} />
        </>
      }
      aside={
        place.cardId === undefined ? null : (
          <OpenLead
            key={place.cardId}
            cardId={place.cardId}
            onCalendar={(kind, leadId) => setFloating({ kind, leadId })}
          />
        )
      }
    >
      <CirclePages
        page={place.page}
        render={{
          today: () => (
            <TodayView
              {...head}
              onOpenLead={(_leadId, cardId) => goTo('board', cardId)}
              onNextStep={goToNextStep}
              onOpenBlock={(memberId) => {
                setSoughtBlock(memberId);
                goTo('priorities');
              }}
              onAddLead={addLead}
              onCheckIn={checkIn}
              onOpenIntroduction={(introductionId) => setFloating({ kind: 'introduction', introductionId })}
              onGoTo={goTo}
              onInvite={invite}
              onOffer={(leadId) => setFloating({ kind: 'offer-introduction', leadId })}
              renderSuggestion={(suggestion) => <SuggestionRow suggestion={suggestion} />}
            />
          ),
          board: () => (
            <BoardView
              {...head}
              view={view}
              onAddLead={addLead}
              onImport={importLeads}
              onExport={saveLeads}
              onOpenLead={(_leadId, cardId) => goTo('board', cardId)}
              onNextStep={goToNextStep}
              onOpenPriorities={() => goTo('priorities')}
              onLookBack={() => goTo('funnel')}
              openCardId={place.cardId}
              isSearchSought={isBoardSearchSought}
              onSearchFound={foundBoardSearch}
            />
          ),
          priorities: () => <PrioritiesPage {...head} sought={soughtBlock} onFound={foundBlock} />,
          members: () => (
            <MembersPage {...head} {...ways} {...waiting} onInvite={invite} onSaveSyncFile={onSaveSyncFile} />
          ),
          together: () => (
            <TogetherPage
              {...head}
              part={place.part}
              isCheckInSought={isCheckInSought}
              onFound={foundCheckIn}
              soughtTalk={soughtTalk}
              onTalkFound={foundTalk}
              onOpenAbout={openAbout}
              onImportContacts={importContacts}
            />
          ),
          company: () => <CompanyPage {...head} />,
          funnel: () => <FunnelPage {...head} />,
          settings: () => (
            <SettingsView
              {...head}
              leaving={<LeaveSection onSaveBackup={saveBackup} />}
              kindWords={hasKindWords ? <NudgeSettings /> : undefined}
              data={
                <>
                  <BackupSettings onSave={saveBackup} onRestore={files.backups.begin} />
                  {onSaveSyncFile && (
                    <SyncFileSettings onSave={() => onSaveSyncFile()} takeOther={files.joinFiles.take} />
                  )}
                  {isShared && !hasLeft && <SyncFolderSettings choice={syncFolder} />}
                </>
              }
            />
          ),
        }}
      />
      <OpenedJoinFile listen={files.joinFiles.listen} {...ways} />
      <Knocks askedByFile={askedByFile} left={left} onLeft={setLeft} isAtMembers={place.page === 'members'} />
      <CircleDialogs {...{ floating, actions, join }} onFloat={setFloating} onClose={close} onOpenAbout={openAbout} />
    </Frame>
  );
}
