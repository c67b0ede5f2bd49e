import * as v from 'valibot';
import type { CircleId } from '#shared/kernel/ids.ts';
import { bytesUpTo, fileIdSchema, hexOf } from './schemas.ts';

const RECORD_MAX_BYTES = 4 * 1_048_576;

const circleIdSchema = hexOf<CircleId>(64);
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A time, as main writes it: no path can be made of it. */
const copyIdSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/));

const recordSchema = bytesUpTo(RECORD_MAX_BYTES);

/** Whose record or copies are meant. */
export const keptCircleSchema = v.strictObject({ circleId: circleIdSchema });

/** What was kept; nothing where there is none that is whole. */
export const keptRecordSchema = v.undefinedable(recordSchema);

export const keepRecordSchema = v.strictObject({ circleId: circleIdSchema, record: recordSchema });

export const savedCopiesSchema = v.pipe(
  v.array(v.strictObject({ id: copyIdSchema, at: countSchema, sizeBytes: countSchema })),
  v.readonly(),
);

export const openCopySchema = v.strictObject({ circleId: circleIdSchema, id: copyIdSchema });

/** The number to read it by, as with files that were opened outside; nothing when there is no such copy any more. */
export const openedCopySchema = v.undefinedable(v.strictObject({ id: fileIdSchema, sizeBytes: countSchema }));
