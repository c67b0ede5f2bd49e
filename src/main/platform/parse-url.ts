/** Reads a URL of unknown origin; `undefined` when it is none. */
export function parseUrl(text: string): URL | undefined {
  try {
    // URL.canParse is younger than the oldest Node this runs on.
    return new URL(text);
  } catch {
    // The only failure is the answer.
    return undefined;
  }
}
