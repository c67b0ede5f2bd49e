import { findPay } from '../match/pay/read-pay.ts';
import { isPlaceLine } from './headline.ts';
import { readLabels } from './labels.ts';
import { findModeIn, modeOfLine } from './mode-guess.ts';
import type { Posting, PostingField } from './posting.ts';
import { findDeadline, readPostingDay } from './posting-date.ts';
import { tidyLine } from './tidy-text.ts';

type Told = Pick<Posting, 'lead' | 'guessed'>;

const FILLED = ['place', 'pay', 'mode', 'deadlineOn'] as const;
const MOST_PLACE = 100;

/**
 * Adds what a posting does not tell of place, pay, way of working and deadline, where its words do; at most so many units
 * of them are read. Source: SPEC POST15.
 */
export function fillGaps({ lead, guessed }: Told, words: string, most: number): Told {
  const text = words.slice(0, most);
  const labels = readLabels(text.split('\n'));
  const place = tidyLine(labels.get('place'));
  const found: Posting['lead'] = {
    place: place !== undefined && (place.length <= MOST_PLACE || isPlaceLine(place)) ? place : undefined,
    pay: lead.pay === undefined ? tidyLine(findPay(text)?.text) : undefined,
    mode: lead.mode ?? modeOfLine(lead.place ?? place) ?? modeOfLine(labels.get('mode')) ?? findModeIn(text),
    deadlineOn: readPostingDay(labels.get('deadlineOn')) ?? findDeadline(text),
  };
  const added: readonly PostingField[] = FILLED.filter(
    (field) => lead[field] === undefined && found[field] !== undefined,
  );
  const filled = Object.fromEntries(added.map((field) => [field, found[field]]));
  return { lead: { ...lead, ...filled }, guessed: [...guessed, ...added] };
}
