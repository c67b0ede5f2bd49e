import { stemsOf } from '../record/stem-word.ts';

/** Words of a wish that say nothing of what is wished. */
export const FILLER = stemsOf(`
  a an the of in on at to for with and or be is are have has having work job role position company employer industry
  sector kind any anything some something everything do doing must should want wanted like prefer preferably ideally
  only fully full all more than less over under about around least most max maximum min minimum minimal per no not never
  real really good possible option please very too much many lot speak speaking speaker need needed required require
  exige indispensable obligatoire zwingend erforderlich another other off offer offered a i my me we they that which
  where who der die das ein eine einen und oder mit fur im in am zu von de la le les un une du des et ou pour avec
  strictly absolutely related based type regular constant other week business nothing nicht nichts rien niets
  geen heavily mostly mainly lot lots such thing things stuff use using being get getting involved involving involve
  hochstens mindestens maximaal minstens pro par plus jusqu bis am im up there pas ne uber unter mehr weniger als plus moins sous meer minder dan onder boven kurzer langer shorter longer fewer
  above below exceeding beyond trager arbeitgeber anbieter betrieb firma firmen unternehmen branche organisation organization institution
  employeur entreprise entreprises bedrijf bedrijven werkgever chain chaine chaines kette ketten environment necessary frequent frequently
`);
