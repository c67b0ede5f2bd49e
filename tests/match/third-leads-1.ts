import type { LabelledLead } from './labelled.ts';

/** Leads for developers, midwives, gardeners, operations and dental practices. */
export const THIRD_LEADS_1 = [
  {
    name: 'berlin-kotlin-ad',
    company: 'Northwind Energie',
    role: 'Senior Backend Engineer (m/w/d) Kotlin',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '75.000 – 90.000 € brutto im Jahr',
    notes: `Northwind Energie · Berlin · Vor 3 Tagen veröffentlicht
Über uns
Wir machen den Strommarkt verständlich. 140 Menschen aus 20 Ländern arbeiten mit uns daran.
Deine Aufgaben
- Du entwickelst unsere Abrechnungsdienste in Kotlin und Spring weiter
- Du betreust sie zusammen mit dem Plattform-Team auf Kubernetes
Dein Profil
- Mehrere Jahre Erfahrung in der Backend-Entwicklung
- Gutes Deutsch oder Englisch
Wir bieten
Unbefristeter Vertrag, 30 Tage Urlaub, drei Tage Homeoffice pro Woche, Jobrad
Jetzt bewerben | Job merken | Weiterempfehlen`,
  },
  {
    name: 'betting-go',
    company: 'Globex Play',
    role: 'Backend Developer (Go)',
    place: 'Berlin',
    mode: 'hybrid',
    notes: 'builds the odds engine of a sports betting site, team of 8',
  },
  { name: 'munich-java', company: 'Initech', role: 'Backend developer, Java', place: 'München', mode: 'onsite' },
  {
    name: 'backend-no-rufbereitschaft-ad',
    company: 'Fabrikam Bahn-IT',
    role: 'Softwareentwickler Backend (m/w/d)',
    place: 'Deutschlandweit',
    mode: 'remote',
    notes: `Softwareentwickler Backend (m/w/d) – bundesweit im Homeoffice
Fabrikam Bahn-IT GmbH
Festanstellung, Vollzeit
Was dich erwartet:
* Schnittstellen für Fahrplandaten in Go und PostgreSQL
* Keine Rufbereitschaft in der Nacht, das macht ein eigenes Betriebsteam
* Code-Reviews und Pair Programming
Was du mitbringst:
* Ein paar Jahre Erfahrung mit Diensten im Produktivbetrieb
Unser Angebot: 78.000 bis 85.000 €, unbefristet, Zuschuss zum Deutschlandticket
Chancengleichheit ist für uns selbstverständlich.`,
  },
  {
    name: 'berlin-monthly-pay',
    company: 'Contoso',
    role: 'Backend Entwickler (m/w/d)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '4.200 € brutto/Monat',
  },
  { name: 'werkstudent-berlin', company: 'Tailspin', role: 'Werkstudent Backend (m/w/d)', place: 'Berlin' },
  { name: 'data-analyst-berlin', company: 'Litware', role: 'Data Analyst', place: 'Berlin', mode: 'hybrid' },
  {
    name: 'office-manager-k8s-ad',
    company: 'Proseware',
    role: 'Office Manager',
    place: 'Berlin',
    mode: 'hybrid',
    notes: `About Proseware
Proseware makes the tool that thousands of teams use to run Kubernetes clusters.
The role
As our office manager you are the first face people see in our Kreuzberg office.
You will
- order supplies and look after post, keys and badges
- plan team lunches and two company events a year
- support travel bookings
You bring a warm manner and very good German.
We offer a permanent contract and 28 days of holiday.
Posted by the hiring team · 41 applicants`,
  },
  {
    name: 'transit-product-owner',
    company: 'Adventure Transit',
    role: 'Product owner',
    place: 'Berlin',
    mode: 'hybrid',
    notes: 'they plan bus and tram lines, public transport authorities are the customers',
  },
  {
    name: 'leeds-antenatal-ad',
    company: 'Woodgrove Teaching Hospitals',
    role: 'Midwife, antenatal clinic',
    place: 'Leeds',
    mode: 'onsite',
    pay: '£38,682 to £46,580 a year pro rata',
    notes: `Job summary
An exciting opportunity has arisen for a Band 6 midwife to join our antenatal clinic.
Part time, 24 hours a week, Monday to Thursday between 8am and 5pm.
Main duties of the job
Booking appointments, antenatal checks, parent education and liaison with consultants.
About us
We are one of the largest trusts in the north and value everyone who works here.
Person specification: NMC registration, evidence of CPD.
Disclosure and Barring Service check: this post is subject to the Rehabilitation of Offenders Act.
Closing date: we reserve the right to close this vacancy early.`,
  },
  {
    name: 'bradford-rotation',
    role: 'Midwife, rotational',
    place: 'Bradford',
    mode: 'onsite',
    notes: 'labour ward and postnatal, long days and night shifts',
  },
  {
    name: 'agency-midwife',
    company: 'Tailspin Staffing',
    role: 'Midwife',
    place: 'Leeds',
    pay: '£29 an hour',
    notes: 'agency work, you pick shifts in their app',
  },
  {
    name: 'midwife-plymouth',
    company: 'Woodgrove South West',
    role: 'Community Midwife',
    place: 'Plymouth',
    mode: 'onsite',
  },
  {
    name: 'homebirth-wakefield-ad',
    company: 'Margie Community Health',
    role: 'Homebirth team',
    place: 'Wakefield',
    notes: `Community Midwife (Band 6)
Wakefield | 22.5 hours per week | Permanent
Would you like to see families through from booking to the first weeks at home?
You will hold a small caseload together with four colleagues.
There are no night shifts in this post. Births at night are covered by the on-site unit.
What we look for
• Registered midwife with recent community experience
• Full UK driving licence
Why us: NHS pension, 27 days leave plus bank holidays, cycle scheme
We welcome applications from all sections of the community.`,
  },
  {
    name: 'midwife-full-time-only',
    role: 'Midwife',
    place: 'Leeds',
    mode: 'onsite',
    notes: 'birth centre, days. Asked them: 37.5 hours, full time only, they cannot offer part-time',
  },
  {
    name: 'care-home-leeds',
    company: 'Humongous Care',
    role: 'Activities coordinator',
    place: 'Leeds',
    notes: 'elderly residents, 20 hours a week, crafts and outings',
  },
  {
    name: 'perinatal-leeds',
    role: 'Practitioner, perinatal mental health team',
    place: 'Leeds',
    notes: 'part time possible, weekdays only',
  },
  {
    name: 'hotel-gardener-ad',
    company: 'Alpine Ski House Hotels',
    role: 'Gardener',
    place: 'Cork',
    mode: 'onsite',
    pay: '€16.50 - €18 per hour',
    notes: `Gardener – 4* hotel near Cork city
Job type: Full-time, Permanent
Schedule: Monday to Friday, 7.30am to 4pm
The successful candidate will:
- keep the lawns, borders and walled garden looking their best for guests
- raise bedding plants in our glasshouse
- report to the Head Gardener
Benefits: meals on duty, employee discount, bike to work
Alpine Ski House Hotels is an equal opportunities employer.
Work Location: In person`,
  },
  {
    name: 'landscape-own-tools',
    company: 'Fourth Coffee Gardens',
    role: 'Landscaper',
    place: 'Midleton, Co. Cork',
    notes: 'good rates but on a self-employed basis, own van and tools',
  },
  { name: 'gardener-minimum', role: 'Gardener', place: 'Cork', pay: '€13.50 per hour' },
  {
    name: 'council-grounds',
    company: 'a council contractor',
    role: 'Grounds maintenance operative',
    place: 'Ballincollig, Co. Cork',
    notes: 'mowing, hedge cutting, planting beds in the parks; €17.20/hr, direct employment',
  },
  {
    name: 'estate-no-spray-ad',
    company: 'Wide World Estate',
    role: 'Gardener (organic kitchen garden)',
    place: 'Youghal, County Cork',
    notes: `Wide World Estate is looking for a second gardener.
Our two-acre kitchen garden supplies three restaurants.
We never spray: no pesticides have been used here since 2009.
You will sow, weed, harvest and look after compost and polytunnels.
Experience in a productive garden is a plus, we will train the right person.
39 hours, PAYE, €17 per hour, staff lunch.
Send a few lines about yourself. Previous applicants need not apply.`,
  },
  {
    name: 'landscape-accounts',
    company: 'Bellows Landscaping & Garden Design',
    role: 'Accounts administrator',
    place: 'Cork',
    notes: 'invoices and payroll for the garden crews, office job',
  },
  {
    name: 'tree-crew',
    company: 'Lamna Arborists',
    role: 'Trainee climber',
    place: 'Cork',
    pay: '€16 to €19/h',
    notes: 'tree surgery crew, they pay for the tickets',
  },
  {
    name: 'warehouse-cork',
    company: 'Contoso Distribution',
    role: 'Warehouse operative',
    place: 'Little Island, Cork',
    pay: '€16.80 per hour',
  },
  {
    name: 'ops-austin-ad',
    company: 'Wingtip Solar',
    role: 'Operations Manager',
    place: 'Austin, TX',
    mode: 'hybrid',
    pay: '$115,000 - $130,000 a year',
    notes: `About the job
Wingtip Solar installs rooftop systems across Central Texas.
What you'll do
• Own scheduling, warehouse and fleet for six install crews
• Build the KPIs we report to the board
• Travel to other sites: up to 10%
What you'll bring
• 5+ years in operations
Benefits: medical, dental, vision, 401(k) with match, health insurance from day one
Wingtip Solar is an Equal Opportunity Employer. Applicants must be authorized to work in the U.S.
Show less | Report this job`,
  },
  {
    name: 'ops-half-travel',
    company: 'Adatum',
    role: 'Operations Manager',
    place: 'Remote (US)',
    mode: 'remote',
    pay: '$125k',
    notes: 'looks good, but 50% travel to client plants',
  },
  { name: 'ops-intern', company: 'Globex', role: 'Operations Intern (Summer)', place: 'Austin, TX', mode: 'hybrid' },
  {
    name: 'ops-hourly',
    company: 'Fabrikam Foods',
    role: 'Operations manager',
    place: 'Austin, TX',
    mode: 'hybrid',
    pay: '$36 - $40 per hour',
  },
  {
    name: 'hr-austin',
    company: 'Trey Research',
    role: 'HR Business Partner',
    place: 'Austin, TX',
    mode: 'hybrid',
    pay: '$118,000',
  },
  {
    name: 'six-sigma-remote',
    company: 'Consolidated Messenger',
    role: 'Continuous improvement lead',
    mode: 'remote',
    place: 'US',
    notes: 'runs Lean and Six Sigma projects in their depots, 15% travel',
  },
  {
    name: 'devops-us',
    company: 'VanArsdel',
    role: 'DevOps Engineer',
    place: 'Remote, US',
    mode: 'remote',
    pay: '$140,000',
  },
] as const satisfies readonly LabelledLead[];
