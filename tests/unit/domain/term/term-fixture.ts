import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { agreeToTerm, withdrawAgreement } from '#shared/domain/term/agree-to-term.ts';
import { selectAlumni } from '#shared/domain/term/landing.ts';
import { markLanded, withdrawLanding } from '#shared/domain/term/mark-landed.ts';
import { proposeClosing, proposeTerm, withdrawTerm } from '#shared/domain/term/propose-term.ts';
import { type AnsweredProposal, selectTermState, type TermState } from '#shared/domain/term/select-term-state.ts';
import { readTerms } from '#shared/domain/term/term-reader.ts';
import type { MemberId, TermId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, type Replica, value } from '../fixture.ts';

export const MEMBERS: readonly MemberId[] = [ALICE, BOB, CAROL];

/** A term as everybody could have it. */
export const USUAL = { from: '2025-06-16', until: '2025-09-07', purpose: 'Twelve weeks to a first offer' };

export const propose = (
  { doc, ctx, authorOf }: Replica,
  fields: Partial<typeof USUAL> = {},
  members: readonly MemberId[] = MEMBERS,
) => proposeTerm(doc, { ...USUAL, ...fields, members, authorOf }, ctx);

/** Proposes a term, and answers its id. */
export const proposed = (by: Replica, fields: Partial<typeof USUAL> = {}, members?: readonly MemberId[]): TermId =>
  value(propose(by, fields, members)).termId;

export const closing = ({ doc, ctx, authorOf }: Replica, words?: string, members = MEMBERS) =>
  proposeClosing(doc, { words, members, authorOf }, ctx);

export const withdraw = ({ doc, ctx, authorOf }: Replica, termId: TermId, members = MEMBERS) =>
  withdrawTerm(doc, { termId, members, authorOf }, ctx);

export const agree = ({ doc, ctx, authorOf }: Replica, termId: TermId, members: readonly MemberId[] = MEMBERS) =>
  agreeToTerm(doc, { termId, members, authorOf }, ctx);

export const disagree = ({ doc, ctx, authorOf }: Replica, termId: TermId, members: readonly MemberId[] = MEMBERS) =>
  withdrawAgreement(doc, { termId, members, authorOf }, ctx);

export const land = (
  { doc, ctx, authorOf }: Replica,
  fields: { readonly landedOn?: string; readonly helpsOn?: boolean; readonly words?: string } = {},
  zone = 'UTC',
) => markLanded(doc, { landedOn: '2025-06-10', helpsOn: true, ...fields, zone, authorOf }, ctx);

export const unland = ({ doc, ctx, authorOf }: Replica) => withdrawLanding(doc, { authorOf }, ctx);

export const named = ({ doc, ctx, me }: Replica) => value(setName(doc, { name: me }, ctx));

export const stateIn = ({ doc, authorOf }: Replica, members: readonly MemberId[] = MEMBERS): TermState =>
  selectTermState({ ...readTerms(openCircleDoc(doc), authorOf), members });

/** What a replica shows of the terms, in words. */
export function wordsIn(replica: Replica, members?: readonly MemberId[]) {
  const { current, closing: closed, earlier, open } = stateIn(replica, members);
  return {
    current: current?.proposal.purpose,
    closing: closed?.proposal.words,
    earlier: earlier.map(wordsOf),
    open: open.map(wordsOf),
  };
}

const wordsOf = ({ proposal }: AnsweredProposal) =>
  proposal.kind === 'term' ? proposal.purpose : `closing: ${proposal.words ?? ''}`;

export const alumniIn = ({ doc, authorOf }: Replica) => selectAlumni(openCircleDoc(doc), authorOf);

/** The stored fields of a record, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, root: 'terms' | 'termAnswers' | 'people', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'terms' | 'termAnswers' | 'people',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}
