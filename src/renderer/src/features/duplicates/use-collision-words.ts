import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useNames } from '#renderer/words/use-names.ts';
import type { Collision, FoundFirst } from '#shared/domain/duplicate/select-collisions.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { useDayWords } from './use-spotted-words.ts';

/** Says in sentences who else goes for a posting, and who found it: seen from one of its leads. */
export function useCollisionWords(): (collision: Collision, leadId: LeadId) => string {
  const { t } = useTranslation(['duplicates', 'common']);
  const { program } = useServices();
  const members = useMembers();
  const names = useNames();
  const dayWords = useDayWords();
  const me = members.me.id;

  function going(ids: readonly MemberId[], isApart: boolean, foundByMe: FoundFirst | undefined): string {
    const words = { count: ids.length, names: names(ids) };
    if (foundByMe?.kind === 'one') {
      const day = dayWords(foundByMe.at);
      return t(isApart ? 'collision.youFirstApart' : 'collision.youFirst', { ...words, day });
    }
    return t(isApart ? 'collision.apart' : 'collision.going', words);
  }

  function found(first: FoundFirst, others: readonly MemberId[]): readonly string[] {
    if (first.kind === 'unknown') return [];
    if (first.kind === 'tie') {
      const rest = inOrder(first.memberIds).flatMap((id) => (id === me ? [] : names([id])));
      const all = first.memberIds.includes(me) ? [t('common:you'), ...rest] : rest;
      return [t('collision.tie', { names: new Intl.ListFormat(program.locale).format(all) })];
    }
    if (first.memberId === me) return [];
    const day = dayWords(first.at);
    const isOnlyThey = others.length === 1 && others[0] === first.memberId;
    return [
      isOnlyThey
        ? t('collision.theyFirst', { day })
        : t('collision.memberFirst', { name: names([first.memberId]), day }),
    ];
  }

  /** By joining, never by how far they are. */
  function inOrder(ids: Iterable<MemberId>): readonly MemberId[] {
    const all = [...new Set(ids)];
    const known = members.list.filter(({ id }) => all.includes(id)).map(({ id }) => id);
    return [...known, ...all.filter((id) => !known.includes(id))];
  }

  return ({ runs, first }, leadId) => {
    const hereIds = inOrder(runs.filter((run) => run.leadId === leadId).map(({ memberId }) => memberId));
    const apartIds = inOrder(runs.map(({ memberId }) => memberId)).filter((id) => !hereIds.includes(id));
    const [here, apart] = [hereIds, apartIds].map((ids) => ids.filter((id) => id !== me));
    const others = [...(here ?? []), ...(apart ?? [])];
    const foundByMe = first.kind === 'one' && first.memberId === me ? first : undefined;
    return [
      ...(here?.length ? [going(here, false, foundByMe)] : []),
      ...(apart?.length ? [going(apart, true, here?.length ? undefined : foundByMe)] : []),
      ...(apartIds.includes(me) ? [t('collision.youApart')] : []),
      ...found(first, others),
    ].join(' ');
  };
}
