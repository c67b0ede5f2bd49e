import type { MemberId } from '#shared/kernel/ids.ts';
import { keysOf, type Lexicon } from '../match/lexicon.ts';
import { readPlace, type Whereabouts } from '../match/place/read-place.ts';
import type { Title } from '../match/read-title.ts';
import { readWishedRole, readWishedWords } from '../match/read-wishes.ts';
import type { Priorities, PriorityEntry, PriorityList } from '../priority/priorities.ts';
import { foldText } from '../record/fold-text.ts';

/** How much is read of one list, so that nobody can make comparing slow. */
const MOST_LINES = 50;

/** A role that somebody looks for, a line of theirs. */
export interface AimedRole {
  readonly text: string;
  readonly titles: readonly Title[];
}

/** A field, a skill, or what somebody can help with or would learn: a line of theirs, with what of it is compared. */
export interface AimedWords {
  readonly text: string;
  /** Each of them counts alone, such as the two of "SQL and Python". */
  readonly parts: readonly AimedPart[];
}

/** What of a line counts alone. */
export interface AimedPart {
  readonly keys: ReadonlySet<string>;
  /** Whether it tells so little that it meets only itself. */
  readonly isBare: boolean;
}

/** A place where somebody would work, a line of theirs. */
export interface AimedPlace {
  readonly text: string;
  readonly folded: string;
  readonly where: Whereabouts;
}

/** What one member aims at and brings, made ready to be compared. */
export interface Aims {
  readonly memberId: MemberId;
  readonly roles: readonly AimedRole[];
  readonly places: readonly AimedPlace[];
  readonly fields: readonly AimedWords[];
  readonly skills: readonly AimedWords[];
  readonly canHelpWith: readonly AimedWords[];
  /** What they would learn, and the skills that they want to grow. */
  readonly wouldLearn: readonly AimedWords[];
}

/** Reads what a member aims at, in the words that are compared with. Source: SPEC AIM1, AIM4. */
export function readAims({ memberId, lists }: Priorities, lexicon: Lexicon): Aims {
  const linesOf = (list: PriorityList): readonly PriorityEntry[] => lists[list].slice(0, MOST_LINES);
  const words = (list: PriorityList): readonly AimedWords[] => linesOf(list).map((line) => wordsOf(line, lexicon));
  const skills = words('skills');
  return {
    memberId,
    roles: linesOf('roles').map((line) => ({ text: line.text, titles: readWishedRole(line, lexicon).titles })),
    places: linesOf('places').map(({ text }) => ({ text, folded: foldText(text), where: readPlace(text) })),
    fields: words('fields'),
    skills,
    canHelpWith: words('canHelpWith'),
    wouldLearn: [...words('wouldLearn'), ...skills],
  };
}

function wordsOf(line: PriorityEntry, lexicon: Lexicon): AimedWords {
  const parts = readWishedWords(line, lexicon).map(({ keys, isEveryday, exact }) => ({
    keys: new Set(keys),
    isBare: isEveryday || exact !== undefined,
  }));
  // What is nothing but common words still means the same in the same words.
  const all = parts.length > 0 ? parts : [{ keys: new Set(keysOf(line.text, lexicon)), isBare: true }];
  return { text: line.text, parts: all };
}
