import type { Page } from '@playwright/test';

/** Which of the texts stand in any row of any store of the page, in either way. */
export function storedIn(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    const promised = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const textOf = (value: unknown): string => {
      if (value instanceof Uint8Array) return latin(value);
      if (value instanceof ArrayBuffer) return latin(new Uint8Array(value));
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([key, part]) => `${key} ${textOf(part)}`)
        .join('\n');
    };
    let all = '';
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await promised(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        all += (await promised(rows.getAll())).map(textOf).join('\n');
      }
      database.close();
    }
    all += JSON.stringify(Object.entries(localStorage));
    return wanted.filter((text) => all.includes(text) || all.includes(text.split('').join('\0')));
  }, texts);
}
