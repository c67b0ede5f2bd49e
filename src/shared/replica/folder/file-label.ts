import { toHex } from '#shared/kernel/bytes.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';

const CHECK_BYTES = 8;
const NUMBER_DIGITS = 8;
const TOPIC_DIGITS = 16;
/** A renamed copy still has it somewhere in its name. */
const SEGMENT = /-s-(\d{8,12})-([0-9a-f]{16})/;
const LETTER = /-j-([0-9a-f]{16})-([0-9a-f]{16})/;

/** What the name of a file in a sync folder says, whoever renamed it. What the file holds is another matter. */
export type FileLabel =
  /** Something of the log; the number is that of its writer, for reading what was written first. */
  | { readonly kind: 'segment'; readonly number: number; readonly check: string | undefined }
  /** Something that is said on the topic of an invite. */
  | { readonly kind: 'letter'; readonly topic: string; readonly check: string };

/** Every file that is no letter may hold a segment. */
export function readFileLabel(name: string): FileLabel {
  const [, topic, check] = LETTER.exec(name) ?? [];
  if (topic !== undefined && check !== undefined) return { kind: 'letter', topic, check };
  const [, number = '0', segmentCheck] = SEGMENT.exec(name) ?? [];
  return { kind: 'segment', number: Number(number), check: segmentCheck };
}

/** The number that its writer gave a segment; 0 where the name tells of none. */
export function segmentNumberOf(name: string): number {
  const label = readFileLabel(name);
  return label.kind === 'segment' ? label.number : 0;
}

/** How a segment is called: the same bytes are called the same. */
export function segmentLabel(number: number, bytes: Uint8Array): string {
  return `s-${String(number).padStart(NUMBER_DIGITS, '0')}-${checkOf(bytes)}`;
}

export function letterLabel(topic: string, bytes: Uint8Array): string {
  return `j-${topicMark(topic)}-${checkOf(bytes)}`;
}

/** As much of a topic as stands in a name: 64 bits tell the few topics apart that anybody listens on. */
export function topicMark(topic: string): string {
  return topic.slice(0, TOPIC_DIGITS);
}

/** What a file that holds exactly these bytes has in its name. */
export function checkOf(bytes: Uint8Array): string {
  return toHex(labelledDigest(LABEL.folderFile, bytes).subarray(0, CHECK_BYTES));
}
