import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useConversation } from '#renderer/bindings/conversations.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useMoment } from '#renderer/bindings/moments.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { CHECK_IN_TEXTS, type CheckIn, isJustListen } from '#shared/domain/check-in/check-in.ts';
import { CheckInMenu } from './check-in-menu.tsx';
import { MeToo } from './me-too.tsx';
import { SupportBar } from './support-bar.tsx';
import styles from './together.module.css';

/** A conversation about a check-in; `speaking` stands in the place of the box to write in. */
export type RenderConversation = (checkIn: CheckIn, speaking: ReactNode) => ReactNode;

interface CheckInCardProps {
  readonly checkIn: CheckIn;
  readonly onEdit: (checkIn: CheckIn) => void;
  readonly conversation: RenderConversation;
}

/** What one member told of their week, and what the others say to it. */
export function CheckInCard({ checkIn, onEdit, conversation }: CheckInCardProps) {
  const { t } = useTranslation(['together', 'common']);
  const days = useDays();
  const momentOf = useMoment();
  const members = useMembers();
  const { circle } = useSession();
  const author = members.of(checkIn.author);
  const isMine = author?.isMe === true;
  const name = author?.name || t('common:someone');
  const isListening = isJustListen(checkIn);
  const isAnswered = useConversation({ kind: 'check-in', id: checkIn.id }).length > 0;
  return (
    <article aria-label={t('checkInOf', { name })} className={styles['card']}>
      <KeepsFocus />
      <div className={styles['head']}>
        <Initials letters={author?.initials ?? '?'} joinIndex={author?.colourIndex ?? 0} size="medium" />
        <span className={styles['name']}>{isMine ? t('common:you') : name}</span>
        <time
          className={styles['quiet']}
          dateTime={new Date(checkIn.at).toISOString()}
          title={days.long(days.dayOf(checkIn.at))}
        >
          {momentOf(checkIn.at)}
        </time>
        <Mood checkIn={checkIn} isMine={isMine} />
        {isMine && circle.isWritable() ? <CheckInMenu checkIn={checkIn} onEdit={onEdit} /> : null}
      </div>
      <dl className={styles['parts']}>
        {CHECK_IN_TEXTS.map((part) =>
          checkIn[part] === undefined ? null : (
            <div key={part}>
              <dt className={styles['label']}>{t(`parts.${part}`)}</dt>
              <dd className={styles['words']}>
                {checkIn[part]}
                {part === 'stuck' ? <MeToo checkIn={checkIn} /> : null}
              </dd>
            </div>
          ),
        )}
      </dl>
      {isListening ? (
        <p className={styles['listening']}>{isMine ? t('listening.mine') : t('listening.theirs', { name })}</p>
      ) : null}
      {/* Nobody answers themselves. */}
      {isMine && !isAnswered
        ? null
        : conversation(checkIn, isListening && !isMine ? <SupportBar checkInId={checkIn.id} /> : undefined)}
    </article>
  );
}

function Mood({ checkIn, isMine }: { readonly checkIn: CheckIn; readonly isMine: boolean }) {
  const { t } = useTranslation('together');
  const { own } = useSession();
  const kept = useObservable(own.moods.one(checkIn.id));
  if (checkIn.mood !== undefined) {
    return <span className={styles['quiet']}>{t('mood.shared', { mood: t(`mood.${checkIn.mood}`) })}</span>;
  }
  if (!isMine || kept === undefined) return null;
  return <span className={styles['quiet']}>{t('mood.own', { mood: t(`mood.${kept.mood}`) })}</span>;
}
