const WHO =
  "(?:teams?|crews?|colleagues?|staff|departments?|people|specialists?|contractors?|partners?|kolleg\\p{L}*|mitarbeiter\\p{L}*|abteilung\\p{L}*|schicht|leute|équipes?|equipes?|collègues?|service|personnel|collega['’]?s?|ploeg|afdeling|\\p{L}{3,12}team)";
/** Somebody else than whoever takes the job. */
const OTHERS = new RegExp(
  [
    `\\b(?:another|a different|a separate|a dedicated|a special|an? own|the other|other|external|separate|dedicated)\\s(?:\\p{L}{2,14}\\s){0,2}${WHO}(?!\\p{L})`,
    `(?<!\\p{L})(?:ein |das |durch |von |vom )?(?:eigene[sr]?|andere[sr]?n?|separate[sr]?|gesonderte[sr]?|extra|externe[sr]?)\\s(?:\\p{L}{2,20}\\s)?${WHO}(?!\\p{L})`,
    `(?:une |d['’])?autres?\\s(?:\\p{L}{2,14}\\s)?${WHO}|équipes?\\s(?:\\p{L}{2,14}\\s)?(?:dédiée?s?|à part|distincte)|un service dédié`,
    `een (?:ander|apart|eigen)\\s${WHO}|andere collega|door anderen`,
    `${WHO} of (?:its|their) own|own (?:night|weekend|sales|support|on-call) ${WHO}`,
    'by (?:others|someone else|somebody else|external)|\\b(?:others|someone else|somebody else) (?:do|does|cover|covers|work|works|take|takes|handle|handles|run|runs|look)',
    "(?:übernehmen|machen|arbeiten|erledigen|decken|fahren|leisten|tun) (?:die )?ander(?:e|en)\\b|andere (?:übernehmen|machen|arbeiten|decken)|(?:par|aux) d[’']autres|d['’]autres (?:le|la|les|s['’]|font|assurent|travaillent)",
    '\\bnot (?:by |for |from )?you\\b|nicht (?:von|durch|für) (?:dir|dich|ihnen|sie)\\b|pas (?:par |pour )?(?:vous|toi)\\b|niet (?:door|voor) (?:jou|jouw|u)\\b|\\bmachines? (?:do|does)|\\bhebt (?:der|ein) kran|lifted by',
    '\\bour (?:\\p{L}{3,20}\\s){1,2}(?:have|has|hold|holds|do|does|cover|covers|handle|handles)\\b|\\bunsere? (?:\\p{L}{3,20}\\s){1,2}(?:haben|hat|machen|macht|übernehmen|übernimmt)\\b|\\bnos (?:\\p{L}{3,20}\\s){1,2}(?:ont|font|assurent)\\b',
    "^\\P{L}*(?:colleagues|other teams|(?:die )?kolleg(?:en|innen)|des collègues|d['’]autres collègues|collega['’]?s)(?!\\p{L})(?![^.!?]*\\b(?:you|du|sie|vous|je)\\b)",
  ].join('|'),
  'iu',
);
/** With whom whoever takes the job does it: "you share the nights with another team". */
const WITH_OTHERS =
  /\b(?:you|du|sie|vous|tu|je|jij)\b[^.!?\n]{0,40}\b(?:with|mit|avec|met)\s(?:an?other|a different|ander\p{L}*|d['’]autres|een ander)|\b(?:share|teilen|rotate|partage)/iu;
const HINT =
  /other|different|separate|dedicated|special|external|own|eigen|ander|gesondert|extra|extern|autre|dédi|à part|distinct|apart|else|not |colleag|kolleg|collèg|collega|nicht|pas|niet|machine|kran|lifted|our |unser|nos /iu;

/** Whether a sentence says that somebody else does what it is about. Source: SPEC FIT2. */
export function saysOthersDo(sentence: string): boolean {
  return HINT.test(sentence) && OTHERS.test(sentence) && !WITH_OTHERS.test(sentence);
}
