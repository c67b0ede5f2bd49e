import { createHash } from 'node:crypto';
import type { CircleId } from '#shared/kernel/ids.ts';

const ENDING = '.lateral';
const LABEL = /^[a-z0-9-]{1,48}$/;

/**
 * What the directory of a circle is called in whatever folder somebody chooses for it: the same for all its members, and it
 * says nothing of the circle.
 */
export function directoryNameOf(circle: CircleId): string {
  return `lateral-${createHash('sha256').update(`lateral/folder/v1\n${circle}`).digest('hex').slice(0, 16)}`;
}

/** Whether it can be part of a file's name. */
export function isLabel(label: string): boolean {
  return LABEL.test(label);
}

/** What a writer calls a file. */
export function ownNameOf(writer: string, label: string): string {
  return `${writer}-${label}${ENDING}`;
}

/** Whether a writer calls its files so: then nobody else has made or renamed it. */
export function isOwnName(writer: string, name: string): boolean {
  const label = name.slice(writer.length + 1, -ENDING.length);
  return isLabel(label) && name === ownNameOf(writer, label);
}

/** Whether a file of this name could be somebody's of ours, whatever those who carry it have made of its name. */
export function couldBeOurs(name: string): boolean {
  return name.endsWith(ENDING) && !name.startsWith('.') && !/[/\\\0]/.test(name);
}

/** Of what a writer has begun and not finished, until it is called as its files are. */
export function temporaryPrefixOf(writer: string): string {
  return `.tmp-${writer}-`;
}
