/** Words around the names of places, in English, German and French, comparable. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that are no part of a name at its beginning or end. */
export const FILLERS = words(`
  a an any all also and applicants area areas at based be between building by campus candidates central centre center city citizens
  close co commutable commute commuting company country countries county day days different distance district downtown each
  either eligible every floor flex flexible for four five from full fully greater h hour hours headquarter headquartered
  headquarters hiring home hq hybrid i ideally in is job km live located location locations mainly maybe metro metropolitan mi mile
  miles min minutes month monthly more mostly multiple must my n nearby near na near of office offices ok okay on one onsite only
  open option optional options or our out partial partially partly per permanent person place places position possible
  preferably preferred primarily prefer premise premises province radius region remotely remote reachable required residents
  resident role several site some state surrounding surroundings temporary the three time times timezone timezones
  to town travel two tz unknown up various via visa sponsorship relocation week weekly weeks wfh willing wish with within work
  worker working works zone zones you your around telework telecommute anywhere everywhere worldwide global globally
  nationwide countrywide international independent agnostic wide tba tbd est edt pst pdt cet cest gmt utc bst ist etc eg see ad
  am arbeiten arbeit arbeitsort aus ausschliesslich bei beim bis buro buero das dem den der des die ein eine einem einer einen
  fest flexibel ganz gerne grossraum heim homeoffice im innenstadt kanton kreis landkreis land komplett mehrere mit mobil mobile
  mobiles moglich moeglich nahe nur ort ortsunabhangig prasenz praesenz pro raum rund sitz stadt standort standorte tag tage
  tagen teilweise uberall um umgebung umkreis und ungefahr verschiedene voll vollstandig vom von vor weltweit woche wochentlich
  zentrum zu zuhause hause zum zur zwei drei vier oder bzw
  au aux autour alentours bureau complet de departement deux distance distanciel du en environs et hybride jour jours la le les l d
  ou par partiel partout place presentiel proche pres quatre seulement semaine site sur teletravail total trois un une
  uniquement ville hbf hauptbahnhof
  max maximal maximum train trains bus tram bike bicycle car metro tube foot walk walking walkable drive driving ride cycling journey
  accessible reachable erreichbar offentlich offentliche offentlichen verkehrsmittel verkehrsmitteln public transport transit
  transports commun short long lange kurze kurzer kurz wenig weit far too everything between station umzug umziehen demenagement
  demenager move moving relocate relocating pendeln pendelweg arbeitsweg auto rad fahrrad bahn zug velo voiture pied verhuizing
  verhuizen ov bereikbaar fiets trajet trajets court gare bahnhof where im live best
`);

/** Words between two places of which either will do. */
export const CONNECTORS = words('or oder ou and und et o y bzw sowie plus as well');

/** Words that exclude the place behind them, and all that are listed with it. */
export const EXCEPTIONS = words('except excluding excl besides ausser ausgenommen sauf excepte hors without outside');

/** Words that exclude the place behind them. */
export const DENIALS = words('not no non never avoid nicht kein keine keinen nie ohne pas jamais');

/** Words behind which nothing is excluded any more. */
export const BUT = words('but aber sondern mais');

/** Words behind which `but` excludes. */
export const EVERYTHING = words(
  'anywhere anything everywhere everything worldwide all global globally uberall weltweit partout',
);

/** What a denial is about when it is no place. */
export const DENIED_OTHERWISE = words(`
  remote home homeoffice office onsite on hybrid wfh teletravail travel visa sponsorship relocation commute commuting only just nur
  seulement de preference matter
`);

/** Words before a name that make it the name of another place: New London. */
export const MAKES_ANOTHER_BEFORE = words(
  'new port fort mount bad lake neu nouveau nouvelle nueva nova san santa saint st',
);

/** Words behind a name that make it the name of another place: Boston Spa. */
export const MAKES_ANOTHER_BEHIND = words('spa falls springs beach heights junction island');

/** Words of an address. */
export const STREET_WORD =
  /^(?:street|road|rd|avenue|ave|boulevard|blvd|lane|drive|rue|quai|chaussee|calle|carrer|viale|str|\p{L}*(?:strasse|gasse|allee|platz|straat|gracht)|\p{L}{4,}(?:weg|str))$/u;

/** Words by which places nearby may do as well. */
export const NEARNESS =
  /\b(?:near|nearby|around|within|close to|surroundings?|outskirts|commut\w+|km|miles?|metro|metropolitan|area|greater|radius|umgebung|umkreis|raum|grossraum|nahe|rund um|region|environs|alentours|autour|pres d[eu]|proche|rayon|mins?|minutes?|minuten|by (?:train|bus|bike|tram|car)|on foot|walkable|cyclable|zu fuss|mit (?:dem|der) (?:rad|bus|bahn|zug|s bahn)|a pied|en (?:train|bus|velo|tram)|in between|dazwischen|entre|tussen|omgeving|buurt|regio|alrededores|agglo\w*|nearest)\b/u;

/** Words by which places an hour and more away may do as well. */
export const FAR =
  /\b(?:(?:an|one|two|1|2|1 5) ?(?:h|hours?|stunden?|std|heures?|uur)|(?:[6-9]\d|1[0-9]\d) ?(?:mins?|minutes?|minuten|km|miles?)|region|county|state)\b/u;

/** Words by which the place does not matter. */
export const NO_MATTER_WHERE =
  /\b(?:anywhere|everywhere|anything|world ?wide|global(?:ly)?|weltweit|uberall|ortsunabhangig|egal wo|wo auch immer|partout|n importe ou|(?:any|all) locations?|location (?:independent|agnostic|flexible))\b/u;

/** Names that are words, too: they are names with a capital, or alone. */
export const ALSO_WORDS = words(
  'nice reading bath split essen tours male cork hull lens gap worms hamm best derby man haar langen hyde barry ely stade fontaine newton washington',
);

/** Short names that are words in other languages or abbreviations: they are names in capitals, or alone. */
export const IN_CAPITALS = words('us la kl l a');

/** Names that two places have so much alike that either may be meant. */
export const ALIKE = words('georgia washington luxembourg luxemburg quebec victoria arlington kansas');

/** How long the way may be, with what it is gone by. */
export const TRAVEL =
  /(?<![\p{L}\d])\d{1,3}(?:[.,]\d)?\s?(?:mins?|minutes?|minuten|h|hours?|std\.?|stunden?|heures?|km|miles?)(?!\p{L})(?:['’]s?)?(?: (?:drive|driving|walk|ride|commute|journey|fahrt|fahrzeit|weg|de trajet|de route))?(?: (?:by|on|mit|en|with|in|à|per|au) (?:the |dem |der |a |my )?(?:train|bus|bike|tram|car|foot|rad|fahrrad|bahn|zug|öv|auto|s-bahn|vélo|pied|voiture|métro|metro|public transport))?/giu;
