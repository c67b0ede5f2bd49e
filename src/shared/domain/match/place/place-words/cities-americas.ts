/** Cities of the Americas, in the form of those of Europe. */
export const CITIES_OF_THE_AMERICAS = `
US New York: New York/New York City/NYC/Nueva York/Manhattan/Brooklyn/Queens/NY NY/Nova York, Buffalo, Rochester, Albany,
  Syracuse, White Plains, Yonkers, Ithaca
US California: Los Angeles/LA/L A/Hollywood, San Francisco/SF/San Fran, San Diego, San Jose, Sacramento, Oakland, Berkeley,
  Palo Alto, Mountain View, Sunnyvale, Santa Clara, Cupertino, Menlo Park, Redwood City, San Mateo, Fremont, Foster City, Irvine,
  Long Beach, Santa Monica, Pasadena, Anaheim, Fresno, Santa Barbara, Santa Cruz, Riverside
US Illinois: Chicago, Evanston, Naperville, ~Springfield, ~Aurora
US Texas: Houston, Dallas, Austin, San Antonio, Fort Worth, El Paso, Plano, Irving, Arlington, Frisco, Round Rock, Lubbock,
  ~Paris
US Washington: Seattle, Bellevue, Redmond, Kirkland, Tacoma, Spokane, Everett, ~Vancouver
US Massachusetts: Boston, ~Cambridge, ~Worcester, Somerville, Waltham, ~Burlington, Lowell, Springfield
US Colorado: Denver, Boulder, Colorado Springs, Fort Collins, Aurora
US Georgia: Atlanta, Savannah, Augusta, ~Athens, ~Columbus
US Florida: Miami, Orlando, Tampa, Jacksonville, Fort Lauderdale, West Palm Beach, ~Naples, Tallahassee, ~Saint Petersburg,
  Boca Raton, ~Melbourne
US Pennsylvania: Philadelphia/Philly, Pittsburgh, Harrisburg, Allentown
US District of Columbia: Washington/Washington DC/DC
US Virginia: ~Arlington, Alexandria, Reston, Richmond, McLean, Virginia Beach, ~Vienna, Charlottesville
US Maryland: Baltimore, Bethesda, Rockville, Annapolis, ~Columbia
US Arizona: Phoenix, Tempe, Scottsdale, Tucson, Mesa, Chandler, Gilbert
US Oregon: Portland, Eugene, Beaverton, Hillsboro, Salem
US Maine: ~Portland
US Minnesota: Minneapolis, Saint Paul/Twin Cities, ~Rochester
US Michigan: Detroit, Ann Arbor, Grand Rapids, Lansing
US Ohio: Columbus, Cleveland, Cincinnati, ~Dublin, Dayton, Toledo, Akron
US North Carolina: Charlotte, Raleigh, ~Durham, Cary, Chapel Hill, Greensboro, ~Wilmington, Asheville
US South Carolina: Charleston, Columbia, Greenville
US Tennessee: Nashville, Memphis, Knoxville, Chattanooga
US Missouri: St. Louis, Kansas City, ~Springfield, ~Columbia
US Kansas: ~Kansas City, Wichita, Overland Park
US Indiana: Indianapolis, Bloomington, Fort Wayne
US Wisconsin: Milwaukee, Madison, Green Bay
US Utah: Salt Lake City/SLC, Lehi, Provo, Park City
US Nevada: Las Vegas/Vegas, Reno
US New Mexico: Albuquerque, Santa Fe
US Louisiana: New Orleans, Baton Rouge
US Alabama: ~Birmingham, Huntsville, Montgomery
US Kentucky: Louisville, Lexington
US Oklahoma: Oklahoma City, Tulsa
US Nebraska: Omaha, ~Lincoln
US Iowa: Des Moines, Cedar Rapids
US Arkansas: Little Rock, Bentonville
US New Jersey: Jersey City, Newark, Hoboken, Princeton, Trenton
US Connecticut: Stamford, Hartford, New Haven
US Rhode Island: Providence
US New Hampshire: ~Manchester, Nashua, ~Portsmouth
US Vermont: Burlington
US Delaware: Wilmington, Dover
US Idaho: Boise
US Montana: Bozeman, Missoula, Billings
US Alaska: Anchorage
US Hawaii: Honolulu
US Wyoming: Cheyenne
US South Dakota: Sioux Falls
US North Dakota: Fargo
US Mississippi: Jackson
US West Virginia: ~Charleston
CA Ontario: Toronto, Ottawa, Mississauga, Brampton, Hamilton, ~London, Waterloo/Kitchener Waterloo, Kitchener, Markham, Oakville,
  Vaughan, Windsor, ~Kingston, Guelph
CA Quebec: Montreal/Montréal, Quebec City/Québec/Quebec/Ville de Québec, Laval, Gatineau, Sherbrooke
CA British Columbia: Vancouver, Victoria, Burnaby, ~Richmond, Kelowna
CA Alberta: Calgary, Edmonton
CA Manitoba: Winnipeg
CA Saskatchewan: Saskatoon, Regina
CA Nova Scotia: Halifax
CA New Brunswick: Fredericton, Moncton, Saint John
CA Newfoundland and Labrador: St. John's
CA Prince Edward Island: Charlottetown
CA Northwest Territories: Yellowknife
CA Yukon: Whitehorse
MX: Mexico City/Ciudad de México/CDMX/Mexiko Stadt/México DF, Guadalajara, Monterrey, Puebla, Tijuana, Querétaro, Mérida,
  Cancún
GT: Guatemala City/Ciudad de Guatemala
SV: San Salvador
HN: Tegucigalpa
NI: Managua
CR: ~San Jose/San José
PA: Panama City/Ciudad de Panamá
BZ: Belmopan
CU: Havana/La Habana/Havanna
DO: Santo Domingo
HT: Port au Prince
JM: Kingston
PR: San Juan
BS: Nassau
BB: Bridgetown
TT: Port of Spain
BR: São Paulo, Rio de Janeiro/Rio, Brasília, Belo Horizonte, Curitiba, Porto Alegre, Florianópolis, Recife, Salvador,
  Fortaleza, Campinas
AR: Buenos Aires/CABA, ~Córdoba, Rosario, Mendoza
CL: Santiago/Santiago de Chile, Valparaíso, Concepción
CO: Bogotá, Medellín, Cali, Barranquilla, Cartagena
PE: Lima, Arequipa
EC: Quito, Guayaquil
UY: Montevideo
PY: Asunción
BO: La Paz, Santa Cruz de la Sierra, Sucre
VE: Caracas
GY: Georgetown
SR: Paramaribo
`;
