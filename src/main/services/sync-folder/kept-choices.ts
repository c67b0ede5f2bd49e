import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { JsonFile } from '#main/platform/json-file.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';

const choiceSchema = v.object({
  circleId: v.custom<CircleId>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  path: v.pipe(v.string(), v.check(isAbsolute)),
  writer: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  isMade: v.boolean(),
});

/** A folder that the person has chosen for a circle. */
export interface FolderChoice {
  readonly circleId: CircleId;
  readonly path: string;
  /** What the names of this device's files there begin with. */
  readonly writer: string;
  /** Whether the circle's directory has been there since it was chosen. */
  readonly isMade: boolean;
}

/** The folders that the person has chosen, one for a circle. */
export const keptChoicesSchema: v.GenericSchema<readonly FolderChoice[]> = v.pipe(v.array(choiceSchema), v.readonly());

/** What is remembered of folders from one start to the next. Every change is on the disk first. */
export interface KeptChoices {
  readonly all: () => readonly FolderChoice[];
  readonly of: (circle: CircleId) => FolderChoice | undefined;
  /** The writer stays where the folder is the one before. **Errors** `not-saved`. */
  readonly choose: (circle: CircleId, path: string) => Promise<ShellResult<undefined>>;
  /** **Errors** `not-saved`. */
  readonly forget: (circle: CircleId) => Promise<ShellResult<undefined>>;
  /** The directory is there; nothing happens where the choice holds no longer. */
  readonly noteMade: (choice: FolderChoice) => Promise<ShellResult<undefined>>;
}

interface KeptChoicesDependencies {
  readonly file: JsonFile<readonly FolderChoice[]>;
  readonly random: Random;
  readonly log: Logger;
}

export async function openKeptChoices({ file, random, log }: KeptChoicesDependencies): Promise<KeptChoices> {
  let kept = new Map(((await file.read()) ?? []).map((choice) => [choice.circleId, choice]));
  const inTurn = createSerialQueue();

  /** Each from what the one before has left. */
  const change = (alter: (choices: Map<CircleId, FolderChoice>) => void): Promise<ShellResult<undefined>> =>
    inTurn(async () => {
      const next = new Map(kept);
      alter(next);
      try {
        await file.write([...next.values()]);
      } catch (cause) {
        log.error('The folders of the circles were not saved', cause);
        return err({ code: 'not-saved', message: 'The folders could not be written' });
      }
      kept = next;
      return ok(undefined);
    });

  return {
    all: () => [...kept.values()],
    of: (circle) => kept.get(circle),
    choose: (circleId, path) =>
      change((choices) => {
        const before = choices.get(circleId);
        const writer = before?.path === path ? before.writer : toHex(random.bytes(8));
        choices.set(circleId, { circleId, path, writer, isMade: false });
      }),
    forget: (circle) => change((choices) => choices.delete(circle)),
    noteMade: (choice) =>
      change((choices) => {
        if (choices.get(choice.circleId) === choice) choices.set(choice.circleId, { ...choice, isMade: true });
      }),
  };
}
