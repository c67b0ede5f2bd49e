import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as Y from 'yjs';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addEvidence } from '#shared/domain/evidence/add-evidence.ts';
import { addSeenEvidence, draftSeenEvidence } from '#shared/domain/evidence/add-seen-evidence.ts';
import type { EvidenceWords } from '#shared/domain/evidence/evidence-input.ts';
import type { EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';

const user = userEvent.setup();

export const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  user.click(within(inside).getByRole('button', { name }));
/** What was done is said a moment after it. */
export const takeBack = async (said: string) => {
  await screen.findByText(said);
  await press('Undo');
};
export const choose = async (button: string, entry: string) => {
  await press(button);
  await user.click(screen.getByRole('menuitem', { name: entry }));
};
export const textbox = (name: string) => screen.getByRole('textbox', { name });
export const fill = async (name: string, text: string) => {
  await user.clear(textbox(name));
  await user.click(textbox(name));
  await user.paste(text);
};
export const select = (name: string, option: string) =>
  user.selectOptions(screen.getByRole('combobox', { name }), option);
export const has = (button: string | RegExp) => screen.queryByRole('button', { name: button }) !== null;
/** The text of each row of a list, without what can be done there. */
export const rows = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((row) => [...row.querySelectorAll('p')].map((part) => part.textContent).join(' | '));
export const hasList = (name: string) => screen.queryByRole('list', { name }) !== null;

/** A member writes about themselves. */
export function notes({ circle, run }: CircleSession, words: EvidenceWords): EvidenceId {
  const added = run(circle, addEvidence, words);
  if (!added.ok) throw new Error(added.error.code);
  return added.value.evidenceId;
}

/** A member writes what they saw of another, signed. */
export async function saw(session: CircleSession, about: MemberId, words: EvidenceWords): Promise<EvidenceId> {
  const { circle, contextFor, run } = session;
  const { circleId, statements } = circle.replica;
  if (statements === undefined) throw new Error('a circle has statements');
  const { digestOf } = statements;
  const seen = draftSeenEvidence({ ...words, about, circleId, digestOf }, contextFor(circle));
  if (!seen.ok) throw new Error(seen.error.code);
  const signed = await statements.sign(seen.value.digest);
  const added = run(circle, addSeenEvidence, { seen: seen.value, signed });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.evidenceId;
}

/** Writes past all commands, as a program that keeps to no rule does. */
export function scribble({ circle }: CircleSession, id: EvidenceId, key: string, text: string): void {
  const { doc } = circle.replica;
  const record = openCircleDoc(doc).evidence.get(id);
  if (!(record instanceof Y.Map)) throw new Error('evidence is a record');
  act(() => {
    doc.transact(() => record.set(key, text), COMMAND_ORIGIN);
  });
}
