import * as v from 'valibot';
import type { JsonFile } from '#main/platform/json-file.ts';
import type { AddMeetingPoints } from '#shared/ipc/schemas.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { addressKey, isMeetingAddress } from './meeting-address.ts';

const MAX_COUNT = 16;

/** The meeting points that this person has added, and those that came by an invite, in the order of their coming. */
export const keptPointsSchema = v.pipe(
  v.array(v.object({ url: v.pipe(v.string(), v.check(isMeetingAddress)), source: v.picklist(['added', 'invite']) })),
  v.maxLength(MAX_COUNT),
  v.readonly(),
);
type KeptPointList = v.InferOutput<typeof keptPointsSchema>;

/** What is remembered of meeting points from one start to the next. */
export interface KeptPoints {
  readonly get: () => KeptPointList;
  /** All or none. **Errors** `bad-address`, `too-many`, `not-saved`. */
  readonly add: (points: AddMeetingPoints) => Promise<ShellResult<undefined>>;
  /** Nothing happens where it is not known. **Errors** `not-saved`. */
  readonly remove: (url: string) => Promise<ShellResult<undefined>>;
}

interface KeptPointsDependencies {
  readonly file: JsonFile<KeptPointList>;
  /** Those that need not be remembered. */
  readonly given: readonly string[];
  readonly onChange: () => void;
  readonly log: Logger;
}

export async function openKeptPoints({ file, given, onChange, log }: KeptPointsDependencies): Promise<KeptPoints> {
  let kept: KeptPointList = (await file.read()) ?? [];
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other, each from what the one before has left; on disk first. */
  const change = (next: () => ShellResult<KeptPointList>): Promise<ShellResult<undefined>> => {
    const work = async (): Promise<ShellResult<undefined>> => {
      const wanted = next();
      if (!wanted.ok) return wanted;
      if (wanted.value === kept) return ok(undefined);
      try {
        await file.write(wanted.value);
      } catch (cause) {
        log.error('The meeting points were not saved', cause);
        return err({ code: 'not-saved', message: 'The meeting points could not be written' });
      }
      kept = wanted.value;
      onChange();
      return ok(undefined);
    };
    const result = last.then(work, work);
    last = result;
    return result;
  };

  return {
    get: () => kept,
    add: ({ urls, source }) =>
      change(() => {
        const addresses = urls.map((url) => url.trim());
        if (!addresses.every(isMeetingAddress)) return err({ code: 'bad-address', message: 'Not a meeting point' });
        const known = new Set([...given, ...kept.map(({ url }) => url)].map(addressKey));
        const added = new Map<string, KeptPointList[number]>();
        for (const url of addresses) {
          const key = addressKey(url);
          if (!known.has(key) && !added.has(key)) added.set(key, { url, source });
        }
        if (added.size === 0) return ok(kept);
        if (kept.length + added.size > MAX_COUNT) return err({ code: 'too-many', message: 'All places are taken' });
        return ok([...kept, ...added.values()]);
      }),
    remove: (url) =>
      change(() => {
        const left = kept.filter((point) => addressKey(point.url) !== addressKey(url));
        return ok(left.length === kept.length ? kept : left);
      }),
  };
}
