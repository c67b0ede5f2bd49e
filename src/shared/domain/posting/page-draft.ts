import type { Draft } from './draft.ts';
import { type Headline, isBoardName, readHeadline } from './headline.ts';
import type { PageRoot } from './html-tree.ts';
import { readMainText } from './main-text.ts';
import { modeOfLine } from './mode-guess.ts';
import type { PageSigns } from './page-signs.ts';
import { readPageText } from './page-text.ts';
import type { Posting, PostingField } from './posting.ts';
import type { PageLinks } from './posting-link.ts';
import { MOST_ORIGINAL, tidyLine } from './tidy-text.ts';

/** Pages that stand in the place of a job. */
const NO_JOB =
  /^(?:sign in|sign up|log ?in|join|anmelden|einloggen|se connecter|connexion|404|403|error|page not found|not found|access denied|forbidden|just a moment|attention required|security check|are you (?:a )?human|cookie|jobs? expired|untitled|document|example domain)/iu;
/** Words that a page about a job has. */
const ABOUT_A_JOB =
  /\b(?:apply|responsibilit|requirements|qualifications|salary|we are looking for|you will|full[- ]time|part[- ]time|job description|your (?:tasks|profile|role)|position|vacancy|bewerb|aufgaben|anforderungen|dein profil|ihr profil|wir suchen|stelle|vollzeit|teilzeit|missions?|profil recherché|postuler|candidature|rejoignez)/iu;
const LEADING = /^(?:at|bei|chez|@)\s+/iu;

/** A job of a page that describes it only for people: by names of boards, its title and its headings. Source: SPEC POST12. */
export function readPageDraft(root: PageRoot, signs: PageSigns, links: PageLinks): Draft | undefined {
  const shared = readShared(signs);
  const titled: Headline = readHeadline(signs.title ?? '');
  const named = (part: 'role' | 'company' | 'place' | 'pay' | 'mode') => signs.named.get(part)?.text;
  const heading = readHeadline(signs.heading ?? '');
  const isSplit = heading.company !== undefined && heading.company === (shared.company ?? titled.company);
  const role = [named('role'), isSplit ? heading.role : signs.heading, shared.role, titled.role].find(isRole);
  if (role === undefined) return undefined;
  const site = signs.metas.get('og:site_name');
  const siteName = site === undefined || isBoardName(site) ? undefined : site;
  const lead: Posting['lead'] = {
    role: tidyLine(role),
    company: tidyLine(named('company')?.replace(LEADING, '') ?? shared.company ?? titled.company ?? siteName),
    place: tidyLine(named('place') ?? shared.place ?? titled.place),
    mode: modeOfLine(named('mode')) ?? modeOfLine(named('place')),
    pay: tidyLine(named('pay')),
    link: links.own,
    deadlineOn: undefined,
  };
  const isNamed = signs.named.get('role') !== undefined;
  const isShared = shared.role !== undefined && shared.company !== undefined;
  if (!isNamed && !isShared && !isAboutJob(root)) return undefined;
  const isSure = (field: PostingField) =>
    field === 'link' || (field !== 'deadlineOn' && field !== 'mode' && (signs.named.get(field)?.isSure ?? false));
  const told = (Object.keys(lead) as PostingField[]).filter((field) => lead[field] !== undefined);
  const { description } = signs;
  return {
    source: isNamed || !isShared ? 'page' : 'open-graph',
    lead,
    guessed: told.filter((field) => !isSure(field)),
    postedOn: undefined,
    employment: undefined,
    readOriginal: () => {
      const text = description === undefined ? '' : readPageText(description, MOST_ORIGINAL);
      return text === '' ? readMainText(root) : text;
    },
  };
}

/** What a page says where others show it in short. */
function readShared({ metas }: PageSigns): Headline {
  const title = metas.get('og:title') ?? metas.get('twitter:title') ?? '';
  return NO_JOB.test(title) ? readHeadline('') : readHeadline(title);
}

function isRole(text: string | undefined): text is string {
  return text !== undefined && text !== '' && !NO_JOB.test(text) && !isBoardName(text);
}

function isAboutJob(root: PageRoot): boolean {
  return ABOUT_A_JOB.test(readPageText(root, 20_000));
}
