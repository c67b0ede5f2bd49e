import * as v from 'valibot';
import { fileNameSchema } from './schemas.ts';

/** Characters that are printed at once: about a hundred pages. */
const PRINT_MAX_LENGTH = 200_000;
const PRINT_BLOCK_MAX_COUNT = 5_000;
/** Cells in a row of a printed table. */
const PRINT_CELL_MAX_COUNT = 12;

/** Words to be printed, and as what they stand there. */
const printWordsSchema = v.strictObject({
  kind: v.picklist(['title', 'heading', 'paragraph', 'quote']),
  text: v.string(),
});
const printRowSchema = v.pipe(v.array(v.string()), v.maxLength(PRINT_CELL_MAX_COUNT), v.readonly());
const printTableSchema = v.strictObject({
  kind: v.literal('table'),
  head: printRowSchema,
  rows: v.pipe(v.array(printRowSchema), v.maxLength(PRINT_BLOCK_MAX_COUNT), v.readonly()),
});
const printBlockSchema = v.variant('kind', [printWordsSchema, printTableSchema]);

function printLength(block: v.InferOutput<typeof printBlockSchema>): number {
  if (block.kind !== 'table') return block.text.length;
  return [block.head, ...block.rows].flat().reduce((sum, cell) => sum + cell.length, 0);
}

/** Plain words that main makes a PDF of, for the person to keep somewhere. */
export const savePdfSchema = v.strictObject({
  name: fileNameSchema,
  blocks: v.pipe(
    v.array(printBlockSchema),
    v.maxLength(PRINT_BLOCK_MAX_COUNT),
    v.check(
      (blocks) => blocks.reduce((sum, block) => sum + printLength(block), 0) <= PRINT_MAX_LENGTH,
      'Too much to print',
    ),
    v.readonly(),
  ),
});
export type PdfToSave = v.InferOutput<typeof savePdfSchema>;
