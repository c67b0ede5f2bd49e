import type { LabelledLead } from './labelled.ts';

/** Leads for workshops, labs and warehouses. */
export const FIFTH_LEADS_4 = [
  {
    name: 'oldham-tig',
    company: 'Globex Tanks Ltd',
    role: 'TIG Welder',
    place: 'Oldham',
    pay: '£17.20 p/h',
    notes: 'Stainless, food grade. 39h Mon-Fri days, half day Friday. PAYE, paid weekly. Start asap',
  },
  {
    name: 'rochdale-fab-umb',
    role: 'Fabricator / Welder',
    place: 'Rochdale',
    pay: '£22 ph',
    notes: 'rate is umbrella. 3 months poss longer. own PPE',
  },
  {
    name: 'bolton-fab',
    role: 'Welder Fabricator',
    notes: 'Bolton. £17/hr, employed direct, PAYE from day one, no umbrella nonsense. Gates + railings. Days',
  },
  {
    name: 'trafford-ten-six',
    role: 'MIG weldr',
    place: 'Trafford Park',
    pay: '£19.50',
    notes: '10pm - 6am, Mon to Thu',
  },
  {
    name: 'middleton-shop',
    role: 'TIG welder / plater',
    place: 'Middleton, Manchester',
    pay: '£18 ph PAYE',
    notes: 'Days. Nights are run by a different crew. Nobody works away. Forklift ticket handy, we put you through it.',
  },
  {
    name: 'uk-sites-pipe',
    role: 'Coded pipe welder',
    company: 'Fabrikam Pipework',
    place: 'Manchester',
    pay: '£24 ph PAYE',
    notes: 'Our yard is in Manchester. Jobs are power stations up and down the country, Mon–Thu in digs, lodge paid.',
  },
  {
    name: 'stockport-mobile',
    role: 'Mobile welder',
    place: 'Stockport',
    pay: '£18.50',
    notes: 'Van + fuel card. Full clean UK licence, held 2 yrs min. PAYE.',
  },
  {
    name: 'heywood-fab',
    role: 'Fabricator',
    place: 'Heywood, nr Rochdale',
    pay: '£34,500 pa',
    notes: '39 hour week, days only. No driving licence needed, bus stops at the gate. 25 days hols + BH.',
  },
  { name: 'bury-welder', role: 'Welder (MIG)', place: 'Bury', pay: '£33,000 a year', notes: '40 hrs, days, PAYE' },
  {
    name: 'manchester-fabric',
    role: 'Data Fabric Engineer',
    place: 'Manchester',
    pay: '£55k',
    notes: 'Lakehouses, pipelines, SQL.',
  },
  { name: 'bolton-maths', role: 'Maths teacher', place: 'Bolton', pay: '£41k' },
  { name: 'oldham-cutter', role: 'Fabric cutter (curtains)', place: 'Oldham', pay: '£16.80', notes: 'PAYE, days' },
  {
    name: 'salford-robot',
    role: 'Robot Welding Operator',
    place: 'Salford',
    pay: '£17.40 an hour',
    notes:
      'Load, run and set up two robot cells. We train you, MIG background helps. Earlies and lates, no night shift.',
  },
  { name: 'oldham-apprentice', role: 'Apprentice welder', place: 'Oldham', pay: '£7.55 ph', notes: 'College 1 day' },
  {
    name: 'ashton-weekly',
    role: 'Coded Welder',
    place: 'Ashton-under-Lyne',
    pay: '£720 per week',
    notes: '40h. Monday to Friday in our shop, we do not send you anywhere. Ring the office for a weld test.',
  },
  {
    name: 'martinsried-bta',
    company: 'Adatum Biologics',
    role: 'BTA / CTA / Biologielaborant (m/w/d)',
    place: 'Martinsried bei München',
    pay: '3.300 €/Monat',
    notes: `Wir sind ein junges Unternehmen mit 30 Leuten, im Labor sprechen alle Englisch.
Zellkultur, PCR, Western Blots, ein wenig Bestellwesen.
Wir arbeiten ohne Tierversuche. Gleitzeit, keine Schichten.
Deutsch ist schön, aber kein Muss.`,
  },
  {
    name: 'garching-mouse',
    role: 'Lab technician',
    place: 'Garching',
    pay: '€41k',
    notes: 'English speaking lab. Genotyping, dosing and dissecting mice, FELASA B course paid.',
  },
  {
    name: 'munich-postdoc-like',
    role: 'Lab Technician / Scientist',
    place: 'Munich',
    pay: '€58,000',
    notes: 'You hold a PhD in molecular biology. English.',
  },
  {
    name: 'munich-nophd-analyst',
    company: 'Proseware Health',
    role: 'Junior Data Analyst',
    place: 'München',
    mode: 'hybrid',
    pay: '45k',
    notes: `You join three senior analysts and a lead who will teach you.
SQL, R or Python, dashboards for clinics.
A PhD is not required, curiosity is. We speak English.
Hybrid: Tue and Wed at Rosenheimer Platz.`,
  },
  {
    name: 'munich-head-analytics',
    role: 'Head of Data Analytics',
    place: 'München',
    pay: '€120k',
    notes: 'Lead 14 people, report to the board.',
  },
  {
    name: 'munich-deutsch-c1',
    role: 'Biologielaborantin',
    place: 'München Schwabing',
    pay: '3.400 €/M',
    notes: 'Diagnostiklabor. Deutsch C1 zwingend erforderlich, Englisch reicht nicht.',
  },
  {
    name: 'munich-dreischicht',
    role: 'Laborant/in (BTA) Qualitätskontrolle',
    place: 'München',
    pay: '3.700 €',
    notes: 'Drei-Schicht-Betrieb mit Zulagen für die Nacht. Englisch genügt.',
  },
  {
    name: 'germany-entry-analyst',
    role: 'Data analyst (entry level)',
    place: 'Germany',
    mode: 'remote',
    pay: '€3,250 / month',
    notes: 'Fully remote anywhere in Germany, everything in english',
  },
  {
    name: 'germany-junior-low',
    role: 'Junior data analyst',
    place: 'remote (DE)',
    mode: 'remote',
    pay: '3.050 € x 12',
    notes: 'English ok.',
  },
  {
    name: 'grosshadern-facs',
    role: 'Technical assistant, flow cytometry core',
    place: 'München-Großhadern',
    pay: 'TV-L E9a, 3.400 €',
    notes: 'English-speaking core unit; blood samples from volunteers. Fixed term 2 years.',
  },
  {
    name: 'garching-bioinfo',
    role: 'Bioinformatics support',
    place: 'Garching',
    pay: '€42k',
    notes: 'R, pipelines, EN',
  },
  {
    name: 'sendling-technician',
    company: 'Adatum Basel AG',
    role: 'Lab technician',
    place: 'München-Sendling',
    pay: '€3,350 per month',
    notes: 'Our headquarters are in Basel, this lab is in Munich. Lab language: English. No animals, only yeast.',
  },
  { name: 'muenchen-fotolabor', role: 'Mitarbeiter Fotolabor', place: 'München', notes: 'Prints, scans. English ok.' },
  {
    name: 'leipzig-stapler',
    company: 'Contoso Logistik GmbH',
    role: 'Staplerfahrer (m/w/d)',
    place: 'Leipzig-Plagwitz',
    pay: '15,20 €/Std.',
    notes: `Frühschicht 6-14 Uhr, Montag bis Freitag.
Was du machst
* LKW be- und entladen, Paletten einlagern
* Bestand zählen mit Scanner
Was du mitbringst
* Staplerschein
* Deutsch so, dass wir uns verstehen
Was du bekommst
* Direkteinstellung bei uns: keine Zeitarbeit, kein Subunternehmen
* 28 Tage Urlaub, Jobticket, jeden Freitag Frühstück
Bewerbung gern auch per Sprachnachricht.`,
  },
  {
    name: 'leipzig-ueberlassung',
    company: 'Initech Personal GmbH',
    role: 'Lagerist',
    place: 'Leipzig',
    pay: '15 €/h',
    notes: 'Tagschicht. Einsatz bei unserem Kunden im Rahmen der Arbeitnehmerüberlassung, Übernahme möglich.',
  },
  { name: 'schkeuditz-hub', role: 'Order picker', place: 'Schkeuditz', pay: '16,80 €', notes: '22-6 Uhr, 5 Nächte' },
  { name: 'halle-minus-24', role: 'Kommissionierer bei -24 °C', place: 'Halle', pay: '15,90 €/h', notes: 'Tagschicht' },
  {
    name: 'halle-forklift',
    role: 'Forklift operator',
    place: 'Halle (Saale)',
    pay: '2.700 € brutto/Monat',
    notes: '40h, 7:00-15:30. Papers and pallets.',
  },
  { name: 'leipzig-low', role: 'Lagerist', place: 'Leipzig', pay: '2.150 €/Monat', notes: '40 Std., Tagschicht' },
  {
    name: 'leipzig-carpets',
    role: 'Lagerist Teppiche',
    place: 'Leipzig',
    pay: '15,50 €',
    notes: 'Frühschicht. Rollen bis 35 kg hebst du von Hand.',
  },
  {
    name: 'leipzig-books',
    role: 'Order Picker Buchversand',
    pay: '14,80 €/h',
    notes: 'Standort Leipzig Nordost. Tagschicht 8-16.30. Kein Paket über 12 kg.',
  },
  {
    name: 'leipzig-gemuese',
    role: 'Kommissionierer Obst und Gemüse (Tagschicht)',
    place: 'Leipzig',
    pay: '15 €/h',
    notes: 'Nicht im Tiefkühllager, bei uns sind es 8 Grad plus.',
  },
  {
    name: 'schkeuditz-tag',
    role: 'Lagerist am Flughafen',
    place: 'Schkeuditz',
    pay: '15,40 €/h',
    notes: 'Tagschicht 7-15.30 Uhr. Nachts wird hier auch gearbeitet, aber nicht von dir. Unbefristet, direkt bei uns.',
  },
  {
    name: 'leipzig-reach',
    role: 'Schubmaststapler-Fahrer (Staplerfahrer)',
    place: 'Leipzig',
    pay: '33.500 € im Jahr',
    notes: '40h, Frühschicht. Alles über 15 kg hebt der Kran.',
  },
  { name: 'dresden-picker', role: 'Order picker, Tagschicht', place: 'Dresden', pay: '15 €', mode: 'onsite' },
  {
    name: 'leipzig-ferienlager',
    role: 'Betreuer/in Ferienlager',
    place: 'Leipzig',
    pay: '15 €/h',
    notes: 'Tagesbetreuung 8-16 Uhr',
  },
  { name: 'leipzig-tram', role: 'Straßenbahnfahrer (Frühschicht)', place: 'Leipzig', pay: '17 €/h' },
  { name: 'halle-mensa', role: 'Koch Mensa', place: 'Halle', pay: '15 €/h', notes: 'Tagschicht' },
  { name: 'halle-magazin', role: 'Redakteur Stadtmagazin', place: 'Halle (Saale)', notes: 'tagsüber, 16 €/h' },
  { name: 'flowers-hunch', company: 'Contoso Flowers BV', notes: 'heard they grow, maybe worth a call' },
] as const satisfies readonly LabelledLead[];
