import type { LabelledLead } from './labelled.ts';

/** Leads around Lake Geneva. */
export const SIXTH_LEADS_3 = [
  {
    name: 'lausanne-hotel-reception',
    company: 'Hôtel Alpine',
    role: "Réceptionniste d'hôtel",
    place: 'Lausanne',
    pay: "CHF 4'700.-",
    notes: '80 %, CDI, du lundi au vendredi',
  },
  {
    name: 'geneve-ong',
    company: 'Fondation Lueur',
    role: 'Assistant·e administratif·ve (70 %)',
    place: 'Genève',
    mode: 'hybrid',
    notes: `La Fondation Lueur est une ONG active dans l'accès à l'eau potable dans douze pays. Pour compléter l'équipe de notre siège à Genève, nous recherchons une personne à 70 %.

Vos missions
- Assurer le secrétariat et l'accueil téléphonique
- Organiser les déplacements des collègues
- Préparer les séances et rédiger les procès-verbaux
- Tenir à jour la base de données des donateurs

Votre profil
- CFC d'employé·e de commerce ou formation équivalente
- Excellent français, bonnes connaissances d'anglais
- Sens de l'organisation et discrétion

Nous offrons
- Un contrat à durée indéterminée
- Un salaire de CHF 4'650 à 5'000 brut par mois pour 70 %
- Un jour de télétravail par semaine et cinq semaines de vacances

Seuls les dossiers complets seront pris en considération. La fondation s'engage pour l'égalité des chances.`,
  },
  {
    name: 'lausanne-sous-chef',
    company: 'Brasserie du Port',
    role: 'Sous Chef',
    place: 'Lausanne',
    pay: 'CHF 5,400 x 13',
    notes: `Brasserie du Port is a lively restaurant by the lake with 90 seats and a large terrace. Our kitchen brigade of nine is looking for a Sous Chef (100%).

Responsibilities
- Run the kitchen when the head chef is away
- Prepare fresh dishes from regional produce
- Train apprentices and keep an eye on hygiene (HACCP)
- Orders and stock

Requirements
- Completed training as a cook and at least three years in a good house
- French for everyday life in the kitchen
- You stay calm on a busy Saturday night

We offer
- A permanent position with continuous shifts
- Two days off in a row, five weeks of holiday
- Staff meals and a modern kitchen

Send us your CV with references. Applications from agencies are not considered.`,
  },
  {
    name: 'montreux-winter',
    company: 'Grand Hôtel Woodgrove',
    role: 'Cook',
    place: 'Montreux',
    pay: "4'600 CHF",
    notes: 'winter season, December to April',
  },
  {
    name: 'vevey-patisserie',
    company: 'Fourth Coffee',
    role: 'Pâtissier',
    place: 'Vevey',
    notes: "Le cousin de Malik y travaille, ils cherchent quelqu'un en CDI pour septembre.",
  },
  {
    name: 'nyon-direction',
    company: 'Litware SA',
    role: 'Assistante de direction',
    place: 'Nyon',
    pay: "CHF 6'200 par mois",
    notes: '100 %',
  },
  {
    name: 'lausanne-cantine',
    company: 'Ville et Écoles',
    role: 'Cuisinier, cantine scolaire',
    place: 'Lausanne',
    pay: "4'550 CHF/mois",
  },
  {
    name: 'lausanne-bistro',
    company: 'Bistro Lucerne',
    role: 'Cuisinier',
    place: 'Lausanne',
    pay: "4'400.-",
    notes: 'horaires coupés, deux services',
  },
  {
    name: 'lausanne-faculte',
    company: 'Haute école Proseware',
    role: 'Assistante administrative',
    place: 'Lausanne',
    notes: `Pour le secrétariat de notre section de design, nous mettons au concours un poste d'assistante ou assistant administratif à 60 %.

Entrée en fonction : 1er mars. Contrat à durée déterminée de 12 mois.

Mission
Vous accueillez les étudiantes et étudiants et vous répondez à leurs questions. Vous préparez les horaires et les salles, vous suivez les inscriptions aux examens et vous tenez les dossiers à jour. Vous collaborez avec les autres secrétariats de l'école.

Profil
- CFC d'employé de commerce
- Aisance avec les outils informatiques usuels
- Bonne orthographe

L'école offre un cadre de travail agréable, un restaurant et des cours de sport. Elle s'engage pour la diversité et l'égalité.`,
  },
  {
    name: 'geneve-cabinet',
    company: 'Cabinet dentaire du Rond',
    role: 'Réceptionniste',
    place: 'Genève',
    notes: '60 %, lundi à jeudi',
  },
  {
    name: 'lausanne-festival-heard',
    company: 'Festival Southridge',
    role: 'Assistante administrative',
    place: 'Lausanne',
    notes: "Chloé de l'équipe m'a dit qu'ils cherchent quelqu'un à 50 % dès janvier, poste fixe.",
  },
  { name: 'lausanne-velos', company: 'Adventure Cycles', role: 'Mécanicien vélo', place: 'Lausanne' },
  {
    name: 'montreux-pastry',
    company: 'Hotel Bellerive',
    role: 'Pastry Chef',
    place: 'Montreux',
    pay: "CHF 5'000",
    notes: 'permanent, start in February',
  },
  {
    name: 'lausanne-trattoria-heard',
    company: 'Trattoria Contoso',
    role: 'Cook',
    place: 'Lausanne',
    notes: 'Met the owner at the market. They open a second place in June and look for two cooks, permanent.',
  },
  {
    name: 'geneve-direction',
    company: 'Adatum SA',
    role: 'Assistante de direction',
    place: 'Genève',
    pay: "5'100 CHF par mois",
    notes: '70 %, CDI',
  },
  {
    name: 'vevey-school-kitchen',
    company: 'Collège du Lac',
    role: 'Cook for the school canteen',
    place: 'Vevey',
    notes: 'Heard from a mother at the school: their cook retires in the summer. Lunch only, permanent.',
  },
  {
    name: 'lausanne-hunch',
    company: 'Contoso',
    place: 'Lausanne',
    notes: "Mon voisin dit qu'ils s'agrandissent et qu'ils vont engager.",
  },
] as const satisfies readonly LabelledLead[];
