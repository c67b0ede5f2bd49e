import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { CardFilter } from '#shared/domain/board/board.ts';
import { selectViews } from '#shared/domain/saved-view/saved-view.ts';
import { type KeyCommand, shownKeyOf } from './keys.ts';
import { goTo, PAGES } from './place.ts';
import { useCircleActs } from './use-circle-acts.ts';

/** What the commands dialog can do besides going somewhere. */
export interface CommandActions {
  readonly addLead: () => void;
  readonly checkIn: () => void;
  readonly importLeads: () => void;
  readonly saveLeads: () => void;
  readonly addFromCalendar: () => void;
  readonly saveToCalendar: () => void;
  readonly createCircle: () => void;
  readonly joinCircle: () => void;
  readonly invite: () => void;
  /** Nothing where there are no such files. */
  readonly saveSyncFile: (() => void) | undefined;
  readonly loadSyncFile: () => void;
  /** Nothing where nobody else comes in. */
  readonly chooseSyncFolder: (() => void) | undefined;
  readonly saveBackup: () => void;
  readonly restoreBackup: () => void;
  readonly undo: () => void;
  readonly showKeys: () => void;
  /** Goes to the board and shows of it what a filter says. */
  readonly showOnBoard: (filter: CardFilter) => void;
}

/** One thing that the app can do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** A key. */
  readonly hint?: string | undefined;
  readonly run: () => void;
}

/** Everything that can be done from anywhere, in its usual order. */
export function useCommands(actions: CommandActions): readonly Command[] {
  const { t } = useTranslation([
    'frame',
    'joining',
    'syncFile',
    'syncFolder',
    'backup',
    'together',
    'search',
    'calendar',
    'company',
    'reminders',
    'funnel',
  ]);
  const { app } = useServices();
  const { circleId, own } = useSession();
  const acts = useCircleActs();
  const circles = useObservable(app.circles);
  const views = useObservable(own.views.all);

  return useMemo(() => {
    const command = (id: string, label: string, run: (() => void) | undefined, key?: KeyCommand): readonly Command[] =>
      run === undefined ? [] : [{ id, label, run, hint: key && shownKeyOf(key) }];
    return [
      ...command('add-lead', t('addLead'), actions.addLead, 'add-lead'),
      ...command('check-in', t('together:checkIn'), actions.checkIn),
      ...command('import', t('importLeads'), actions.importLeads),
      ...command('save-leads', t('saveLeads'), actions.saveLeads),
      ...command('from-calendar', t('calendar:import.menu'), actions.addFromCalendar),
      ...command('to-calendar', t('calendar:save.command'), actions.saveToCalendar),
      ...command('invite', t('inviteSomeone'), actions.invite),
      ...command('save-sync-file', t('syncFile:save'), actions.saveSyncFile),
      ...command('load-sync-file', t('syncFile:load'), actions.loadSyncFile),
      ...command('choose-sync-folder', t('syncFolder:choose'), actions.chooseSyncFolder),
      ...command('save-backup', t('backup:save'), actions.saveBackup),
      ...command('restore-backup', t('backup:restore'), actions.restoreBackup),
      ...command('undo', t('undoLast'), actions.undo, 'undo'),
      ...command('keys', t('search:keys.open'), actions.showKeys, 'keys'),
      ...PAGES.flatMap((name) =>
        command(`page ${name}`, t('goToPage', { page: t(`pages.${name}`) }), () => goTo(name), `go-${name}`),
      ),
      ...command('reminders', t('reminders:command'), () => goTo('settings')),
      ...command('companies', t('goToPage', { page: t('company:title') }), () => goTo('company')),
      ...command('funnel', t('goToPage', { page: t('funnel:title') }), () => goTo('funnel')),
      ...selectViews(views.values(), circleId).flatMap(({ id, name, filter }) =>
        command(`view ${id}`, t('search:showView', { name }), () => actions.showOnBoard(filter)),
      ),
      ...circles
        .filter((each) => each.circleId !== circleId)
        .flatMap(({ circleId: id, name }) =>
          command(`circle ${id}`, t('openCircle', { circle: name || t('unnamedCircle') }), () => void acts.open(id)),
        ),
      ...command('create-circle', t('createCircle'), actions.createCircle),
      ...command('join-circle', t('joining:title'), actions.joinCircle),
    ];
  }, [t, actions, circles, circleId, acts, views]);
}
