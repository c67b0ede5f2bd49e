import * as v from 'valibot';
import type { CircleId } from '#shared/kernel/ids.ts';
import { bytesUpTo, hexOf } from './schemas.ts';

const FILE_MAX_BYTES = 2 * 1_048_576;
const NAME_MAX_LENGTH = 255;

const circleIdSchema = hexOf<CircleId>(64);
const countSchema = v.pipe(v.number(), v.safeInteger());
/** Part of the name that main gives a file: no path can be made of it. */
const labelSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,48}$/));

/** A file in the folder of a circle, without that folder. */
export const folderNameSchema = v.pipe(v.string(), v.maxLength(NAME_MAX_LENGTH), v.regex(/^[^/\\\0]+\.lateral$/));

/** Whose folder is meant. The page names no folder itself. */
export const folderCircleSchema = v.strictObject({ circleId: circleIdSchema });

/** Where a folder lies, for reading only; nothing where none was chosen. */
export const chosenPathSchema = v.undefinedable(v.string());

/** Where the folder of a circle lies. */
export interface FolderOfCircle {
  readonly circleId: CircleId;
  readonly path: string;
}

export const chosenFoldersSchema: v.GenericSchema<readonly FolderOfCircle[]> = v.pipe(
  v.array(v.strictObject({ circleId: circleIdSchema, path: v.string() })),
  v.readonly(),
);

export const folderFilesSchema = v.pipe(
  v.array(
    v.strictObject({ name: folderNameSchema, sizeBytes: countSchema, modifiedAt: countSchema, isOwn: v.boolean() }),
  ),
  v.readonly(),
);

export const folderFileRefSchema = v.strictObject({ circleId: circleIdSchema, name: folderNameSchema });

export const folderBytesSchema = bytesUpTo(FILE_MAX_BYTES);

export const writeFolderFileSchema = v.strictObject({
  circleId: circleIdSchema,
  label: labelSchema,
  bytes: folderBytesSchema,
});

export const changedFolderSchema = v.strictObject({ circleId: circleIdSchema });
