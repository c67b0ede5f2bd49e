import { useTranslation } from 'react-i18next';

import type { ImportPart, PartKind } from '#shared/domain/import/import-part.ts';
import { cutLine } from '#shared/domain/import/import-text.ts';

const NAME_LENGTH = 80;

/** How a part of a file is spoken of. */
export interface PartWords {
  /** What it was recognised as, in a sentence. */
  readonly recognised: (part: ImportPart) => string;
  /** What it is called among others. */
  readonly nameOf: (part: ImportPart) => string;
}

/** Words for the parts of a file. */
export function usePartWords(): PartWords {
  const { t } = useTranslation('importing');
  return {
    recognised: (part) => {
      const { kind, name, table, listCount, savedCount } = part;
      const count = table.rows.length;
      return t(`recognised.${kind}`, {
        name: shortName(name),
        rows: t('rows', { count }),
        lists: t('lists', { count: listCount }),
        cards: t('cards', { count }),
        applications: t('applications', { count: count - savedCount }),
        savedJobs: t('savedJobs', { count: kind === 'linkedin-saved' ? count : savedCount }),
        connections: t('connections', { count }),
      });
    },
    nameOf: ({ kind, name }) => {
      if (kind === 'trello') return name === '' ? t('part.trello') : shortName(name);
      if (isLinkedIn(kind)) return t(`part.${kind}`);
      return name === '' ? t('part.unnamed') : shortName(name);
    },
  };
}

function isLinkedIn(kind: PartKind): kind is Extract<PartKind, `linkedin-${string}`> {
  return kind.startsWith('linkedin-');
}

function shortName(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${cutLine(name, NAME_LENGTH)}…`;
}
