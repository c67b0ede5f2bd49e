import { useMemo, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { useSearch } from '#renderer/bindings/use-search.ts';
import type { CommandEntry, CommandGroup } from '#renderer/ui/command-dialog.tsx';
import type { About } from '#shared/domain/conversation/message.ts';
import { markFound } from '#shared/domain/search/mark-found.ts';
import { createSearchIndex } from '#shared/domain/search/search-index.ts';
import { joinResults, type SearchHit, type SearchResult } from '#shared/domain/search/search-document.ts';
import { type Command, type CommandActions, useCommands } from './use-commands.ts';
import { useGoToFound } from './use-go-to-found.ts';
import { useHitWords } from './use-hit-words.ts';

/** More would be read by nobody: another letter says more. */
const MOST_EACH = 8;
const MOST_RECENT = 3;

/** What the commands dialog shows, and what comes of choosing from it. */
export interface Palette {
  readonly groups: readonly CommandGroup[];
  /** How much was found, in words. */
  readonly summary: string;
  readonly choose: (id: string) => void;
}

interface PaletteActions {
  readonly actions: CommandActions;
  readonly onOpenAbout: (about: About) => void;
}

/** Commands and everything that can be found, by what is typed; without a text the commands, those that were used last first. */
export function usePalette(text: string, isOpen: boolean, { actions, onOpenAbout }: PaletteActions): Palette {
  const { t } = useTranslation('search');
  const commands = useCommands(actions);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const found = useSearch(text, MOST_EACH, isOpen);
  const words = useHitWords();
  const findCommands = useMemo(() => indexOf(commands), [commands]);

  const { groups, summary } = useMemo(() => {
    if (text.trim() === '') return { groups: withoutText(commands, recent, t), summary: '' };
    const result = joinResults([findCommands(text), found]);
    const byId = new Map(commands.map((command) => [command.id, command]));
    const entryOf = (hit: SearchHit): CommandEntry => {
      const command = byId.get(hit.document.id);
      if (command === undefined) return words(hit, text, result.isNear, found.targetOf(hit.document));
      return { id: command.id, label: markFound(command.label, text, result.isNear), hint: command.hint };
    };
    const shown = result.groups.map(({ kind, hits }) => ({
      id: kind,
      label: t(`kinds.${kind}`),
      entries: hits.map(entryOf),
    }));
    return { groups: shown, summary: summaryOf(result, found.isWhole, t) };
  }, [text, commands, recent, findCommands, found, words, t]);

  const go = useGoToFound(onOpenAbout);
  return {
    groups,
    summary,
    choose: (id) => {
      const command = commands.find((each) => each.id === id);
      if (command === undefined) return go(found.targetOf({ id }));
      setRecent((before) => [id, ...before.filter((each) => each !== id)].slice(0, MOST_RECENT));
      return command.run();
    },
  };
}

function indexOf(commands: readonly Command[]): (text: string) => SearchResult {
  const index = createSearchIndex();
  for (const [at, { id, label }] of commands.entries()) {
    // What is found equally well stands in the usual order.
    index.set({ id, kind: 'action', name: label, details: [], text: '', sortBy: String(at).padStart(4, '0') });
  }
  return (text) => index.find(text, commands.length);
}

function withoutText(
  commands: readonly Command[],
  recent: readonly string[],
  t: TFunction<'search'>,
): readonly CommandGroup[] {
  const entryOf = ({ id, label, hint }: Command): CommandEntry => ({
    id,
    label: [{ text: label, isFound: false }],
    hint,
  });
  const last = recent.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  const others = commands.filter((command) => !last.includes(command));
  return [
    ...(last.length === 0 ? [] : [{ id: 'recent', label: t('recent'), entries: last.map(entryOf) }]),
    { id: 'action', label: t('kinds.action'), entries: others.map(entryOf) },
  ];
}

function summaryOf({ groups, isNear }: SearchResult, isWhole: boolean, t: TFunction<'search'>): string {
  const total = groups.reduce((sum, { hitCount }) => sum + hitCount, 0);
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const told = total > count ? t('foundMore', { total, count }) : t('found', { count });
  const parts = [total > 0 && isNear ? t('foundNear') : '', total > 0 ? told : '', isWhole ? '' : t('reading')];
  return parts.filter((part) => part !== '').join(' ');
}
