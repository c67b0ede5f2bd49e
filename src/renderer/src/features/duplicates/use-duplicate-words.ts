import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { Because, Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { runsAt } from './standing.ts';
import { useSpottedWords } from './use-spotted-words.ts';

/** Another lead that is likely the same job, with the document that it is kept in. */
export interface ShownDuplicate {
  readonly duplicate: Duplicate;
  readonly lead: Lead;
  readonly space: SpaceView;
  /** Where the one that it is compared with is kept. */
  readonly isSameSpace: boolean;
}

const WEEKS_FROM_DAYS = 14;

/** Says what another lead is to the one that is open, and what makes it so. */
export function useDuplicateWords(): {
  readonly nameOf: (lead: Lead) => string;
  readonly sentenceOf: (shown: ShownDuplicate) => string;
  readonly becauseOf: (because: Because) => string | undefined;
} {
  const { t } = useTranslation(['duplicates', 'lead']);
  const { program } = useServices();
  const days = useDays();
  const spottedWords = useSpottedWords();
  const nameOf = (lead: Lead): string => cardNameOf(lead) || t('lead:unnamed');

  const after = (count: number): string =>
    count < WEEKS_FROM_DAYS ? t('repost.days', { count }) : t('repost.weeks', { count: Math.floor(count / 7) });

  function repost({ lead, space }: ShownDuplicate, earlier: NonNullable<Because['earlier']>): string {
    const words = { lead: nameOf(lead) };
    if (earlier.leadId !== lead.id) {
      return earlier.days === 0
        ? t('repost.laterAtOnce', words)
        : t('repost.later', { ...words, time: after(earlier.days) });
    }
    if (!earlier.isClosed) return t('repost.earlier', { ...words, time: after(earlier.days) });
    const ends = runsAt(space, lead.id).flatMap(({ endedAt }) => endedAt ?? []);
    if (ends.length === 0) return t('repost.closed', words);
    return t('repost.closedIn', { ...words, month: days.month(days.dayOf(Math.max(...ends)).slice(0, 7)) });
  }

  return {
    nameOf,
    sentenceOf: (shown) => {
      const { duplicate, lead, space, isSameSpace } = shown;
      const { earlier } = duplicate.because;
      if (duplicate.kind === 'repost' && earlier !== undefined) return repost(shown, earlier);
      const words = { lead: nameOf(lead) };
      if (!isSameSpace && space.replica.kind === 'private') return t('likePrivate', words);
      const spotted = spottedWords(lead);
      return spotted === undefined ? t('like', words) : t('likeSpotted', { ...words, spotted });
    },
    becauseOf: ({ link, title, text, place }) => {
      const things = [
        ...(link === undefined ? [] : [t(`because.${link}`)]),
        ...(title === undefined ? [] : [t(`because.${title}`)]),
        ...(text === undefined ? [] : [t('because.text')]),
        ...(place === 'same' ? [t('because.place')] : []),
      ];
      if (things.length === 0) return undefined;
      return t('because.both', { things: new Intl.ListFormat(program.locale).format(things) });
    },
  };
}
