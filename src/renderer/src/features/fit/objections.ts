import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Aspect, Reason } from '#shared/domain/match/match.ts';
import type { Priorities } from '#shared/domain/priority/priorities.ts';
import { townOf } from './town-of.ts';

/** Something that a lead says and that may keep somebody from it. */
export interface Objection {
  readonly kind: 'place' | 'mode' | 'role' | 'words';
  /** As the lead says it; of a way of working its name. */
  readonly text: string;
}

/** Said elsewhere among the choices, or excluded by what is written. */
const NOT_ASKED: ReadonlySet<Aspect> = new Set(['place', 'work-mode', 'pay', 'role', 'deal-breaker']);
/** What stands behind these says more than a title, and would be read as several things. */
const FIRST_OF_ROLE = /[,;/|(]|\s[–—-]\s/u;
/** More would be a list to study. */
const MOST_WORDS = 4;

/** What one can have against a lead, as far as the own priorities do not exclude it already, each once. */
export function findObjections(
  lead: Lead,
  {
    reasons,
    priorities,
    modeName,
  }: { readonly reasons: readonly Reason[]; readonly priorities: Priorities; readonly modeName: string },
): readonly Objection[] {
  const clashing = new Set(reasons.filter(({ verdict }) => verdict === 'clashes').map(({ aspect }) => aspect));
  const town = lead.place === undefined || clashing.has('place') ? undefined : townOf(lead.place);
  const mode = lead.mode === undefined || clashing.has('work-mode') ? undefined : modeName;
  const role = lead.role?.split(FIRST_OF_ROLE)[0]?.trim();
  const words = reasons
    .filter(({ verdict, aspect, isDenied }) => verdict !== 'unknown' && !isDenied && !NOT_ASKED.has(aspect))
    .flatMap(({ found }) => found.map(({ text }) => text));
  const seen = new Set(excludedBy(priorities, reasons));
  const isNew = ({ text }: Objection): boolean => {
    const plain = plainOf(text);
    if (plain === '' || seen.has(plain)) return false;
    seen.add(plain);
    return true;
  };
  const named = [
    ...(town === undefined ? [] : [{ kind: 'place', text: town } as const]),
    ...(mode === undefined ? [] : [{ kind: 'mode', text: mode } as const]),
    ...(role === undefined ? [] : [{ kind: 'role', text: role } as const]),
  ].filter(isNew);
  const said = words.map((text) => ({ kind: 'words', text }) as const).filter(isNew);
  return [...named, ...said.slice(0, MOST_WORDS)];
}

/** What stands among one's deal-breakers, "Lyon" and "Not Lyon" alike, and the words of the lead that clash with them. */
function excludedBy({ lists }: Priorities, reasons: readonly Reason[]): readonly string[] {
  const lines = lists.dealBreakers.map(({ text }) => plainOf(text).replace(/^not /u, ''));
  const broken = reasons.filter(({ aspect, verdict }) => aspect === 'deal-breaker' && verdict === 'clashes');
  return [...lines, ...broken.flatMap(({ found }) => found.map(({ text }) => plainOf(text)))];
}

/** The words of a line without what does not matter when two are the same: case and spaces. */
export function plainOf(line: string): string {
  return line.trim().toLocaleLowerCase().replace(/\s+/gu, ' ');
}
