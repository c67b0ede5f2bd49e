import { isSupport, type Message } from '../conversation/message.ts';
import { dayIn } from '../record/week.ts';
import type { PacketInput, PacketPart } from './packet.ts';
import { hideNames, type PacketNames, showNames } from './packet-names.ts';
import { quoteMarkdown, toMarkdownLine, toMarkdownLines, toMarkdownLink } from './safe-markdown.ts';

type Composer = Pick<PacketInput, 'words' | 'zone'> & { readonly names: PacketNames };
type Part<Kind> = Extract<PacketPart, { readonly kind: Kind }>;

/**
 * Puts what was chosen together for somebody who knows the matter by profession: Markdown that shows what was chosen, in the
 * given order, and nothing else. Whatever stands in it is shown as it was written; none of it becomes a heading, a picture, HTML
 * or code, and nothing is a link but a source or a lead's link that may be opened. Source: SPEC ADV6, ADV7, ADV8.
 */
export function composePacket({ title, parts, people, areNamesHidden, zone, words }: PacketInput): string {
  const names = areNamesHidden ? hideNames(people, words) : showNames(people, words);
  const composer: Composer = { words, zone, names };
  const head = toMarkdownLine(title);
  const blocks = [head === '' ? '' : `# ${head}`, ...parts.flatMap((part) => blocksOf(part, composer))];
  return blocks
    .filter((block) => block !== '')
    .map((block) => `${block}\n`)
    .join('\n');
}

/** Paragraphs, each apart from the others. */
function blocksOf(part: PacketPart, composer: Composer): readonly string[] {
  switch (part.kind) {
    case 'message':
      return messageBlocks(part.message, composer);
    case 'lead':
      return leadBlocks(part, composer);
    case 'check-in':
      return checkInBlocks(part, composer);
    case 'own-words':
      return [toMarkdownLines(part.text).join('\n')];
  }
}

function messageBlocks(message: Message, { words, zone, names }: Composer): readonly string[] {
  const { author, at, ground } = message;
  const heading = headingOf(words.saidBy(names.nameOf(author), words.day(dayIn(at, zone))));
  const quoted = quoteMarkdown(toMarkdownLines(wordsOf(message, { words, zone, names })));
  if (ground === undefined) return [heading, quoted];
  if (ground.kind !== 'checked') return [heading, quoted, toMarkdownLine(words.grounds[ground.kind])];
  const checked = toMarkdownLine(words.grounds.checked(words.day(ground.checkedOn)));
  return [heading, quoted, checked, fieldLine(words.source, ground.source, names)];
}

/** Support and a "me too" are stored as keys. */
function wordsOf({ as: manner, text }: Message, { words, names }: Composer): string {
  if (manner === 'support') return isSupport(text) ? words.supports[text] : '';
  return manner === 'me-too' && text === '' ? words.meToo : names.hideIn(text);
}

function leadBlocks({ lead, fields }: Part<'lead'>, { words, names }: Composer): readonly string[] {
  const lines = fields.flatMap((field) => {
    const value = lead[field];
    if (value === undefined) return [];
    return `- ${fieldLine(words.leadFields[field], field === 'deadlineOn' ? words.day(value) : value, names)}`;
  });
  return lines.length === 0 ? [] : [headingOf(words.lead), lines.join('\n')];
}

function checkInBlocks({ checkIn, texts }: Part<'check-in'>, { words, names }: Composer): readonly string[] {
  const told = texts.flatMap((name) => {
    const text = checkIn[name];
    return text === undefined
      ? []
      : [toMarkdownLine(words.checkInTexts[name]), quoteMarkdown(toMarkdownLines(names.hideIn(text)))];
  });
  const day = words.day(dayIn(checkIn.at, checkIn.zone));
  return told.length === 0 ? [] : [headingOf(words.saidBy(names.nameOf(checkIn.author), day)), ...told];
}

function headingOf(text: string): string {
  return `## ${toMarkdownLine(text)}`;
}

function fieldLine(name: string, value: string, names: PacketNames): string {
  return `${toMarkdownLine(`${name}:`)} ${toMarkdownLink(value) ?? toMarkdownLine(names.hideIn(value))}`;
}
