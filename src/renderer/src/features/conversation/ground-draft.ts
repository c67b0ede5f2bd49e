import type { Ground } from '#shared/domain/conversation/ground.ts';

/** What can be chosen as the ground of what one says; `none` says nothing about it. */
export const GROUND_CHOICES = ['none', 'opinion', 'lived', 'checked'] as const;

/** One of them. */
export type GroundChoice = (typeof GROUND_CHOICES)[number];

/** A ground while it is chosen: what was typed stays while another choice is tried. */
export interface GroundDraft {
  readonly choice: GroundChoice;
  readonly source: string;
  /** An ISO day; null while none is set. */
  readonly checkedOn: string | null;
}

const WRITTEN = /^(none|opinion|lived|checked) (\d{4}-\d{2}-\d{2})? ([\s\S]*)$/u;

/** What is offered at first: no word, and today for whoever looks something up. */
function beginGround(today: string): GroundDraft {
  return { choice: 'none', source: '', checkedOn: today };
}

/** A ground that was given, to be changed. */
export function draftOfGround(ground: Ground | undefined, today: string): GroundDraft {
  if (ground?.kind === 'checked') return { choice: 'checked', source: ground.source, checkedOn: ground.checkedOn };
  return { ...beginGround(today), choice: ground?.kind ?? 'none' };
}

/** The ground that was chosen; a day that is not set is none that exists. */
export function groundOfDraft({ choice, source, checkedOn }: GroundDraft): Ground | undefined {
  if (choice === 'none') return undefined;
  return choice === 'checked' ? { kind: choice, source, checkedOn: checkedOn ?? '' } : { kind: choice };
}

/** Writes a draft as one text, to be kept with the words that are not sent yet. */
export function writeGroundDraft({ choice, source, checkedOn }: GroundDraft): string {
  return `${choice} ${checkedOn ?? ''} ${source}`;
}

/** Reads what `writeGroundDraft` wrote; where there is nothing, what is offered at first. */
export function readGroundDraft(text: string, today: string): GroundDraft {
  const [, chosen, checkedOn, source] = WRITTEN.exec(text) ?? [];
  const choice = GROUND_CHOICES.find((each) => each === chosen);
  if (choice === undefined) return beginGround(today);
  return { choice, source: source ?? '', checkedOn: checkedOn ?? null };
}
