/**
 * All countries by continent, in the form `ISO 3166 alpha-2, name/other names`. The other names are those of people who
 * live there, German and French ones, and short forms. Adjectives that are also languages are left out.
 */
export const COUNTRIES: Readonly<Record<Continent, string>> = {
  europe: `
AL Albania/Albanien/Albanie/Shqipëri, AD Andorra/Andorre, AT Austria/Österreich/Autriche/Austrian/österreichweit,
BY Belarus/Weißrussland/Biélorussie, BE Belgium/Belgien/Belgique/België/Belgian,
BA Bosnia and Herzegovina/Bosnia Herzegovina/Bosnia/Bosnien/Bosnien und Herzegowina/Bosnie/Bosnie Herzégovine,
BG Bulgaria/Bulgarien/Bulgarie, HR Croatia/Kroatien/Croatie/Hrvatska, CY Cyprus/Zypern/Chypre,
CZ Czech Republic/Czechia/Tschechien/Tschechische Republik/République tchèque/Tchéquie/Česko/Česká republika,
DK Denmark/Dänemark/Danemark/Danmark, EE Estonia/Estland/Estonie/Eesti, FO Faroe Islands/Färöer/Îles Féroé,
FI Finland/Finnland/Finlande/Suomi, FR France/Frankreich/Francia/Frankrijk/frankreichweit/France entière,
DE Germany/Deutschland/Allemagne/Alemania/Germania/Duitsland/Niemcy/deutschlandweit/bundesweit/BRD,
GI Gibraltar, GR Greece/Griechenland/Grèce/Ελλάδα/Hellas, GG Guernsey, HU Hungary/Ungarn/Hongrie/Magyarország,
IS Iceland/Island/Islande/Ísland, IE Ireland/Irland/Irlande/Éire/Republic of Ireland/Irish, IM Isle of Man,
IT Italy/Italien/Italie/Italia, JE Jersey, XK Kosovo, LV Latvia/Lettland/Lettonie/Latvija,
LI Liechtenstein, LT Lithuania/Litauen/Lituanie/Lietuva, LU Luxembourg/Luxemburg/Lëtzebuerg/Grand Duchy of Luxembourg,
MT Malta/Malte, MD Moldova/Moldawien/Moldau/Moldavie, MC Monaco, ME Montenegro/Monténégro/Crna Gora,
NL Netherlands/The Netherlands/Holland/Niederlande/Pays Bas/Nederland/Países Bajos, MK North Macedonia/Macedonia/
Nordmazedonien/Macédoine du Nord, NO Norway/Norwegen/Norvège/Norge/Noreg, PL Poland/Polen/Pologne/Polska,
PT Portugal, RO Romania/Rumänien/Roumanie/România, RU Russia/Russland/Russie/Russian Federation/Россия,
SM San Marino/Saint Marin, RS Serbia/Serbien/Serbie/Srbija, SK Slovakia/Slowakei/Slovaquie/Slovensko/Slovak Republic,
SI Slovenia/Slowenien/Slovénie/Slovenija, ES Spain/Spanien/Espagne/España/Spagna,
SE Sweden/Schweden/Suède/Sverige, CH Switzerland/Schweiz/Suisse/Svizzera/Suiza/Svizra/Swiss/schweizweit/die Schweiz,
TR Turkey/Türkei/Turquie/Türkiye, UA Ukraine/Україна, VA Vatican/Vatican City/Vatikan/Holy See,
GB United Kingdom/UK/Great Britain/Britain/GB/British/Großbritannien/Vereinigtes Königreich/Royaume Uni/Grande Bretagne/
Reino Unido/Regno Unito/UK wide`,
  northAmerica: `
AG Antigua and Barbuda/Antigua, BS Bahamas, BB Barbados, BZ Belize, CA Canada/Kanada/Canadian, CR Costa Rica, CU Cuba/Kuba,
DM Dominica, DO Dominican Republic/República Dominicana/Dominikanische Republik, SV El Salvador, GD Grenada,
GT Guatemala, HT Haiti/Haïti, HN Honduras, JM Jamaica/Jamaika, MX Mexico/México/Mexiko/Mexique/Mexican, NI Nicaragua,
PA Panama/Panamá, PR Puerto Rico, KN Saint Kitts and Nevis, LC Saint Lucia, VC Saint Vincent and the Grenadines,
TT Trinidad and Tobago/Trinidad, BM Bermuda, KY Cayman Islands/Caymans, GL Greenland/Grönland, CW Curaçao, AW Aruba,
US United States/United States of America/USA/US/America/American/Vereinigte Staaten/États Unis/Etats Unis/Estados Unidos/
Stati Uniti/Amerika/continental US/US wide/lower 48`,
  southAmerica: `
AR Argentina/Argentinien/Argentine, BO Bolivia/Bolivien/Bolivie, BR Brazil/Brasil/Brasilien/Brésil/Brazilian,
CL Chile/Chili, CO Colombia/Kolumbien/Colombie, EC Ecuador/Équateur, GY Guyana, PY Paraguay, PE Peru/Perú/Pérou,
SR Suriname/Surinam, UY Uruguay, VE Venezuela`,
  asia: `
AF Afghanistan, AM Armenia/Armenien/Arménie, AZ Azerbaijan/Aserbaidschan/Azerbaïdjan, BH Bahrain, BD Bangladesh,
BT Bhutan, BN Brunei, KH Cambodia/Kambodscha/Cambodge, CN China/Chine/PRC/Mainland China/中国, GE Georgia/Georgien/Géorgie,
HK Hong Kong/Hongkong/香港, IN India/Indien/Inde/Bharat/Indian/Pan India, ID Indonesia/Indonesien/Indonésie, IR Iran,
IQ Iraq/Irak, IL Israel/Israël, JP Japan/Japon/日本, JO Jordan/Jordanien/Jordanie, KZ Kazakhstan/Kasachstan, KW Kuwait,
KG Kyrgyzstan/Kirgisistan, LA Laos, LB Lebanon/Libanon/Liban, MO Macau/Macao, MY Malaysia, MV Maldives/Malediven,
MN Mongolia/Mongolei/Mongolie, MM Myanmar/Burma, NP Nepal, KP North Korea/Nordkorea, OM Oman, PK Pakistan,
PS Palestine/Palestinian Territories/Palästina, PH Philippines/Philippinen/The Philippines, QA Qatar/Katar,
SA Saudi Arabia/KSA/Saudi Arabien/Arabie Saoudite, SG Singapore/Singapur/Singapour, KR South Korea/Korea/Südkorea/
Republic of Korea/Corée du Sud/한국, LK Sri Lanka, SY Syria/Syrien/Syrie, TW Taiwan/Taïwan/台灣, TJ Tajikistan,
TH Thailand/Thaïlande, TL Timor Leste/East Timor, TM Turkmenistan, AE United Arab Emirates/UAE/Emirates/Vereinigte
Arabische Emirate/VAE/Émirats arabes unis, UZ Uzbekistan/Usbekistan, VN Vietnam/Viet Nam, YE Yemen/Jemen`,
  africa: `
DZ Algeria/Algerien/Algérie, AO Angola, BJ Benin, BW Botswana, BF Burkina Faso, BI Burundi, CV Cape Verde/Cabo Verde,
CM Cameroon/Kamerun/Cameroun, CF Central African Republic, TD Tchad/Republic of Chad/Chad, KM Comoros,
CG Republic of the Congo/Congo Brazzaville, CD Democratic Republic of the Congo/Congo/DRC/DR Congo/Kongo,
CI Côte d'Ivoire/Ivory Coast/Elfenbeinküste, DJ Djibouti, EG Egypt/Ägypten/Égypte, GQ Equatorial Guinea, ER Eritrea,
SZ Eswatini/Swaziland, ET Ethiopia/Äthiopien/Éthiopie, GA Gabon/Gabun, GM Gambia/The Gambia, GH Ghana, GN Guinea/Guinée,
GW Guinea Bissau, KE Kenya/Kenia, LS Lesotho, LR Liberia, LY Libya/Libyen/Libye, MG Madagascar/Madagaskar, MW Malawi,
ML Mali, MR Mauritania, MU Mauritius, MA Morocco/Marokko/Maroc, MZ Mozambique/Mosambik, NA Namibia, NE Niger,
NG Nigeria, RW Rwanda/Ruanda, ST Sao Tome and Principe, SN Senegal/Sénégal, SC Seychelles/Seychellen, SL Sierra Leone,
SO Somalia, ZA South Africa/Südafrika/Afrique du Sud, SS South Sudan, SD Sudan, TZ Tanzania/Tansania, TG Togo,
TN Tunisia/Tunesien/Tunisie, UG Uganda, ZM Zambia/Sambia, ZW Zimbabwe/Simbabwe, RE La Réunion`,
  oceania: `
AU Australia/Australien/Australie/Australian, FJ Fiji, KI Kiribati, MH Marshall Islands, FM Micronesia, NR Nauru,
NZ New Zealand/Neuseeland/Nouvelle Zélande/Aotearoa, PW Palau, PG Papua New Guinea, WS Samoa, SB Solomon Islands,
TO Tonga, TV Tuvalu, VU Vanuatu, NC New Caledonia/Nouvelle Calédonie, GU Guam`,
};

/** A continent, as the list of countries is ordered by. */
export type Continent = 'europe' | 'northAmerica' | 'southAmerica' | 'asia' | 'africa' | 'oceania';

/** Zones of several countries, in the form `name/other names: codes`, where `+name` takes in what stands above. */
export const ZONES = `
EU/European Union/Europäische Union/Union européenne/EU wide/EU27/EU countries:
  AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
EEA/European Economic Area/EWR/Europäischer Wirtschaftsraum/EEE: +EU IS LI NO
Schengen/Schengen area: AT BE BG HR CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH
Europe/Europa/European/europaweit/europe wide/across Europe: +europe
DACH/D A CH/DACH region/German speaking countries/deutschsprachiger Raum: DE AT CH
Benelux/BeNeLux: BE NL LU
Nordics/Nordic countries/Nordic/Nordic region/Norden: DK FI IS NO SE
Scandinavia/Skandinavien/Scandinavie: DK NO SE
Baltics/Baltic states/Baltikum: EE LV LT
Iberia/Iberian Peninsula: ES PT
CEE/Central and Eastern Europe/Eastern Europe/Osteuropa: AL BA BG CZ EE HR HU LT LV MD ME MK PL RO RS SI SK UA
Western Europe/Westeuropa: AT BE CH DE FR GB IE LU NL
Balkans/Balkan/Western Balkans: AL BA BG GR HR ME MK RS SI XK
UK and Ireland/UKI/UK I/British Isles: GB IE
Middle East/Naher Osten/Moyen Orient: AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
GCC/Gulf: AE BH KW OM QA SA
MENA/Middle East and North Africa: +Middle East DZ LY MA TN
Africa/Afrika/Afrique: +africa
EMEA/Europe Middle East and Africa/Europe Middle East Africa: +Europe +Middle East +Africa
North America/Nordamerika/Amérique du Nord/NAMER/NORAM/NA region: US CA MX
US and Canada/US Canada/USA and Canada: US CA
South America/Südamerika/Amérique du Sud: +southAmerica
Central America/Mittelamerika: BZ CR GT HN NI PA SV
LATAM/Latin America/Lateinamerika/Amérique latine/América Latina:
  +South America +Central America MX CU DO HT PR
Americas/The Americas/AMER: +northAmerica +southAmerica
Asia/Asien/Asie: +asia
Southeast Asia/South East Asia/SEA region/Südostasien/ASEAN: BN ID KH LA MM MY PH SG TH TL VN
South Asia: BD BT IN LK MV NP PK
ANZ/Australia and New Zealand: AU NZ
Oceania/Ozeanien/Océanie: +oceania
APAC/Asia Pacific/Asien Pazifik/APJ: +Southeast Asia +South Asia +oceania CN HK JP KR MO MN TW
`;
