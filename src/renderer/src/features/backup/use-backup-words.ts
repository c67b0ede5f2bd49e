import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Restored } from '#renderer/bindings/backing-up.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { BackupContents } from '#shared/ports/backup.ts';

type BackupCircle = BackupContents['circles'][number];

/** How a backup is told. */
export interface BackupWords {
  readonly savedAt: (at: number) => string;
  readonly nameOf: (circle: BackupCircle) => string;
  /** The names of several, as part of a sentence. */
  readonly namesOf: (circles: readonly BackupCircle[]) => string;
  /** `2 circles are in, and what only you see. 41 changes were new here.` */
  readonly cameIn: (contents: BackupContents, report: Restored) => string;
}

export function useBackupWords(): BackupWords {
  const { t } = useTranslation(['backup', 'frame']);
  const { locale } = useServices().program;
  const { away, date, dayOf } = useDays();
  const [timeOf, list] = useMemo(
    () => [
      new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
      new Intl.ListFormat(locale, { type: 'conjunction' }),
    ],
    [locale],
  );
  const circleName = (name: string): string => name || t('frame:unnamedCircle');

  function whatCameIn(kinds: readonly (BackupCircle['kind'] | undefined)[]): string {
    const count = kinds.filter((kind) => kind !== 'private').length;
    const hasOwn = kinds.includes('private');
    if (count > 0) return t(hasOwn ? 'cameIn.circlesAndOwn' : 'cameIn.circles', { count });
    return t(hasOwn ? 'cameIn.own' : 'cameIn.nothing');
  }

  return {
    savedAt: (at) => {
      const time = timeOf.format(at);
      const day = dayOf(at);
      return away(day) === 0 ? t('savedToday', { time }) : t('savedAt', { day: date(day), time });
    },
    nameOf: ({ kind, name }) => (kind === 'private' ? t('own') : circleName(name)),
    namesOf: (circles) =>
      list.format(
        circles.map(({ kind, name }) =>
          kind === 'private' ? t('ownWithin') : t('quoted', { name: circleName(name) }),
        ),
      ),
    cameIn: ({ circles }, { restored, newCount: count, isOwnHidden }) => {
      if (restored.length === 0) return t('cameIn.nothing');
      const what = whatCameIn(restored.map((id) => circles.find(({ circleId }) => circleId === id)?.kind));
      const hidden = isOwnHidden === true ? ` ${t('ownHidden')}` : '';
      return `${what} ${count === 0 ? t('nothingNew') : t('new', { count })}${hidden}`;
    },
  };
}
