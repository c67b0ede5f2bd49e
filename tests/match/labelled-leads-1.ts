import type { LabelledLead } from './labelled.ts';

/** Care, metal, warehouses, electricity. */
export const LABELLED_LEADS_1 = [
  {
    name: 'wardNurse',
    company: 'Umbrella Care',
    role: 'Registered Nurse (RN) - surgical ward',
    place: 'Leeds, West Yorkshire',
    pay: '£31,049 to £37,796 a year',
    notes: `Band 5, permanent. Earlies and long days, fixed rota six weeks ahead.
No nights and no on-call on this ward.

What we offer
- pension, 27 days leave plus bank holidays
- free parking, cycle to work scheme
- clinical supervision

Umbrella Care is an equal opportunity employer. Our hospitals in London, Bristol and Cardiff are hiring as well.`,
  },
  {
    name: 'nightNurse',
    role: 'Pflegefachkraft (m/w/d) - Dauernachtwache',
    place: 'Köln-Kalk',
    pay: '3.650 € brutto',
    notes: 'nur Nächte, 7 Dienste, dann 7 frei',
  },
  {
    name: 'careAssistant',
    company: 'Umbrella Care',
    role: 'Care assistant',
    place: 'Bonn',
    mode: 'onsite',
    pay: '19,50 €/Std.',
    notes: 'Seniorenresidenz, nur Tagdienst. 30 bis 39 Stunden. Quereinsteiger willkommen',
  },
  {
    name: 'oldAgeNurse',
    role: 'Altenpfleger/in (m/w/d)',
    place: '53111 Bonn',
    pay: 'ab 3.400 €',
    notes: 'keine Nachtwachen. Dienstplan steht 6 Wochen vorher',
  },
  {
    name: 'staffingNurse',
    company: 'Globex Personal',
    role: 'Pflegekraft gesucht!!',
    place: 'Köln',
    pay: 'bis 28 €/h',
    notes: `Als Personaldienstleister setzen wir Sie bei unseren Kunden ein: Kliniken und Heime in Ihrer Nähe.
Ihre Vorteile
* unbefristete Anstellung im Rahmen der Arbeitnehmerüberlassung
* Dienstwagen auch zur privaten Nutzung
* Wunschdienstplan
Bewerbung per WhatsApp, ohne Anschreiben.`,
  },
  {
    name: 'communityNurse',
    role: 'Community Nurse',
    place: 'LS7, Leeds',
    pay: '£33k',
    notes: `Mon-Fri 8 to 4.30, patients in their homes, dressings and leg ulcers mostly.
Permanent post, pool car.
No agencies please: CVs sent in by agencies will not be read.`,
  },
  {
    name: 'woundTrainer',
    company: 'Globex Medical',
    role: 'Clinical trainer (dressings)',
    place: 'Nordrhein-Westfalen',
    notes: 'show ward teams how wound care is done with our products. nursing background wanted. Firmenwagen',
  },
  {
    name: 'careerCoach',
    company: 'Northwind Careers',
    role: 'Career coach',
    place: 'Köln',
    pay: '3.800 €/Monat',
    notes: 'We care about people. Coaching of job seekers, groups and 1:1. You bring a coaching certificate.',
  },
  {
    name: 'homeCook',
    company: 'Umbrella Care',
    role: 'Cook for our nursing home',
    place: 'Leeds',
    pay: '£14.20/h',
    notes: '40 residents. 7 to 3, every other weekend.',
  },
  {
    name: 'newHospital',
    company: 'Umbrella Care',
    place: 'Leeds',
    notes: `New site opens in May. They look for:
staff nurses (days), cooks, porters, an electrician, and a project manager for the move`,
  },
  {
    name: 'wigWelder',
    company: 'Contoso Stahlbau',
    role: 'Schweißer (m/w/d) WIG/MAG',
    place: '44147 Dortmund',
    pay: '20 - 23 € / Std.',
    notes: `Unbefristet und direkt bei uns - keine Zeitarbeit!
Früh- und Spätschicht im Wechsel, keine Nachtschicht.
30 Tage Urlaub, Jobrad, Kantine.
Unsere Monteure sind in ganz Deutschland unterwegs, die Werkstatt bleibt in Dortmund.`,
  },
  {
    name: 'pipeWelder',
    role: 'Rohrschweißer (m/w/d)',
    place: 'Dortmund',
    pay: '24 €/h + Auslöse',
    notes: 'Baustellen in ganz Deutschland, Montagebereitschaft Mo-Fr zwingend. unbefristet',
  },
  {
    name: 'threeShiftWelder',
    role: 'MAG-Schweißer',
    place: 'Hagen',
    pay: 'IG-Metall-Tarif',
    notes: '3-Schicht-Betrieb (6-14, 14-22, 22-6 Uhr), Zulagen. Übernahme nach Probezeit sicher',
  },
  { name: 'lowPaidFitter', role: 'Schlosser/Schweißer (m/w/d)', place: 'Bochum', pay: '2.300 € brutto im Monat' },
  {
    name: 'tigWelder',
    role: 'TIG welder, stainless',
    place: 'Dortmund-Hörde',
    notes: 'small shop, 8 people, permanent',
  },
  {
    name: 'plantMechanic',
    role: 'Anlagenmechaniker (m/w/d)',
    place: 'Bochum',
    pay: '3.700 € mtl.',
    notes: 'Rohrleitungen für die Pharma, Orbitalschweißen bringen wir dir bei. Tagschicht, unbefristet.',
  },
  { name: 'weldersWanted', role: 'Schweisser gesucht', notes: 'Zettel am Schwarzen Brett, anrufen' },
  {
    name: 'forkliftDays',
    company: 'Contoso Logistik',
    role: 'Staplerfahrer (m/w/d)',
    place: 'Hamburg-Billbrook',
    pay: '15,80 €/Std',
    notes: 'Mo-Fr 6-14 Uhr, Vollzeit. Festanstellung vom ersten Tag an, keine Zeitarbeit. Staplerschein nötig',
  },
  {
    name: 'nightPicker',
    role: 'Kommissionierer (m/w/d)',
    place: 'Norderstedt',
    pay: '15,50 € + 25 % Zuschlag',
    notes: 'Arbeitszeit 22 bis 6 Uhr (Nachtschicht), Vollzeit',
  },
  {
    name: 'rotaWarehouse',
    company: 'Contoso',
    role: 'Warehouse Associate',
    place: 'Hamburg',
    pay: '€15.10 per hour',
    notes: `About us
Contoso delivers to 40 million customers. Our people are at the heart of it.

Your tasks
- receive, store and pick goods with a scanner
- keep the hall tidy and safe

Your shifts
- full time, four days on, four days off, Saturdays and Sundays included

What you get
- canteen, staff discount, HVV ticket
- free coffee, fruit and a football table

Everyone is welcome here.`,
  },
  {
    name: 'weekdayWarehouse',
    role: 'Lagermitarbeiter / warehouse worker',
    place: 'Hamburg Wandsbek',
    pay: '2,650 € monthly',
    notes: '40h. keine Wochenendarbeit, no night shifts. Basic German is enough.',
  },
  { name: 'helperHamburg', role: 'Lagerhelfer/Kommissionierer', place: 'Raum Hamburg', notes: 'VZ, sofort' },
  {
    name: 'reachTruck',
    role: 'Fahrer Schubmaststapler',
    place: 'Hamburg-Altona',
    pay: '16,20',
    notes: 'Früh- und Spätschicht im Wechsel, Mo-Fr',
  },
  {
    name: 'glasgowPicker',
    role: 'Warehouse op - part time',
    place: 'Glasgow G51',
    pay: '£12.75 p/h',
    notes: '20 hrs, Mon-Fri 9.30 to 1.30',
  },
  {
    name: 'maintenanceElectrician',
    role: 'Maintenance Electrician',
    place: 'Bristol BS2',
    pay: '£38k',
    notes: '18th edition. Van and tools provided',
  },
  { name: 'electricalTechnician', role: 'Electrical maintenance technician', place: 'Bath', pay: '£36-40k' },
  { name: 'sparky', role: 'Sparky for domestic rewires', place: 'Bath / Bristol', pay: '£200 a day' },
  { name: 'cheapElectrician', role: 'Electrician', pay: '£13/h', notes: 'somebody on the site said they need one' },
  { name: 'electricianAbroad', role: 'Electrician', place: 'Rotterdam', mode: 'onsite', pay: '€23 per hour' },
] as const satisfies readonly LabelledLead[];
