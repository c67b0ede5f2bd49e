import { isContactList } from '../contact/contact-columns.ts';
import { wordsKey } from './import-text.ts';

/** Tools that a table can come from and that it is known by: by its columns, never by the name of its file. */
export type Tracker =
  | 'lateral'
  | 'trello'
  | 'huntr'
  | 'teal'
  | 'simplify'
  | 'linkedin-applications'
  | 'linkedin-saved'
  | 'linkedin-contacts';

/** Columns that stand together in the export of one tool only; of the second list one is enough. */
const SIGNS: readonly (readonly [Tracker, all: string, oneOf?: string])[] = [
  ['lateral', 'company, role, stage history, only me'],
  ['trello', 'card name, list name', 'card id, card url, card description, link, board name, archived'],
  ['linkedin-applications', 'application date, company name, job title, job url'],
  ['linkedin-saved', 'saved date, job url, job title, company name'],
  ['simplify', 'job title, company name, applied date, status, status date', 'job url, archived, date archived'],
  ['teal', 'job position, company, status', 'excitement, max salary, min salary, date saved'],
  ['huntr', 'employer, job title, list', 'date saved, date applied, url'],
];

/** Which tool a table comes from; `undefined` for a list of any kind. Source: SPEC IMP11. */
export function recogniseTracker(headers: readonly string[]): Tracker | undefined {
  const keys = new Set(headers.map(wordsKey));
  const has = (word: string): boolean => keys.has(word);
  if (isContactList(headers)) return 'linkedin-contacts';
  return SIGNS.find(([, all, oneOf]) => words(all).every(has) && (oneOf === undefined || words(oneOf).some(has)))?.[0];
}

function words(list: string): readonly string[] {
  return list.split(',').map(wordsKey);
}
