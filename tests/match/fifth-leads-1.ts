import type { LabelledLead } from './labelled.ts';

/** Leads for wards and servers. */
export const FIFTH_LEADS_1 = [
  {
    name: 'uster-chirurgie',
    company: 'Northwind Spital',
    role: 'Dipl. Pflegefachperson HF/FH Chirurgie',
    place: 'Uster',
    mode: 'onsite',
    pay: "CHF 6'400 x 13 (100 %)",
    notes: `Arbeitspensum 60-100 %, nach Vereinbarung

Ihre Aufgaben
- Pflege von Patientinnen und Patienten vor und nach Eingriffen
- Begleitung von Lernenden und Studierenden
Sie bringen mit
- Diplom HF/FH, SRK-Anerkennung bei ausländischem Abschluss
- Freude am Früh- und Spätdienst; die Nächte deckt ein eigenes Team ab
Wir bieten
- 42-Stunden-Woche, 5 Wochen Ferien, Kita im Haus
- 6 Gehminuten vom Bahnhof, S-Bahn alle 15 Minuten`,
  },
  {
    name: 'zh-spitex-kreis-4',
    role: 'Pflegefachfrau / Pflegefachmann Spitex',
    place: 'Zürich Kreis 4',
    pay: 'CHF 41.–/h',
    notes: 'Pensum 70%. E-Bike gestellt. Keine Nachteinsätze. Direktanstellung, wir sind kein Temporärbüro!',
  },
  {
    name: 'zh-pool-nurse',
    company: 'Fabrikam Personal AG',
    role: 'Registered nurse',
    place: 'Zürich',
    pay: 'CHF 46/h',
    notes:
      'We place nurses in hospitals and homes all over the canton. You sign with us, the hospital hires you by the day.',
  },
  { name: 'zh-nachtwache', role: 'Pflegefachfrau Dauernachtwache 60%', place: 'Zürich-Altstetten', pay: 'CHF 48/h' },
  {
    name: 'winterthur-heim',
    company: 'Haus Abendrot',
    role: 'dipl. Pflegefachfrau HF 80 %',
    place: 'Winterthur',
    pay: "CHF 5'200 x 13 bei 100 %, 42 h/Woche",
    notes: 'Kleines Heim, familiäres Team, nur Früh + Spät.',
  },
  {
    name: 'zh-kinder-onko',
    company: 'Contoso Kinderspital',
    role: 'Pflegefachfrau/-mann Onkologie, 80 %',
    place: 'Zürich',
    notes: 'Team von 22, Tagesklinik 7–19 Uhr. Bewerbungen von Personalvermittlern berücksichtigen wir nicht.',
  },
  {
    name: 'baden-station',
    role: 'Pflegefachfrau HF Innere Medizin',
    place: 'Baden AG',
    pay: "CHF 6'500 x 13",
    notes: '70 %. 16 Minuten ab Zürich HB. Tagdienste 7-16 und 12-21 Uhr, nachts arbeiten andere.',
  },
  { name: 'zh-psych-tagesklinik', role: 'Pflegefachperson Psychiatrie 70%', place: 'Zürich', pay: 'CHF 43/h' },
  {
    name: 'zh-hospice',
    company: 'Litware Hospice',
    role: 'Nurse (f/m/d) 70-80%',
    place: 'Zürich Hottingen',
    pay: "CHF 84'000 p.a. at 100%",
    notes: `Twelve beds, a garden, time for people.
You look after guests in their last weeks together with two doctors and a music therapist.
Early and late shifts only. A night team of its own has worked here for years.
German B2 needed, Swiss diploma or SRK recognition in process.`,
  },
  {
    name: 'zh-medizin-rotation',
    role: 'Registered nurse internal medicine, 80%',
    place: 'Zürich',
    pay: 'CHF 44/h',
    notes: 'Three-shift rota: early, late and about 4 nights a month. Swiss or EU diploma. Subsidised canteen.',
  },
  { name: 'zh-tree-nursery', role: 'Helper in tree nursery 60%', place: 'Zürich Seebach', pay: 'CHF 36.50/h' },
  {
    name: 'oerlikon-vollzeit',
    role: 'Pflegefachfrau HF Dialyse',
    place: 'Zürich Oerlikon',
    pay: "CHF 7'000 x 13",
    notes: 'Pensum 100 %, Teilzeit können wir zurzeit nicht anbieten. Montag bis Samstag tagsüber.',
  },
  { name: 'dietikon-spitex', role: 'Spitex Pflegefachfrau HF, 60-100%', place: 'Dietikon', pay: 'CHF 39.50 Std.' },
  {
    name: 'winterthur-palliativ',
    role: 'Pflegefachperson HF, Palliativstation',
    place: 'Winterthur',
    notes: '60 %, Früh und Spät. Eltern kleiner Kinder machen bei uns keine Nachtdienste.',
  },
  { name: 'zh-lohn', role: 'Sachbearbeiter/in Lohnbuchhaltung 70%', place: 'Zürich', pay: 'CHF 40/h' },
  {
    name: 'zh-kita-koch',
    role: 'Koch/Köchin Kita',
    place: 'Zürich Wiedikon',
    notes: '60 %. 40 Kinder, viel Gemüse, abends frei. Stundenlohn 37.-',
  },
  {
    name: 'eu-invoicing-go',
    company: 'Contoso Billing',
    role: 'Backend Engineer (Go)',
    place: 'Remote - EU',
    mode: 'remote',
    pay: '€62k – €75k',
    notes: `Who we are
Contoso Billing sends 9 million invoices a month for plumbers, dentists and florists. HQ is in Dublin.
What you'll do
• Build services in Go, a little Python for the data side
• Kafka, Postgres, boring deployments
• Review code with two senior engineers and a staff engineer
What we don't do
• No on-call for product engineers: an operations team looks after production
• No take-home marathons
You can live anywhere within the EU (sorry, not elsewhere). We meet twice a year.
No agencies please.`,
  },
  {
    name: 'eu-poker',
    company: 'Tailspin Interactive',
    role: 'Python developer',
    place: 'Remote (Europe)',
    mode: 'remote',
    pay: '70k EUR',
    notes: 'Backend for real-money poker tables and tournaments. Malta licence. Great team events!',
  },
  {
    name: 'eu-loitering',
    company: 'Initech Dynamics',
    role: 'Software Engineer, autonomy',
    place: 'EU',
    mode: 'remote',
    pay: '€95,000',
    notes: 'You write the guidance software of our loitering munitions. C++ and Python. EU passport needed.',
  },
  {
    name: 'lisbon-once-a-month',
    role: 'Backend developer (Python)',
    place: 'Lisboa',
    mode: 'hybrid',
    pay: '€5.000/mês',
    notes: 'Um dia por mês no escritório, o resto em casa. Seguro de saúde.',
  },
  {
    name: 'portugal-fourteen',
    company: 'Adatum',
    role: 'software engineer',
    place: 'Portugal',
    mode: 'remote',
    pay: '4.300 € x 14',
    notes: 'Maps for forestry. 100% remoto, escritório em Lisboa se quiseres. Go + Postgres.',
  },
  {
    name: 'eu-our-client',
    company: 'Initech Talent',
    role: 'Backend Developer Go',
    place: 'Remote EU',
    mode: 'remote',
    pay: '€80k',
    notes:
      'On behalf of our client, a well known scale-up, we are looking for a Go dev. Send me your CV and I call you.',
  },
  {
    name: 'eu-pager',
    company: 'Wingtip Metering',
    role: 'Backend engineer (Python)',
    place: 'remote in the EU',
    mode: 'remote',
    pay: '€82,000',
    notes: 'Team of 5. You build it, you run it: everybody carries the pager one week in five, paid.',
  },
  {
    name: 'us-only-backend',
    role: 'Software Engineer, Backend',
    place: 'Remote',
    mode: 'remote',
    pay: '$150k',
    notes: 'Work from anywhere in the US. We cannot hire people who live outside of the United States.',
  },
  {
    name: 'porto-quarterly',
    company: 'Proseware',
    role: 'Software Engineer (backend)',
    place: 'Porto',
    mode: 'remote',
    pay: '€60,000 - 66,000',
    notes: 'Our head office is in Porto, we all go there once a quarter. Else wherever you live in the EU.',
  },
  {
    name: 'eu-python-day',
    role: 'Python backend developer, freelance',
    place: 'EU, remote',
    mode: 'remote',
    pay: '€180/day',
    notes: '5 days/week, 12 months, renewals likely',
  },
  {
    name: 'eu-go-hour',
    role: 'Go developer (backend), contractor',
    pay: '45 €/h',
    notes:
      'remote from anywhere in europe, 40h/week, at least a year. direct contract with us, no middlemen. Own laptop.',
  },
  {
    name: 'eu-chess',
    company: 'Tailspin Toys',
    role: 'Backend developer',
    place: 'Remote, EU',
    mode: 'remote',
    pay: '61.000 €',
    notes:
      'We run a chess site. No betting, no loot boxes, no gambling of any kind. Python, some Go, lots of websockets.',
  },
  {
    name: 'milan-after-probation',
    role: 'Backend engineer',
    place: 'Milano',
    mode: 'hybrid',
    pay: '€64k',
    notes: 'Office in Milan 4 days a week during the first 6 months; 2 days home office after probation.',
  },
  { name: 'eu-back-office', role: 'Back office clerk, insurance', place: 'Remote, EU', mode: 'remote', pay: '€60k' },
  { name: 'eu-tech-writer', role: 'Technical writer', place: 'Remote within EU', mode: 'remote', pay: '€60k' },
  {
    name: 'eu-streams',
    company: 'Fourth Weather',
    role: 'Data platform engineer (Kafka)',
    place: 'EU remote',
    mode: 'remote',
    pay: '€70-78k',
    notes: `40,000 weather stations send us a line every minute, and you keep the lines moving.
- Kafka, Flink, object storage
- helping teams to make their topics sane
- a bit of Go
You are never on call: support is a team in two time zones.
Customers are farmers, ski lifts, insurers and an airport.
Interviews: two talks and an hour of pairing. We answer everybody.
Fully remote within the European Union, one week together in May.`,
  },
] as const satisfies readonly LabelledLead[];
