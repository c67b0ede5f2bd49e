/** How columns are called: by their headers, by their number where there is none; the same name again is counted. */
export function columnNames(
  headers: readonly string[],
  again: (header: string, number: number) => string,
): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    const name = header === '' ? String(column + 1) : header;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : again(name, count);
  });
}
