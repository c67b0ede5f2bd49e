import type { JournalEntryId } from '#shared/kernel/ids.ts';

/** What somebody can be asked who does not know how to begin: keys, which the screen puts into words. */
export const JOURNAL_PROMPTS = [
  'today',
  'went-well',
  'was-hard',
  'learned',
  'grateful',
  'worry',
  'would-tell-a-friend',
  'next-small-thing',
] as const;

/** What an entry answers. */
export type JournalPrompt = (typeof JOURNAL_PROMPTS)[number];

/**
 * What somebody wrote for themselves alone.
 *
 * **Shape:** one record of the root `journal` of the private document with `text`, `at`, `zone`, and as they come `prompt`,
 * `editedAt` and `deletedAt`.
 */
export interface JournalEntry {
  readonly id: JournalEntryId;
  readonly text: string;
  readonly prompt: JournalPrompt | undefined;
  /** When it was written, in epoch milliseconds. */
  readonly at: number;
  /** The time zone (IANA) where it was written. */
  readonly zone: string;
  /** When it was last rewritten, in epoch milliseconds. */
  readonly editedAt: number | undefined;
}

/** Whether a text is the key of a prompt. */
export function isJournalPrompt(text: string): text is JournalPrompt {
  return JOURNAL_PROMPTS.some((prompt) => prompt === text);
}

/**
 * The paragraphs of an entry, without the space around them: what its writer may put somewhere else, one by one and by their
 * own hand. Source: SPEC JOUR3.
 */
export function paragraphsOf({ text }: Pick<JournalEntry, 'text'>): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  for (const line of [...text.split(/\r\n|\r|\n/), '']) {
    if (line.trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      paragraphs.push(lines.join('\n').trim());
      lines = [];
    }
  }
  return paragraphs;
}
