import { setName } from '#shared/domain/person/set-name.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';

/**
 * Gives the person another name in the open circle and in their own space, as one act that can be taken back.
 * The name must be sound; a space that cannot be written keeps the old one.
 */
export function setOwnName(session: CircleSession, name: string): void {
  const steps = session.spaces.flatMap((space) => {
    if (!space.isWritable()) return [];
    const result = setName(space.replica.doc, { name }, session.contextFor(space));
    return result.ok ? [{ space, step: result.value.undo }] : [];
  });
  const [first] = steps;
  if (first !== undefined) session.undo.push({ label: first.step.label, steps });
}
