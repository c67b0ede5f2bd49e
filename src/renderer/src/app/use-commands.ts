import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { matchesWords, searchWords } from '#shared/domain/board/search-text.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { CommandEntry } from '#renderer/ui/command-dialog.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { goTo, PAGES, type Page } from './place.ts';
import { useCircleActs } from './use-circle-acts.ts';

const MOST_LEADS = 20;

/** What the commands dialog can do besides going somewhere. */
export interface CommandActions {
  readonly addLead: () => void;
  readonly checkIn: () => void;
  readonly importLeads: () => void;
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
}

/** An entry of the commands dialog and what it does. */
interface Command extends CommandEntry {
  readonly run: () => void;
}

/** The commands and leads that fit a text; nothing is computed for leads until there is one. */
export function useCommands(text: string, actions: CommandActions): readonly Command[] {
  const { t } = useTranslation(['frame', 'joining', 'syncFile', 'syncFolder', 'backup', 'together']);
  const { app } = useServices();
  const { circleId } = useSession();
  const acts = useCircleActs();
  const circles = useObservable(app.circles);
  const findLeads = useFindLeads();

  const commands = useMemo((): readonly Command[] => {
    const page = (name: Page, index: number): Command => ({
      id: `page ${name}`,
      label: t('goToPage', { page: t(`pages.${name}`) }),
      hint: `Alt+${index + 1}`,
      run: () => goTo(name),
    });
    const circle = (id: CircleId, name: string): Command => ({
      id: `circle ${id}`,
      label: t('openCircle', { circle: name || t('unnamedCircle') }),
      run: () => void acts.open(id),
    });
    return [
      { id: 'add-lead', label: t('addLead'), hint: 'Ctrl+N', run: actions.addLead },
      { id: 'check-in', label: t('together:checkIn'), run: actions.checkIn },
      { id: 'import', label: t('importLeads'), run: actions.importLeads },
      { id: 'invite', label: t('inviteSomeone'), run: actions.invite },
      ...(actions.saveSyncFile === undefined
        ? []
        : [{ id: 'save-sync-file', label: t('syncFile:save'), run: actions.saveSyncFile }]),
      { id: 'load-sync-file', label: t('syncFile:load'), run: actions.loadSyncFile },
      ...(actions.chooseSyncFolder === undefined
        ? []
        : [{ id: 'choose-sync-folder', label: t('syncFolder:choose'), run: actions.chooseSyncFolder }]),
      { id: 'save-backup', label: t('backup:save'), run: actions.saveBackup },
      { id: 'restore-backup', label: t('backup:restore'), run: actions.restoreBackup },
      { id: 'undo', label: t('undoLast'), hint: 'Ctrl+Z', run: actions.undo },
      ...PAGES.map(page),
      ...circles.filter((each) => each.circleId !== circleId).map((each) => circle(each.circleId, each.name)),
      { id: 'create-circle', label: t('createCircle'), run: actions.createCircle },
      { id: 'join-circle', label: t('joining:title'), run: actions.joinCircle },
    ];
  }, [t, actions, circles, circleId, acts]);

  return useMemo(() => {
    const words = searchWords(text);
    const fits = ({ label }: CommandEntry): boolean => {
      const name = searchWords(label).join(' ');
      return words.every((word) => name.includes(word));
    };
    return words.length === 0 ? commands : [...commands.filter(fits), ...findLeads(words)];
  }, [commands, findLeads, text]);
}

function useFindLeads(): (words: readonly string[]) => readonly Command[] {
  const { t } = useTranslation('frame');
  const { spaces, circleId } = useSession();
  return useCallback(
    (words) => {
      const found: Command[] = [];
      for (const space of spaces) {
        const runs = selectAllShownPursuits(space.pursuits.all.get());
        for (const lead of space.leads.all.get().values()) {
          if (found.length >= MOST_LEADS) return found;
          if (lead.deletedAt !== undefined || (lead.circle !== undefined && lead.circle !== circleId)) continue;
          if (!matchesWords(lead, undefined, words)) continue;
          const label = cardNameOf(lead);
          const run = runs.get(lead.id)?.find(({ stage }) => stage !== 'spotted');
          const cardId: CardId = run?.id ?? lead.id;
          found.push({ id: `lead ${lead.id}`, label, hint: t('pages.board'), run: () => goTo('board', cardId) });
        }
      }
      return found;
    },
    [spaces, circleId, t],
  );
}
