import * as Y from 'yjs';
import type { ConflictId, ConflictStepId, MemberId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import {
  type Conflict,
  CONFLICT_READERS,
  CONFLICT_STEP_KINDS,
  type ConflictStep,
  type ConflictWords,
} from './conflict.ts';

/** What the keys of those whom a conflict concerns begin with. */
export const WITH_PREFIX = 'with:';

/** The two answers, as they are stored. */
const ANSWERS = ['yes', 'no'] as const;

/** How long own words may be. Source: SPEC CONF2. */
export const CONFLICT_LIMITS: Readonly<Record<ConflictWords, number>> = {
  view: LIMITS.message,
  goal: LIMITS.entry,
  proposal: LIMITS.message,
};

/**
 * Reads one conflict, also when it was withdrawn. Only what its opener wrote counts, by the log. Never throws.
 * Source: SPEC CONF1, DOC4.
 */
export function readConflict(id: ConflictId, value: unknown, authorOf: AuthorOf): Conflict | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const openedBy = authorOfRecord(value, authorOf);
  if (openedBy === undefined) return malformed(id, 'incomplete');
  const isOpeners = (key: string): boolean => authorOfField(value, key, authorOf) === openedBy;
  const fields = createAuthoredReader(value, openedBy, authorOf);
  const words = fields.text('words', LIMITS.entry);
  const at = fields.instant('at');
  const concerned = [...value.keys()]
    .filter((key) => key.startsWith(WITH_PREFIX) && value.get(key) === true && isOpeners(key))
    .map((key) => key.slice(WITH_PREFIX.length) as MemberId)
    .sort();
  if (words === undefined || at === undefined || concerned.length < 2) return malformed(id, 'incomplete');
  return { id, openedBy, words, concerned, at, isWithdrawn: fields.isTakenBack };
}

/**
 * Reads one step, also when it was withdrawn; a pause is not withdrawn but lifted. Only what its author wrote counts, by the log.
 * Never throws. Source: SPEC CONF2, DOC4.
 */
export function readConflictStep(id: ConflictStepId, value: unknown, authorOf: AuthorOf): ConflictStep | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  const conflictId = readId<ConflictId>(fields, 'conflictId');
  const at = fields.instant('at');
  if (conflictId === undefined || at === undefined) return malformed(id, 'incomplete');
  const isWithdrawn = fields.isTakenBack;
  return readKind(fields, { id, conflictId, author, at, isWithdrawn }) ?? malformed(id, 'incomplete');
}

function readKind(
  fields: FieldReader,
  base: Pick<ConflictStep, 'id' | 'conflictId' | 'author' | 'at' | 'isWithdrawn'>,
): ConflictStep | undefined {
  const kind = fields.oneOf('kind', CONFLICT_STEP_KINDS);
  switch (kind) {
    case undefined:
      return undefined;
    case 'set-aside':
    case 'left':
      return { ...base, kind };
    case 'paused': {
      const until = fields.instant('until');
      return until === undefined ? undefined : { ...base, kind, until, isWithdrawn: false };
    }
    case 'readers': {
      const readers = fields.oneOf('readers', CONFLICT_READERS);
      return readers === undefined ? undefined : { ...base, kind, readers };
    }
    case 'answered': {
      const aboutId = readId<ConflictStepId>(fields, 'aboutId');
      const said = fields.text('said', LIMITS.message);
      const answer = fields.oneOf('answer', ANSWERS);
      if (aboutId === undefined || said === undefined || answer === undefined) return undefined;
      return { ...base, kind, aboutId, said, isYes: answer === 'yes' };
    }
    case 'view':
    case 'goal':
    case 'proposal': {
      const text = fields.text('text', CONFLICT_LIMITS[kind]);
      return text === undefined ? undefined : { ...base, kind, text };
    }
  }
}

function readId<Id extends string>(fields: FieldReader, key: string): Id | undefined {
  return fields.checked(key, (id) => id.length <= LIMITS.name) as Id | undefined;
}

/** All conflicts of a document, and all that was done in them, as far as they can be read. */
export function readConflicts(
  { conflicts, conflictSteps }: Pick<CircleRoots, 'conflicts' | 'conflictSteps'>,
  authorOf: AuthorOf,
): { readonly conflicts: readonly Conflict[]; readonly steps: readonly ConflictStep[] } {
  return {
    conflicts: [...conflicts.entries()].flatMap(([id, value]) => {
      const read = readConflict(id as ConflictId, value, authorOf);
      return isMalformed(read) ? [] : [read];
    }),
    steps: [...conflictSteps.entries()].flatMap(([id, value]) => {
      const read = readConflictStep(id as ConflictStepId, value, authorOf);
      return isMalformed(read) ? [] : [read];
    }),
  };
}
