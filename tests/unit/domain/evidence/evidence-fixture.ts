import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addEvidence } from '#shared/domain/evidence/add-evidence.ts';
import { addSeenEvidence, draftSeenEvidence, type SeenEvidence } from '#shared/domain/evidence/add-seen-evidence.ts';
import { answerEvidence } from '#shared/domain/evidence/answer-evidence.ts';
import { editEvidence, removeEvidence } from '#shared/domain/evidence/change-evidence.ts';
import type { Evidence, EvidenceAnswer } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceWords } from '#shared/domain/evidence/evidence-input.ts';
import { type EvidenceContext, readEvidence } from '#shared/domain/evidence/evidence-reader.ts';
import { type EvidenceAbout, selectEvidenceAbout } from '#shared/domain/evidence/select-evidence-about.ts';
import { createEvidenceVerifier } from '#shared/domain/evidence/verify-evidence.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { DeviceId, EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { createSource, deviceOfMember, sign } from '../charter/charter-fixture.ts';
import { CIRCLE, type Replica, value } from '../fixture.ts';

export const readingOf = ({ authorOf }: Replica): EvidenceContext => ({
  circleId: CIRCLE,
  authorOf,
  digestOf: plainDigest,
});

export const noteOwn = ({ doc, ctx }: Replica, words: Partial<EvidenceWords> = {}) =>
  addEvidence(doc, { text: 'Led a team of three.', ...words }, ctx);

/** Writes down what one can do oneself, and answers its id. */
export const noted = (replica: Replica, words: Partial<EvidenceWords> = {}): EvidenceId =>
  value(noteOwn(replica, words)).evidenceId;

export const draft = ({ ctx }: Replica, about: MemberId, words: Partial<EvidenceWords> = {}) =>
  draftSeenEvidence(
    { text: 'Calmed an angry customer.', about, ...words, circleId: CIRCLE, digestOf: plainDigest },
    ctx,
  );

/** Puts what was drafted there, signed by a device. */
export const addSigned = (
  { doc, ctx }: Replica,
  seen: SeenEvidence,
  device: DeviceId = deviceOfMember(ctx.actor),
  signature = sign(device, seen.digest),
) => addSeenEvidence(doc, { seen, signed: { device, signature } }, ctx);

/** Tells what one saw of another, signed, and answers its id. */
export const saw = (replica: Replica, about: MemberId, words: Partial<EvidenceWords> = {}): EvidenceId =>
  value(addSigned(replica, value(draft(replica, about, words)))).evidenceId;

export const edit = ({ doc, ctx, authorOf }: Replica, evidenceId: EvidenceId, words: Partial<EvidenceWords>) =>
  editEvidence(doc, { evidenceId, authorOf, ...words }, ctx);

export const remove = ({ doc, ctx, authorOf }: Replica, evidenceId: EvidenceId) =>
  removeEvidence(doc, { evidenceId, authorOf }, ctx);

export const answer = ({ doc, ctx, authorOf }: Replica, evidenceId: EvidenceId, said: EvidenceAnswer) =>
  answerEvidence(doc, { evidenceId, authorOf, answer: said }, ctx);

/** All evidence that can be read, believed or not, by id. */
export function evidenceIn(replica: Replica): ReadonlyMap<EvidenceId, Evidence> {
  const found = new Map<EvidenceId, Evidence>();
  for (const [id, entry] of openCircleDoc(replica.doc).evidence.entries()) {
    const read = readEvidence(id as EvidenceId, entry, readingOf(replica));
    if (read !== undefined && !isMalformed(read)) found.set(read.id, read);
  }
  return found;
}

/** What the owner of a replica is told of a member, all signatures verified anew. */
export async function aboutIn(replica: Replica, memberId: MemberId, reader = replica.me): Promise<EvidenceAbout> {
  const evidence = [...evidenceIn(replica).values()];
  const proofs = await createEvidenceVerifier(createSource()).verify(evidence);
  return selectEvidenceAbout({ evidence, proofs, memberId, reader });
}

/** The same as ids. */
export async function idsAbout(replica: Replica, memberId: MemberId, reader = replica.me) {
  const { shown, putAway, unproven } = await aboutIn(replica, memberId, reader);
  const idsOf = (list: readonly { readonly id: EvidenceId }[]) => list.map(({ id }) => id);
  return { shown: idsOf(shown), putAway: idsOf(putAway), unproven: idsOf(unproven) };
}

/** The stored fields of a piece of evidence, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, id: EvidenceId): Y.Map<unknown> {
  const record = openCircleDoc(doc).evidence.get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write, and answers its id. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): EvidenceId {
  openCircleDoc(doc).evidence.set(id, new Y.Map<unknown>(Object.entries(fields)));
  return id as EvidenceId;
}
