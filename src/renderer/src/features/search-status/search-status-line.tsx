import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSearchStatus } from '#renderer/bindings/search-status.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type RenderLanding, StatusControl } from './status-control.tsx';

interface SearchStatusLineProps {
  readonly memberId: MemberId;
  readonly renderLanding: RenderLanding;
}

/** Where a member is in their search, in words; in one's own row a choice. Nothing where they have not said it. */
export function SearchStatusLine({ memberId, renderLanding }: SearchStatusLineProps) {
  const { t } = useTranslation('searchStatus');
  const days = useDays();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const landing = useObservable(circle.landings.all).get(memberId);
  const status = useSearchStatus(memberId);
  if (memberId === circle.me && isWritable) return <StatusControl status={status} renderLanding={renderLanding} />;
  // That somebody rests, and until when, is said where it says whether they are here.
  if (status === undefined || status.point === 'resting') return null;
  const day = days.date(status.since);
  if (status.point === 'landed') {
    return <p>{t(landing?.helpsOn === true ? 'landedAndHelps' : 'landedOn', { day })}</p>;
  }
  return <p>{t('asOf', { point: t(`points.${status.point}`), day })}</p>;
}
