import type { Lead } from '../lead/lead.ts';

/**
 * The words by which a card is known: role and company, and whose it is when that must be said. Empty when a lead has
 * neither. Source: SPEC BOARD5.
 */
export function cardNameOf(lead: Pick<Lead, 'role' | 'company'>, memberName?: string): string {
  const title = [lead.role, lead.company].filter((part) => part !== undefined).join(', ');
  return memberName === undefined ? title : `${title} – ${memberName}`;
}
