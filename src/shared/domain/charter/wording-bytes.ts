import type { CharterId, CircleId } from '#shared/kernel/ids.ts';
import { recordBytes } from '../record/record-bytes.ts';
import type { Fields } from '../record/undo-step.ts';

const LABEL = 'lateral/charter/v1';

/** Writes a wording as the one sequence of bytes that its hash is taken of. Source: SPEC CHART1. */
export function wordingBytes(circleId: CircleId, charterId: CharterId, fields: Fields): Uint8Array {
  return recordBytes(LABEL, { circleId, id: charterId, fields });
}
