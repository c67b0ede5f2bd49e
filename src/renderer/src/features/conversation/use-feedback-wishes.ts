import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { isOnBoard, selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { Pursuit } from '#shared/domain/pursuit/pursuit.ts';
import type { CheckInId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { always } from './always.ts';

/** How one member likes feedback, as they wrote it. */
export interface FeedbackWish {
  readonly memberId: MemberId;
  readonly name: string;
  readonly text: string;
}

const NO_CHECK_INS = always<ReadonlyMap<CheckInId, CheckIn>>(new Map());
const NO_PURSUITS = always<ReadonlyMap<PursuitId, Pursuit>>(new Map());

/** What the others wrote of how they like feedback whose block, check-in or run something is; never the reader. */
export function useFeedbackWishes(about: About): readonly FeedbackWish[] {
  const { t } = useTranslation('common');
  const { circle } = useSession();
  const members = useMembers();
  const blocks = useObservable(circle.blocks.all);
  const checkIns = useObservable(about.kind === 'check-in' ? circle.checkIns.all : NO_CHECK_INS);
  const pursuits = useObservable(about.kind === 'lead' ? circle.pursuits.all : NO_PURSUITS);
  return useMemo(() => {
    const others = whoseIs(about, checkIns, pursuits).filter((id) => id !== members.me.id);
    return others.flatMap((memberId): readonly FeedbackWish[] => {
      const { feedback: text } = selectPriorities(blocks.values(), memberId);
      return text === undefined ? [] : [{ memberId, name: members.of(memberId)?.name || t('someone'), text }];
    });
  }, [about, checkIns, pursuits, blocks, members, t]);
}

/** Of a lead those who go for it. */
function whoseIs(
  about: About,
  checkIns: ReadonlyMap<CheckInId, CheckIn>,
  pursuits: ReadonlyMap<PursuitId, Pursuit>,
): readonly MemberId[] {
  if (about.kind === 'priority-block') return [about.id];
  if (about.kind === 'lead') {
    const runs = selectAllShownPursuits(pursuits).get(about.id) ?? [];
    return runs.filter(isOnBoard).map(({ memberId }) => memberId);
  }
  const author = checkIns.get(about.id)?.author;
  return author === undefined ? [] : [author];
}
