const PARTS = /[,;/|·•()]|\s[–—-]\s|\b(?:or|oder|ou)\b/iu;
/** Words that stand in the field of the place and tell how one works. */
const WAYS =
  /\b(?:remote|remotely|hybrid|hybride|home ?office|homeoffice|from home|days? home|on-?\s?site|in (?:the )?office|anywhere|worldwide|télétravail|vor ort|sur site)\b/iu;

/** The first place that a lead names in the field for it; nothing where that only says how one works. */
export function townOf(place: string): string | undefined {
  return place
    .split(PARTS)
    .map((part) => part.trim())
    .find((part) => part !== '' && !WAYS.test(part));
}
