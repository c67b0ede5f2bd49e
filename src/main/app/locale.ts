import { languageFor } from './messages/messages.ts';

/** What is known about the person's language; BCP 47 tags, empty where nothing is. */
export interface LocaleHints {
  /** Set from outside; a region in it counts too. */
  readonly fixed: string;
  /** The language the system asks programs to use. */
  readonly app: string;
  /** How the system writes days and numbers; the language in it may be another one. */
  readonly system: string;
}

/** The language of the words, with the region whose way of writing days and numbers the person has chosen. */
export function localeFor({ fixed, app, system }: LocaleHints): string {
  const language = languageFor(fixed || app);
  const region = regionOf(fixed) ?? regionOf(system) ?? regionOf(app) ?? likelyRegionOf(app);
  if (region === undefined) return language;
  const locale = `${language}-${region}`;
  // Without data of its own a region would fall back to the language's largest one: better the world's.
  return regionOf(new Intl.DateTimeFormat(locale).resolvedOptions().locale) === undefined ? `${language}-001` : locale;
}

function regionOf(tag: string): string | undefined {
  return read(tag)?.region;
}

/** Systems name a language without its region where it is the usual one: `de` is written as in Germany. */
function likelyRegionOf(tag: string): string | undefined {
  return read(tag)?.maximize().region;
}

/** Systems also give tags that are none, such as `C`. */
function read(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
