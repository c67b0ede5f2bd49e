import { err, ok, type Result } from '#shared/kernel/result.ts';

// A half character would be another one as soon as it is stored, and so would its hash.
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Checks and trims what somebody says in a clinic. Source: SPEC CLIN1, CLIN4. */
export function checkClinicWords<Field extends string>(
  input: string,
  by: { readonly field: Field; readonly most: number },
): Result<string, { readonly code: 'empty' | 'too-long'; readonly field: Field }> {
  const text = input.trim().replace(HALF_CHARACTER, '\ufffd');
  if (text === '') return err({ code: 'empty', field: by.field });
  return text.length > by.most ? err({ code: 'too-long', field: by.field }) : ok(text);
}
