import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import type { LeadSource } from '#shared/domain/sharing/lead-source.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';
import type { CircleSession } from './circle-session.ts';
import type { Act } from './undo-stack.ts';

/** Which lead goes where, and whether it stays here too. */
export interface TakeLead {
  readonly kind: 'copy' | 'move';
  readonly leadId: LeadId;
  readonly circleId: CircleId;
}

/** A lead that was taken. */
export interface TakenLead {
  /** `undefined` for what nobody but this person had seen: others may have read it by now, and could again. */
  readonly wayBack: Act | undefined;
}

/** Takes a lead with notes and history, without the conversation, to another circle; one act, also when it touches two documents. */
export function takeLead(session: CircleSession, target: CircleReplica, how: TakeLead): TakenLead | undefined {
  const source = session.spaceOf(how.leadId);
  // What is only read can be copied still.
  if (target.access.get() !== 'write' || (how.kind === 'move' && !source.isWritable())) return undefined;
  const people = session.circle.people.all.get();
  const from: LeadSource = {
    doc: source.replica.doc,
    authorOf: source.replica.authorOf,
    me: source.me,
    nameOf: (member) => people.get(member === session.own.me ? session.circle.me : member)?.name,
    ...(source === session.circle && { name: session.circle.name.get() }),
  };
  const input = { from, leadId: how.leadId, toCircle: how.circleId };
  const context = session.contextFor({ replica: target });
  const act = how.kind === 'copy' ? copied() : moved();
  if (act === undefined) return undefined;
  if (source === session.own) return { wayBack: undefined };
  session.undo.push(act);
  return { wayBack: act };

  function copied(): Act | undefined {
    const result = copyLead(target.doc, input, context);
    return result.ok
      ? { label: 'lead-copied', steps: [{ space: { replica: target }, step: result.value.undo }] }
      : undefined;
  }

  function moved(): Act | undefined {
    const result = moveLead(target.doc, input, context);
    if (!result.ok) return undefined;
    const { undo, undoAtSource } = result.value;
    return {
      label: 'lead-moved',
      steps: [
        { space: { replica: target }, step: undo },
        { space: source, step: undoAtSource },
      ],
    };
  }
}
