import type { LabelledLead } from './labelled.ts';

/** Machining, support, engineering, bar and research leads. */
export const FOURTH_LEADS_2 = [
  {
    name: 'northwind-cnc',
    company: 'Northwind Precision',
    role: 'CNC Machinist',
    place: 'Dayton, OH',
    mode: 'onsite',
    notes: `CNC Machinist - Northwind Precision - Dayton, OH 45404
$29 - $34 an hour - Full-time - 1st shift, Mon-Thu 6:00am to 4:30pm
Responsibilities:
• Set up and run Haas mills
• Check first pieces, change tools, deburr
Requirements:
• High school diploma or GED, 3 years in a job shop
Benefits: medical, dental, vision, 401(k) with match
No phone calls please. Temp agencies and recruiters: do not contact us about this job.
EEO/AA/M/F/Vet/Disability`,
  },
  {
    name: 'globex-second-shift',
    company: 'Globex Aero',
    role: 'CNC Machinist II',
    place: 'Cincinnati, OH',
    notes: `CNC Machinist II
Globex Aero | Cincinnati, OH | $31/hr + 10% differential
Shift: 2nd, 3:30 PM - 2:00 AM
What you'll do
- Run 4-axis horizontals, hold tight tolerances
- Write clean hand-over notes
What you bring: blueprint reading, GD&T
What we bring: health insurance from day one, tuition help
Must be a U.S. person under ITAR. Drug-free workplace.`,
  },
  {
    name: 'contoso-springfield',
    role: 'CNC machinist',
    place: 'Springfield, Illinois',
    pay: '$30/hr',
    notes: 'Days, medical and dental',
  },
  {
    name: 'fabrikam-quality',
    role: 'Quality inspector',
    place: 'Dayton, Ohio',
    mode: 'onsite',
    notes: 'CMM inspection all day',
  },
  {
    name: 'tailspin-five-axis',
    role: '5-axis CNC programmer',
    place: 'Dayton',
    pay: '$36 an hour',
    notes: 'Weekend overtime is never mandatory. Days. Good insurance.',
  },
  {
    name: 'initech-vending',
    role: 'Vending machine technician',
    place: 'Dayton OH',
    notes: 'Fixing snack machines at schools',
  },
  {
    name: 'northwind-support',
    company: 'Northwind Apps',
    role: 'Customer Support Specialist',
    place: 'Poland',
    mode: 'remote',
    pay: '7 000 - 8 000 PLN brutto / month',
    notes: `Customer Support Specialist (Polish + English) | Remote, Poland | Contract of employment
Northwind Apps makes a to-do list used by two million people.
Your day:
- answer chats and e-mails in Zendesk
- write help articles
You:
- have a year of experience with customers
- write without mistakes
We: flexible hours between 8 and 18, private medical care, Multisport card
Please add this clause to your CV: "I agree to the processing of my personal data ..."`,
  },
  {
    name: 'contoso-inbound',
    company: 'Contoso Travel',
    role: 'Customer Service Representative',
    mode: 'remote',
    notes: `CUSTOMER SERVICE REPRESENTATIVE - WORK FROM HOME
Contoso Travel is hiring 20 people for its summer team!
You take about 60 inbound calls a day from travellers
You rebook flights and calm people down
Headset and laptop are provided
Training: two paid weeks
Language: English C1
Apply today, start on Monday. Refer a friend and get a bonus.`,
  },
  {
    name: 'globex-player-support',
    company: 'Globex Games',
    role: 'Player support agent',
    place: 'Kraków',
    mode: 'onsite',
  },
  {
    name: 'fabrikam-tester',
    company: 'Fabrikam',
    role: 'QA tester',
    mode: 'remote',
    notes: 'They test games for small studios',
  },
  { name: 'initech-bookkeeper', role: 'Bookkeeper', mode: 'remote', notes: 'A few small shops, Xero' },
  {
    name: 'tailspin-happiness',
    role: 'Customer Happiness Hero',
    mode: 'remote',
    notes: 'Chat and mail. You never pick up a phone and nobody gives you sales targets.',
  },
  {
    name: 'globex-support-euro',
    role: 'Customer support agent',
    place: 'EU',
    mode: 'remote',
    pay: '1,900 EUR per month',
  },
  {
    name: 'northwind-design-engineer',
    company: 'Northwind Lithography',
    role: 'Mechanical Design Engineer',
    place: 'Veldhoven',
    mode: 'hybrid',
    notes: `Mechanical Design Engineer
Northwind Lithography - Veldhoven - 32 to 40 hours - €4,600 - €5,800 gross per month
Introduction
Do you like it when a micrometre is a lot? Then read on.
Your role
- design modules for semiconductor equipment
- take them from sketch to supplier
Your background: MSc or BSc in mechanical engineering, 3-6 years of work
Our offer: 40 days off, pension, bike plan, two days from home
Acquisition by recruiters is not appreciated.`,
  },
  {
    name: 'contoso-wellheads',
    role: 'Mechanical Engineer',
    place: 'Eindhoven',
    pay: '€5.000 per maand',
    notes: 'Valves and wellheads for offshore drilling rigs',
  },
  {
    name: 'globex-head',
    role: 'Head of Mechanical Engineering',
    place: 'Eindhoven',
    notes: 'You lead 40 people in four teams',
  },
  {
    name: 'fabrikam-bikes',
    role: 'Production planner',
    place: "'s-Hertogenbosch",
    notes: 'They build e-bikes. 32 hours is fine.',
  },
  {
    name: 'tailspin-mechanical',
    role: 'Mechanical engineer',
    place: 'Eindhoven',
    pay: '€ 58.000 per year',
    notes: 'Travel: hardly any, perhaps 5% to a supplier in Limburg. 32-40 h',
  },
  {
    name: 'initech-embedded',
    role: 'Embedded software engineer',
    place: 'Eindhoven',
    notes: 'C++ for ticket gates, 32-40 hours',
  },
  {
    name: 'northwind-bar',
    company: 'Northwind Bar',
    role: 'Barkeeper (m/w/d)',
    place: 'Wien',
    notes: `Barkeeper (m/w/d) - Northwind Bar, 1070 Wien - Vollzeit, ab sofort
Das erwartet dich
• Klassische Drinks, eigene Sirupe, ein eingespieltes Team
• 4-Tage-Woche, Sonntag und Montag geschlossen
Das bringst du mit
• Erfahrung hinter der Bar, gute Laune, Deutsch und Englisch
Das bieten wir
• € 2.350,- brutto auf Basis von 40 Stunden, Überzahlung möglich, dazu Trinkgeld
• Gratis Essen
Bewirb dich mit Lebenslauf über den Button "Jetzt bewerben".`,
  },
  {
    name: 'globex-cook',
    company: 'Gasthaus Globex',
    role: 'Koch (m/w/d)',
    place: 'Wien',
    notes: `Koch (m/w/d) gesucht
Gasthaus Globex, 1100 Wien
Wir sind ein Familienbetrieb in dritter Generation.
Aufgaben: Zubereitung warmer Speisen, Bestellung, Hygiene nach HACCP
Anforderungen: abgeschlossene Lehre
Arbeitszeit: Mo-Fr, 9 bis 17 Uhr
Entgelt: € 2.400 brutto/Monat
Jetzt bewerben! Alle Bewerbungen werden vertraulich behandelt.`,
  },
  {
    name: 'contoso-club',
    company: 'Contoso Club',
    role: 'Bartender',
    place: 'Wien',
    notes: 'Nachtclub am Gürtel, Do bis Sa',
  },
  {
    name: 'tailspin-sunday',
    role: 'Kellner/in',
    place: 'Wien',
    pay: '2.200 € brutto',
    notes: 'Brunchlokal. Dienst ist immer Mittwoch bis Sonntag.',
  },
  { name: 'fabrikam-coffee', role: 'Barista', place: 'Wien', pay: '2.150 € im Monat', notes: 'Mo-Sa, eigene Rösterei' },
  {
    name: 'initech-service',
    role: 'Servicekraft Restaurant (m/w/d)',
    place: '1010 Wien',
    notes: 'Mo bis Fr, durchgehender Dienst',
  },
  { name: 'globex-scanners', role: 'Test engineer', place: 'Wien', notes: 'They make bar code scanners for parcels' },
  {
    name: 'northwind-ra',
    company: 'University of Northwind',
    role: 'Research Assistant (Social Policy)',
    place: 'Manchester',
    mode: 'hybrid',
    pay: '£30,487 to £33,882 per annum',
    notes: `Research Assistant (Social Policy)
School of Social Sciences, Manchester
Hours: full time | Contract: fixed term for 24 months | Closing date: see below
You will join a study of private renting and housing insecurity.
Main duties: interviews with tenants, coding of transcripts, literature reviews
Essential: a degree in a social science
What you will get in return: generous pension, 29 days of leave plus closure days
Our University is positive about flexible working.
Please note that we are unable to accept CVs sent by recruitment agencies.`,
  },
  {
    name: 'fabrikam-policy',
    company: 'Fabrikam Foundation',
    role: 'Policy Officer',
    place: 'UK',
    mode: 'remote',
    pay: '£34,000',
    notes: `Policy Officer, Migration - Fabrikam Foundation
Home based (UK), permanent, 35 hours
The Foundation works so that newcomers are heard.
You will write briefings on migration and asylum and follow bills in Parliament.
We need: good writing, an eye for detail
We offer: 28 days of leave, 8% pension
How to apply: a CV and two pages on why you. No covering letters by AI, please.
Registered charity. We especially welcome people with lived experience.`,
  },
  {
    name: 'contoso-telephone',
    role: 'Social research interviewer',
    place: 'Leeds',
    pay: '£28,000',
    notes: 'You ring strangers out of the phone book and ask them to do a survey.',
  },
  {
    name: 'tailspin-ra-short',
    role: 'Research assistant, sociology',
    place: 'Sheffield',
    pay: '£2,600 a month',
    notes: 'For three months only, no extension',
  },
  { name: 'globex-librarian', role: 'Librarian', notes: 'Somebody told me they will need one in spring' },
  { name: 'initech-rd', role: 'R&D administrator', place: 'Leeds', notes: 'Orders and invoices for a paint lab' },
] as const satisfies readonly LabelledLead[];
