import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { usePresence } from '#renderer/bindings/presence.ts';
import type { Reach } from '#renderer/bindings/circle-reach.ts';
import { useReach } from '#renderer/bindings/reach.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** More names than this are a number. */
const MOST_NAMES = 3;

/** How many of the others are connected and who has the own changes, in a few sentences. */
export interface ReachWords {
  readonly connected: string;
  readonly reach: string;
}

/** Tells how far own changes have come; `undefined` without anybody else. */
export function useReachWords(): ReachWords | undefined {
  const { t } = useTranslation(['frame', 'common']);
  const { program } = useServices();
  const { of } = useMembers();
  const presenceOf = usePresence();
  const reaches = [...useReach()];
  if (reaches.length === 0) return undefined;

  const inState = (state: Reach['state']): readonly MemberId[] =>
    reaches.filter(([, reach]) => reach.state === state).map(([id]) => id);
  const nameOf = (id: MemberId): string => of(id)?.name || t('someone', { ns: 'common' });
  const about = (ids: readonly MemberId[]): { readonly names: string; readonly number: number } => ({
    names: new Intl.ListFormat(program.locale).format(ids.map(nameOf)),
    number: ids.length,
  });
  const waiting = reaches.flatMap(([id, reach]) => (reach.state === 'waiting' ? [{ id, count: reach.count }] : []));
  const [first] = waiting;
  const silent = inState('unknown');

  const sentences: string[] = [];
  if (first !== undefined && waiting.length === 1) {
    sentences.push(t('waiting.one', { count: first.count, name: nameOf(first.id) }));
  } else if (first !== undefined) {
    const those = about(waiting.map(({ id }) => id));
    sentences.push(t(waiting.length > MOST_NAMES ? 'waiting.many' : 'waiting.some', those));
  }
  if (silent.length > 0) sentences.push(t(silent.length > MOST_NAMES ? 'silent.many' : 'silent.some', about(silent)));
  if (inState('on-its-way').length > 0) sentences.push(t('onTheirWay'));

  return {
    connected: t('connected', {
      connected: reaches.filter(([id]) => presenceOf(id).state === 'connected').length,
      total: reaches.length,
    }),
    reach: sentences.length === 0 ? t('everyoneHas') : sentences.join(' '),
  };
}
