import { draftRenewal } from '#shared/domain/term/select-term-state.ts';
import type { Term } from '#shared/domain/term/term.ts';

/** A term while it is proposed. */
export interface TermDraft {
  /** ISO days; null while none is set. */
  readonly from: string | null;
  readonly until: string | null;
  readonly purpose: string;
}

/** What somebody is about to propose: a first term or another one, the same again, the same otherwise, or the end. */
export type TermForm =
  | { readonly kind: 'new' }
  | { readonly kind: 'renew' | 'reshape'; readonly term: Term }
  | { readonly kind: 'close'; readonly term: Term };

/** What stands in the dialog before anything is written into it. */
export function startingDraft(form: Exclude<TermForm, { readonly kind: 'close' }>): TermDraft {
  if (form.kind === 'new') return { from: null, until: null, purpose: '' };
  if (form.kind === 'renew') return draftRenewal(form.term);
  const { from, until, purpose } = form.term;
  return { from, until, purpose };
}

/** What is kept of a form while its dialog is closed. */
export function keyOf(form: TermForm): string {
  return form.kind === 'new' ? 'new' : `${form.kind} ${form.term.id}`;
}
