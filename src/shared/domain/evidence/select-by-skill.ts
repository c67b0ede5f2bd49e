import { type Evidence, keyOfSkill } from './evidence.ts';

/** The evidence for one skill. */
export interface SkillEvidence {
  /** As it was written last. */
  readonly skill: string;
  /** Newest first. */
  readonly evidence: readonly Evidence[];
}

/**
 * Sorts evidence, which comes newest first, by the skills that it names: by their names, and what names several under each. What
 * names none is left out. Source: SPEC EVID6.
 */
export function selectBySkill(evidence: readonly Evidence[]): readonly SkillEvidence[] {
  const groups = new Map<string, { readonly skill: string; readonly evidence: Evidence[] }>();
  for (const one of evidence) {
    for (const skill of one.skills) {
      const key = keyOfSkill(skill);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { skill, evidence: [one] });
      else known.evidence.push(one);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
