import { foldText } from '#shared/domain/record/fold-text.ts';
import type { PayPer } from './pay.ts';

/** Words that stand for a span of time behind "per" or a stroke. */
const PERIOD_NOUNS: Readonly<Record<PayPer, string>> = {
  year: 'year yr y annum annee an ans a jahr anno ano año ar år jaar rok rocznie',
  month: `month mth mo m monat mon mois mes mese mån maand mnd manad månad manaden maned måned maneden mies miesiąc miesiac
    měsíc mesic hó ho hónap мес месяц`,
  week: 'week wk w woche semaine semana settimana vecka uke uge',
  day: 'day d diem tag jour journee j dia día giorno dag dzień dzien manntag md',
  hour: 'hour hr hrs h std stunde heure hora ora uur u timme timmen time timen godz godzinę godzine hod час',
};

/** Words that say the span of time by themselves. */
const PERIOD_WORDS: Readonly<Record<PayPer, string>> = {
  year: `yearly annual annually annualised annualized pa pj lpa ctc ral yr jährlich jaehrlich annuel annuelle annuels anual
    anuales annuo annui annua lordi annui rocznie ročně årligen jahresgehalt jahresbrutto jahresbruttogehalt bruttojahresgehalt
    jahreszielgehalt jahreseinkommen jahreslohn zieljahresgehalt jaarsalaris jaarlijks årslön 年収 年俸 年薪 연봉`,
  month: `monthly mo pcm pm monatlich mtl monatsgehalt monatslohn monatsbrutto bruttomonatsgehalt bruttomonatslohn mensuel
    mensuelle mensuels mensual mensuales mensal mensile mensili maandelijks maandsalaris miesięcznie měsíčně månadslön
    月給 月薪 월급`,
  week: 'weekly wk pw wöchentlich hebdomadaire semanal settimanale',
  day: 'daily pd pt tagessatz tageshonorar taglohn tjm journalier journaliere täglich giornaliero 日給',
  hour: `hourly hr ph stundenlohn stundensatz stundenhonorar bruttostundenlohn stündlich horaire uurloon timlön timelønn
    timepris 時給`,
};

/** Behind an amount, before a word of `PERIOD_NOUNS`. */
export const PER_WORDS = wordSet(
  "/ per pro par por pr p je each every a an the i im na za al alla la l all de el pe ‘ ’ '",
);
/** Of these the ones that can say nothing else. */
export const CLEAR_PER_WORDS = wordSet('/ per pro par por pr je');

/** What may stand between an amount and its span of time. */
export const FILLERS =
  wordSet(`gross net netto brutto brut bruto brutos brutas neto netos nets bruts net lordo lordi netti nett before after tax taxes
  vor steuern ( ) [ ] , base basis salary pay wage fix fixe fixed * ~ : - – — b2b uop umowa plus/minus vb verhandelbar
  negotiable from of is at ca circa approx ’ ' € $ £ eur chf approximately about around rund etwa environ up to between zwischen von ab bis
  zu entre et de à partir jusqu starting range rate gehalt lohn honorar vergütung salaire rémunération compensation
  max min maximum minimum mind mindestens maximal our the is your target expected estimated stipend remuneration
  package band`);

/** How thousands and more are written. */
const FACTORS: Readonly<Record<string, number>> = {
  'k tsd tausend thousand grand tys tis mil mille tsek tnok tdkk': 1_000,
  'm mio mn mln mm million millions millionen milion': 1_000_000,
  'bn b mrd milliarde milliarden milliard milliards billion billions trillion': 1_000_000_000,
  'lakh lakhs lac lacs lpa l': 100_000,
  'cr crore crores': 10_000_000,
  '万 萬 만 万円 万元 만원': 10_000,
};

/** Up to an amount. */
export const UP_TO =
  wordSet(`upto to max maximum maximal maxi höchstens hoechstens bis jusqu hasta fino tot til till do under
  below < ≤ most capped`);
/** From an amount on. */
export const FROM =
  wordSet(`from ab starting starts start min minimum mini mindestens mind least partir desde vanaf od fra från
  > ≥ over above exceeding mehr more than dès da`);
/** Between the two amounts of a range. */
export const TO = wordSet('- – — ‐ ‑ − ~ 〜 ～ → … to bis à a al au until till til tot do hasta up zu max maximal or');
/** Between the two amounts of a range that begins with a word of `BETWEEN`. */
export const AND = wordSet('and und et y e och og en i');
export const BETWEEN = wordSet('between zwischen entre tussen tra mellan mellom mellem från');

/** What counts something that is not money. */
export const UNITS =
  wordSet(`% percent prozent h hr hrs hour hours std stunden stunde heures heure day days tag tage tagen
  urlaubstage arbeitstage jours jour week weeks wochen semaines month months monate monaten monatsgehälter gehälter mois
  mensualités year years yrs jahre jahren ans people employees engineers developers colleagues customers clients users
  companies teams offices countries locations mitarbeiter mitarbeitende mitarbeitenden mitarbeiterinnen kollegen kolleginnen
  kunden standorte standorten collaborateurs salariés personnes miles km lbs kg holidays ft sqm employés hires members x
  minutes minuten °`);

/** Wages by the name: an amount beside one needs no currency. */
export const WAGE_WORDS = wordSet(`salary salaries pay wage wages compensation remuneration gehalt jahresgehalt
  monatsgehalt monatslohn jahresbrutto bruttojahresgehalt jahresbruttogehalt bruttomonatsgehalt jahreszielgehalt lohn
  stundenlohn tagessatz stundensatz gehaltsspanne gehaltsrahmen gehaltsband gehaltsvorstellung einstiegsgehalt mindestgehalt
  zielgehalt grundgehalt mindestentgelt entgelt bruttogehalt vergütung verguetung jahreseinkommen tjm salaire salaires
  rémunération salario sueldo retribuzione stipendio ral salário salaris loon lön lønn løn wynagrodzenie plat mzda
  зарплата 給与 年収 月給 時給 薪资 연봉 ctc`);
/** Words that make an amount of money a wage. */
export const WAGE_HINTS =
  wordSet(`rate rates gross brutto brut bruto brutos lordo earn earning earnings paying pays paid offering
  offer offers verdienst verdienen verdienst zahlen bieten honorar overtariflich tarif stipend payband package paket doe
  lordi ote`);

/** On either side of an amount that is no wage; also within longer words. */
const NO_WAGE = new RegExp(
  [
    'bonus|boni$|pramie|^primes?$|referral|^signing$|budget|weiterbildung|fortbildung|^equity$|^rsus?$|vsop|esop|funding',
    '^funded|^raised?$|revenue|umsatz|^arr$|^mrr$|^markets?$|markt$|valuation|^valued|allowance|zuschuss|zulage|relocation',
    'turnover|chiffre|^levee?$|gutschein|^voucher|sachbezug|reimburs|^saved?$|^fees?$|^gmv$',
  ].join('|'),
  'u',
);
/** Behind such an amount only; before one they may be part of the title of a job. */
const NO_WAGE_BEHIND = new RegExp(
  [
    '^learning|^training|^education|^development$|^stocks?$|^shares?$|^options?$|^series$|^match|insurance|pension',
    'altersvorsorge|savings?$|invest|^donat|^grants?$|laptop|equipment|hardware|^fines?$|^award|^prize|^worth$|^assets?$',
    '^aum$|^deals?$|transaction|transaktion|sponsor|ticket|^gym|^lunch|^meal|wellness|wellbeing|^perks?$|^commission$',
    '^provision|^profit|^gewinn|^costs?$|^kosten|^spend|^users?$|^customers?$|^clients?$|^tuition|^subsid|^credits?$',
    'mobilit|^internet|^phone$|bike|^cash$|^capital|^kapital|^sales$|^portfolio|^volumen?$|^contract$|^process|^payments?$',
    '^titres?$|^participation$|^interessement$|^collected$|^backed$|^funds?$|^finanzierung',
  ].join('|'),
  'u',
);

export const BASE_WORDS = wordSet('base basis fix fixe fixed fixgehalt fixum grundgehalt basic');
export const TARGET_WORDS = wordSet('ote target variable variabel variabler total tc');
/** "Salary including bonus: 70k". */
export const INCLUDING = wordSet('including incl inkl inklusive inclusive inc mit compris with');
/** Before a number that names something. */
export const NUMBER_NAMES = wordSet('tel telefon telephone phone mobile call fax ref reference id nr no plz # §');
/** Behind an amount without a currency, where the words go on. */
export const GOING_ON = wordSet(
  'depending dependent based plus and und et with mit doe je nach selon according or oder',
);

const PER_BY_NOUN = periodMap(PERIOD_NOUNS);
const PER_BY_WORD = periodMap(PERIOD_WORDS);
const FACTOR_BY_WORD: ReadonlyMap<string, number> = new Map(
  Object.entries(FACTORS).flatMap(([words, factor]) =>
    words.split(' ').map((word) => [foldText(word), factor] as const),
  ),
);

/** The span of time that a word behind "per" stands for. */
export function periodOfNoun(key: string): PayPer | undefined {
  return PER_BY_NOUN.get(key) ?? PER_BY_WORD.get(key);
}

/** The span of time that a word says by itself. */
export function periodOfWord(key: string): PayPer | undefined {
  return PER_BY_WORD.get(key);
}

/** What an amount is multiplied by, as with "k". */
export function factorOf(key: string): number | undefined {
  return FACTOR_BY_WORD.get(key);
}

/** Whether money beside the word is something else than a wage, such as a bonus or what an investor gave. */
export function isNoWage(key: string, isBehind: boolean): boolean {
  return NO_WAGE.test(key) || (isBehind && NO_WAGE_BEHIND.test(key));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map(foldText));
}

function periodMap(lists: Readonly<Record<PayPer, string>>): ReadonlyMap<string, PayPer> {
  const map = new Map<string, PayPer>();
  for (const per of ['year', 'month', 'week', 'day', 'hour'] as const)
    for (const word of wordSet(lists[per])) map.set(word, per);
  return map;
}
