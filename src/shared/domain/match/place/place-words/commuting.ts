/**
 * Towns from which people go to work in a city in less than an hour or so, and the other way round, in the form
 * `country region: city: towns`; a town in another region with `@region`. All of one entry are near each other.
 */
export const COMMUTING = `
DE Saxony: Leipzig: Schkeuditz, Markkleeberg, Taucha, Markranstädt, Borna, Grimma, Wurzen, Delitzsch, Halle (Saale)@Saxony-Anhalt,
  Merseburg@Saxony-Anhalt
DE Saxony: Dresden: Radebeul, Freital, Pirna, Meißen, Heidenau, Coswig, Radeberg
DE Saxony: Chemnitz: Zwickau, Freiberg, Mittweida
DE Berlin: Berlin: Potsdam@Brandenburg, Bernau@Brandenburg, Oranienburg@Brandenburg, Falkensee@Brandenburg, Hennigsdorf@Brandenburg,
  Teltow@Brandenburg, Königs Wusterhausen@Brandenburg, Strausberg@Brandenburg, Erkner@Brandenburg, Ludwigsfelde@Brandenburg,
  Schönefeld@Brandenburg, Grünheide@Brandenburg, Kleinmachnow@Brandenburg, Blankenfelde@Brandenburg
DE Hamburg: Hamburg: Norderstedt@Schleswig-Holstein, Ahrensburg@Schleswig-Holstein, Pinneberg@Schleswig-Holstein,
  Wedel@Schleswig-Holstein, Elmshorn@Schleswig-Holstein, Buxtehude@Lower Saxony, Stade@Lower Saxony, Lüneburg@Lower Saxony,
  Reinbek@Schleswig-Holstein, Buchholz in der Nordheide@Lower Saxony, Winsen@Lower Saxony
DE Bremen: Bremen: Delmenhorst@Lower Saxony, Oldenburg@Lower Saxony, Achim@Lower Saxony, Stuhr@Lower Saxony, Verden@Lower Saxony
DE Bavaria: Munich: Garching, Martinsried, Planegg, Unterföhring, Ismaning, Unterschleißheim, Oberschleißheim, Dachau, Freising,
  Fürstenfeldbruck, Starnberg, Ottobrunn, Haar, Germering, Gräfelfing, Grünwald, Pullach, Taufkirchen, Erding, Aschheim, Poing,
  Neubiberg, Unterhaching, Augsburg
DE Bavaria: Nuremberg: Fürth, Erlangen, Schwabach, Herzogenaurach, Zirndorf, Lauf an der Pegnitz, Forchheim
DE Baden-Württemberg: Stuttgart: Esslingen, Ludwigsburg, Böblingen, Sindelfingen, Leonberg, Fellbach, Waiblingen, Filderstadt,
  Leinfelden-Echterdingen, Kornwestheim, Göppingen, Ditzingen, Bietigheim-Bissingen, Nürtingen, Tübingen, Reutlingen
DE Baden-Württemberg: Karlsruhe: Ettlingen, Bruchsal, Rastatt, Durlach, Pforzheim
DE Baden-Württemberg: Mannheim: Heidelberg, Ludwigshafen@Rhineland-Palatinate, Weinheim, Schwetzingen, Viernheim@Hesse, Walldorf,
  Frankenthal@Rhineland-Palatinate, Speyer@Rhineland-Palatinate
DE Baden-Württemberg: Freiburg: Emmendingen, Lörrach, Bad Krozingen, Gundelfingen
DE Hesse: Frankfurt am Main: Offenbach, Eschborn, Bad Homburg, Darmstadt, Wiesbaden, Mainz@Rhineland-Palatinate, Hanau, Oberursel,
  Neu-Isenburg, Dreieich, Langen, Rüsselsheim, Bad Vilbel, Kronberg, Friedberg, Sulzbach
DE North Rhine-Westphalia: Cologne: Bonn, Leverkusen, Hürth, Frechen, Bergisch Gladbach, Brühl, Troisdorf, Siegburg, Düsseldorf,
  Dormagen, Pulheim
DE North Rhine-Westphalia: Düsseldorf: Neuss, Ratingen, Meerbusch, Hilden, Langenfeld, Krefeld, Duisburg, Erkrath, Wuppertal,
  Mettmann, Mönchengladbach
DE North Rhine-Westphalia: Essen: Bochum, Mülheim, Oberhausen, Gelsenkirchen, Duisburg, Bottrop, Dortmund, Herne, Witten, Gladbeck
DE North Rhine-Westphalia: Dortmund: Hagen, Hamm, Unna, Lünen, Schwerte, Bochum, Witten
DE Lower Saxony: Hanover: Langenhagen, Garbsen, Laatzen, Lehrte, Hildesheim, Burgdorf, Wunstorf
AT Vienna: Vienna: Schwechat@Lower Austria, Mödling@Lower Austria, Klosterneuburg@Lower Austria, Baden bei Wien@Lower Austria,
  Korneuburg@Lower Austria, Wiener Neudorf@Lower Austria, Vösendorf@Lower Austria, St. Pölten@Lower Austria
AT Upper Austria: Linz: Traun, Leonding, Wels, Steyr, Enns, Ansfelden
AT Styria: Graz: Gratkorn, Kalsdorf, Weiz, Seiersberg
CH Zurich: Zurich: Winterthur, Uster, Dübendorf, Kloten, Schlieren, Opfikon, Dietikon, Wallisellen, Regensdorf, Horgen, Thalwil,
  Wädenswil, Bülach, Wetzikon, Volketswil, Effretikon, Küsnacht, Adliswil, Kilchberg, Baden@Aargau, Wettingen@Aargau,
  Spreitenbach@Aargau, Zug@Zug, Rapperswil@St. Gallen, Pfäffikon, Rümlang, Urdorf, Affoltern am Albis
CH Basel-Stadt: Basel: Riehen, Muttenz@Basel-Landschaft, Pratteln@Basel-Landschaft, Allschwil@Basel-Landschaft,
  Liestal@Basel-Landschaft, Birsfelden@Basel-Landschaft, Binningen@Basel-Landschaft, Reinach@Basel-Landschaft,
  Münchenstein@Basel-Landschaft, Arlesheim@Basel-Landschaft, Rheinfelden@Aargau
CH Bern: Bern: Köniz, Muri, Ostermundigen, Ittigen, Thun, Burgdorf, Münsingen, Zollikofen, Biel
CH Geneva: Geneva: Carouge, Vernier, Meyrin, Lancy, Onex, Nyon@Vaud, Plan-les-Ouates
CH Vaud: Lausanne: Renens, Morges, Ecublens, Pully, Vevey, Crissier, Prilly
CH Lucerne: Lucerne: Kriens, Emmen, Horw, Ebikon, Sursee, Rotkreuz@Zug, Zug@Zug
FR Auvergne-Rhône-Alpes: Lyon: Villeurbanne, Vénissieux, Bron, Caluire-et-Cuire/Caluire, Écully, Tassin-la-Demi-Lune/Tassin, Vaulx-en-Velin,
  Saint-Priest, Oullins, Décines/Décines-Charpieu, Meyzieu, Rillieux-la-Pape, Dardilly, Limonest, Givors, Vienne, Villefranche-sur-Saône,
  Bourgoin-Jallieu, Sainte-Foy-lès-Lyon, Saint-Genis-Laval, Champagne-au-Mont-d'Or, Chassieu, Corbas, Mions, Brignais
FR Auvergne-Rhône-Alpes: Grenoble: Meylan, Échirolles, Saint-Martin-d'Hères, Voiron, Crolles, Fontaine, Seyssinet
FR Île-de-France: Paris: Boulogne-Billancourt, Saint-Denis, Versailles, Nanterre, Courbevoie, Issy-les-Moulineaux, Levallois-Perret,
  Montreuil, Massy, Neuilly-sur-Seine, Puteaux, Saint-Ouen, Pantin, Clichy, Ivry-sur-Seine, Vincennes, Créteil, Montrouge, Malakoff,
  Rueil-Malmaison, Suresnes, Bagneux, Vélizy, Aubervilliers, Bobigny, Asnières, Gennevilliers, Noisy-le-Grand, Arcueil, Vitry-sur-Seine
FR Provence-Alpes-Côte d'Azur: Marseille: Aix-en-Provence, Aubagne, Vitrolles, Marignane, La Ciotat, Gardanne, Martigues
FR Occitanie: Toulouse: Blagnac, Colomiers, Labège, Balma, Muret, Ramonville
FR Nouvelle-Aquitaine: Bordeaux: Mérignac, Pessac, Talence, Bègles, Gradignan, Cenon, Lormont
FR Hauts-de-France: Lille: Roubaix, Tourcoing, Villeneuve-d'Ascq, Marcq-en-Barœul, Lomme, Lesquin, Seclin
FR Pays de la Loire: Nantes: Saint-Herblain, Rezé, Orvault, Carquefou, Saint-Nazaire
FR Grand Est: Strasbourg: Schiltigheim, Illkirch/Illkirch-Graffenstaden, Haguenau, Lingolsheim, Bischheim
NL: Rotterdam: Schiedam, Vlaardingen, Capelle aan den IJssel, Delft, The Hague, Barendrecht, Spijkenisse, Dordrecht, Ridderkerk, Zoetermeer
NL: The Hague: Delft, Rijswijk, Zoetermeer, Leiden, Leidschendam, Voorburg, Wassenaar, Nootdorp, Rotterdam
NL: Amsterdam: Amstelveen, Haarlem, Hoofddorp, Zaandam, Diemen, Almere, Schiphol, Hilversum, Weesp, Utrecht, Purmerend
NL: Utrecht: Nieuwegein, Zeist, Amersfoort, Houten, Maarssen, De Bilt, Woerden
NL: Eindhoven: Veldhoven, Helmond, Best
BE: Brussels: Zaventem, Mechelen, Leuven, Vilvoorde, Diegem, Waterloo, Halle
BE: Antwerp: Mechelen, Mortsel, Berchem, Sint-Niklaas
GB England: Manchester: Salford, Stockport, Bolton, Oldham, Rochdale, Bury, Trafford/Trafford Park, Altrincham, Stretford, Ashton-under-Lyne,
  Tameside, Middleton, Heywood, Wigan, Leigh, Eccles, Swinton, Prestwich, Cheadle, Wilmslow, Warrington, Denton, Hyde, Urmston, Failsworth
GB England: Bristol: Bath, Keynsham, Filton, Clevedon, Portishead, Weston-super-Mare, Yate, Avonmouth, Bradley Stoke, Thornbury,
  Bedminster, Clifton, Southville, Brislington
GB England: Leeds: Bradford, Wakefield, Huddersfield, Halifax, Harrogate, Dewsbury, Pudsey, Batley, Morley, Keighley, Otley
GB England: Birmingham: Solihull, Wolverhampton, Dudley, Walsall, West Bromwich, Coventry, Sutton Coldfield, Redditch, Halesowen
GB England: Sheffield: Rotherham, Barnsley, Doncaster, Chesterfield
GB England: Liverpool: Birkenhead, Bootle, St Helens, Warrington, Runcorn, Widnes, Knowsley, Southport, Speke
GB England: Newcastle upon Tyne: Sunderland, North Shields, South Shields, Whitley Bay, Cramlington, Washington, Wallsend, Durham
GB England: Nottingham: Derby, Beeston, Long Eaton, Mansfield, Loughborough
GB England: London: Croydon, Watford, Slough, Romford, Bromley, Ilford, Wembley, Kingston upon Thames, Richmond upon Thames, St Albans, Luton,
  Dartford, Uxbridge, Enfield, Barnet, Harrow, Guildford, Woking, Hounslow, Sutton, Ealing
GB England: Southampton: Portsmouth, Eastleigh, Winchester, Fareham
GB England: Brighton: Hove, Worthing, Lewes, Crawley, Shoreham
GB England: Cambridge: Ely, Huntingdon, St Neots, Royston, Newmarket
GB England: Oxford: Abingdon, Didcot, Bicester, Witney, Kidlington
GB Scotland: Glasgow: Paisley, East Kilbride, Hamilton, Motherwell, Clydebank, Cumbernauld
GB Scotland: Edinburgh: Livingston, Leith, Musselburgh, Dalkeith, Dunfermline
GB Wales: Cardiff: Newport, Barry, Penarth, Caerphilly, Pontypridd
IE: Dublin: Swords, Bray, Leixlip, Maynooth, Naas, Dún Laoghaire, Tallaght, Blanchardstown, Dundrum, Sandyford, Lucan
ES Catalonia: Barcelona: L'Hospitalet, Badalona, Sabadell, Terrassa, Sant Cugat
PT: Lisbon: Oeiras, Amadora, Cascais, Almada, Sintra, Loures
US California: San Francisco: Oakland, Berkeley, San Mateo, South San Francisco, Daly City, Redwood City, Palo Alto
US New York: New York: Brooklyn, Queens, Yonkers, White Plains, Jersey City@New Jersey, Newark@New Jersey, Hoboken@New Jersey
US Massachusetts: Boston: Cambridge, Somerville, Quincy, Waltham, Newton, Brookline, Burlington
US Washington: Seattle: Bellevue, Redmond, Kirkland, Renton, Tacoma, Bothell
US Ohio: Dayton: Kettering, Beavercreek, Fairborn, Centerville, Huber Heights, Vandalia
CA Alberta: Calgary: Okotoks, Airdrie, Cochrane, Chestermere
CA Ontario: Toronto: Mississauga, Brampton, Markham, Oakville, Vaughan, Richmond Hill
`;
