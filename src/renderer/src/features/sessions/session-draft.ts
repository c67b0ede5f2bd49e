import type { Session } from '#shared/domain/sessions/session.ts';
import type { SessionWords } from './use-session-words.ts';

/** The words and the week of a session while they are written. */
export interface SessionDraft {
  readonly title: string;
  readonly purpose: string;
  /** An ISO day, or nothing. */
  readonly week: string | null;
}

/** What is being written, with what stood there when that began. */
export interface BegunDraft {
  readonly from: SessionDraft;
  readonly draft: SessionDraft;
}

const FIELDS = ['title', 'purpose', 'week'] as const;

const NOTHING: SessionDraft = { title: '', purpose: '', week: null };

/** Nothing written yet. */
export const NEW_SESSION: BegunDraft = { from: NOTHING, draft: NOTHING };

/** What a session says now, to be changed. */
export function draftOf({ week }: Pick<Session, 'week'>, { title, purpose }: SessionWords): SessionDraft {
  return { title, purpose, week: week ?? null };
}

/** Goes on with what was begun: what was not touched says what stands there now. */
export function goOnFrom(now: SessionDraft, begun: BegunDraft | undefined): BegunDraft {
  if (begun === undefined) return { from: now, draft: now };
  const { from, draft } = begun;
  const keep = <K extends keyof SessionDraft>(field: K): SessionDraft[K] =>
    draft[field] === from[field] ? now[field] : draft[field];
  return { from: now, draft: { title: keep('title'), purpose: keep('purpose'), week: keep('week') } };
}

/** Only what was changed, so that what somebody else writes meanwhile stands; empty takes it away. */
export function changesOf({ from, draft }: BegunDraft): Partial<Record<(typeof FIELDS)[number], string>> {
  const changed = FIELDS.filter((field) => draft[field] !== from[field]);
  return Object.fromEntries(changed.map((field) => [field, draft[field] ?? '']));
}
