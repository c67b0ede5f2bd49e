import type { LabelledLead } from './labelled.ts';

/** Leads for schools, kitchens and all that Bristol has. */
export const FIFTH_LEADS_2 = [
  {
    name: 'wedding-grundschule',
    company: 'Grundschule am Nordwind',
    role: 'Lehrkraft Grundschule (m/w/d)',
    place: 'Berlin-Wedding',
    pay: '3.500 – 3.900 € brutto mtl.',
    notes: `Stellenumfang: Teilzeit, 19 Unterrichtsstunden (entspricht 27 Zeitstunden). Unbefristet, zum 1. August.
Wir sind eine staatliche Schule mit 340 Kindern aus 40 Ländern.
Sie unterrichten Deutsch, Mathematik und Sachunterricht in einer Doppelstufe 1/2.
Mit Referendariat oder vergleichbarem Abschluss.`,
  },
  {
    name: 'pankow-vertretung',
    role: 'Grundschullehrer/in Vertretung',
    place: 'Berlin Pankow',
    notes: '20 Std, Elternzeitvertretung bis 31.7. nächsten Jahres',
  },
  { name: 'potsdam-grundschule', role: 'Grundschullehrerin (24 Std., unbefristet)', place: 'Potsdam', mode: 'onsite' },
  {
    name: 'dahlem-international',
    company: 'Woodgrove International School',
    role: 'Primary School Teacher',
    place: 'Berlin-Dahlem',
    pay: '€3,600/month',
    notes: 'Permanent, 28 hours. Families pay between 700 and 1,100 euros a month, so expectations are high.',
  },
  {
    name: 'kreuzberg-freie-schule',
    role: 'Primary teacher (24 h/week)',
    place: 'Berlin-Kreuzberg',
    pay: '3.100 €/Monat',
    notes: 'Free school run by parents: kein Schulgeld, nobody pays. Unbefristete Stelle. Mixed ages 6 to 9.',
  },
  {
    name: 'amt-wohngeld',
    company: 'Amt Nordstern',
    role: 'Sachbearbeitung Wohngeld (w/m/d)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: 'EG 9b, ca. 3.000 – 3.700 € im Monat',
    notes: `Der öffentliche Dienst sucht Sie!
Kennziffer 4711-b · unbefristet · 30 Wochenstunden
Sie prüfen Anträge, erlassen Bescheide und beraten Bürgerinnen und Bürger.
Voraussetzung: Verwaltungslehrgang oder vergleichbare Ausbildung, kein Studium nötig.
Homeoffice bis zu 2 Tage nach der Probezeit. Jobticket, Jahressonderzahlung.`,
  },
  {
    name: 'buergertelefon',
    role: 'Sachbearbeiter/in Bürgertelefon',
    place: 'Berlin',
    pay: '3.000 €',
    notes: '30 h, unbefristet, öffentlicher Dienst. Arbeit mit Headset in unserem Callcenter, 8 bis 18 Uhr.',
  },
  {
    name: 'koepenick-wahl',
    role: 'Grundschullehrer*in',
    place: 'Berlin Köpenick',
    notes: 'Unbefristet. Vollzeit oder Teilzeit ab 20 Stunden, beides geht, sag uns was dir passt.',
  },
  {
    name: 'berlin-kanzlei',
    company: 'Kanzlei Blau & Partner',
    role: 'Rechtsanwaltsfachangestellte',
    place: 'Berlin Mitte',
    pay: '3.000 €',
    notes: '25 Std/Woche, unbefristet, Mietrecht',
  },
  {
    name: 'berlin-hausmeister',
    role: 'Hausmeister Grundschule',
    place: 'Berlin Pankow',
    pay: '2.950 €',
    notes: '30 Std',
  },
  {
    name: 'elterngeld',
    role: 'Sachbearbeiter (m/w/d) Elterngeld',
    place: 'Berlin',
    pay: '3.050 €',
    notes: 'öffentlicher Dienst, 75 % = 29 h, Dauerstelle',
  },
  { name: 'berlin-fahrlehrer', role: 'Fahrlehrer/in Klasse B', place: 'Berlin', notes: '25-30 Std., unbefristet' },
  {
    name: 'berlin-schulhelfer',
    role: 'Schulhelfer/in Inklusion',
    place: 'Berlin Reinickendorf',
    pay: '2.350 € brutto / Monat',
    notes: '28 Std, unbefristet',
  },
  {
    name: 'moabit-inklusion',
    role: 'Sonderpädagog:in',
    place: 'Berlin-Moabit',
    pay: '3.700 €/M',
    notes: 'Schwerpunkt Inklusion an zwei Grundschulen. 26 h, Dauerstelle.',
  },
  {
    name: 'weissensee-primary',
    role: 'primary school teacher (English/German)',
    place: 'Berlin, Weißensee (Bezirk Pankow)',
    pay: '45.000 € p.a.',
    notes: 'state school, permanent, 26-30h. no fees. Formerly a private school, since 2019 run by the city.',
  },
  {
    name: 'strausberg-schule',
    company: 'Litware Schulen gGmbH, Berlin',
    role: 'Grundschullehrerin',
    place: 'Berlin',
    pay: '4.000 €',
    notes:
      'Die Verwaltung sitzt in Berlin, die Schule in Strausberg (Brandenburg). 28 Std., unbefristet, kein Schulgeld.',
  },
  {
    name: 'lyon-sept-continu',
    role: 'Cuisinier H/F',
    place: 'Lyon 7e',
    pay: '2 250 € brut/mois',
    notes: 'CDI 39h. Horaires continus 7h-15h, pas de coupure. Repos dimanche et lundi. Mutuelle, repas.',
  },
  {
    name: 'vienne-chef-partie',
    company: 'Auberge Fabrikam',
    role: 'Chef de partie chaud',
    place: 'Vienne (38)',
    pay: '2 350 € brut',
    notes: `Restaurant de 40 couverts, produits de saison, à 5 min de la gare (Lyon Part-Dieu 22 min).
2 jours de repos consécutifs : mardi, mercredi.
Service du soir uniquement, 15h-23h.
Jeune équipe, pas de cris en cuisine.`,
  },
  {
    name: 'part-dieu-brasserie',
    role: 'Cuisinier',
    place: 'Lyon Part-Dieu',
    pay: '2 400 €',
    notes: '9h30-14h30 puis 18h30-23h, du mardi au samedi. CDI',
  },
  { name: 'chamonix-hiver', role: 'Chef de partie', place: 'Chamonix', notes: 'Saison hiver déc–avril, logé nourri' },
  {
    name: 'lyon-drive-burger',
    company: 'Contoso Burger',
    role: 'Cook / équipier cuisine',
    place: 'Lyon 3',
    pay: '2 150 €',
    notes: 'Burgers, frites, drive. Restauration rapide, formation en 3 jours, CDI.',
  },
  {
    name: 'villeurbanne-cantine',
    role: 'Cuisinier de collectivité',
    place: 'Villeurbanne',
    pay: '13,20 €/h',
    notes: '35h, lundi-vendredi, WE libres',
  },
  {
    name: 'bron-hopital',
    company: 'Globex Restauration',
    role: 'Cook, hospital kitchen',
    place: 'Bron',
    pay: '14,60 €/h, 35 h',
    notes: 'Sat + Sun off. 6.30 to 14.00. Not a fast food, we peel real carrots.',
  },
  {
    name: 'tassin-traiteur',
    role: 'Cuisinier traiteur',
    place: 'Tassin-la-Demi-Lune',
    pay: '27 000 € / an',
    notes: 'CDI, 7h-14h30 sans coupure, samedi et dimanche libres sauf 4 mariages par an.',
  },
  {
    name: 'lyon-repos-tournants',
    role: 'Chef de partie',
    place: 'Lyon 2e',
    pay: '2 300 €',
    notes: 'Deux jours de repos par semaine, non consécutifs.',
  },
  { name: 'lyon-cuisiniste', role: 'Vendeur cuisiniste', place: 'Lyon 6e', pay: '2 200 € + %' },
  { name: 'lyon-infirmiere', role: 'Infirmier(e) EHPAD', place: 'Lyon 8e', pay: '2 400 €' },
  { name: 'ecully-creche', role: 'Cuisinier(e) crèche', place: 'Écully', pay: '2 150 €', notes: 'lun-ven, 7h-15h' },
  {
    name: 'lyon-chef-projet',
    role: 'Chef de projet web',
    place: 'Lyon 9e',
    pay: '3 000 €',
    notes: 'CDI, télétravail 2 j',
  },
  {
    name: 'caluire-patissier',
    role: 'Pâtissier de restaurant',
    place: 'Caluire',
    pay: '2 200 €',
    notes: 'Desserts à l’assiette. Fermé dim + lun, en continu.',
  },
  {
    name: 'lyon-preparateur',
    role: 'Préparateur de commandes, CACES 1',
    place: 'Lyon (69)',
    pay: '2 150 €/mois',
    notes: 'Équipe de jour, samedi + dimanche libres, CDI',
  },
  {
    name: 'clifton-gardener',
    role: 'Gardener',
    place: 'Bristol (Clifton)',
    pay: '£13.50 ph',
    notes: '3 days, 22.5h, Mon-Wed. Vans and tools are ours so you dont need a car. No qualifications, green fingers.',
  },
  {
    name: 'bristol-bookseller',
    role: 'Bookseller',
    place: 'Bristol',
    pay: '£13',
    notes: '16h: Thu, Fri and every Sat',
  },
  {
    name: 'bedminster-ta',
    company: 'Northwind Primary',
    role: 'Teaching Assistant',
    place: 'Bedminster, Bristol',
    pay: '£13.05 per hour',
    notes: '24 hours, term time only, Mon–Fri 8.45 to 1.45. GCSE English and maths; no degree needed. DBS check paid.',
  },
  {
    name: 'bristol-council',
    company: 'Westmoor District',
    role: 'Democratic Services Assistant',
    place: 'Bristol',
    mode: 'hybrid',
    pay: '£26,900 FTE, pro rata',
    notes: `Local government, grade 6, permanent
Hours: 20 a week (full time is 37), Monday to Thursday
The team
We are eight people who keep meetings of elected members running.
The job
- book rooms, send agendas, take minutes
- answer questions of the public by letter and mail
- now and then stay until 7 pm, never later
You need tidy writing and good manners. Degrees are not asked for.
Half of the week at home after probation, if you like.
We welcome applications from everybody.`,
  },
  {
    name: 'bristol-solicitors',
    company: 'Blue Yonder Law LLP',
    role: 'Receptionist (part-time)',
    place: 'Bristol BS1',
    pay: '£13 ph',
    notes: 'Our solicitors have law degrees, you do not need one. 21 hours, weekdays.',
  },
  {
    name: 'southville-fundraiser',
    role: 'Telephone fundraiser',
    place: 'Southville, Bristol',
    pay: '£13.20',
    notes: '20h weekdays. You ring people out of the blue who have never heard of us and ask for a monthly gift.',
  },
  {
    name: 'bristol-carer',
    role: 'Community carer',
    place: 'Bristol',
    pay: '£13.60 + mileage',
    notes: '20 hrs mon-fri. must have own vehicle & business insurance',
  },
  {
    name: 'bristol-lab-aide',
    role: 'Laboratory assistant 0.5 FTE',
    place: 'Bristol',
    pay: '£15 ph',
    notes: '18h weekdays. BSc in biology or biochemistry is essential.',
  },
  {
    name: 'bristol-shop-flex',
    role: 'Sales assistant, lamps',
    place: 'Bristol BS3',
    pay: '£13.00',
    notes: 'Full time or part time from 16h, you choose. We are closed on Saturdays and Sundays.',
  },
  { name: 'cardiff-library', role: 'Library assistant 20h', place: 'Cardiff', pay: '£13.40', mode: 'onsite' },
  {
    name: 'bristol-inbound',
    role: 'Customer adviser (water bills)',
    notes: 'Office nr Temple Meads, Bristol. £13.10/h, 24h Mon–Fri. Inbound only, no cold calling ever. Paid training.',
  },
  { name: 'bristol-porter', role: 'Kitchen porter', place: 'Bristol', pay: '£11.60/h', notes: '20h, weekdays' },
  { name: 'bristol-ranger', role: 'Park ranger', place: 'Bristol', pay: '£14', notes: '30 hours over 4 weekdays' },
  {
    name: 'bristol-ward-host',
    role: 'Ward host',
    place: 'Bristol',
    pay: '£12.95',
    notes: '20h, Mo-Fr 8-12. No degree.',
  },
  { name: 'west-allotments', role: 'Help with allotments', notes: 'Somewhere in the West Country, hours tbc. Ask Jo' },
] as const satisfies readonly LabelledLead[];
