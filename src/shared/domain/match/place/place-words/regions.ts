/**
 * First divisions of countries, in the form `country: name=code/other names`. A code counts behind a place only, as in
 * "Portland, OR".
 */
export const REGIONS = `
US: Alabama=AL, Alaska=AK, Arizona=AZ, Arkansas=AR, California=CA/Kalifornien/Californie/Calif, Colorado=CO,
  Connecticut=CT, Delaware=DE, District of Columbia=DC, Florida=FL/Floride, Georgia=GA, Hawaii=HI, Idaho=ID, Illinois=IL,
  Indiana=IN, Iowa=IA, Kansas=KS, Kentucky=KY, Louisiana=LA, Maine=ME, Maryland=MD, Massachusetts=MA/Mass, Michigan=MI,
  Minnesota=MN, Mississippi=MS, Missouri=MO, Montana=MT, Nebraska=NE, Nevada=NV, New Hampshire=NH, New Jersey=NJ,
  New Mexico=NM, New York=NY/New York State/State of New York/Upstate New York, North Carolina=NC, North Dakota=ND,
  Ohio=OH, Oklahoma=OK, Oregon=OR, Pennsylvania=PA, Rhode Island=RI, South Carolina=SC, South Dakota=SD, Tennessee=TN,
  Texas=TX, Utah=UT, Vermont=VT, Virginia=VA, Washington=WA/Washington State/State of Washington, West Virginia=WV,
  Wisconsin=WI, Wyoming=WY
CA: Alberta=AB, British Columbia=BC/Colombie Britannique, Manitoba=MB, New Brunswick=NB, Newfoundland and Labrador=NL/
  Newfoundland, Nova Scotia=NS, Northwest Territories=NT, Nunavut=NU, Ontario=ON, Prince Edward Island=PE/PEI,
  Quebec=QC/Québec/Province of Quebec/Quebec Province, Saskatchewan=SK, Yukon=YT
AU: New South Wales=NSW, Victoria=VIC, Queensland=QLD, Western Australia=WA, South Australia=SA, Tasmania=TAS,
  Australian Capital Territory=ACT, Northern Territory=NT
DE: Baden-Württemberg=BW/BaWü/Bade Wurtemberg, Bavaria=BY/Bayern/Bavière/Freistaat Bayern, Berlin, Brandenburg=BB/
  Brandebourg, Bremen=HB, Hamburg=HH, Hesse=HE/Hessen, Mecklenburg-Western Pomerania=MV/Mecklenburg Vorpommern,
  Lower Saxony=NI/Niedersachsen/Basse Saxe, North Rhine-Westphalia=NRW/Nordrhein Westfalen/NRW/
  Rhénanie du Nord Westphalie/Westfalen/Rheinland,
  Rhineland-Palatinate=RLP/Rheinland Pfalz, Saarland=SL/Sarre, Saxony=SN/Sachsen/Saxe, Saxony-Anhalt=ST/Sachsen Anhalt,
  Schleswig-Holstein=SH, Thuringia=TH/Thüringen/Thuringe
AT: Vienna=W, Lower Austria=NÖ/Niederösterreich/Basse Autriche, Upper Austria=OÖ/Oberösterreich/Haute Autriche,
  Styria=STMK/Steiermark/Styrie, Tyrol/Tirol/Nordtirol, Salzburg=SBG/Land Salzburg/Salzburger Land, Carinthia/Kärnten/
  Carinthie, Vorarlberg, Burgenland
CH: Zurich=ZH/Kanton Zürich/Canton of Zurich, Bern=BE/Kanton Bern/Canton of Bern, Lucerne=LU/Kanton Luzern, Uri=UR,
  Schwyz=SZ, Obwalden=OW, Nidwalden=NW, Glarus=GL, Zug=ZG/Kanton Zug, Fribourg=FR/Canton de Fribourg/Kanton Freiburg,
  Solothurn=SO/Kanton Solothurn, Basel-Stadt=BS, Basel-Landschaft=BL/Baselland, Schaffhausen=SH,
  Appenzell Ausserrhoden=AR, Appenzell Innerrhoden=AI, St. Gallen=SG/Kanton St Gallen, Graubünden=GR/Grisons/Grigioni,
  Aargau=AG/Argovie/Kanton Aargau, Thurgau=TG/Thurgovie, Ticino=TI/Tessin, Vaud=VD/Waadt, Valais=VS/Wallis,
  Neuchâtel=NE/Canton de Neuchâtel, Geneva=GE/Canton de Genève/Kanton Genf, Jura=JU
GB: England/Angleterre, Scotland/Schottland/Écosse, Wales/Cymru/Pays de Galles, Northern Ireland/Nordirland
FR: Île-de-France=IDF/Région parisienne/Grand Paris, Auvergne-Rhône-Alpes=ARA/Rhône Alpes/Auvergne,
  Provence-Alpes-Côte d'Azur=PACA/Provence/Région Sud, Occitanie/Midi Pyrénées/Languedoc Roussillon,
  Nouvelle-Aquitaine/Aquitaine, Hauts-de-France/Nord Pas de Calais/Pas de Calais, Grand Est/Alsace/Lorraine/Elsass,
  Pays de la Loire, Bretagne/Brittany, Normandie/Normandy, Centre-Val de Loire,
  Bourgogne-Franche-Comté/Bourgogne/Burgundy, Corse/Corsica/Korsika
ES: Community of Madrid/Comunidad de Madrid, Catalonia/Cataluña/Catalunya/Katalonien/Catalogne, Andalusia/Andalucía/
  Andalusien/Andalousie, Valencian Community/Comunidad Valenciana, Basque Country/País Vasco/Euskadi/Baskenland,
  Galicia, Castile and León/Castilla y León, Aragon/Aragón, Region of Murcia, Balearic Islands/Islas Baleares/Balearics/
  Mallorca/Majorca/Ibiza, Canary Islands/Islas Canarias/Kanarische Inseln/Canarias/Tenerife/Gran Canaria, Asturias,
  Cantabria, Navarre/Navarra, Castilla-La Mancha, Extremadura, La Rioja
IT: Lombardy/Lombardia/Lombardei, Lazio, Piedmont/Piemonte/Piemont, Veneto/Venetien, Emilia-Romagna, Tuscany/Toscana/
  Toskana/Toscane, Campania, Liguria, Sicily/Sicilia/Sizilien/Sicile, Apulia/Puglia, Sardinia/Sardegna/Sardinien,
  Friuli Venezia Giulia, Trentino-South Tyrol/Trentino/South Tyrol/Südtirol/Alto Adige/Trentino Alto Adige, Umbria,
  Marche, Abruzzo, Calabria, Basilicata, Molise, Aosta Valley
NL: North Holland/Noord Holland, South Holland/Zuid Holland, Utrecht Province/Provincie Utrecht,
  North Brabant/Noord Brabant, Gelderland, Limburg, Overijssel, Groningen Province, Friesland, Flevoland, Drenthe,
  Zeeland
BE: Flanders/Vlaanderen/Flandern/Flandre, Wallonia/Wallonie/Wallonien, Brussels Region/Région de Bruxelles
PL: Masovia/Mazowieckie, Lesser Poland/Małopolska, Lower Silesia/Dolny Śląsk, Greater Poland/Wielkopolska,
  Pomerania/Pomorskie, Silesia/Śląsk, Łódź Voivodeship
IE: Leinster, Munster, Connacht, Ulster
IN: Karnataka=KA, Maharashtra=MH, Telangana=TS, Tamil Nadu=TN, Delhi NCR/NCR/Delhi, Haryana=HR, Uttar Pradesh=UP,
  West Bengal=WB, Gujarat=GJ, Kerala=KL, Rajasthan=RJ, Madhya Pradesh=MP, Andhra Pradesh=AP, Punjab=PB, Odisha, Bihar,
  Chandigarh, Goa
`;

/**
 * Parts of countries that are no first division, in the form `country name/other names: what lies in it`, which are
 * first divisions or cities of the lists.
 */
export const AREAS = `
US US East Coast/East Coast/Eastern US/Eastern United States: Maine, New Hampshire, Massachusetts, Rhode Island,
  Connecticut, New York, New Jersey, Pennsylvania, Delaware, Maryland, District of Columbia, Virginia, North Carolina,
  South Carolina, Georgia, Florida
US US West Coast/West Coast/Western US: California, Oregon, Washington
US Pacific Northwest/PNW: Oregon, Washington
US New England: Maine, New Hampshire, Vermont, Massachusetts, Rhode Island, Connecticut
US US Northeast/Northeast US/Northeastern US: Maine, New Hampshire, Vermont, Massachusetts, Rhode Island, Connecticut,
  New York, New Jersey, Pennsylvania
US Midwest/US Midwest/Midwestern US: Illinois, Indiana, Iowa, Kansas, Michigan, Minnesota, Missouri, Nebraska,
  North Dakota, Ohio, South Dakota, Wisconsin
US US Southwest/Southwestern US: Arizona, New Mexico, Texas, Oklahoma, Nevada
US US Southeast/Southeastern US/US South: Alabama, Arkansas, Florida, Georgia, Kentucky, Louisiana, Mississippi,
  North Carolina, South Carolina, Tennessee, Virginia
US San Francisco Bay Area/SF Bay Area/Bay Area/The Bay: San Francisco, Oakland, Berkeley, San Jose, Palo Alto,
  Mountain View, Sunnyvale, Santa Clara, Cupertino, Menlo Park, Redwood City, San Mateo, Fremont, Foster City
US Silicon Valley: San Jose, Palo Alto, Mountain View, Sunnyvale, Santa Clara, Cupertino, Menlo Park, Redwood City
US Southern California/SoCal: Los Angeles, San Diego, Irvine, Long Beach, Santa Monica, Pasadena, Anaheim
US Tri-State Area/NY Metro: New York, Jersey City, Newark, Hoboken, Stamford, White Plains
US Research Triangle/Raleigh-Durham: Raleigh, Durham, Cary, Chapel Hill
US DMV area/DC Metro/DC area/Washington Metropolitan Area: Washington, Arlington, Alexandria, Bethesda, Reston, McLean
US Dallas-Fort Worth/DFW/DFW Metroplex: Dallas, Fort Worth, Plano, Irving, Arlington, Frisco
GB West Yorkshire: Leeds, Bradford, Wakefield, Huddersfield, Halifax
GB South Yorkshire: Sheffield, Doncaster, Rotherham
GB North Yorkshire: York, Harrogate, Middlesbrough
GB Yorkshire/Yorkshire and the Humber: Leeds, Bradford, Wakefield, Huddersfield, Halifax, Sheffield, Doncaster, Rotherham,
  York, Harrogate, Hull, Middlesbrough
GB Greater Manchester: Manchester, Salford, Bolton, Stockport
GB North West England/Northwest England: Manchester, Salford, Bolton, Stockport, Liverpool, Preston, Chester,
  Warrington, Lancaster
GB Tyne and Wear: Newcastle upon Tyne, Sunderland
GB North East England/Northeast England/Tyneside: Newcastle upon Tyne, Sunderland, Durham, Middlesbrough
GB Northern England/North of England: Manchester, Salford, Bolton, Stockport, Liverpool, Preston, Chester, Warrington,
  Lancaster, Newcastle upon Tyne, Sunderland, Durham, Middlesbrough, Leeds, Bradford, Wakefield, Huddersfield, Halifax,
  Sheffield, Doncaster, Rotherham, York, Harrogate, Hull
GB Merseyside: Liverpool
GB West Midlands: Birmingham, Coventry, Wolverhampton, Solihull
GB Midlands: Birmingham, Coventry, Wolverhampton, Solihull, Leicester, Nottingham, Derby, Northampton, Lincoln, Worcester,
  Stoke-on-Trent
GB East Midlands: Leicester, Nottingham, Derby, Northampton, Lincoln
GB South East England/Home Counties: London, Reading, Oxford, Brighton, Southampton, Portsmouth, Milton Keynes,
  Guildford, Slough, Canterbury, Watford, St Albans
GB South West England/West Country: Bristol, Bath, Exeter, Plymouth, Bournemouth, Swindon, Gloucester,
  Cheltenham
GB East Anglia/East of England: Cambridge, Norwich, Ipswich, Peterborough
GB Thames Valley: Reading, Oxford, Slough
GB Surrey: Guildford
GB Kent: Canterbury
GB Essex:
GB Sussex/East Sussex/West Sussex: Brighton, Crawley
GB Hampshire: Southampton, Portsmouth, Basingstoke
GB Berkshire: Reading, Slough
GB Hertfordshire: Watford, St Albans
GB Oxfordshire: Oxford
GB Cambridgeshire: Cambridge, Peterborough
GB Norfolk: Norwich
GB Suffolk: Ipswich
GB Lincolnshire: Lincoln
GB Lancashire: Preston, Lancaster
GB Cheshire: Chester, Warrington
GB Staffordshire: Stoke-on-Trent
GB Nottinghamshire: Nottingham
GB Devon: Exeter, Plymouth
GB Cornwall:
GB Somerset: Bath
GB Cumbria:
DE Ruhr/Ruhrgebiet/Ruhrpott: Essen, Dortmund, Duisburg, Bochum, Gelsenkirchen, Oberhausen, Hagen, Hamm, Mülheim
DE Rhine-Main/Rhein Main/Rhein Main Gebiet/Frankfurt Rhein Main: Frankfurt am Main, Wiesbaden, Mainz, Darmstadt, Offenbach,
  Hanau
DE Rhine-Neckar/Rhein Neckar: Mannheim, Heidelberg, Ludwigshafen
DE Franconia/Franken: Nuremberg, Erlangen, Fürth, Würzburg, Bamberg, Bayreuth
DE Northern Germany/Norddeutschland: Schleswig-Holstein, Hamburg, Bremen, Lower Saxony, Mecklenburg-Western Pomerania
DE Southern Germany/Süddeutschland: Bavaria, Baden-Württemberg
DE Eastern Germany/Ostdeutschland: Saxony, Saxony-Anhalt, Thuringia, Brandenburg, Berlin, Mecklenburg-Western Pomerania
CH Romandy/Romandie/Suisse romande/Westschweiz/French speaking Switzerland: Vaud, Geneva, Neuchâtel, Jura, Fribourg, Valais
CH German-speaking Switzerland/Deutschschweiz/Suisse alémanique: Zurich, Lucerne, Uri, Schwyz, Obwalden, Nidwalden,
  Glarus, Zug, Solothurn, Basel-Stadt, Basel-Landschaft, Schaffhausen, St. Gallen, Aargau, Thurgau, Bern, Graubünden
CH Central Switzerland/Zentralschweiz: Lucerne, Uri, Schwyz, Obwalden, Nidwalden, Zug
CH Lake Geneva Region/Arc lémanique: Geneva, Lausanne, Montreux, Vevey, Nyon, Morges
NL Randstad: Amsterdam, Rotterdam, The Hague, Utrecht, Haarlem, Leiden, Delft, Amstelveen, Hoofddorp, Almere
FR French Riviera/Côte d'Azur: Nice, Cannes, Antibes, Sophia Antipolis
CA Greater Toronto Area/GTA: Toronto, Mississauga, Brampton, Markham, Oakville, Vaughan
CA Lower Mainland/Metro Vancouver: Vancouver, Burnaby, Richmond
`;

/** Regions to which people commute from a city that is a region of its own, in the form `region: regions`. */
export const NEIGHBOURS = `
Berlin: Brandenburg
Hamburg: Schleswig-Holstein, Lower Saxony
Bremen: Lower Saxony
Vienna: Lower Austria, Burgenland
Basel-Stadt: Basel-Landschaft, Aargau, Solothurn
Geneva: Vaud
Zug: Zurich, Lucerne, Aargau
Zurich: Aargau, Schwyz, Thurgau, Schaffhausen
District of Columbia: Maryland, Virginia
New York: New Jersey, Connecticut
`;

/** Numbers of French départements, as they stand in brackets behind a place, by region. */
export const DEPARTMENTS = `
Île-de-France: 75, 77, 78, 91, 92, 93, 94, 95
Auvergne-Rhône-Alpes: 01, 03, 07, 15, 26, 38, 42, 43, 63, 69, 73, 74
Provence-Alpes-Côte d'Azur: 04, 05, 06, 13, 83, 84
Occitanie: 09, 11, 12, 30, 31, 32, 34, 46, 48, 65, 66, 81, 82
Nouvelle-Aquitaine: 16, 17, 19, 23, 24, 33, 40, 47, 64, 79, 86, 87
Hauts-de-France: 02, 59, 60, 62, 80
Grand Est: 08, 10, 51, 52, 54, 55, 57, 67, 68, 88
Pays de la Loire: 44, 49, 53, 72, 85
Bretagne: 22, 29, 35, 56
Normandie: 14, 27, 50, 61, 76
Centre-Val de Loire: 18, 28, 36, 37, 41, 45
Bourgogne-Franche-Comté: 21, 25, 39, 58, 70, 71, 89, 90
Corse: 20
`;
