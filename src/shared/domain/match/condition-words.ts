/**
 * Words for what a job asks and offers. Each line is what is compared, and how it is written: in English, then in German and
 * French. What is compared may itself be several words.
 */
export const CONDITION_WORDS = `
remote = homeofficetag, homeofficetage, homeofficetagen, thuiswerken, thuiswerkdag, thuiswerkdagen, jours de teletravail, jour de teletravail, remote, remotely, fully remote, full remote, remote only, remote first, remote work, working remotely, work remotely, remote working, work from home, working from home, from home, wfh, home office, homeoffice, home based, home working, telework, teleworking, telecommute, distributed, mobiles arbeiten, mobile arbeit, teletravail, a distance, ortsunabhangig
hybrid = hybrid, hybrid work, hybrid working, hybride, partly remote, partially remote, teilweise homeoffice
onsite = burotag, burotage, burotagen, prasenztag, prasenztage, prasenztagen, kantoordag, kantoordagen, jour au bureau, jours au bureau, on site, onsite, in the office, in office, office based, office day, day office, day in the office, from the office, office attendance, office presence, full time office, in person, return to office, rto, vor ort, prasenz, prasenzpflicht, im buro, sur site, au bureau, presentiel, open plan office
office = office, buro, bureau
oncall = on call, oncall, on call rota, on call duty, on call rotation, pager, pager duty, standby, stand by, standby duty, out of hours rota, bereitschaft, bereitschaftsdienst, rufbereitschaft, astreinte, garde, pikett, pikettdienst, oproepdienst, bereikbaarheidsdienst
nightshift = dauernachtwache, dauernachtdienst, nacht, nachte, nuits, poste de nuit, working nights, night, night shift, nightshift, night work, night duty, overnight, overnight shift, waking night, nachtschicht, nachtdienst, nachtarbeit, nachtwache, travail de nuit, nuit, nachts, nachtdienste, nachtschichten, nachtarbeiten, night watch, nachtploeg, nachtwerk, graveyard shift, night porter
nightshift shift = 3 schicht, dreischicht, 3 shift, three shift, 3x8, rotating nights, conti schicht, contischicht, kontischicht, vollkonti, vollkontischicht, 4 schicht, vierschicht, 5x8, five shift, 5 ploegen, vijfploegendienst, drieploegendienst
weekend = weekend, weekend work, wochenende, wochenenden, wochenendarbeit, wochenenddienst, week end, week ends, fin de semaine, weekenddienst
saturday = sat, saturday, samstag, samstage, sonnabend, samedi, zaterdag, zaterdagen
sunday = sun, sunday, sonntag, sonntage, sonntagsarbeit, sonntagsdienst, dimanche, zondag, zondagen
weekdays = weekdays only, weekday only, no weekend work, monday to friday, montag bis freitag, lundi au vendredi, lundi vendredi, maandag tot vrijdag, unter der woche, werktags, wochentags, doordeweeks
shift = shift, shift work, shift pattern, shift system, rotating shift, rota, schicht, schichtarbeit, schichtdienst, schichtbetrieb, wechselschicht, zweischicht, 2 schicht, travail poste, en equipe, 2x8, 4 on 4 off, ploegendienst, wisseldienst, wechseldienst, ploegen
dayshift = day shift, days only, 1st shift, first shift, tagschicht, tagdienst, day work, journee, normalschicht, normale arbeitszeit, tagsuber, dagdienst, tagesarbeit
piecework = piecework, piece work, piece rate, paid by the piece, akkord, akkordarbeit, a la tache, stuckakkord, stucklohn, paid per piece, paid by piece, paid per unit, paid per drop, paid per parcel, paid per delivery, stukloon, payed by the piece
religious = religious, catholic, church of england, christian, faith school, konfessionell, katholisch, evangelisch, kirchlich, catholique, religious school, religious schools, faith schools, church school, church schools, religious organisation, religious employer, kirchliche, kirchlicher, kirche, church, parish, diocese, diocesan, bistum, paroisse, katholiek, konfessionelle schule, ecole catholique, christliche, christlicher
earlyshift = early shift, early morning, early start, fruhschicht, fruhdienst, earlies, vroege dienst, fruhdienste, fruhschichten, matin
evening = second shift, 2nd shift, afternoon shift, swing shift, evening, evening shift, late shift, twilight shift, spatschicht, spatdienst, soir, soiree, avond, avonddienst, abend, abende, abends, abenddienst, evenings, spatdienste, spatschichten, lates
holidaywork = bank holiday, public holiday, feiertag
overtime = overtime, over time, long hours, extra hours, uberstunde, uberstunden, mehrarbeit, heure supplementaire, crunch, overwerk, unpaid overtime
travel = travel, travelling, traveling, business trip, business travel, on the road, reise, reisen, reisetatigkeit, reisebereitschaft, dienstreise, dienstreisen, deplacement, dienstreizen, reizen, voyages, geschaftsreisen, deplacements, deplacements frequents
relocation = relocation, relocate, relocating, moving house, umzug, umziehen, demenagement
licence = driving licence, driving license, driver licence, driver license, drivers licence, drivers license, licence to drive, full uk licence, clean licence, valid licence, fuhrerschein, permis de conduire, permis b, rijbewijs, driving permit, fuhrerscheinklasse b, fuhrerschein klasse b, class b licence, full licence, hgv licence, drivers permit, drivers only, must drive, must be able to drive
commute = commute, commuting, pendeln, trajet
freelance = freelance, freelancer, freelancing, contractor role, as a contractor, contract role, contract position, contract work, self employed, self employment, independent contractor, 1099, umbrella company, freiberuflich, freie mitarbeit, freiberufler, auf rechnung, selbstandig, b2b contract, independant, portage salarial
insideir35 = inside ir35, ir35 inside
outsideir35 = outside ir35, ir35 outside
homenightly = home every night, home each night, home at night, home nightly, home daily, every night at home, daily home, jeden abend zu hause, tous les soirs
longhaul = long haul, longhaul, over the road, otr, long distance, fernverkehr, nights out, nights away, tramping, longue distance
fixedterm = fixed term, fixed term contract, temporary, temporary contract, temporary role, short term contract, month contract, month fixed term, ftc, maternity cover, parental cover, limited contract, befristet, befristete, befristeter, befristung, elternzeitvertretung, vertretung, cdd, contrat court, seasonal, seasonal work, saisonal, saisonnier, duree determinee, bepaalde tijd, tijdelijk contract, tijdelijke, zeitvertrag, saisonstelle, mutterschaftsvertretung, krankheitsvertretung, remplacement conge, interim cover, temp contract, sickness cover, parental leave cover, maternity leave cover, seasonal worker, winter season, summer season
permanent = permanent, permanent contract, permanent role, permanent position, open ended, indefinite contract, unbefristet, unbefristete, unbefristeter, unbefristeten, festanstellung, festeinstellung, cdi, dauerstelle, dauerstellung, unbefristete stelle, unbefristeter vertrag, contrat a duree indeterminee, duree indeterminee, vast contract, vaste baan, vaste aanstelling, vast dienstverband, onbepaalde tijd, permanent post, fester vertrag, permanently employed
agencywork = agency work, an agency, through an agency, temp agency, staffing agency, recruitment agency, employment agency, temping, temp work, via an agency, zeitarbeit, leiharbeit, personaldienstleister, personaldienstleistung, personalvermittlung, arbeitnehmeruberlassung, interim, travail temporaire, uitzendbureau, uitzendkracht, uitzendwerk, detachering, temporarburo, temporarbüro, temporarstelle, temporararbeit, temporarvertrag, personalvermittler, personalvermittlungen, personalverleih, zeitarbeitsfirma, zeitarbeitsunternehmen, leiharbeitsfirma, agence d interim, agence interim, interimaire, agence de recrutement, cabinet de recrutement, labour hire, temp agencies, headhunter, headhunters, middleman, middlemen, recruitment firm, staffing firm, personaldienstleistungen
internship = internship, intern, interns, praktikum, praktikant, praktikantin, stage, stagiaire, placement student, traineeship, trainee, werkstudent, werkstudentin, working student
zerohours = zero hour, zero hours, zero hour contract, zero hours contract, casual hours, bank staff, abrufarbeit, arbeit auf abruf
unpaid = unpaid, without pay, voluntary, volunteer, unbezahlt, ehrenamtlich, benevole, non remunere, unentgeltlich, unbezahlte, unbezahlter, onbetaald, onbetaalde, non remuneree, nicht bezahlt
commissiononly = commission only, 100 commission, pure commission, straight commission, commission based, provisionsbasis, nur provision, reine provision, variable only
commission = commission, provision, commissionnement
eveninghome = abends zu hause, abends zuhause, home every evening, home in the evening, home every night, le soir a la maison
coldcalls = knock on doors, knocking on doors, door knocking, cold call, cold calls, cold calling, cold outreach, telemarketing, outbound call, outbound calls, kaltakquise, telefonakquise, prospection telephonique, door to door, door to door sales, doorstep sales, doorstep selling, telesales, telephone sales, telephone selling, telephone fundraising, telephone fundraiser, telefonverkauf, telemarketer, outbound sales, televente, teleprospection, prospection, demarchage, demarchage telephonique, koude acquisitie, canvassing, canvasser, haustur, hausturgeschaft, hausturverkauf, street fundraising, face to face fundraising, kaltanruf, kaltanrufe
quota = quota, sales target, sales quota, revenue target, vertriebsziel, objectif de vente
parttime = part time, parttime, teilzeit, temps partiel, reduced hours, term time, job share, minijob, mini job, deeltijd, halbtags, mi temps, teilzeitstelle, part timer, parttimer
fulltime = full time, fulltime, vollzeit, temps plein, temps complet, voltijd, vollzeitstelle, fulltimer
flextime = flexible hours, flexible working, flexible working hours, flexible work, flexible schedule, flexitime, flextime, flexible time, gleitzeit, flexible arbeitszeit, flexible arbeitszeiten, vertrauensarbeitszeit, horaire flexible, core hours
fourdayweek = four day week, 4 day week, 4 days a week, four days a week, 4 tage woche, vier tage woche, semaine de 4 jours, semaine de quatre jours
visa = sponsor visas, visas, visa, visa sponsorship, sponsor visa, sponsor visas, sponsorship, visa support, skilled worker visa, work permit, work permit support, h1b, visum, blue card, permis de travail
holiday = holiday, annual leave, paid leave, paid time off, pto, vacation, urlaub, urlaubstag, urlaubstage, conges, conge, rtt
pension = pension, retirement plan, 401k, betriebliche altersvorsorge, altersvorsorge, retraite
insurance = private healthcare, private health care, medical cover, medical cover, medical dental, medical and dental, health plan, dental, health insurance, medical insurance, private medical, healthcare plan, krankenversicherung, mutuelle
childcare = childcare, nursery, kita, creche, kinderbetreuung
training = training, training budget, learning budget, further training, further education, professional development, continuing education, weiterbildung, fortbildung, weiterbildungsbudget, formation, mentoring, mentorship, mentor, cpd, opleiding, bijscholing
union = union, collective agreement, tarifvertrag, tarif, tarifgebunden, betriebsrat, convention collective, works council
equity = equity, stock option, stock options, share options, esop
degree = degree, university degree, bachelor, master, masters, hochschulabschluss, studium, diplome, bsc, msc, b sc, m sc, ba degree, bachelors, bachelor degree, master degree, masters degree, law degree, graduate degree, hochschulstudium, universitatsabschluss, fachhochschulabschluss, abgeschlossenes studium, diplome universitaire, bac 3, bac 5, licence universitaire, universitaire opleiding, hbo, diplom ingenieur
heavylifting = heavy lifting, lifting, manual handling, physically demanding, korperlich anstrengend, schwere lasten, port de charges, physical work, schwer heben, heavy loads, heavy load, schweres heben, schwer tragen, zwaar tillen, tillen, charges lourdes, manutention, lift heavy, heavy manual work, korperlich schwere arbeit
standing = standing all day, on your feet, stehend
management = management, people management, line management, managing people, direct report, direct reports, personalverantwortung, fuhrungsverantwortung, leading people, manage a team, managing a team, team management, supervise, supervision
clientfacing = client facing, customer facing, kundenkontakt, contact client, face to face sales, front of house
calls = phone support, telephone support, inbound call, inbound calls, calls a day, answering calls, taking calls, telefonsupport, telefonischer support, hotline, phone work, telephone work, telefonieren, phone based, call centre, call center, callcenter, contact centre, contact center, centre d appel, inbound only, callcentre, kundentelefon, telefonzentrale, klantenservice telefonisch, standard telephonique
microsoft365 = microsoft 365, office 365, ms office
background = background check, security clearance, clearance, dbs, dbs check, sicherheitsuberprufung, fuhrungszeugnis, drug test
uniform = uniform, dress code
fluent = fluent, fluently, fliessend, fliessende, fliessendes, verhandlungssicher, verhandlungssicheres, verhandlungssichere, courant, couramment, bilingual, bilingue, native, native level, native speaker, muttersprache, muttersprachler, c1, c2, business fluent, proficient, sehr gut, sehr gute, excellent
nationwide = nationwide, nation wide, bundesweit, deutschlandweit, ganz deutschland, all over germany, all over the country, national travel, toute la france, schweizweit
fieldassembly = montageeinsatz, montageeinsatze, montagearbeit, montagearbeiten, montagereise, montagetatigkeit, montagebereitschaft, auf montage
openplan = open plan, open space, grossraumburo, grossraum
owncar = own car, own vehicle, own transport, car owner, access to a car, access to a vehicle, access to your own vehicle, use of a car, car essential, car required, car needed, vehicle essential, vehicle required, pkw, eigener pkw, eigenes auto, eigenes fahrzeug, privatwagen, privat pkw, voiture personnelle, vehicule personnel, voiture indispensable, vehicule indispensable, vehicule exige, vehicule, eigen auto, eigen vervoer
phd = phd, ph d, doctorate, doctoral degree, doctor degree, abgeschlossene promotion, promovierte, promoviert, promovierter, doktortitel, doktorgrad, doctorat, titulaire d un doctorat, gepromoveerd
splitshift = split shift, split shifts, split duty, split days, split service, coupure, coupures, avec coupure, horaires coupes, journee coupee, geteilter dienst, geteilte dienste, geteilte schicht, teildienst, teildienste, gebroken dienst, gebroken diensten
straightshift = straight shifts, straight shift, horaires continus, en continu, journee continue, service continu, durchgehende dienste, durchgehende arbeitszeit
daysoffinrow = days off in a row, two days off in a row, 2 days off in a row, consecutive days off, 2 consecutive days off, two consecutive days off, days off together, jours de repos consecutifs, repos consecutif, repos consecutifs, jours consecutifs, zusammenhangende freie tage, freie tage am stuck, freie tage hintereinander, 2 freie tage am stuck, zwei freie tage am stuck, weekends off, every weekend off, aaneengesloten vrije dagen
daysoffapart = non consecutifs, jours non consecutifs, repos tournant, repos tournants, jours de repos tournants, split days off, rotating days off, nicht zusammenhangend, days off not consecutive
workingaway = working away, work away, works away, working away from home, away from home, staying away, stay away, stays away, nights away, overnight stays, ubernachtung auswarts, auswartseinsatz, auswartseinsatze, auswarts, wechselnde einsatzorte, wechselnde baustellen, schlafen im hotel, im hotel schlafen, ubernachten im hotel, im hotel ubernachten, mit ubernachtung, ubernachtungen, montage mit ubernachtung, sleep in hotels, nights in hotels, hotel nights, nuits a l hotel, dormir a l hotel, decouchage, in digs, digs, lodge paid, lodge allowance, lodgings paid, lodging paid, lodging allowance, subsistence allowance, up and down the country, across the country, all over the uk, uk wide travel, grand deplacement, grands deplacements, chantiers dans toute la france, buitenland
directhire = direct hire, direct employment, employed directly, festanstellung bei uns, embauche directe
freezer = freezer, freezers, deep freeze, deep freezer, freezer warehouse, frozen warehouse, frozen food, cold store, coldstore, sub zero, tiefkuhl, tiefkuhllager, tiefkuhlhaus, tiefkuhlung, tiefkuhlbereich, tk lager, tk bereich, tiefkuhlware, surgele, surgeles, chambre froide negative, entrepot frigorifique, diepvries, vriescel, vrieshuis
weaponofchoice = weapon of choice, weapons of choice, waffe der wahl, arme de predilection
seasonalfood = seasonal produce, seasonal menu, seasonal menus, seasonal food, seasonal ingredients, seasonal dishes, seasonal cooking, seasonal cuisine, seasonal vegetables, seasonal fruit, saisonale kuche, saisonale zutaten, saisonale produkte, saisonale gerichte, saisonkarte, saisonales, produits de saison, produit de saison, cuisine de saison, legumes de saison, carte de saison, menu de saison, fruits de saison, seizoensproducten, seizoensgebonden
sleepin = sleep in, sleep ins, sleepin, sleepins, sleepover, sleepovers, sleep over shift, sleeping nights, sleeping night, schlafbereitschaft, nachtbereitschaft, slaapdienst
`;

/** What also is something else: where somebody speaks of the second, the first is meant as well. */
export const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  nightshift: ['shift'],
  earlyshift: ['shift'],
  evening: ['shift'],
  fullstack: ['frontend', 'backend'],
  warehouse: ['logistics'],
  edtech: ['education'],
  healthtech: ['healthcare'],
  renewables: ['energy', 'climate'],
  fintech: ['finance'],
  commissiononly: ['commission'],
  sleepin: ['nightshift'],
  saturday: ['weekend'],
  sunday: ['weekend'],
  weekend: ['saturday', 'sunday'],
  owncar: ['licence'],
  phd: ['degree'],
  fieldassembly: ['workingaway'],
  longhaul: ['workingaway'],
  insideir35: ['freelance'],
  outsideir35: ['freelance'],
};

/**
 * What people want to have rather than not: "no remote" among the deal-breakers is the lack of it, where "no night shifts" is
 * the thing itself.
 */
export const BENEFITS: readonly string[] =
  `remote, hybrid, permanent, part time, flexitime, four day week, visa sponsorship, holiday, pension, health insurance, childcare,
  training, union, stock options`.split(/,\s+/u);

/**
 * Words that stand in many texts without the job being of that kind: they tell something in the title, or as one of several
 * words together.
 */
export const EVERYDAY: readonly string[] =
  `sales, market, marketing, support, customer, client, customer service, service, management, leadership, team, office,
  administration, admin, finance, product, design, designer, training, trainer, research, consulting, consultant, operations,
  project, planning, report, writing, writer, communication, recruiting, coach, art, law, event, degree, people, phone, video,
  english, data, software, evening, standing, union, equity, staffing, science, education, school, legal, security, retail,
  production, engineer, assistant, coordinator, analyst, teacher, driver, quota, travel, agency, intern, start up, startup,
  commission, tax, planner, buyer, scientist, manager, tester, cook`.split(/,\s+/u);
