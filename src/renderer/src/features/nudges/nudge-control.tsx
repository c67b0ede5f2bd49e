import { Ellipsis } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useKindWords } from '#renderer/bindings/kind-words.ts';
import { type ShownMember, useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useTurnOfDay } from '#renderer/bindings/use-turns.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { isNudgeWords, NUDGES } from '#shared/domain/nudge/nudge.ts';
import { nudge } from '#shared/domain/nudge/send-nudge.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import styles from './nudges.module.css';
import { useMuting } from './use-muting.ts';
import { useNudging } from './use-nudging.ts';

/** Whose row it stands in. */
export interface NudgeControlProps {
  readonly memberId: MemberId;
}

/** A kind word for another member, once a day; nothing where the circle has not the habit. */
export function NudgeControl({ memberId }: NudgeControlProps) {
  const { circle } = useSession();
  const { of } = useMembers();
  const member = of(memberId);
  const hasHabit = useObservable(circle.habits).has('nudges');
  // Who was let in and has not written their name yet can be told nothing.
  const isKnown = useObservable(circle.people.all).has(memberId);
  if (!hasHabit || !isKnown || member === undefined || member.isMe) return null;
  return <Control member={member} />;
}

function Control({ member }: { readonly member: ShownMember }) {
  const { t } = useTranslation(['nudges', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const muting = useMuting();
  const { zone } = usePresentWeek();
  useTurnOfDay();
  const box = useRef<HTMLDivElement>(null);
  const hasSent = useRef(false);
  const waiting = useKindWords().find(({ from }) => from === member.id);
  const { circle } = session;
  const { id } = member;
  const name = member.name || t('common:someone');
  const standing = useNudging(id);
  const isMuted = muting.isMuted(id);
  const canWrite = circle.isWritable();

  // With the button its place for the focus goes: what else can be done takes it.
  useEffect(() => {
    if (hasSent.current) box.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    hasSent.current = false;
  }, [standing.state]);

  const act = (words: string): void => {
    if (!isNudgeWords(words)) return muting.set({ id, name }, !isMuted);
    const sent = session.run(circle, nudge, { to: id, words, zone, authorOf: circle.replica.authorOf });
    if (!sent.ok) return;
    hasSent.current = true;
    sayAct(sent.act, { message: t('sent', { name, words: t(`words.${words}`) }) });
  };
  const says = NUDGES.map((words) => ({ id: words, label: t(`words.${words}`) }));
  const mutes: readonly MenuEntry[] =
    muting.isAllMuted && !isMuted
      ? []
      : [{ id: 'mute', label: isMuted ? t('unmute') : t('mute', { name }), startsGroup: standing.state === 'free' }];

  return (
    <div ref={box} className={styles['control']}>
      <KeepsFocus key={standing.state} />
      {waiting === undefined ? null : (
        <p className={styles['waiting']}>{t('from', { name, words: t(`words.${waiting.words}`) })}</p>
      )}
      {standing.state === 'free' ? (
        canWrite ? (
          <div className={styles['send']}>
            <MenuButton
              variant="text"
              label={t('send')}
              name={t('sendTo', { name })}
              entries={[...says, ...mutes]}
              onAction={act}
            />
          </div>
        ) : null
      ) : (
        <div className={styles['line']}>
          <p>
            {standing.state === 'sent'
              ? t('wroteToday', { words: t(`words.${standing.words}`) })
              : t(standing.state, { name })}
          </p>
          {canWrite && mutes.length > 0 ? (
            <MenuButton
              variant="icon"
              label={t('more', { name })}
              icon={<Ellipsis aria-hidden />}
              entries={mutes}
              onAction={act}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}
