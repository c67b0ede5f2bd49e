import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardId } from '#shared/domain/board/board.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { FormerTalkSection } from './former-talk.tsx';
import { GoingToo } from './going-too.tsx';
import { GoneLead } from './gone-lead.tsx';
import { LeadDetails } from './lead-details.tsx';
import { LeadHistory } from './lead-history.tsx';
import { LeadMenu, type LeadMenuProps } from './lead-menu.tsx';
import { LeadNotes } from './lead-notes.tsx';
import { LeadOriginals } from './lead-originals.tsx';
import styles from './lead-panel.module.css';
import { LeadStanding, type LeadStandingProps } from './lead-standing.tsx';
import { SavedText } from './saved-text.tsx';
import { useMoveShown } from './use-move-shown.ts';
import { useSaveLead } from './use-save-lead.ts';
import { type ShownLead, useShownLead } from './use-shown-lead.ts';

/** One lead in full. */
export interface LeadPanelProps extends LeadMenuProps {
  readonly leadId: LeadId;
  /** The run that the panel was opened from, or the lead while nobody goes for it. */
  readonly cardId: CardId;
  /** What the circle says about the lead; not shown for a private one, of which the circle does not know. */
  readonly conversation?: ReactNode;
  /** What else there is of the job, under how it stands; there for reading also where nothing can be written. */
  readonly same?: ReactNode;
  /** Somebody has come to set what is next; called once the field has the focus. */
  readonly isStepSought?: boolean;
  readonly onStepFound?: () => void;
  /** Of whom it is told there that they go for it. */
  readonly toldGoing?: ReadonlySet<MemberId> | undefined;
  /** Whom the lead fits; there for reading also where nothing can be written. */
  readonly fit?: ReactNode;
  /** Who asks to be introduced at the company; not shown for a private lead, of which the circle does not know. */
  readonly introductions?: ReactNode;
}

/** A lead beside the board, or above it in a narrow window: every field edits where it stands and saves itself. */
export function LeadPanel({
  leadId,
  cardId,
  conversation,
  same,
  toldGoing,
  fit,
  introductions,
  isStepSought = false,
  onStepFound,
  ...around
}: LeadPanelProps) {
  const { t } = useTranslation(['lead', 'common']);
  const [followed, setFollowed] = useState<{ readonly from: CardId; readonly to: CardId }>();
  const shown = useShownLead(leadId, followed?.from === cardId ? followed.to : cardId);
  const isHere = shown !== undefined && shown.lead.deletedAt === undefined;
  return (
    <Panel title={shown?.name || t('unnamed')} closeLabel={t('common:close')} onClose={around.onClose}>
      {isHere ? (
        <LeadBody
          key={leadId}
          shown={shown}
          onFollow={(to) => setFollowed({ from: cardId, to })}
          conversation={shown.isPrivate ? <FormerTalkSection leadId={leadId} /> : conversation}
          same={same}
          toldGoing={toldGoing}
          fit={fit}
          step={{ isSought: isStepSought, onFound: onStepFound }}
          introductions={shown.isPrivate ? null : introductions}
          {...around}
        />
      ) : (
        <GoneLead shown={shown} />
      )}
    </Panel>
  );
}

interface LeadBodyProps extends LeadMenuProps {
  readonly shown: ShownLead;
  /** Called with the person's own card once there is one. */
  readonly onFollow: (cardId: CardId) => void;
  readonly conversation: ReactNode;
  readonly same: ReactNode;
  readonly toldGoing: LeadPanelProps['toldGoing'];
  readonly fit: ReactNode;
  readonly introductions: ReactNode;
  readonly step: LeadStandingProps['step'];
}

function LeadBody({ shown, onFollow, conversation, same, toldGoing, fit, introductions, ...rest }: LeadBodyProps) {
  const { step, ...around } = rest;
  const { t } = useTranslation(['lead', 'common']);
  const { lead, space } = shown;
  const save = useSaveLead(shown);
  const moves = useMoveShown(shown, onFollow);
  const canWrite = space.isWritable();
  const readOnlyWords = useReadOnlyWords(space);
  return (
    <div className={styles['body']}>
      {canWrite ? null : <p className={styles['quiet']}>{readOnlyWords}</p>}
      <fieldset disabled={!canWrite} className={styles['fields']}>
        <div className={styles['grid']}>
          <SavedText
            label={t('fields.role')}
            placeholder={t('ask.role')}
            value={lead.role ?? ''}
            save={(role) => save.fields({ role })}
            voice="lead"
          />
          <div className={styles['company']}>
            <SavedText
              label={t('fields.company')}
              placeholder={t('ask.company')}
              value={lead.company ?? ''}
              save={(company) => save.fields({ company })}
              voice="lead"
            />
            <LeadMenu shown={shown} {...around} />
          </div>
        </div>
        <LeadStanding shown={shown} save={save} moves={moves} step={step} />
        <GoingToo shown={shown} toldGoing={toldGoing} onGoFor={moves.goFor} />
      </fieldset>
      {same}
      {fit}
      {introductions}
      <fieldset disabled={!canWrite} className={styles['fields']}>
        {conversation}
        <LeadDetails shown={shown} save={save} />
        <LeadNotes space={space} leadId={lead.id} />
      </fieldset>
      <LeadOriginals lead={lead} space={space} />
      <LeadHistory lead={lead} space={space} />
    </div>
  );
}
