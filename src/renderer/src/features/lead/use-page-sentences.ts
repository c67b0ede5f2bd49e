import { useTranslation } from 'react-i18next';

import type { PostingField } from '#shared/domain/posting/posting.ts';
import { chosenOf, guessedIn, PAGE_FIELDS, type PageDraft } from './draft-of-page.ts';

/** What became of a page in the form, in sentences; none while there is no page. */
export function usePageSentences({ page, draft, link }: PageDraft): readonly string[] {
  const { t } = useTranslation(['posting', 'lead']);
  const listed = (fields: readonly PostingField[]): string => fields.map((field) => t(`fields.${field}`)).join(', ');
  const aboutLink = link === undefined ? [] : [t(link === 'filled' ? 'linkOnly' : 'linkKept')];
  if (page === undefined) return aboutLink;
  const { read, filled, kept, isKeeping, inNotes } = page;
  const cut = read.isCut ? [t('cut')] : [];
  const posting = chosenOf(page);
  if (posting === undefined) {
    const none = inNotes === 'none' ? t('none') : t(`inNotes.${inNotes}`);
    const several = t('several', { number: read.postings.length });
    return [read.postings.length === 0 ? none : several, ...cut, ...aboutLink];
  }
  const guessed = guessedIn(page);
  const sure = PAGE_FIELDS.filter((field) => filled[field] !== undefined && !guessed.includes(field));
  const keptNames = kept.map((field) => t(`lead:fields.${field}`)).join(', ');
  return [
    ...(sure.length > 0 ? [t('read', { fields: listed(sure) })] : []),
    ...(guessed.length > 0 ? [t('guessed', { fields: listed(guessed) })] : []),
    ...(kept.length > 0 ? [t('keptTyped', { fields: keptNames })] : []),
    ...(sure.length + guessed.length + kept.length === 0 ? [t('nothingNew')] : []),
    ...cut,
    ...(draft.original === null ? (isKeeping ? [] : [t('notKept')]) : [t('kept')]),
    ...aboutLink,
  ];
}
