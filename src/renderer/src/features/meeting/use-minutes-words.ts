import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { minutesOf } from '#renderer/bindings/minutes.ts';
import { useNames } from '#renderer/words/use-names.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import type { Minutes, MinutesCommitment, MinutesTurn } from '#shared/domain/meeting/select-minutes.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** One part of the minutes: its head, and its lines in words. */
export interface MinutesPart {
  readonly heading: string;
  readonly lines: readonly { readonly key: string; readonly text: string; readonly more: readonly string[] }[];
}

/** What the minutes say, in the language of the app: what happened, then its parts; parts without lines are left out. */
export interface MinutesWords {
  readonly about: readonly string[];
  readonly parts: readonly MinutesPart[];
}

export function useMinutesWords(): (minutes: Minutes) => MinutesWords {
  const { t } = useTranslation(['meeting', 'common', 'together']);
  const members = useMembers();
  const namesOf = useNames();
  const nameOf = (id: MemberId | undefined): string => members.of(id)?.name || t('common:someone');
  const turnLine = ({ kind, memberId, topic }: MinutesTurn): string =>
    kind === 'commitments' || kind === 'closing'
      ? t(`turnOf.${kind}`)
      : t(`past.turnOf.${kind}`, { name: nameOf(memberId), topic: topic?.text ?? '' });
  const noteLine = (note: MeetingNote): string => {
    if (note.kind === 'turn') return `${nameOf(note.author)}: ${note.text}`;
    return t(`noteLines.${note.kind}`, { text: note.text, name: nameOf(note.forMember) });
  };
  const saidLine = ({ note, memberId, text, measure, standing }: MinutesCommitment) => ({
    key: note.id,
    text: t(`past.standing.${standing}`, { name: nameOf(memberId), text }),
    more: measure === undefined ? [] : [t('past.measure', { measure })],
  });
  return ({ kind, came, tookMs, facilitator, timekeeper, turns, decisions, commitments, otherNotes }) => ({
    about: [
      ...(came.length === 0 ? [] : [t(kind === 'live' ? 'past.came' : 'past.wrote', { names: namesOf(came) })]),
      ...(tookMs === undefined ? [] : [t('past.took', { count: Math.max(1, Math.round(tookMs / MINUTE_MS)) })]),
      ...(facilitator === undefined || timekeeper === undefined
        ? []
        : [t('past.roles', { facilitator: nameOf(facilitator), timekeeper: nameOf(timekeeper) })]),
    ],
    parts: [
      {
        heading: t('past.turns'),
        lines: turns.map((turn) => ({
          key: turn.key,
          text: `${turnLine(turn)} (${minutesOf(turn.tookMs)})`,
          more: turn.notes.filter((note) => note.kind === 'note').map(noteLine),
        })),
      },
      { heading: t('past.decisions'), lines: decisions.map(({ id, text }) => ({ key: id, text, more: [] })) },
      { heading: t('past.commitments'), lines: commitments.map(saidLine) },
      {
        heading: t('past.notes'),
        lines: otherNotes
          .filter((note) => note.kind === 'note' || note.kind === 'turn')
          .map((note) => ({ key: note.id, text: noteLine(note), more: [] })),
      },
    ].filter(({ lines }) => lines.length > 0),
  });
}

/** The minutes as a text that can be pasted anywhere. */
export function minutesText(title: string, { about, parts }: MinutesWords): string {
  const lines = parts.flatMap(({ heading, lines: own }) => [
    '',
    heading,
    ...own.flatMap(({ text, more }) => [`- ${text}`, ...more.map((line) => `  ${line}`)]),
  ]);
  return [title, ...about, ...lines, ''].join('\n');
}
