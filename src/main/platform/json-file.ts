import { readFile, rename } from 'node:fs/promises';
import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { Logger } from '#shared/ports/logger.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** A small settings file that may be lost without harm: what cannot be understood is as good as absent. */
export interface JsonFile<T> {
  /** Once, before anything is written. */
  readonly read: () => Promise<T | undefined>;
  /** **Guarantees** Writes happen one after the other; durable when resolved. */
  readonly write: (value: T) => Promise<void>;
}

/**
 * Binds a path to the schema of what it holds. A newer version may have written there: members of an object that the schema does
 * not know stay, and what is not understood at all goes to `<path>.unread` before something else takes its place (SPEC SHELL34).
 */
export function createJsonFile<Schema extends GenericSchema>(
  path: string,
  schema: Schema,
  log: Logger,
): JsonFile<InferOutput<Schema>> {
  let lastWrite: Promise<void> = Promise.resolve();
  let unknownMembers: object = {};
  let isForeign = false;

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
      const json = parseJson(text);
      const parsed = safeParse(schema, json);
      if (parsed.success) {
        unknownMembers = membersBeside(json, parsed.output);
        return parsed.output;
      }
      log.error(`${path} is not what it should be; using defaults`);
      isForeign = text !== '';
      return undefined;
    },
    write: (value) => {
      const write = async () => {
        if (isForeign) await putAside(path);
        isForeign = false;
        const whole: unknown = isMap(value) ? { ...unknownMembers, ...value } : value;
        await writeFileAtomically(path, `${JSON.stringify(whole)}\n`);
      };
      lastWrite = lastWrite.then(write, write);
      return lastWrite;
    },
  };
}

/** What stands in the file and is not known here. */
function membersBeside(json: unknown, known: unknown): object {
  if (!isMap(json) || !isMap(known)) return {};
  return Object.fromEntries(Object.entries(json).filter(([name]) => !Object.hasOwn(known, name)));
}

async function putAside(path: string): Promise<void> {
  try {
    await rename(path, `${path}.unread`);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
