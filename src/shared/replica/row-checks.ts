import type { RowChecks } from '#shared/ports/row-checks.ts';
import { isStoredEnvelope } from './envelope/stored-envelope.ts';
import { isStoredEntry } from './graph/stored-entries.ts';

/** By what stores tell a row that the disk has altered (SPEC KEPT9). */
export const ROW_CHECKS: RowChecks = {
  isEnvelope: isStoredEnvelope,
  isEntry: isStoredEntry,
};
