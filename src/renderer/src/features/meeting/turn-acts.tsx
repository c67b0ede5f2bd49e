import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { LiveMeeting } from '#renderer/bindings/use-meetings.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import type { MeetingState, PresentTurn } from '#shared/domain/meeting/meeting-state.ts';
import { endTurn, extendTurn, pauseTurn, resumeTurn, skipTurn } from '#shared/domain/meeting/run-turns.ts';
import { useMeetingAct } from './use-meeting-act.ts';
import { useTurnGuard } from './use-turn-guard.ts';

interface TurnActsProps {
  readonly live: LiveMeeting;
  readonly state: MeetingState;
  readonly turn: PresentTurn;
}

/** What anybody can do with the turn that is on; two who press the same at the same moment do it once. */
export function TurnActs({ live, state, turn: { key, kind, memberId, extensionCount } }: TurnActsProps) {
  const { t } = useTranslation(['meeting', 'common']);
  const members = useMembers();
  const act = useMeetingAct(live);
  const { mayGoOn, noteOwn } = useTurnGuard(key);
  const goOn = (how: typeof endTurn): void => {
    if (mayGoOn() && act(how, { turn: key })) noteOwn();
  };
  const isPaused = state.phase === 'paused';
  const member = members.of(memberId);
  // Nobody is passed over who is there and wants to speak.
  const canSkip = kind !== 'closing' && member?.isMe !== true;
  return (
    <div className={acts['acts']}>
      <Button onPress={() => goOn(endTurn)}>{t(state.toCome.length === 0 ? 'lastTurn' : 'nextTurn')}</Button>
      <Button onPress={() => act(isPaused ? resumeTurn : pauseTurn, { turn: key })}>
        {t(isPaused ? 'goOn' : 'pause')}
      </Button>
      <Button onPress={() => act(extendTurn, { turn: key, extensionCount })}>{t('more')}</Button>
      {canSkip ? (
        <Button variant="text" onPress={() => goOn(skipTurn)}>
          {kind === 'round' ? t('skipOf', { name: member?.name || t('common:someone') }) : t('skip')}
        </Button>
      ) : null}
    </div>
  );
}
