import type { Lead, LeadInput } from '#shared/domain/lead/lead.ts';
import type { ShownMember, ShownMembers } from '#renderer/bindings/members.ts';

/** The source of a lead in one line: a member's name, or what was written. */
export function heardFromText(lead: Pick<Lead, 'heardFrom' | 'heardFromMember'>, members: ShownMembers): string {
  return members.of(lead.heardFromMember)?.name ?? lead.heardFrom ?? '';
}

/**
 * What a line about the source means: the one member of that name, else the words themselves. A name that two members
 * have stays in words.
 */
export function heardFromFields(
  text: string,
  members: readonly ShownMember[],
): Pick<LeadInput, 'heardFrom' | 'heardFromMember'> {
  const line = text.trim();
  const named = members.filter(({ name }) => name.trim().toLocaleLowerCase() === line.toLocaleLowerCase());
  const [member] = named;
  if (line === '') return { heardFrom: undefined, heardFromMember: undefined };
  return member !== undefined && named.length === 1 ? { heardFromMember: member.id } : { heardFrom: line };
}

/** The names that are offered: everybody's but one's own, each once. */
export function heardFromSuggestions(members: readonly ShownMember[]): readonly string[] {
  return [...new Set(members.filter(({ isMe }) => !isMe).map(({ name }) => name))];
}
