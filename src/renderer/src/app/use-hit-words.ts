import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { SearchTarget } from '#renderer/bindings/search-documents.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { CommandEntry } from '#renderer/ui/command-dialog.tsx';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import { type MarkedPart, markFound, sentenceFound } from '#shared/domain/search/mark-found.ts';
import type { SearchHit } from '#shared/domain/search/search-document.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** Puts something that was found into words, in which what was typed is marked. */
export type HitWords = (
  hit: SearchHit,
  typed: string,
  isNear: boolean,
  target: SearchTarget | undefined,
) => CommandEntry;

const plain = (text: string): readonly MarkedPart[] => [{ text, isFound: false }];
const isAnyFound = (parts: readonly MarkedPart[]): boolean => parts.some(({ isFound }) => isFound);

export function useHitWords(): HitWords {
  const { t } = useTranslation(['search', 'common', 'board', 'frame']);
  const session = useSession();
  const members = useMembers();

  return useCallback(
    ({ document: { id, name, details, text }, isInText }, typed, isNear, target) => {
      const mark = (words: string): readonly MarkedPart[] => markFound(words, typed, isNear);
      const leadName = (leadId: LeadId): string => {
        const lead = session.spaceOf(leadId).leads.one(leadId).get();
        return (lead && cardNameOf(lead)) || t('board:noName');
      };
      const stageOf = (leadId: LeadId): string => {
        const runs = selectAllShownPursuits(session.spaceOf(leadId).pursuits.all.get()).get(leadId) ?? [];
        return t(`common:stage.${runs.find(({ stage }) => stage !== 'spotted')?.stage ?? 'spotted'}`);
      };
      const detailFound = (): readonly MarkedPart[] | undefined => {
        if (isInText) return sentenceFound(text, typed, isNear);
        // What the name says already needs no second line.
        return details
          .filter((detail) => !name.includes(detail))
          .map(mark)
          .find(isAnyFound);
      };
      switch (target?.kind) {
        case 'lead':
          return { id, label: mark(name || t('board:noName')), detail: detailFound(), hint: stageOf(target.leadId) };
        case 'person':
          return { id, label: mark(name), hint: t('member') };
        case 'company':
          return { id, label: mark(name), detail: isInText ? detailFound() : undefined, hint: t('company') };
        case 'message': {
          const { about, author } = target;
          const who = members.of(author)?.name || t('common:someone');
          const label =
            about.kind === 'lead'
              ? t('messageOf', { name: who, lead: leadName(about.id) })
              : t(`messageOfOther.${about.kind}`, { name: who });
          return { id, label: plain(label), detail: detailFound() };
        }
        case 'shared-notes':
        case undefined:
          return { id, label: plain(t('sharedNotes')), detail: detailFound(), hint: t('frame:pages.priorities') };
      }
    },
    [t, session, members],
  );
}
