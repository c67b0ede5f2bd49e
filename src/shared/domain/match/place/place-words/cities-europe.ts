/**
 * Cities of Europe, in the form `country region: name/other names`. A name after `~` is a less usual place of a name that
 * several have: it needs to be told what it is.
 */
export const CITIES_OF_EUROPE = `
DE Berlin: Berlin
DE Hamburg: Hamburg/Hambourg/Hamburgo
DE Bremen: Bremen/Brême, Bremerhaven
DE Bavaria: Munich/München/Monaco di Baviera/Múnich, Nuremberg/Nürnberg/Nuernberg, Augsburg/Augsbourg,
  Regensburg/Ratisbonne, Ingolstadt, Würzburg/Wurtzbourg, Erlangen, Fürth, Bamberg, Bayreuth, Landshut, Passau, Rosenheim,
  Garching, Herzogenaurach
DE Baden-Württemberg: Stuttgart, Karlsruhe, Mannheim, Freiburg/Freiburg im Breisgau/Fribourg en Brisgau, Heidelberg, Ulm,
  Heilbronn, Pforzheim, Reutlingen, Tübingen, Konstanz/Constance, Friedrichshafen, Böblingen, Sindelfingen, Walldorf,
  Offenburg, Ludwigsburg, Esslingen
DE Hesse: Frankfurt am Main/Frankfurt/Frankfurt a M/Frankfurt Main/Frankfurt am/Francfort/Francfort sur le Main/FFM,
  Wiesbaden, Kassel, Darmstadt, Offenbach/Offenbach am Main, Hanau, Gießen, Marburg, Fulda, Eschborn, Bad Homburg
DE North Rhine-Westphalia: Cologne/Köln/Colonia/Keulen, Düsseldorf, Dortmund, Essen, Duisburg, Bochum, Wuppertal, Bielefeld,
  Bonn, Münster, Gelsenkirchen, Mönchengladbach, Aachen/Aix la Chapelle, Krefeld, Oberhausen, Hagen, Hamm, Mülheim/
  Mülheim an der Ruhr, Leverkusen, Paderborn, Siegen, Gütersloh, Neuss, Solingen, ~Halle (Westfalen)/Halle
DE Lower Saxony: Hanover/Hannover/Hanovre, Braunschweig/Brunswick, Oldenburg, Osnabrück, Wolfsburg, Göttingen, Hildesheim,
  Lüneburg, Salzgitter
DE Saxony: Leipzig, Dresden/Dresde, Chemnitz, Zwickau
DE Saxony-Anhalt: Halle (Saale)/Halle/Halle an der Saale, Magdeburg, Dessau
DE Brandenburg: Potsdam, Cottbus, ~Frankfurt (Oder)/Frankfurt/Frankfurt an der Oder, Brandenburg an der Havel,
  Grünheide
DE Thuringia: Erfurt, Jena, Weimar, Gera, Ilmenau
DE Rhineland-Palatinate: Mainz/Mayence, Ludwigshafen/Ludwigshafen am Rhein, Koblenz/Coblence, Trier/Trèves,
  Kaiserslautern, Worms
DE Saarland: Saarbrücken/Sarrebruck
DE Schleswig-Holstein: Kiel, Lübeck, Flensburg
DE Mecklenburg-Western Pomerania: Rostock, Schwerin, Greifswald, Stralsund
AT Vienna: Vienna/Wien/Vienne/Bécs/Vídeň
AT Styria: Graz, Leoben
AT Upper Austria: Linz, Wels, Steyr
AT Salzburg: Salzburg/Salzbourg
AT Tyrol: Innsbruck, Kufstein
AT Carinthia: Klagenfurt, Villach
AT Lower Austria: St. Pölten/Sankt Pölten, Wiener Neustadt, Krems, Baden bei Wien, Mödling, Klosterneuburg, Schwechat
AT Vorarlberg: Bregenz, Dornbirn, Feldkirch
AT Burgenland: Eisenstadt
CH Zurich: Zurich/Zürich/Zurigo, Winterthur/Winterthour, Uster, Dübendorf, Kloten, Schlieren, Opfikon, Dietikon
CH Geneva: Geneva/Genève/Genf/Ginevra/Ginebra, Carouge, Vernier, Meyrin
CH Basel-Stadt: Basel/Bâle/Basle/Basilea
CH Basel-Landschaft: Liestal, Muttenz, Pratteln, Allschwil
CH Bern: Bern/Berne/Berna, Thun/Thoune, Biel/Bienne/Biel Bienne, Köniz, Burgdorf, Interlaken
CH Vaud: Lausanne, Yverdon/Yverdon les Bains, Montreux, Vevey, Nyon, Morges, Renens
CH Lucerne: Lucerne/Luzern/Lucerna, Kriens, Emmen
CH St. Gallen: St. Gallen/Sankt Gallen/Saint Gall/San Gallo, Rapperswil, Buchs
CH Ticino: Lugano, Bellinzona, Locarno, Mendrisio
CH Zug: Zug/Zoug, Baar, Cham, Rotkreuz
CH Aargau: Aarau, Baden, Wettingen, Brugg, Zofingen
CH Fribourg: ~Fribourg/Freiburg/Freiburg im Üechtland
CH Neuchâtel: Neuchâtel/Neuenburg, La Chaux de Fonds
CH Valais: Sion/Sitten, Visp, Sierre, Martigny
CH Graubünden: Chur/Coire, Davos
CH Schaffhausen: Schaffhausen/Schaffhouse
CH Thurgau: Frauenfeld, Kreuzlingen
CH Solothurn: Solothurn/Soleure, Olten
GB England: London/Londres/Londra/Londen/Greater London/City of London/Canary Wharf, Birmingham, Manchester, Leeds,
  Liverpool, Sheffield, Bristol, Newcastle upon Tyne/Newcastle/Newcastle on Tyne/Gateshead, Nottingham, Leicester, Coventry,
  Bradford, Hull/Kingston upon Hull, Reading, Oxford, Cambridge, Brighton/Brighton and Hove/Brighton Hove,
  Southampton, Portsmouth, Plymouth, York, Derby, Stoke-on-Trent/Stoke, Wolverhampton, Norwich, Exeter, Bath, Milton Keynes,
  Sunderland, Middlesbrough, Salford, Preston, Bolton, Stockport, Warrington, Chester, ~Lancaster, Guildford, Slough,
  Watford, St Albans, Luton, Northampton, Peterborough, Ipswich, Swindon, Gloucester, Cheltenham, Bournemouth, Canterbury,
  Wakefield, Huddersfield, ~Halifax, Doncaster, Rotherham, Harrogate, Lincoln, Worcester, Durham, Solihull, Crawley,
  Basingstoke
GB Scotland: Edinburgh/Édimbourg/Edinburg, Glasgow, Aberdeen, Dundee, Inverness, Stirling, ~Perth
GB Wales: Cardiff/Caerdydd, Swansea, Newport, Wrexham
GB Northern Ireland: Belfast, Derry/Londonderry, Lisburn
IE: Dublin/Baile Átha Cliath, Cork/Corcaigh, Galway/Gaillimh, Limerick, Waterford, Sligo, Kilkenny, Athlone, Dundalk, Drogheda,
  Letterkenny, Wexford, Tralee, Ennis, Shannon, Maynooth, Bray, Leixlip, Naas, Swords
FR Île-de-France: Paris/Parigi/Paříž/Parijs, Boulogne-Billancourt, Saint-Denis, Versailles, Nanterre, Courbevoie/
  La Défense, Issy-les-Moulineaux, Levallois-Perret/Levallois, Montreuil, Saclay, Massy, Neuilly-sur-Seine, Puteaux
FR Auvergne-Rhône-Alpes: Lyon/Lyons/Lione, Grenoble, Saint-Étienne, Clermont-Ferrand, Annecy, Villeurbanne, Chambéry,
  Valence
FR Provence-Alpes-Côte d'Azur: Marseille/Marseilles/Marsiglia, Nice/Nizza, Toulon, Aix-en-Provence/Aix, Cannes, Antibes,
  Sophia Antipolis, Avignon
FR Occitanie: Toulouse, Montpellier, Nîmes, Perpignan
FR Nouvelle-Aquitaine: Bordeaux, Limoges, Poitiers, La Rochelle, Pau, Bayonne, Biarritz
FR Hauts-de-France: Lille, Amiens, Dunkirk/Dunkerque, Roubaix, Lens
FR Grand Est: Strasbourg/Straßburg/Strassburg, Reims/Rheims, Metz, Nancy, Mulhouse/Mülhausen, Colmar, Troyes
FR Pays de la Loire: Nantes, Angers, Le Mans, Saint-Nazaire
FR Bretagne: Rennes, Brest, Lorient, Quimper, Vannes
FR Normandie: Rouen, Le Havre, Caen
FR Centre-Val de Loire: Tours, Orléans
FR Bourgogne-Franche-Comté: Dijon, Besançon, Belfort
FR Corse: Ajaccio, Bastia
NL North Holland: Amsterdam/Ámsterdam, Haarlem, Hilversum, Amstelveen, Hoofddorp, Zaandam, Alkmaar
NL South Holland: Rotterdam, The Hague/Den Haag/Hague/La Haye/s Gravenhage, Leiden, Delft, Dordrecht, Zoetermeer, Rijswijk
NL Utrecht Province: Utrecht, Amersfoort, Nieuwegein, Zeist
NL North Brabant: Eindhoven, Tilburg, Breda, 's-Hertogenbosch/Den Bosch, Veldhoven, Helmond
NL Gelderland: Nijmegen, Arnhem, Apeldoorn, Ede, Wageningen
NL Limburg: Maastricht, Venlo, Heerlen
NL Overijssel: Enschede, Zwolle, Deventer
NL Groningen Province: Groningen/Groningue
NL Friesland: Leeuwarden
NL Flevoland: Almere, Lelystad
BE Brussels Region: Brussels/Bruxelles/Brüssel/Brussel/Bruselas, Zaventem
BE Flanders: Antwerp/Antwerpen/Anvers, Ghent/Gent/Gand, Bruges/Brugge/Brügge, Leuven/Louvain/Löwen, Mechelen/Malines,
  Kortrijk/Courtrai, Hasselt, ~Halle
BE Wallonia: Liège/Lüttich/Luik, Namur, Charleroi, Mons, Louvain-la-Neuve
LU: Luxembourg City/Luxembourg/Luxemburg/Luxemburg Stadt, Esch-sur-Alzette, Kirchberg, Bertrange
ES Community of Madrid: Madrid, Alcalá de Henares, Getafe, Alcobendas, Pozuelo de Alarcón
ES Catalonia: Barcelona/Barcelone, Girona, Tarragona, Sabadell, Terrassa, Lleida, L'Hospitalet
ES Valencian Community: Valencia/València, Alicante/Alacant, Castellón, Elche
ES Andalusia: Seville/Sevilla/Séville, Málaga, Granada, Córdoba/Cordoue, Cádiz, Almería, Marbella, Jerez, Huelva
ES Basque Country: Bilbao/Bilbo, San Sebastián/Donostia, Vitoria/Vitoria Gasteiz
ES Galicia: A Coruña/La Coruña/Coruña, Vigo, Santiago de Compostela
ES Aragon: Zaragoza/Saragossa/Saragosse
ES Region of Murcia: Murcia, ~Cartagena
ES Balearic Islands: Palma/Palma de Mallorca
ES Canary Islands: Las Palmas/Las Palmas de Gran Canaria, Santa Cruz de Tenerife
ES Castile and León: Valladolid, Salamanca, Burgos, León
ES Asturias: Oviedo, Gijón
ES Cantabria: Santander
ES Navarre: Pamplona
PT: Lisbon/Lisboa/Lissabon/Lisbonne, Porto/Oporto, Braga, Coimbra, Aveiro, Faro, Funchal, Setúbal, Leiria
IT Lombardy: Milan/Milano/Mailand/Milán, Bergamo, Brescia, Monza, Como, Pavia, Varese
IT Lazio: Rome/Roma/Rom
IT Piedmont: Turin/Torino, Novara, Ivrea
IT Veneto: Venice/Venezia/Venedig/Venise, Verona, Padua/Padova, Vicenza, Treviso
IT Emilia-Romagna: Bologna/Bologne, Modena, Parma, Reggio Emilia, Rimini, Ferrara
IT Tuscany: Florence/Firenze/Florenz, Pisa, Siena, Lucca
IT Campania: Naples/Napoli/Neapel, Salerno
IT Liguria: Genoa/Genova/Genua/Gênes, La Spezia
IT Sicily: Palermo, Catania
IT Apulia: Bari, Lecce
IT Sardinia: Cagliari
IT Friuli Venezia Giulia: Trieste/Triest, Udine
IT Trentino-South Tyrol: Bolzano/Bozen, Trento/Trient
IT Umbria: Perugia
IT Marche: Ancona
PL Masovia: Warsaw/Warszawa/Warschau/Varsovie
PL Lesser Poland: Krakow/Kraków/Cracow/Krakau/Cracovie
PL Lower Silesia: Wrocław/Breslau
PL Greater Poland: Poznań/Posen
PL Pomerania: Gdańsk/Danzig, Gdynia, Sopot, Tricity/Trójmiasto
PL Silesia: Katowice/Kattowitz, Gliwice, Częstochowa, Bielsko-Biała, Sosnowiec, Zabrze
PL Łódź Voivodeship: Łódź/Lodz
PL: Szczecin/Stettin, Bydgoszcz, Lublin, Białystok, Rzeszów, Toruń, Kielce, Olsztyn, Opole, Radom
SE: Stockholm/Estocolmo, Gothenburg/Göteborg, Malmö, Uppsala, Lund, Linköping, Västerås, Örebro, Umeå, Luleå
DK: Copenhagen/København/Kopenhagen/Copenhague/Köpenhamn, Aarhus/Århus, Odense, Aalborg
NO: Oslo, Bergen, Trondheim, Stavanger, Tromsø
FI: Helsinki/Helsingfors, Espoo, Tampere, Turku, Oulu, Vantaa, Jyväskylä
IS: Reykjavik/Reykjavík
EE: Tallinn, Tartu
LV: Riga/Rīga
LT: Vilnius/Wilno, Kaunas, Klaipėda
CZ: Prague/Praha/Prag, Brno/Brünn, Ostrava, Plzeň/Pilsen, Olomouc
SK: Bratislava/Pressburg, Košice, Žilina
HU: Budapest, Debrecen, Szeged, Győr, Pécs
RO: Bucharest/București/Bukarest/Bucarest, Cluj-Napoca/Cluj/Klausenburg, Timișoara/Temeswar, Iași, Brașov/Kronstadt, Sibiu
BG: Sofia/София, Plovdiv, Varna, Burgas
GR: Athens/Athen/Athènes/Αθήνα, Thessaloniki/Θεσσαλονίκη/Saloniki, Patras, Heraklion
HR: Zagreb/Agram, Split, Rijeka, Osijek
SI: Ljubljana/Laibach, Maribor
RS: Belgrade/Beograd/Belgrad, Novi Sad, Niš
BA: Sarajevo, Banja Luka
ME: Podgorica
MK: Skopje
AL: Tirana
XK: Pristina/Prishtina
UA: Kyiv/Kiev/Kiew/Київ, Lviv/Lemberg/Lwów, Kharkiv, Odesa/Odessa, Dnipro
BY: Minsk
MD: Chișinău/Kishinev
RU: Moscow/Moskau/Moscou/Москва,
  Saint Petersburg/St Petersburg/Sankt Petersburg/Санкт Петербург, Novosibirsk, Kazan
TR: Istanbul/İstanbul, Ankara, Izmir/İzmir, Antalya, Bursa
CY: Nicosia/Nikosia/Lefkosia, Limassol, Larnaca
MT: Valletta/La Valletta, Sliema, St Julian's
LI: Vaduz
AD: Andorra la Vella
`;
