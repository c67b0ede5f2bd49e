import { useState } from 'react';

import type { ImportPart } from '#shared/domain/import/import-part.ts';
import type { ImportSource } from './read-import-file.ts';

/** The table of a file that is to come in. */
export interface ChosenPart {
  /** `undefined` while there is no file. */
  readonly part: ImportPart | undefined;
  readonly place: number;
  readonly choosePart: (place: number) => void;
}

/** Begins with the part that is most likely meant; what was chosen in one file says nothing about the next. */
export function useChosenPart(source: ImportSource | undefined): ChosenPart {
  const [latest, setLatest] = useState<{ readonly of: ImportSource; readonly place: number }>();
  const place = source !== undefined && latest?.of === source ? latest.place : (source?.likely ?? 0);
  return {
    part: source?.parts[place],
    place,
    choosePart: (chosen) => {
      if (source !== undefined) setLatest({ of: source, place: chosen });
    },
  };
}
