/**
 * Words for what a job asks and offers. Each line is what is compared, and how it is written: in English, then in German and
 * French. What is compared may itself be several words.
 */
export const CONDITION_WORDS = `
remote = remote, remotely, fully remote, full remote, remote only, remote first, remote work, working remotely, work remotely, remote working, work from home, working from home, from home, wfh, home office, homeoffice, home based, home working, telework, teleworking, telecommute, distributed, mobiles arbeiten, mobile arbeit, teletravail, a distance, ortsunabhangig
hybrid = hybrid, hybrid work, hybrid working, hybride, partly remote, partially remote, teilweise homeoffice
onsite = on site, onsite, in the office, in office, office based, office day, day office, day in the office, from the office, office attendance, office presence, full time office, in person, return to office, rto, vor ort, prasenz, prasenzpflicht, im buro, sur site, au bureau, presentiel, open plan office
office = office, buro, bureau
oncall = on call, oncall, on call rota, on call duty, on call rotation, pager, pager duty, standby, stand by, standby duty, out of hours rota, bereitschaft, bereitschaftsdienst, rufbereitschaft, astreinte, garde
nightshift = dauernachtwache, dauernachtdienst, nacht, nachte, nuits, poste de nuit, working nights, night, night shift, nightshift, night work, night duty, overnight, overnight shift, waking night, nachtschicht, nachtdienst, nachtarbeit, nachtwache, travail de nuit, nuit
nightshift shift = 3 schicht, dreischicht, 3 shift, three shift, 3x8, rotating nights
weekend = sat, sun, weekend, weekend work, saturday, sunday, wochenende, wochenendarbeit, wochenenddienst, samstag, sonntag, week end, fin de semaine
shift = shift, shift work, shift pattern, shift system, rotating shift, rota, schicht, schichtarbeit, schichtdienst, schichtbetrieb, wechselschicht, zweischicht, 2 schicht, travail poste, en equipe, 2x8, 4 on 4 off
dayshift = day shift, days only, 1st shift, first shift, tagschicht, tagdienst, day work, journee
piecework = piecework, piece work, piece rate, paid by the piece, akkord, akkordarbeit, a la tache
religious = religious, catholic, church of england, christian, faith school, konfessionell, katholisch, evangelisch, kirchlich, catholique
earlyshift = early shift, early morning, early start, fruhschicht, fruhdienst
evening = second shift, 2nd shift, afternoon shift, swing shift, evening, evening shift, late shift, twilight shift, spatschicht, spatdienst, soir, soiree
holidaywork = bank holiday, public holiday, feiertag
overtime = overtime, over time, long hours, extra hours, uberstunde, uberstunden, mehrarbeit, heure supplementaire, crunch
travel = travel, travelling, traveling, business trip, business travel, on the road, reise, reisen, reisetatigkeit, reisebereitschaft, dienstreise, dienstreisen, deplacement
relocation = relocation, relocate, relocating, moving house, umzug, umziehen, demenagement
licence = driving licence, driving license, driver licence, driver license, drivers licence, drivers license, licence to drive, full uk licence, clean licence, valid licence, fuhrerschein, permis de conduire, permis b, own car, own vehicle, car owner, pkw
commute = commute, commuting, pendeln, trajet
freelance = freelance, freelancer, freelancing, contractor role, as a contractor, contract role, contract position, contract work, self employed, self employment, independent contractor, 1099, umbrella company, freiberuflich, freie mitarbeit, freiberufler, auf rechnung, selbstandig, b2b contract, independant, portage salarial
insideir35 = inside ir35, ir35 inside
outsideir35 = outside ir35, ir35 outside
homenightly = home every night, home each night, home at night, home nightly, home daily, every night at home, daily home, jeden abend zu hause, tous les soirs
longhaul = long haul, longhaul, over the road, otr, long distance, fernverkehr, nights out, nights away, tramping, longue distance
fixedterm = fixed term, fixed term contract, temporary, temporary contract, temporary role, short term contract, month contract, month fixed term, ftc, maternity cover, parental cover, limited contract, befristet, befristete, befristeter, befristung, elternzeitvertretung, vertretung, cdd, contrat court, seasonal, seasonal work, saisonal, saisonnier
permanent = permanent, permanent contract, permanent role, permanent position, open ended, indefinite contract, unbefristet, unbefristete, unbefristeter, unbefristeten, festanstellung, festeinstellung, cdi
agencywork = agency work, an agency, through an agency, temp agency, staffing agency, recruitment agency, employment agency, temping, temp work, via an agency, zeitarbeit, leiharbeit, personaldienstleister, personaldienstleistung, personalvermittlung, arbeitnehmeruberlassung, interim, travail temporaire
internship = internship, intern, interns, praktikum, praktikant, praktikantin, stage, stagiaire, placement student, traineeship, trainee, werkstudent, werkstudentin, working student
zerohours = zero hour, zero hours, zero hour contract, zero hours contract, casual hours, bank staff, abrufarbeit, arbeit auf abruf
unpaid = unpaid, without pay, voluntary, volunteer, unbezahlt, ehrenamtlich, benevole, non remunere
commissiononly = commission only, 100 commission, pure commission, straight commission, commission based, provisionsbasis, nur provision, reine provision, variable only
commission = commission, provision, commissionnement
coldcalls = knock on doors, knocking on doors, door knocking, cold call, cold calls, cold calling, cold outreach, telemarketing, outbound call, outbound calls, kaltakquise, telefonakquise, prospection telephonique, door to door
quota = quota, sales target, sales quota, revenue target, vertriebsziel, objectif de vente
parttime = part time, parttime, teilzeit, temps partiel, reduced hours, term time, job share, minijob, mini job
fulltime = full time, fulltime, vollzeit, temps plein, temps complet
flextime = flexible hours, flexible working, flexible working hours, flexible work, flexible schedule, flexitime, flextime, flexible time, gleitzeit, flexible arbeitszeit, flexible arbeitszeiten, vertrauensarbeitszeit, horaire flexible, core hours
fourdayweek = four day week, 4 day week, 4 days a week, four days a week, 4 tage woche, vier tage woche, semaine de 4 jours, semaine de quatre jours
visa = sponsor visas, visas, visa, visa sponsorship, sponsor visa, sponsor visas, sponsorship, visa support, skilled worker visa, work permit, work permit support, h1b, visum, blue card, permis de travail
holiday = holiday, annual leave, paid leave, paid time off, pto, vacation, urlaub, urlaubstag, urlaubstage, conges, conge, rtt
pension = pension, retirement plan, 401k, betriebliche altersvorsorge, altersvorsorge, retraite
insurance = private healthcare, private health care, medical cover, medical cover, medical dental, medical and dental, health plan, dental, health insurance, medical insurance, private medical, healthcare plan, krankenversicherung, mutuelle
childcare = childcare, nursery, kita, creche, kinderbetreuung
training = training, training budget, learning budget, further training, further education, professional development, continuing education, weiterbildung, fortbildung, weiterbildungsbudget, formation, mentoring, mentorship, mentor, cpd
union = union, collective agreement, tarifvertrag, tarif, tarifgebunden, betriebsrat, convention collective, works council
equity = equity, stock option, stock options, share options, esop
degree = degree, university degree, bachelor, master, masters, hochschulabschluss, studium, diplome, phd required
heavylifting = heavy lifting, lifting, manual handling, physically demanding, korperlich anstrengend, schwere lasten, port de charges, physical work, schwer heben
standing = standing all day, on your feet, stehend
management = management, people management, line management, managing people, direct report, direct reports, personalverantwortung, fuhrungsverantwortung, leading people, manage a team, managing a team, team management, supervise, supervision
clientfacing = client facing, customer facing, kundenkontakt, contact client, face to face sales, front of house
calls = phone support, telephone support, inbound call, inbound calls, calls a day, answering calls, taking calls, answer the phone, telefonsupport, telefonischer support, hotline, phone work, telephone work, telefonieren, phone based, call centre, call center, callcenter, contact centre, contact center, centre d appel
microsoft365 = microsoft 365, office 365, ms office
background = background check, security clearance, clearance, dbs, dbs check, sicherheitsuberprufung, fuhrungszeugnis, drug test
uniform = uniform, dress code
fluent = fluent, fluently, fliessend, fliessende, fliessendes, verhandlungssicher, verhandlungssicheres, verhandlungssichere, courant, couramment, bilingual, bilingue, native, native level, native speaker, muttersprache, muttersprachler, c1, c2, business fluent, proficient, sehr gut, sehr gute, excellent
nationwide = nationwide, nation wide, bundesweit, deutschlandweit, ganz deutschland, all over germany, all over the country, national travel, toute la france, schweizweit
fieldassembly = montage, montageeinsatz, montagetatigkeit, montagebereitschaft, auf montage
openplan = open plan, open space, grossraumburo, grossraum
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
