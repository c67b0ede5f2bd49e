import { stemOf } from '../record/stem-word.ts';
import type { ReadField } from './match.ts';

/** Words that tell something without its own words. */
export interface SignalForm {
  /** What it is compared with. */
  readonly key: string;
  readonly form: RegExp;
  /** Where it counts. */
  readonly fields: readonly ReadField[];
  /** A part of all its ways to be written: a text without is read no further. */
  readonly hint: RegExp;
}

const TEXT: readonly ReadField[] = ['role', 'company', 'notes'];
const BODY: readonly ReadField[] = ['role', 'notes'];

function signal(key: string, hint: RegExp, forms: readonly string[], fields: readonly ReadField[] = TEXT): SignalForm {
  return { key: stemOf(key), form: new RegExp(forms.join('|'), 'giu'), fields, hint };
}

/** In English, German, French and some Dutch. No form is read twice over the same text: all that repeats is bounded. */
export const SIGNALS: readonly SignalForm[] = [
  signal(
    'agencywork',
    /clien|kunde|mandant|opdrachtgever|klant|place|vermitteln|hires you|überlass|talent pool/iu,
    [
      '\\b(?:on behalf of|for|behalf of) (?:one of )?(?:our|my|a|the) (?:\\p{L}{3,16} ){0,2}clients?\\b(?= (?:is|are|we|in|based)|[,:.]| we)',
      '\\b(?:our|my) client(?= (?:is|are|has|seeks|needs|wants|based|a\\b|in\\b|who|which)|[,:.])',
      '\\bon behalf of (?:our|my|a) (?:\\p{L}{3,16} ){0,2}client\\b',
      '\\b(?:für|bei|im auftrag|im namen) (?:einen |einem )?(?:unsere[nms]|eines|unser) (?:\\p{L}{3,20} )?(?:kunden|mandanten|auftraggebers?)\\b|\\bunser (?:\\p{L}{3,20} )?(?:kunde|mandant|auftraggeber)(?=,? (?:sucht|ist|ein|aus|mit|hat))|\\bim kundenauftrag\\b',
      "\\b(?:pour|chez) (?:l['’]un de )?(?:notre|nos|un de nos) clients?\\b|\\bnotre client(?:,| recherche| est)|pour le compte de (?:notre|nos|l['’]un)",
      '\\b(?:voor|bij) (?:onze|een van onze) (?:opdrachtgevers?|klant(?:en)?)\\b|\\bonze (?:opdrachtgever|klant) (?:zoekt|is)',
      '\\bwe (?:place|supply|provide) (?:\\p{L}{3,16} ){1,4}(?:in|into|with|to)\\b|\\bwir vermitteln\\b|\\bnous plaçons\\b|\\b\\p{L}{3,16} hires you (?:by|per) (?:the )?(?:day|shift|hour)',
      '\\b(?:you are|you will be) (?:hired|employed) (?:by us|through us) (?:and|to) (?:placed|work)|\\bübernahme (?:durch den kunden|möglich nach)',
    ],
    BODY,
  ),
  signal(
    'agencywork',
    /personal|staff|recruit|talent|interim|intérim|uitzend|zeitarbeit|resourc|headhunt|search|temps/iu,
    [
      '\\bpersonal(?: (?:ag|gmbh|service|dienst\\p{L}*|management|partner|leasing|vermittlung))|\\bpersonal(?:service|dienst\\p{L}*|leasing|vermittlung\\p{L}*|management)',
      '\\b(?:staffing|recruitment|recruiting|recruiters|talents?|headhunt\\p{L}*|resourcing|int[ée]rim|uitzendbureau|uitzend\\p{L}*|zeitarbeit\\p{L}*|executive search|temps|detachering)\\b',
    ],
    ['company'],
  ),
  signal(
    'directhire',
    /direkt|direct|kein\w*|no middle|embauch|rechtstreeks/iu,
    [
      '\\bdirekt(?:e)? ?(?:anstellung|einstellung|vermittlung)|\\bdirekt(?: bei| von)? uns\\b|\\bdirekt bei(?:m| der)\\b|\\b(?:employed|hired|contract|paid) direct(?:ly)?\\b|\\bdirect(?:ly)? (?:employ\\p{L}*|hire|contract|with us|with the|by us)|\\bembauche directe|\\brechtstreeks',
    ],
    BODY,
  ),
  signal('coldcalls', /ring|call|phone|telefon|anruf|rufst|rufen|appel|tür|door|prospect/iu, [
    '\\b(?:ring|call|phone|calling|ringing|phoning)(?: up)?\\b[^.!?\\n]{0,30}\\b(?:strangers?|out of the blue|never heard|people who do not know|from a list|prospects)',
    '\\b(?:fremde|unbekannte)\\b[^.!?\\n]{0,30}\\b(?:an\\b|anrufen|telefon)|\\b(?:rufst|rufen)\\b[^.!?\\n]{0,40}\\b(?:fremde|unbekannte|neue kontakte|potenzielle)',
    '\\b(?:appel(?:er|ez)|démarch(?:er|ez|age))\\b[^.!?\\n]{0,30}\\b(?:inconnus|prospects|à froid)|\\bgoing from door to door|\\bvon tür zu tür|\\bporte[- ]à[- ]porte',
  ]),
  signal(
    'unpaid',
    /pay|paid|unentgelt|vergüt|bezahl|rémunér|expenses|pocket/iu,
    [
      "\\b(?:(?:we|us) (?:do not|don['’]?t|cannot|can['’]?t|can not|will not|won['’]?t) (?:be able to )?pay|(?:is|are|isn['’]?t|aren['’]?t) (?:not )?(?:un)?paid for this|no (?:pay|payment|salary|fee)\\b|not (?:a )?paid\\b|expenses only|pocket money only)",
      '\\bunentgeltlich\\p{L}*|\\b(?:nicht|keine|ohne) (?:vergütet|bezahlt|vergütung|bezahlung)|\\bnon rémunéré\\p{L}*|\\bpas (?:payé|rémunéré)\\p{L}*|\\bonbetaald\\p{L}*',
    ],
    ['role', 'notes', 'pay'],
  ),
  // Not "Montag", which is compared alike.
  signal('fieldassembly', /montage/iu, ['\\bmontage(?! line| belt)\\b'], BODY),
  signal('workingaway', /montage/iu, ['\\bmontage(?! line| belt)\\b'], BODY),
  signal(
    'piecework',
    /paid|bezahl|payé|betaald/iu,
    [
      '\\b(?:paid|pay) (?:per|by the|for each|for every) (?!hour|day|week|month|shift|year|annum|night|term|session|lesson|diem|book)\\p{L}+|\\bbezahl\\p{L}+ (?:pro|nach) (?:stück|einheit|paket|auftrag)|\\bpayé\\p{L}* (?:à la|par) (?:pièce|tâche|colis|course)',
    ],
    ['role', 'notes', 'pay'],
  ),
  signal('freezer', /-|−|–|minus|grad|frozen|freez|gefr|tiefk/iu, [
    '(?<![\\p{L}\\d])(?:-|−|–|minus )\\s?(?:1\\d|2\\d|30) ?(?:°|grad\\b|degrees?\\b|degrés)|\\b(?:1\\d|2\\d) (?:grad minus|degrees below|below zero)|\\bminus(?:grade|temperaturen)|\\bfrozen (?:food|goods|section|store)',
  ]),
  signal(
    'heavylifting',
    /lift|carry|heb|trag|soulev|port|kg|kilo|till/iu,
    [
      '\\b(?:lift|lifting|carry|carrying)\\b[^.!?\\n]{0,30}\\b(?:[2-9]\\d ?(?:kg|kilos?)|[5-9]\\d ?(?:lbs?|pounds))|\\b(?:hebst|heben|trägst|tragen|schleppen)\\b[^.!?\\n]{0,30}\\b[2-9]\\d ?(?:kg|kilo)|\\b[2-9]\\d ?(?:kg|kilo)\\b[^.!?\\n]{0,20}\\b(?:heb|trag|trägst|von hand|by hand|à la main)',
    ],
    BODY,
  ),
  signal('animaltesting', /mice|rats|rodent|animal|mäuse|ratten|souris|monkey|primate|tier/iu, [
    '\\b(?:dos(?:e|ing)|dissect(?:ing|ion)?|inject(?:ing|ions?)?|handl(?:e|ing)|breed(?:ing)?|perfus\\p{L}+|surger(?:y|ies) on|work(?:ing)? with|experiments? (?:on|with))\\b[^.!?\\n]{0,24}\\b(?:mice|rats|rodents|monkeys|primates|(?:lab(?:oratory)? )animals)',
    '\\b(?:mäusen?|ratten|versuchstiere\\p{L}*|labormäuse)\\b|\\b(?:souris|rats) de laboratoire',
  ]),
  signal('privateschool', /pay|fee|schulgeld|zahl|paient|independent|privat|privé/iu, [
    '\\b(?:families|parents) pay\\b|\\beltern (?:be)?zahlen\\b|\\b(?:familles|parents) paient\\b|\\b\\p{L}*schulgeld\\b|\\b(?:school|tuition) fees\\b',
  ]),
  signal(
    'fixedterm',
    /until|bis|jusqu|saison|season|months?|monate|mois|year|jahr|maand|tijdelijk/iu,
    [
      "\\b(?:contract|position|role|post|job|cover|runs|lasts) (?:is |runs |lasts |until )?(?:until|till|ends)\\b|\\b(?:bis|until|till|jusqu['’](?:au|à|en|fin)) (?:zum )?(?:ende |end of |fin )?(?:\\d{1,2}\\.\\s?\\d{1,2}\\.|\\d{1,2}\\. ?\\p{L}{3,9}|(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|déc|fév|févr|avr|juin|juil|août)\\p{L}{0,6}\\b)",
      "\\bsaison(?:nier|s)?\\s(?:d['’])?(?:hiver|été|d['’]été|d['’]hiver|20\\d\\d)|\\b(?:for the|summer|winter|christmas|harvest) season\\b|\\b(?:winter|sommer|ernte|weihnachts)saison|\\bsaison(?:arbeit|kraft|job|stelle|vertrag)\\p{L}*|\\bcontrat (?:de )?saison\\p{L}*",
      '\\bcover for (?:a|an|one|two|three|six|nine|twelve|\\d{1,2}) (?:months?|years?)\\b|\\b(?:one|two|three|six|nine|twelve|1|2|3|6|9|12|18|24)[- ](?:month|year)s?(?: fixed[- ]term)? (?:contract|cover|post|position|placement)\\b|\\bcontract (?:of|for) (?:one|two|three|six|\\d{1,2}) (?:months?|years?)\\b|\\b(?:auf|für) (?:ein|zwei|drei|\\d{1,2}) (?:jahre?|monate?) (?:befristet|begrenzt)|\\bjaarcontract\\b|\\btijdelijk\\p{L}*',
    ],
    BODY,
  ),
  // German puts words together: what begins with one of these is of that kind.
  signal('weapons', /panzer|rüstung|waffen|militär|wehrtech|munition|kampf/iu, [
    '(?<!\\p{L})(?:panzer|rüstungs|waffen|militär|wehrtechn|munitions|kampf(?:drohnen|jet|flugzeug|panzer))\\p{L}{3,}',
  ]),
  signal('gambling', /spiel|casino|wett|lotto/iu, [
    '(?<!\\p{L})(?:glücksspiel|spielhallen|spielautomaten|spielbank|spielothek|casino|wettbüro|wettportal|sportwetten|lotto)\\p{L}{3,}',
  ]),
  signal('tobacco', /tabak|zigaretten/iu, ['(?<!\\p{L})(?:tabak|zigaretten)\\p{L}{3,}']),
  signal('meat', /schlacht|fleisch/iu, [
    '(?<!\\p{L})(?:schlacht(?:hof|betrieb|band|ung)|fleisch(?:verarbeit|industrie|zerleg|produktion))\\p{L}*',
  ]),
  signal('fossil', /kohle|erdöl|ölr|ölf|raffinerie|erdgas/iu, [
    '(?<!\\p{L})(?:kohlekraft|braunkohle|steinkohle|erdöl|erdgas|ölraffinerie|ölförder|raffinerie)\\p{L}{3,}',
  ]),
  signal('religious', /kirch|kathol|evangel|diakon|caritas/iu, [
    '(?<!\\p{L})(?:kirchen(?:gemeinde|kreis|bezirk|träger)|katholisch|evangelisch|diakoni|caritas)\\p{L}*',
  ]),
  signal(
    'fixedterm',
    /vertretung/iu,
    ['(?<!\\p{L})(?:karenz|elternzeit|mutterschutz|mutterschafts|schwangerschafts|krankheits|urlaubs)vertretung'],
    BODY,
  ),
  signal(
    'novisa',
    /right to work|permit|authori|arbeitserlaubnis|sponsor|passport|citizen|titre de séjour|werkvergunning/iu,
    [
      '\\b(?:must|need to|should) (?:already )?(?:have|hold) (?:\\p{L}+ ){0,3}(?:right to work|work permit|work authori[sz]ation)|\\bright to work\\b[^.!?\\n]{0,30}\\b(?:required|essential|needed)|\\bwithout (?:the need for )?(?:visa )?sponsorship|\\b(?:arbeitserlaubnis|aufenthaltstitel)\\b[^.!?\\n]{0,30}\\b(?:erforderlich|vorausgesetzt|vorhanden|nötig)|\\b(?:eu|uk|us) (?:passport|citizens?|nationals?) (?:only|needed|required)',
    ],
  ),
];
