import { readFile } from 'node:fs/promises';
import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { Logger } from '#shared/ports/logger.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** A small settings file that may be lost without harm: what cannot be read is as good as absent. */
export interface JsonFile<T> {
  readonly read: () => Promise<T | undefined>;
  /** **Guarantees** Writes happen one after the other; durable when resolved. */
  readonly write: (value: T) => Promise<void>;
}

/** Binds a path to the schema of what it holds. */
export function createJsonFile<Schema extends GenericSchema>(
  path: string,
  schema: Schema,
  log: Logger,
): JsonFile<InferOutput<Schema>> {
  let lastWrite: Promise<void> = Promise.resolve();

  const readText = async (): Promise<string | undefined> => {
    try {
      return await readFile(path, 'utf8');
    } catch (cause) {
      if (!isMissing(cause)) log.error(`Cannot read ${path}`, cause);
      return undefined;
    }
  };

  return {
    read: async () => {
      const text = await readText();
      if (text === undefined) return undefined;
      const parsed = safeParse(schema, parseJson(text));
      if (!parsed.success) log.error(`${path} is not what it should be; using defaults`);
      return parsed.success ? parsed.output : undefined;
    },
    write: (value) => {
      const write = () => writeFileAtomically(path, `${JSON.stringify(value)}\n`);
      lastWrite = lastWrite.then(write, write);
      return lastWrite;
    },
  };
}

/** Reads JSON of unknown origin; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON has no undefined, so it is free to mean "none".
    return undefined;
  }
}

/** Tells a file that is not there from one that cannot be read. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
