import type { LabelledLead } from './labelled.ts';

/** Leads for dental practices, testers, teachers, buyers, guards, social media and whoever is open to it. */
export const THIRD_LEADS_2 = [
  {
    name: 'dental-oerlikon-ad',
    company: 'Zahnarztpraxis Fabrikam',
    role: 'Dentalassistent/in EFZ 80–100 %',
    place: 'Zürich Oerlikon',
    pay: "CHF 4'900 – 5'300 pro Monat",
    notes: `Für unsere moderne Praxis beim Bahnhof suchen wir per sofort Verstärkung.
Ihre Aufgaben: Assistenz am Stuhl, Sterilisation, digitales Röntgen, Terminplanung
Ihr Profil: abgeschlossene Lehre, freundliches Auftreten, Röntgenausweis
Wir bieten: Montag bis Freitag, fünf Wochen Ferien, ein eingespieltes Team
Inserat-Nr. 118204 · Jetzt bewerben · Ähnliche Stellen anzeigen
Bewerbungen von Vermittlungsbüros werden nicht berücksichtigt.`,
  },
  {
    name: 'prophylaxe-winterthur',
    role: 'Prophylaxeassistentin 60%',
    place: 'Winterthur',
  },
  {
    name: 'dental-sixth-day-ad',
    company: 'Litware Dental Centre',
    role: 'Dental Assistant',
    place: 'Zürich',
    notes: `Litware Dental Centre is growing and so is our team!
We are open six days a week for international patients.
Responsibilities: chairside assistance, hygiene, stock, patient care
Working hours: Tuesday to Friday and every second Saturday
Requirements: diploma as dental assistant, English B2
What's in it for you: team events, further training, central location
Seniority level: Entry level · Industry: Hospitals and Health Care`,
  },
  {
    name: 'support-dental-cover-ad',
    company: 'Contoso Insurance Services',
    role: 'Customer service agent',
    place: 'Zürich',
    mode: 'hybrid',
    notes: `Your mission: answer letters and e-mails about household and travel policies.
You enjoy writing and stay friendly when others do not.
Monday to Friday, flexible start between 7 and 9.
Your benefits
+ six weeks of holiday
+ half-fare card
+ dental and health insurance for the whole family
Apply with one click`,
  },
  {
    name: 'qa-bangalore-ad',
    company: 'Tailspin Health Tech',
    role: 'Software Tester - Manual & Automation',
    place: 'Bangalore, Karnataka',
    mode: 'hybrid',
    pay: '12 - 16 LPA',
    notes: `Job description
We build hospital software used by 300+ clinics.
Roles & responsibilities
- Write test cases, run regression and API tests
- Grow our automation suite
Experience: 3 - 6 years. Notice period: 30 days or less
Perks: Group mediclaim, cab allowance, learning budget
Industry Type: IT Services | Employment Type: Full Time, Permanent
Beware of imposters: we never ask candidates for a fee`,
  },
  {
    name: 'sdet-remote',
    company: 'Proseware',
    role: 'SDET',
    place: 'Remote, India',
    mode: 'remote',
    notes: 'Playwright + TypeScript',
  },
  {
    name: 'qa-no-bond-ad',
    company: 'Wingtip Labs',
    role: 'QA Analyst',
    place: 'Bengaluru',
    notes: `Hiring: QA Analyst (2+ yrs)
Location: Indiranagar, Bengaluru - 3 days WFH
CTC: up to 11 lakhs per annum
General shift 10 am to 7 pm IST, no US shift
No service bond, no original documents kept
Skills: test planning, SQL, JIRA
Share CV, mention current and expected CTC
#hiring #immediatejoiners`,
  },
  {
    name: 'qa-bond',
    company: 'Adatum',
    role: 'QA tester',
    place: 'Bengaluru',
    notes: 'they insist on a 2-year service bond',
  },
  { name: 'qa-low-lpa', company: 'Globex', role: 'Test Engineer', place: 'Bengaluru', mode: 'hybrid', pay: '4.5 LPA' },
  { name: 'java-remote-india', company: 'Initech', role: 'Java developer', place: 'India', mode: 'remote' },
  { name: 'food-quality', company: 'Fourth Coffee Foods', role: 'Quality executive, bakery plant', place: 'Bengaluru' },
  {
    name: 'maths-ongoing-ad',
    company: 'Bellows Secondary College',
    role: 'Teacher of Mathematics Years 7-12',
    place: 'Footscray, Melbourne',
    mode: 'onsite',
    pay: '$84,000 - $118,000',
    notes: `Bellows Secondary College is a co-educational school of 1,100 students.
We are seeking an enthusiastic teacher of Mathematics to start in Term 1.
Ongoing, full time (1.0 FTE)
Selection criteria: VIT registration, knowledge of the Victorian Curriculum
The school is committed to child safety. All applicants undergo screening.
Applicants seeking part-time employment are encouraged to discuss this with us.
Applications close Friday 5pm`,
  },
  {
    name: 'edtech-curriculum',
    company: 'Lamna Learning',
    role: 'Curriculum writer, numeracy',
    place: 'Australia',
    mode: 'remote',
  },
  {
    name: 'maths-crt',
    company: 'Tailspin Teachers',
    role: 'Casual relief teacher (maths/science)',
    place: 'Melbourne',
  },
  {
    name: 'maths-boarding',
    role: 'Mathematics teacher',
    place: 'Geelong',
    notes: 'grammar school, comes with boarding house duties two nights a week',
  },
  { name: 'barista-melbourne', company: 'Fourth Coffee', role: 'Barista', place: 'Melbourne' },
  { name: 'maths-darwin', company: 'Northwind College', role: 'Maths teacher', place: 'Darwin', mode: 'onsite' },
  {
    name: 'acheteur-lyon-ad',
    company: 'Fabrikam Industrie',
    role: 'Acheteur industriel (H/F)',
    place: 'Lyon 7e',
    mode: 'hybrid',
    pay: '45 à 52 k€ brut par an',
    notes: `Poste en CDI, statut cadre, à pourvoir dès que possible
Vos missions :
- piloter les appels d'offres et négocier avec nos fournisseurs
- suivre le panel et la qualité des livraisons
Profil recherché : Bac+5 achats, anglais courant
Avantages : télétravail 2 jours par semaine, RTT, mutuelle, tickets restaurant
Postuler · Sauvegarder · Publiée il y a 5 jours`,
  },
  { name: 'medtech-grenoble', company: 'Trey Medical', role: 'Quality engineer, medical devices', place: 'Grenoble' },
  { name: 'buyer-interim', company: 'Adatum', role: 'Buyer', place: 'Lyon', notes: 'intérim, 6 mois' },
  {
    name: 'achats-sur-site-ad',
    company: 'Contoso Chimie',
    role: 'Acheteuse / Acheteur (H/F)',
    place: 'Lyon',
    notes: `Contoso Chimie recrute pour son site de la vallée de la chimie.
Contrat : CDI. Rémunération : 46 000 € sur 13 mois
Missions : achats de matières premières, suivi des contrats cadres
Poste 100 % sur site, pas de télétravail possible.
Restaurant d'entreprise, parking, prime d'intéressement
Nous étudions, à compétences égales, toutes les candidatures.`,
  },
  { name: 'comptable-lyon', company: 'Woodgrove', role: 'Comptable (CDI)', place: 'Lyon', mode: 'hybrid' },
  {
    name: 'growth-personas',
    company: 'Litware',
    role: 'Growth marketer',
    place: 'Lyon',
    notes: 'refine buyer personas, A/B tests',
  },
  {
    name: 'vigilante-madrid-ad',
    company: 'Globex Seguridad',
    role: 'Vigilante de seguridad',
    place: 'Madrid',
    mode: 'onsite',
    pay: '1.650 € al mes',
    notes: `Buscamos vigilante para un centro logístico en Madrid.
Se ofrece: contrato indefinido, jornada completa, turnos rotativos
Funciones: control de accesos, rondas, atención de alarmas
Requisitos: TIP en vigor, sin arma
Inscrita hace 2 días · 34 inscritos
Empresa comprometida con la igualdad de oportunidades`,
  },
  {
    name: 'unarmed-officer-ad',
    company: 'Trey Tower Services',
    role: 'Security Officer',
    place: 'Madrid',
    notes: `International bank seeks a Security Officer for its Madrid headquarters.
This is an unarmed post in a friendly reception team.
Permanent contract, Monday to Friday, uniform provided.
Duties: visitor badges, patrols, camera monitoring, incident log.
English B1 is a plus.
By applying you accept our privacy policy.`,
  },
  {
    name: 'club-door',
    company: 'Alpine Nights',
    role: 'Security guard',
    place: 'Madrid',
    notes: 'door of two night clubs',
  },
  { name: 'guard-year-pay', company: 'Northwind', role: 'Security guard', place: 'Madrid', pay: '14.500 € brutos/año' },
  { name: 'cloud-security', company: 'Proseware', role: 'Cloud security engineer', place: 'Madrid', mode: 'hybrid' },
  {
    name: 'social-fashion-ad',
    company: 'Wide World Wardrobe',
    role: 'Social Media Manager',
    mode: 'remote',
    place: 'Remote, Sweden',
    pay: '38 000 - 42 000 kr/mån',
    notes: `We rent out clothes so that fewer need to be made.
You plan, shoot and publish for Instagram, TikTok and LinkedIn.
You answer our community and brief two freelancers.
You have managed brand channels before and write well in English.
We work remote-first and meet twice a year.
We review applications on a rolling basis. No cover letter needed.`,
  },
  { name: 'museum-digital', company: 'a maritime museum', role: 'Digital engagement officer', mode: 'remote' },
  { name: 'social-stockholm', company: 'Contoso', role: 'Social media manager', place: 'Stockholm', mode: 'onsite' },
  {
    name: 'beer-community',
    company: 'Coho Brewery',
    role: 'Community manager',
    mode: 'remote',
    notes: 'for their craft beers',
  },
  {
    name: 'bookkeeper-remote',
    company: 'Margie',
    role: 'Bookkeeper',
    mode: 'remote',
    notes: 'part-time, 15 hours, own pace',
  },
  { name: 'social-worker', company: 'Humongous Help', role: 'Social worker, helpline', mode: 'remote' },
  {
    name: 'library-bristol',
    role: 'Library assistant',
    place: 'Bristol',
    pay: '£13.80/h',
    notes: 'part-time, weekday mornings',
  },
  {
    name: 'email-support-ad',
    company: 'Relecloud',
    role: 'Customer support by e-mail',
    mode: 'remote',
    place: 'UK',
    pay: '£14 per hour',
    notes: `Work from home, part-time (20 hours)
You answer questions about orders in writing.
No phones and certainly no cold calling.
Weekdays only, no weekends.
We send you a laptop. Training is paid.
Job Types: Part-time, Permanent · Report job`,
  },
  { name: 'shop-bath', role: 'Shop assistant', place: 'Bath', notes: 'part-time, Thursdays plus weekends' },
  {
    name: 'telesales-bristol',
    company: 'Adatum',
    role: 'Sales agent',
    place: 'Bristol',
    notes: 'part-time cold calling',
  },
  { name: 'bristol-day-rate', role: 'Event helper, part-time', place: 'Bristol', pay: '£80 per day' },
  { name: 'vague-globex', company: 'Globex', notes: 'heard they are hiring again, no idea for what' },
  { name: 'vague-tailspin', company: 'Tailspin', notes: 'nice people, met them at a fair. Ask again in spring' },
] as const satisfies readonly LabelledLead[];
