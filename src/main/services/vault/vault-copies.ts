import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#shared/ports/logger.ts';
import { writeFileAtomically } from '#main/platform/atomic-write.ts';
import { isMissing } from '#main/platform/json-file.ts';
import type { VaultCopy, VaultFile } from './vault-file.ts';
import { encodeVaultFile, parseVaultFile } from './vault-file.ts';

/** What the two copies on disk say together. */
export type VaultContent =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file'; readonly file: VaultFile }
  | { readonly kind: 'broken'; readonly reason: 'damaged' | 'newer' | 'unreadable' };

/** The vault's two copies in a profile: `vault.json` and `vault.backup.json`, readable by their owner alone. */
export interface VaultCopies {
  /** **Guarantees** Only when no copy exists is the answer `absent`. A lost or damaged copy is written again from the other. */
  readonly load: () => Promise<VaultContent>;
  /** **Guarantees** Both copies hold the file when resolved. **Errors** Rejects with Node's own error. */
  readonly save: (file: VaultFile) => Promise<void>;
}

type Copy = VaultCopy | { readonly kind: 'absent' } | { readonly kind: 'unreadable' };

/** Keeps the vault in a directory. Writes must not overlap. */
export function createVaultCopies(directory: string, log: Logger): VaultCopies {
  const paths = [join(directory, 'vault.json'), join(directory, 'vault.backup.json')] as const;

  const readCopy = async (path: string): Promise<Copy> => {
    try {
      return parseVaultFile(await readFile(path, 'utf8'));
    } catch (cause) {
      if (isMissing(cause)) return { kind: 'absent' };
      log.error(`Cannot read ${path}`, cause);
      return { kind: 'unreadable' };
    }
  };

  // The main copy first: a crash in between leaves it one revision ahead, never behind.
  const save = async (file: VaultFile) => {
    const text = encodeVaultFile(file);
    for (const path of paths) await writeFileAtomically(path, text);
  };

  const repair = async (file: VaultFile) => {
    try {
      await save(file);
      log.info('One copy of the vault was lost, damaged or old; it was written again from the other');
    } catch (cause) {
      log.error('One copy of the vault is lost or damaged and cannot be written again', cause);
    }
  };

  return {
    load: async () => {
      const copies = await Promise.all(paths.map(readCopy));
      const content = judge(copies);
      if (content.kind === 'file' && !copies.every((copy) => isRevision(copy, content.file.revision))) {
        await repair(content.file);
      }
      return content;
    },
    save,
  };
}

function judge(copies: readonly Copy[]): VaultContent {
  // A later version may have changed what an older copy means, so that copy is not taken instead.
  if (copies.some((copy) => copy.kind === 'newer')) return { kind: 'broken', reason: 'newer' };
  const files = copies.flatMap((copy) => (copy.kind === 'whole' ? [copy.file] : []));
  const [newest] = files.toSorted((a, b) => b.revision - a.revision);
  if (newest) return { kind: 'file', file: newest };
  if (copies.every((copy) => copy.kind === 'absent')) return { kind: 'absent' };
  const isUnreadable = copies.some((copy) => copy.kind === 'unreadable');
  return { kind: 'broken', reason: isUnreadable ? 'unreadable' : 'damaged' };
}

function isRevision(copy: Copy, revision: number): boolean {
  return copy.kind === 'whole' && copy.file.revision === revision;
}
