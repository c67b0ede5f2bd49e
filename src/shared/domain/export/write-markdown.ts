import { quoteMarkdown, toMarkdownLine, toMarkdownLines, toMarkdownLink } from '../advice/safe-markdown.ts';
import type { Outcome, Stage } from '../pursuit/stage.ts';
import { hasRun, type SavedDone, type SavedLead, type SavedMove, type SavedText } from './saved-lead.ts';

/** The fields that are told in a line each, in their order. */
export const MARKDOWN_FIELDS = [
  ...(['place', 'mode', 'pay', 'link', 'kind', 'opensIn', 'deadlineOn', 'heardFrom', 'nextStep'] as const),
] as const;

/** A field that is told in a line. */
export type MarkdownField = (typeof MARKDOWN_FIELDS)[number];

/** The words between those of people, in the language of whoever saves. */
export interface MarkdownWords {
  readonly title: string;
  /** What a lead without a name is called. */
  readonly unnamed: string;
  readonly fields: Readonly<
    Record<MarkdownField | 'stage' | 'outcome' | 'tags' | 'forWhom' | 'added' | 'copiedFrom', string>
  >;
  readonly sections: Readonly<Record<'notes' | 'history' | 'others' | 'conversation' | 'originals', string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** Puts the value of a choice, a month or a day into words. */
  readonly valueOf: (field: MarkdownField, value: string) => string;
  /** Puts a moment into words. */
  readonly moment: (at: number) => string;
  readonly day: (isoDay: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly done: (step: string) => string;
  /** Whoever saves. */
  readonly me: string;
  readonly onlyMe: string;
  readonly somebody: string;
}

/**
 * The leads as a text to read, a lead at a time: Markdown that shows what people wrote as they wrote it. None of it becomes
 * a heading, a list, a quotation, a picture, a table, HTML or code, and nothing a link but a lead's, or a kept page's, that
 * may be opened. Source: SPEC EXP7, ADV7.
 */
export function* writeMarkdown(leads: readonly SavedLead[], words: MarkdownWords): Generator<string> {
  yield `# ${toMarkdownLine(words.title)}\n`;
  for (const lead of leads) yield `\n${blocksOf(lead, words).join('\n\n')}\n`;
}

function blocksOf(lead: SavedLead, words: MarkdownWords): readonly string[] {
  const { sections } = words;
  const name = [lead.role, lead.company].filter((text) => text !== undefined).join(', ');
  const history = [
    ...lead.history.map((move) => ({ at: move.at, line: moveLine(move, words.me, words) })),
    ...lead.othersHistory.map((move) => ({ at: move.at, line: moveLine(move, move.who ?? words.somebody, words) })),
    ...lead.doneSteps.map((step) => ({ at: step.at, line: doneLine(step, words) })),
  ].sort((a, b) => a.at - b.at);
  return [
    `## ${toMarkdownLine(name) || toMarkdownLine(words.unnamed)}`,
    list(fieldLines(lead, words)),
    ...section(sections.notes, quoted(lead.notes)),
    ...section(sections.history, list(history.map(({ line }) => line))),
    ...section(sections.others, list(otherLines(lead, words))),
    ...texts(sections.conversation, lead.conversation, words),
    ...texts(sections.originals, lead.originals, words),
  ].filter((block) => block !== '');
}

function fieldLines(lead: SavedLead, words: MarkdownWords): readonly string[] {
  const { fields } = words;
  const forWhom = [...(lead.isForMe ? [words.me] : []), ...lead.forOthers];
  const added = [lead.addedBy ?? words.me, ...(lead.addedAt === undefined ? [] : [words.moment(lead.addedAt)])];
  const outcome = lead.outcome === undefined || lead.stage !== 'closed' ? undefined : words.outcomes[lead.outcome];
  return [
    ...(hasRun(lead) ? [line(fields.stage, words.stages[lead.stage])] : []),
    ...(outcome === undefined ? [] : [line(fields.outcome, outcome)]),
    ...MARKDOWN_FIELDS.flatMap((field) => {
      const value = lead[field];
      if (field === 'nextStep') return stepLine(lead, words);
      return value === undefined ? [] : [line(fields[field], words.valueOf(field, value))];
    }),
    ...(lead.tags.length === 0 ? [] : [line(fields.tags, lead.tags.join(', '))]),
    ...(forWhom.length === 0 ? [] : [line(fields.forWhom, forWhom.join(', '))]),
    ...(lead.copiedFrom === undefined ? [] : [line(fields.copiedFrom, lead.copiedFrom)]),
    line(fields.added, added.join(', ')),
    ...(lead.isOnlyMine ? [toMarkdownLine(words.onlyMe)] : []),
  ];
}

function stepLine({ nextStep, nextStepOn }: SavedLead, { fields, day }: MarkdownWords): readonly string[] {
  const parts = [nextStep, nextStepOn === undefined ? undefined : day(nextStepOn)].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [line(fields.nextStep, parts.join(', '))];
}

function moveLine({ at, from, to, by }: SavedMove, who: string, { moment, moved, stages }: MarkdownWords): string {
  return toMarkdownLine(`${moment(at)}: ${moved(stages[from], stages[to])}, ${peopleOf(who, by)}`);
}

function doneLine({ at, text, who, by }: SavedDone, { moment, done, me }: MarkdownWords): string {
  return toMarkdownLine(`${moment(at)}: ${done(text)}, ${peopleOf(who ?? me, by)}`);
}

function peopleOf(who: string, by: string | undefined): string {
  return by === undefined || by === who ? who : `${who} (${by})`;
}

function otherLines({ others }: SavedLead, { stages, outcomes, day }: MarkdownWords): readonly string[] {
  return others.map(({ who, stage, outcome, nextStep, nextStepOn }) => {
    const told = [
      stage === undefined ? undefined : stages[stage],
      outcome === undefined ? undefined : outcomes[outcome],
      nextStep,
      nextStepOn === undefined ? undefined : day(nextStepOn),
    ].filter((part) => part !== undefined);
    return toMarkdownLine(told.length === 0 ? who : `${who}: ${told.join(', ')}`);
  });
}

function texts(title: string, all: readonly SavedText[], words: MarkdownWords): readonly string[] {
  const blocks = all.flatMap(({ at, of, text }) => {
    const when = at === undefined ? '' : toMarkdownLine(words.moment(at));
    const whose = of === undefined ? '' : (toMarkdownLink(of) ?? toMarkdownLine(of));
    const head = [whose, when].filter((part) => part !== '').join(', ');
    return [head, quoted(text)].filter((block) => block !== '');
  });
  return blocks.length === 0 ? [] : [`### ${toMarkdownLine(title)}`, ...blocks];
}

function section(title: string, body: string): readonly string[] {
  return body === '' ? [] : [`### ${toMarkdownLine(title)}`, body];
}

function quoted(text: string): string {
  const lines = toMarkdownLines(text);
  return lines.length === 0 ? '' : quoteMarkdown(lines);
}

function list(lines: readonly string[]): string {
  return lines.map((each) => `- ${each}`).join('\n');
}

function line(name: string, value: string): string {
  return `${toMarkdownLine(`${name}:`)} ${toMarkdownLink(value) ?? toMarkdownLine(value)}`;
}
