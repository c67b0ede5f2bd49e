import { err, ok, type Result } from '#shared/kernel/result.ts';
import { companyKey } from '../duplicate/company-key.ts';
import { LIMITS } from '../record/limits.ts';

/** Why what was written cannot be kept. */
export type CompanyNoteCode = 'empty' | 'too-long';

/** Checks and trims what somebody keeps of a company. Source: SPEC COMP7. */
export function checkCompanyNoteText(
  written: string,
): Result<string, { readonly code: CompanyNoteCode; readonly field: 'text' }> {
  const text = written.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  return text.length > LIMITS.clause ? err({ code: 'too-long', field: 'text' }) : ok(text);
}

/** Checks and trims the name of a company; one without a letter or number names none. Source: SPEC COMP1, COMP7. */
export function checkCompanyName(
  written: string,
): Result<string, { readonly code: CompanyNoteCode; readonly field: 'company' }> {
  const name = written.trim();
  if (name.length > LIMITS.line) return err({ code: 'too-long', field: 'company' });
  return companyKey(name) === undefined ? err({ code: 'empty', field: 'company' }) : ok(name);
}
