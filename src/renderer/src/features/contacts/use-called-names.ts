import type { MemberId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';

/** Members as a message calls them; nobody who has no name yet. */
export function useCalledNames(): (ids: readonly MemberId[]) => string {
  const members = useMembers();
  const { program } = useServices();
  return (ids) => {
    const names = ids.flatMap((id) => members.of(id)?.name || []);
    return new Intl.ListFormat(program.locale).format(names.map((name) => `@${name}`));
  };
}
