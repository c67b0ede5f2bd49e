import type { SyncFolder } from '#shared/ports/sync-folder.ts';
import { SECTION_KIND } from '../bundle/bundle.ts';
import { bytesSource } from '../bundle/bytes-source.ts';
import { openBundle } from '../bundle/open-bundle.ts';
import type { CircleKeys } from '../circle-keys.ts';

/**
 * The entries of the membership graph in the files of a folder, as far as they can be read; all of them together, since the
 * beginning may stand in any. **Errors**: those of listing the folder.
 */
export async function readFolderGraph(folder: SyncFolder, keys: CircleKeys): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (const { name } of await folder.list()) {
    const bytes = await folder.read(name).catch(() => undefined);
    if (bytes === undefined) continue;
    const bundle = await openBundle(bytesSource(bytes), keys);
    if (!bundle.ok) continue;
    for await (const { kind, items } of bundle.value.sections())
      if (kind === SECTION_KIND.graph) entries.push(...items);
  }
  return entries;
}
