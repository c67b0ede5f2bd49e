import { Fragment } from 'react';

import type { ShownMembers } from '#renderer/bindings/members.ts';
import { findMentions } from '#shared/domain/conversation/mentions.ts';
import styles from './message-item.module.css';

interface MessageTextProps {
  readonly text: string;
  readonly members: ShownMembers;
}

/** The words of a message; where they call the reader by name stands out. */
export function MessageText({ text, members: { list, former, me } }: MessageTextProps) {
  const calls = findMentions(text, [...list, ...former.filter(({ isMe }) => !isMe)]).filter(({ members }) =>
    members.includes(me.id),
  );
  return (
    <p className={styles['text']}>
      {calls.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(calls[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(calls.at(-1)?.end ?? 0)}
    </p>
  );
}
