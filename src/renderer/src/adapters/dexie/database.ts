import Dexie, { type EntityTable, type Table } from 'dexie';

import type { CircleId, DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { Shelf } from '#shared/ports/shelf-store.ts';

/** An envelope as received, under its arrival number. */
export interface EnvelopeRow {
  readonly arrival: number;
  readonly circle: CircleId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly id: EnvelopeId;
  readonly bytes: Uint8Array;
}

/** The newest envelope of a device that was ever stored: tells a shortened log from a short one. */
export interface HeadRow {
  readonly circle: CircleId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly id: EnvelopeId;
}

/** How many bytes the envelopes of a circle have together, up to an arrival number. */
export interface SizeRow {
  readonly circle: CircleId;
  readonly bytes: number;
  readonly upTo: number;
}

/** Something that a circle keeps beside its log. */
export interface ShelvedRow {
  readonly circle: CircleId;
  readonly shelf: Shelf;
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** An entry of a membership graph as received. */
export interface EntryRow {
  readonly circle: CircleId;
  readonly id: EntryId;
  readonly bytes: Uint8Array;
}

/** A piece of a sealed state; rows stay well under a megabyte. */
export interface StateRow {
  readonly circle: CircleId;
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** Names this database, so that another one in its place is noticed. */
export interface IdentityRow {
  readonly name: 'database';
  readonly id: string;
}

/** The tables of this profile. Everything in them but ids and numbers is ciphertext. */
export interface LateralDatabase extends Dexie {
  readonly envelopes: EntityTable<EnvelopeRow, 'arrival'>;
  readonly heads: Table<HeadRow, [CircleId, DeviceId]>;
  readonly sizes: Table<SizeRow, CircleId>;
  readonly shelf: Table<ShelvedRow, [CircleId, Shelf, string]>;
  readonly graph: Table<EntryRow, [CircleId, EntryId]>;
  readonly state: Table<StateRow, [CircleId, number]>;
  readonly identity: Table<IdentityRow, string>;
}

/** Declares the database; it opens with its first use. Every write is flushed to the disk before it counts as done. */
export function createDatabase(name: string): LateralDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    envelopes: '++arrival, &[circle+id], [circle+arrival]',
    heads: '[circle+device]',
    graph: '[circle+id]',
    state: '[circle+part]',
    identity: 'name',
  });
  database.version(2).stores({
    envelopes: '++arrival, &[circle+id], [circle+arrival], [circle+device+seq]',
    sizes: 'circle',
    shelf: '[circle+shelf+key]',
  });
  return database as LateralDatabase;
}
