import type { CircleId } from '#shared/kernel/ids.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';

/** Whether an invite to this circle was once made on this device, or somebody else was seen in it. */
export function hasSharingBegun(keepsakes: Keepsakes, circleId: CircleId): boolean {
  return keepsakes.get(nameOf(circleId)) !== undefined;
}

/** Keeps in mind that the circle is shared. */
export function noteSharingBegun(keepsakes: Keepsakes, circleId: CircleId): void {
  keepsakes.set(nameOf(circleId), 'begun');
}

function nameOf(circleId: CircleId): string {
  return `sharing:${circleId}`;
}
