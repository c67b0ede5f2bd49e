import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftToCompare } from '#renderer/bindings/duplicates.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useDuplicatesOfDraft } from '#renderer/bindings/use-duplicates.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import styles from './duplicates.module.css';
import { cardAt } from './standing.ts';
import { useDuplicateWords } from './use-duplicate-words.ts';
import { useStandingWords } from './use-standing-words.ts';

/** What was typed of a lead so far. */
export interface HintedDraft {
  readonly company: string;
  readonly role: string;
  readonly place: string;
  readonly link: string;
  readonly notes: string;
  readonly original: { readonly text: string } | null;
}

interface AddHintProps {
  readonly draft: HintedDraft;
  readonly onOpen: (cardId: CardId) => void;
}

/** Nobody is told while they type. */
const PAUSE_MS = 400;

/** Says of what is typed that it looks like a lead that is there; it keeps nobody from adding it. */
export function AddHint({ draft, onOpen }: AddHintProps) {
  const { t } = useTranslation('duplicates');
  const session = useSession();
  const { nameOf } = useDuplicateWords();
  const standingOf = useStandingWords();
  const [found] = useDuplicatesOfDraft(usePaused(draft));
  const space = found && session.spaceOf(found.leadId);
  const lead = found && space?.leads.all.get().get(found.leadId);
  const standing = lead && space && standingOf(lead, space);
  const kind = found?.kind === 'repost' ? 'before' : 'like';
  const wordsOf = (shown: Lead): string => {
    const words = { lead: nameOf(shown) };
    return standing === undefined ? t(`hint.${kind}Bare`, words) : t(`hint.${kind}`, { ...words, standing });
  };
  return (
    <div className={styles['hint']}>
      {/* Always there, so that what comes into it is read out. */}
      <p role="status" className={styles['words']}>
        {lead === undefined ? null : wordsOf(lead)}
      </p>
      {lead === undefined || space === undefined ? null : (
        <Button isDense onPress={() => onOpen(cardAt(space, lead.id))}>
          {t('open')}
        </Button>
      )}
    </div>
  );
}

/** What to compare once the hand rests; nothing while too little is said. */
function usePaused({ company, role, place, link, notes, original }: HintedDraft): DraftToCompare | undefined {
  const { clock } = useServices();
  const page = original?.text ?? '';
  const draft = useMemo(() => {
    const said = { company: company.trim(), role: role.trim(), place: place.trim(), link: link.trim() };
    if (said.link === '' && (said.company === '' || said.role === '')) return undefined;
    return {
      company: said.company || undefined,
      role: said.role || undefined,
      place: said.place || undefined,
      link: said.link || undefined,
      text: [notes, page].join('\n\n'),
    };
  }, [company, role, place, link, notes, page]);
  const [paused, setPaused] = useState<DraftToCompare>();
  useEffect(() => clock.after(PAUSE_MS, () => setPaused(draft)), [clock, draft]);
  return paused;
}
