import { attributeOf, classesOf, type PageElement, type PageRoot, walk } from './html-tree.ts';
import { isSilent, readPageText, readRawText } from './page-text.ts';
import type { PostingField } from './posting.ts';
import { tidyLine } from './tidy-text.ts';

/** What a page tells of itself, beside what it describes for machines. */
export interface PageSigns {
  readonly title: string | undefined;
  /** By name, in lower case: `og:title`. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  /** What stands in scripts of JSON-LD. */
  readonly scripts: readonly string[];
  readonly heading: string | undefined;
  readonly named: ReadonlyMap<NamedPart, NamedText>;
  /** Where the job is told at length, if a board is known by its names. */
  readonly description: PageElement | undefined;
}

/** A field by the name that a board gives its element. */
export interface NamedText {
  readonly text: string;
  /** Whether the name belongs to one board, and cannot mean something else. */
  readonly isSure: boolean;
}

type NamedPart = Extract<PostingField, 'role' | 'company' | 'place' | 'pay' | 'mode'>;

/** Names of elements by board: LinkedIn, Lever, Greenhouse, Workable, Ashby, Indeed, StepStone, Workday, SmartRecruiters, Personio. */
const SURE: Readonly<Record<NamedPart, string>> = {
  role: `top-card-layout__title topcard__title job-details-jobs-unified-top-card__job-title posting-headline app-title job__title
    ashby-job-posting-heading jobsearch-jobinfoheader-title header-job-title jobpostingheader jobad-title job-ad-title`,
  company: `topcard__org-name-link job-details-jobs-unified-top-card__company-name inlineheader-companyname header-company-name
    ashby-job-posting-brief-company jobad-company job-ad-company`,
  place: `topcard__flavor--bullet job-details-jobs-unified-top-card__bullet sort-by-location job__location
    inlineheader-companylocation header-location metadata-location ashby-job-posting-brief-location spl-job-location jobad-location`,
  pay: 'salaryinfoandjobtype ashby-job-posting-brief-compensation metadata-salary compensation__salary',
  mode: 'sort-by-workplacetype workplacetypes ashby-job-posting-brief-workplace',
};
/** Names that many sites use, some of them for other things. */
const LIKELY: Readonly<Record<NamedPart, string>> = {
  role: 'job-title jobtitle job_title position-title posting-title vacancy-title job-name jobs-title',
  company: `company-name companyname company_name employer-name employer job-company hiring-organization company organization-name
    topcard__flavor`,
  place: 'job-location joblocation job_location location job-city posting-location locations office-location',
  pay: 'salary job-salary salary-range pay-range compensation job-compensation',
  mode: 'workplace-type workplacetype work-mode remote-type job-workplace',
};
const DESCRIPTIONS = new Set(
  `show-more-less-html__markup description__text jobs-description__content jobdescriptiontext job__description job-description
  jobdescription job_description jobpostingdescription posting-description ashby-job-posting-right-pane jobad-main`.split(
    /\s+/u,
  ),
);
const PARTS = ['role', 'company', 'place', 'pay', 'mode'] as const;
const NAMES = new Map(
  [false, true].flatMap((isSure) =>
    PARTS.flatMap((part) =>
      (isSure ? SURE : LIKELY)[part].split(/\s+/u).map((name) => [name, { part, isSure }] as const),
    ),
  ),
);
const NAMING = ['id', 'data-qa', 'data-ui', 'data-testid', 'data-at', 'data-automation-id', 'data-test'];
const MOST_METAS = 200;
const MOST_SCRIPTS = 500;
const LINE_READ = 1_000;

/** Goes through a page once for what it says of itself, and once for what it shows. */
export function readPageSigns(root: PageRoot): PageSigns {
  const metas = new Map<string, string>();
  const scripts: string[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  walk(root, {
    enter: (element) => {
      const { tagName } = element;
      if (tagName === 'title') title ??= tidyLine(readRawText(element));
      if (tagName === 'script' && isJsonScript(element) && scripts.length < MOST_SCRIPTS)
        scripts.push(readRawText(element));
      if (tagName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical')
        canonical ??= attributeOf(element, 'href');
      const name = tagName === 'meta' ? (attributeOf(element, 'property') ?? attributeOf(element, 'name')) : undefined;
      const content = attributeOf(element, 'content');
      if (name !== undefined && content !== undefined && metas.size < MOST_METAS && !metas.has(name.toLowerCase()))
        metas.set(name.toLowerCase(), content);
      // A drawing has titles, too.
      return tagName !== 'svg' && tagName !== 'title';
    },
  });
  return { title, metas, canonical, scripts, ...readShown(root) };
}

function isJsonScript(element: PageElement): boolean {
  return /^\s*application\/(?:ld\+json|json\+ld)\b/iu.test(attributeOf(element, 'type') ?? '');
}

function readShown(root: PageRoot): Pick<PageSigns, 'heading' | 'named' | 'description'> {
  const named = new Map<NamedPart, NamedText>();
  let heading: string | undefined;
  let description: PageElement | undefined;
  walk(root, {
    enter: (element) => {
      if (element.tagName === 'head') return false;
      if (isSilent(element)) return false;
      if (element.tagName === 'h1') heading ??= firstLineOf(element);
      for (const name of namesOf(element)) {
        if (DESCRIPTIONS.has(name)) description ??= element;
        const known = NAMES.get(name);
        if (known === undefined || (named.get(known.part)?.isSure ?? false)) continue;
        if (!known.isSure && named.has(known.part)) continue;
        const text = firstLineOf(element);
        if (text !== undefined) named.set(known.part, { text, isSure: known.isSure });
      }
      return true;
    },
  });
  return { heading, named, description };
}

function namesOf(element: PageElement): readonly string[] {
  const names = [...classesOf(element), ...NAMING.flatMap((name) => attributeOf(element, name) ?? [])];
  return names.map((name) => name.toLowerCase());
}

function firstLineOf(element: PageElement): string | undefined {
  return tidyLine(
    readPageText(element, LINE_READ)
      .split('\n', 1)[0]
      ?.replace(/\s*[/|·,]\s*$/u, ''),
  );
}
