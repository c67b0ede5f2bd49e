import type * as Y from 'yjs';
import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { type EvidenceContent, keyOfSkill } from './evidence.ts';
import { evidenceBytes } from './evidence-bytes.ts';
import { checkEvidence, type EvidenceWords, type WordsCode } from './evidence-input.ts';
import type { EvidenceContext } from './evidence-reader.ts';

/** What somebody saw of another and is about to sign. */
export interface SeenEvidence extends Omit<EvidenceContent, 'answer'> {
  /** The 32 bytes that a device is to sign. */
  readonly digest: Uint8Array;
}

/**
 * Prepares what one saw of another, so that it can be signed; nothing is written.
 *
 * **Errors:** `own` about oneself; those of the words. Source: SPEC EVID1, EVID4.
 */
export function draftSeenEvidence(
  input: EvidenceWords & { readonly about: MemberId } & Pick<EvidenceContext, 'circleId' | 'digestOf'>,
  { actor, now, newId }: CommandContext,
): Result<SeenEvidence, { readonly code: WordsCode | 'own'; readonly field?: string }> {
  const { about, circleId, digestOf } = input;
  if (about === actor) return err({ code: 'own', field: 'about' });
  const words = checkEvidence(input);
  if (!words.ok) return words;
  const seen = { ...words.value, id: newId('evidence'), author: actor, about, at: now };
  return ok({ ...seen, digest: digestOf(evidenceBytes(circleId, seen)) });
}

/** Tells the circle what one saw of another, with one's signature. The same again writes nothing. Source: SPEC EVID4. */
export function addSeenEvidence(
  doc: Y.Doc,
  input: {
    readonly seen: SeenEvidence;
    /** What a device made of its digest. */
    readonly signed: { readonly device: DeviceId; readonly signature: string };
  },
  { actor }: CommandContext,
): CommandResult<{ readonly evidenceId: EvidenceId }, 'not-yours'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { id, author, about, text, skills, at, day, digest } = input.seen;
  if (author !== actor) return err({ code: 'not-yours' });
  const { device, signature } = input.signed;
  const skillFields = Object.fromEntries(skills.map((skill) => [keyOfSkill(skill), skill]));
  const proof = { device, signature, hash: toHex(digest) };
  const fields = presentFields({ ...skillFields, about, text, day, at, ...proof });
  const isThere = openCircleDoc(doc).evidence.has(id);
  const changes: readonly Change[] = isThere ? [] : [{ kind: 'create', root: 'evidence', path: [id], fields }];
  return ok({ evidenceId: id, undo: commit(doc, 'evidence-added', changes) });
}
