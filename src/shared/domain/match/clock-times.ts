/** Hours of a day from one time to another, as a text tells them. */
export interface ClockTimes {
  /** In hours from midnight, such as 18.5; `to` is over 24 where the work goes on after midnight. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const HALF = String.raw`(\d{1,2})(?:[:.h]([0-5]\d))?\s?(a\.?m\.?|p\.?m\.?|noon|uhr|h(?:eures?)?|u(?:ur)?)?(?![\p{L}\d])`;
const TIMES = new RegExp(
  String.raw`(?<![\p{L}\d.,:€$£+])${HALF}\s?(?:-|–|—|to|until|till|bis|à|a|tot|/)\s?${HALF}(?![\d%.,:]\d|\s?(?:%|€|[-–]?\s?(?:hours?|hrs|std|stunden|days?|tage|weeks?|months?|years?|people|min|km|kg)\b))`,
  'giu',
);
/** Beside bare numbers, words that make clock times of them. */
const OF_A_DAY =
  /(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)[a-zé]{0,7}\.?,?\s?$|(?:shifts?|schicht\w*|dienst\w*|days?|nights?|n[aä]chts?|earl(?:y|ies)|lates?|tagsüber|horaires?|daily|täglich)\s?:?\s?\(?$/iu;
const MOST_READ = 30;
const MIDDAY = 12;
const DAY = 24;
const LONGEST = 14;
/** "Shifts 2-3" tells no times. */
const LEAST_BARE = 3;

/** The clock times of a text, in order. Whatever is no time of day is none. */
export function readClockTimes(text: string): readonly ClockTimes[] {
  const times: ClockTimes[] = [];
  for (const match of text.matchAll(TIMES)) {
    if (times.length >= MOST_READ) break;
    const [written, firstHour, firstMinutes, firstMark = '', lastHour, lastMinutes, lastMark = ''] = match;
    const isMarked = firstMark !== '' || lastMark !== '' || firstMinutes !== undefined || lastMinutes !== undefined;
    if (!isMarked && !OF_A_DAY.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    // "5-10 h" counts hours, "7h-15h" tells when.
    const isCount =
      /^h/iu.test(lastMark) && firstMark === '' && firstMinutes === undefined && lastMinutes === undefined;
    const last = timeOf(lastHour, lastMinutes, lastMark);
    const first = timeOf(
      firstHour,
      firstMinutes,
      firstMark === '' ? sharedMark(lastMark, firstHour, lastHour) : firstMark,
    );
    if (isCount || first > DAY || last > DAY) continue;
    const to = readEnd(first, last, firstMark + lastMark);
    if (to - first <= LONGEST && to - first >= (isMarked ? 1 : LEAST_BARE))
      times.push({ from: first, to, start: match.index, end: match.index + written.length });
  }
  return times;
}

/** "9-5" ends in the afternoon, "22-6" after midnight. */
function readEnd(from: number, to: number, marks: string): number {
  if (to > from) return to;
  const isOfTwelve = !/[aphu]/iu.test(marks) && from >= 6 && from < MIDDAY && to < MIDDAY;
  return to + (isOfTwelve ? MIDDAY : DAY);
}

/** "6-10pm": both; "10-6pm": the first is in the morning. */
function sharedMark(mark: string, first = '', last = ''): string {
  if (!/^p/iu.test(mark)) return /^a/iu.test(mark) && Number(first) <= Number(last) ? mark : '';
  return Number(first) < Number(last) && Number(last) !== MIDDAY ? mark : '';
}

function timeOf(hour = '', minutes = '0', mark: string): number {
  const time = Number(hour) + Number(minutes) / 60;
  if (/^p/iu.test(mark) && time < MIDDAY) return time + MIDDAY;
  return /^a/iu.test(mark) && time >= MIDDAY && time < MIDDAY + 1 ? time - MIDDAY : time;
}
