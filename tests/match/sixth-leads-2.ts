import type { LabelledLead } from './labelled.ts';

/** Leads around Leipzig, in Berlin and from home in the European Union. */
export const SIXTH_LEADS_2 = [
  {
    name: 'leipzig-kita',
    company: 'Kita Wiesenhaus gGmbH',
    role: 'Erzieher (m/w/d)',
    place: '04229 Leipzig',
    pay: 'TVöD SuE S8a',
    notes: `Wir sind ein kleiner Träger mit drei Kindertagesstätten im Leipziger Westen und suchen zum nächstmöglichen Zeitpunkt Verstärkung für unser Team.

Ihre Aufgaben
- Begleitung von Kindern im Alter von 1 bis 6 Jahren im Alltag
- Planung und Umsetzung von Angeboten
- Beobachtung und Dokumentation der Entwicklung
- Zusammenarbeit mit den Eltern

Ihr Profil
- Abschluss als staatlich anerkannte Erzieherin oder staatlich anerkannter Erzieher
- Freude an der Arbeit mit Kindern, Geduld und Humor
- Teamfähigkeit und Zuverlässigkeit

Wir bieten
- einen unbefristeten Arbeitsvertrag mit 30 bis 32 Wochenstunden
- Vergütung in Anlehnung an den TVöD, 30 Tage Urlaub
- regelmäßige Fortbildungen und Supervision

Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt. Bitte senden Sie Ihre Bewerbung per E-Mail.`,
  },
  {
    name: 'leipzig-tischlerei',
    company: 'Tischlerei Fabrikam',
    role: 'Tischler/in',
    place: 'Leipzig-Plagwitz',
    pay: '18,50 €/Std.',
    notes: 'Vollzeit, ab sofort',
  },
  {
    name: 'halle-wohngruppe',
    role: 'Pädagogische Fachkraft für Wohngruppe',
    place: 'Halle (Saale)',
    pay: '3.400 € brutto',
    notes: 'Schichtdienst rund um die Uhr, auch an Feiertagen',
  },
  {
    name: 'berlin-frontend-learning',
    company: 'Globex Learning',
    role: 'Frontend Developer (all genders)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '€60,000 - €70,000',
    notes: `Globex Learning helps teachers plan lessons. Half a million of them use our app every week.

We're looking for a Frontend Developer to join our classroom team.

Your mission
- Build features end to end in React and TypeScript
- Work closely with our designers and with teachers
- Care about performance and tests
- Review the code of your colleagues

Your profile
- 3+ years of experience with modern JavaScript
- You know your way around CSS
- Fluent English, German is a plus but not needed: our team speaks English

Why us?
- Flexible hours and a hybrid office in Kreuzberg
- 30 days of vacation and a budget for conferences
- Job ticket or a gym membership

We're an equal opportunity employer and value diversity at our company. Please apply in English, no photo needed.`,
  },
  {
    name: 'eu-web-developer',
    company: 'Adatum',
    role: 'Web Developer',
    place: 'EU',
    mode: 'remote',
    pay: '58.000 €',
    notes: 'You have to live in the EU. Team speaks English',
  },
  {
    name: 'berlin-slots-heard',
    company: 'Tailspin Play',
    role: 'React developer',
    place: 'Berlin',
    notes:
      "Jonas' flatmate works there, they build slot machine games for online casinos. They need a frontend person, English is fine.",
  },
  {
    name: 'leipzig-webentwickler',
    company: 'Agentur Contoso',
    role: 'Webentwickler',
    place: 'Leipzig',
    pay: '42.000 €/Jahr',
  },
  {
    name: 'leipzig-hausmeister',
    company: 'Südbau Wohnen',
    role: 'Hausmeister',
    place: 'Leipzig',
    pay: '17,80 € die Stunde',
    notes: '40 Stunden',
  },
  {
    name: 'leipzig-ladenbau',
    company: 'Wingtip Ladenbau GmbH',
    role: 'Monteur / Tischler im Ladenbau (m/w/d)',
    place: 'Leipzig',
    pay: 'ab 19 € pro Stunde plus Auslöse',
    notes: `Wir richten Läden ein: Bäckereien, Apotheken und Modehäuser in ganz Deutschland und Österreich.

Deine Aufgaben
- Montage unserer Möbel beim Kunden vor Ort
- Anpassungen und kleine Reparaturen
- Übergabe an den Kunden

Dein Profil
- Ausbildung als Tischler, Schreiner oder Zimmerer
- Führerschein Klasse B
- Reisebereitschaft: unsere Teams sind von Montag bis Donnerstag unterwegs und schlafen im Hotel

Das bieten wir
- Vollzeit, unbefristet
- Auslöse und Spesen, Arbeitskleidung, modernes Werkzeug
- Weihnachtsgeld und betriebliche Altersvorsorge

Wir freuen uns auf deine Bewerbung, gerne auch per WhatsApp.`,
  },
  {
    name: 'leipzig-kinderbibliothek',
    company: 'Stadtbücherei',
    role: 'Stelle in der Kinderbibliothek',
    place: 'Leipzig',
    notes: 'Eine Freundin arbeitet dort. Ab Mai wird etwas frei, 30 Stunden, unbefristet. Quereinstieg geht wohl.',
  },
  {
    name: 'markkleeberg-hort',
    role: 'Erzieherin im Hort',
    place: 'Markkleeberg',
    notes: 'Elternzeitvertretung, befristet bis Juli',
  },
  {
    name: 'leipzig-theater',
    company: 'Theater am Kanal',
    role: 'Mitarbeiter Werkstatt, Bühnenbau',
    place: 'Leipzig',
    pay: '3.200 € im Monat',
    notes: 'Vollzeit',
  },
  {
    name: 'leipzig-open-data',
    company: 'Litware Civic',
    role: 'Software Engineer',
    place: 'Leipzig',
    mode: 'hybrid',
    pay: '€60,000',
    notes: `Litware Civic builds open data portals for cities. We are 14 people in Leipzig and Vienna.

What you will work on
You will build the pages where citizens find, view and download data, and the tools with which cities publish it. Most of our code is TypeScript, with a bit of Python for the imports.
You will talk to the people who use our portals, and you will have a say in what we build next.

What you bring
- Some years of building for the web
- An eye for accessibility
- Good English, which is what we speak at work

What you get
- 32 to 40 hours, as you prefer
- Office near the main station, two or three days from home
- 30 days off

We encourage people from groups that are underrepresented in tech to apply.`,
  },
  {
    name: 'berlin-frontend-rotation',
    company: 'Northwind Pay',
    role: 'Frontend Engineer',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '75k EUR',
    notes: 'On-call one week every two months',
  },
  {
    name: 'leipzig-jugendclub',
    company: 'Jugendclub Südblick e.V.',
    role: 'Mitarbeiterin in der offenen Jugendarbeit',
    place: 'Leipzig',
    notes: '28 Std., unbefristet',
  },
  {
    name: 'leipzig-new-office',
    company: 'Contoso',
    place: 'Leipzig',
    notes: 'Mein Nachbar sagt, die machen im Herbst ein Büro hier auf und suchen bestimmt Leute.',
  },
  {
    name: 'leipzig-fraese-heard',
    company: 'Holzbau Alpine',
    role: 'Tischler für die CNC-Fräse',
    place: 'Leipzig',
    notes: 'Pauls Onkel ist dort Meister und sucht dringend jemanden in Vollzeit, nur Werkstatt.',
  },
  {
    name: 'markkleeberg-kinderladen',
    company: 'Kinderladen Seestern',
    role: 'Erzieherin',
    place: 'Markkleeberg',
    pay: '2.750 €',
    notes: '30 Std.',
  },
  {
    name: 'leipzig-kuechen',
    company: 'Küchenhaus Trey',
    role: 'Möbelmonteur',
    place: 'Leipzig',
    pay: '18 € / Std.',
    notes: 'nur Raum Leipzig, abends zu Hause',
  },
  {
    name: 'berlin-accessible-forms',
    company: 'Fabrikam Public',
    role: 'Frontend Developer, Accessibility',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '€64,000 to €72,000',
    notes: `Fabrikam Public makes forms that everybody can fill in, for towns and public offices.
Your tasks
- Build and test form components that work with screen readers and keyboards
- Run reviews with people who use assistive technology
- Share what you learn with the other teams
Your skills
- Very good HTML, CSS and JavaScript
- Experience with WCAG 2.2
- English at work level, we are from nine countries and English is our office language
What we offer
- A permanent contract, 30 days of holiday and a laptop of your choice
- A dog-friendly office close to Ostbahnhof, two days a week is enough
All qualified applicants are considered regardless of gender, origin, religion, disability or age.`,
  },
  {
    name: 'halle-kita',
    company: 'Kita Saalestrolche',
    role: 'Pädagogische Fachkraft Kita',
    place: 'Halle',
    pay: '2.600 € bei 30 Stunden',
    notes: 'unbefristet',
  },
  { name: 'leipzig-florist', company: 'Blumen Lucerne', role: 'Florist/in', place: 'Leipzig' },
  {
    name: 'leipzig-web-heard',
    company: 'Proseware',
    role: 'Web developer',
    place: 'Leipzig',
    notes: "Mira's team is looking for one more. She says everybody there speaks English at work.",
  },
] as const satisfies readonly LabelledLead[];
