import type { WorkMode } from '../lead/lead.ts';
import { wordsKey } from './import-text.ts';

const MODES: ReadonlyMap<string, WorkMode> = new Map(
  (
    [
      [
        'remote',
        'remote, yes, true, fully remote, full remote, remote only, home office, homeoffice, wfh, ja, oui, si, sim',
      ],
      ['hybrid', 'hybrid, hybride, hibrido, ibrido'],
      ['onsite', 'on site, onsite, in office, office, vor ort, sur site, presencial, in sede'],
    ] as const
  ).flatMap(([mode, words]) => words.split(',').map((word) => [wordsKey(word), mode] as const)),
);

/** What a word says of where the work is done; `undefined` for a word that is not known. */
export function readMode(text: string): WorkMode | undefined {
  return MODES.get(wordsKey(text));
}
