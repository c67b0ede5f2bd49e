import Dexie from 'dexie';

/**
 * Has the browser put all databases of this page into tables and begin a new log (SPEC STORE2).
 * **Source** LevelDB, which goes on in the log that it finds, also behind a record whose end never reached the disk, and
 * then takes all of it for damaged at the next start; Chromium answers that with empty databases. Taking a database away
 * makes it compact.
 */
export async function beginFreshLog(name: string): Promise<void> {
  const passing = new Dexie(`${name}-passing`);
  passing.version(1).stores({ nothing: '' });
  await passing.open();
  await passing.delete();
}
