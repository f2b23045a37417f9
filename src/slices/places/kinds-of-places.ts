/** Words that make of a name that of a county, a district, a province: not of a town, even when it is named after one. */
const BEFORE = [
  'county|counties|province|region|oblast|district|department|canton|state|prefecture|governorate|territory|republic|borough|metropolitan borough|royal borough|london borough|metropolitan city|metropolitan area|shire|rural municipality|regional municipality|diocese|union|association of',
]
  .map((words) => `(?:the )?(?:${words}) of .+`)
  .concat([
    'county .+',
    '(?:land|regierungs|ober|ost|west)?(?:kreis|bezirk) .+',
    '(?:verbandsgemeinde|samtgemeinde|amt|verwaltungsgemeinschaft|bundesland) .+',
    '(?:provincia|província|province|provincie|prowincja) (?:di|de|del|da|do|dell[aeo]?|van)? ?.+',
    '(?:città metropolitana|regione|region|région|departamento|département|arrondissement|comarca|partido|cant[oó]n|communauté|comunità|mancomunidad|generalitat) .+',
    '(?:gmina|powiat|województwo|okres|kraj|judeţul|județul|judetul|raionul|megye|županija|rajon|gemeentelijk) .+',
  ]);

const AFTER = [
  'county|counties|district|districts|province|region|oblast|obl\\.|raion|rayon|voivodeship|prefecture|governorate|department|state|krai|kray|okrug|canton|parish|borough|territory|republic|municipal district|urban district|rural district|city district|regional unit|subdistrict|ward|banner|league|commandery|viloyat|region|autonomous region|rural municipality|regional municipality',
  'kreis|landkreis|bezirk|kraj|megye|vármegye|járás|županija|rajon|voblast|powiat|ili|ilçesi|maakunta|maakond|län|fylke|landsting|amt|savivaldybės rajonas|rajono savivaldybė|novads',
]
  .map((words) => `.+ (?:${words})`)
  .concat([
    '.+-(?:kreis|gun|ken|gu|do|ku|qu|xian)',
    '.+ (?:gun|gu|ku|qu|xian)',
    'district \\d+',
    '\\d+\\. bezirk',
    'arrondissement .+',
    '.+ arrondissement',
  ]);

const RUSSIAN =
  /(?:^|\s)(?:район[а-я]*|р-н|област[а-я]+|кра[йяюе]|краем|республик[а-я]+|уезд[а-я]*|провинци[а-я]+|губерни[а-я]+|префектур[а-я]+|воеводств[а-я]+|графств[а-я]+|кантон[а-я]*|департамент[а-я]*|штат[а-я]*|земл[яиюе]|землёй|регион[а-я]*|сельсовет[а-я]*|волост[а-я]+|жудец[а-я]*|жупани[а-я]+|повет[а-я]*|повят[а-я]*|велаят[а-я]*|вилайет[а-я]*|аймак[а-я]*|сельск[а-я]+ поселени[а-я]+|муниципальн[а-я]+ округ[а-я]*|(?:автономн|административн|национальн|федеральн)[а-я]+ округ[а-я]*|[а-яё-]+(?:ий|ого|ому|им|ом) округ[а-я]*|агломераци[а-я]+)(?=\s|$)/iu;
const RUSSIAN_TOWN_ALL_THE_SAME = /^(?:городско(?:й|го|му|м|е)|городским) (?:округ|поселени)/iu;

const NOT_A_TOWN = new RegExp(`^(?:${[...BEFORE, ...AFTER].join('|')})$`, 'iu');
const ONLY_A_KIND =
  /^(?:rural |urban |urban-rural |municipal |city )?(?:amt|communauté|community|association|union|county|district|province|region|raion|rayon|department|state|prefecture|gmina|kreis|landkreis|powiat|canton|territory|island|историческая область|район|область|край|округ|провинция|штат)$/iu;
const ONLY_A_TOWN =
  /^(?:city|town|village|commune|municipality|comune|gemeinde|stadt|urban municipality|city municipality|settlement|город|г\.?|посёлок|поселок|село|деревня)$/iu;
/** Here a municipality is a district around a town, and the town another one. */
const MUNICIPALITY_IS_A_DISTRICT = new Set(['LV', 'LT', 'EE', 'GE', 'AZ']);

export function isNoTown(name: string, country: string): boolean {
  if (RUSSIAN_TOWN_ALL_THE_SAME.test(name)) return false;
  if (NOT_A_TOWN.test(name) || RUSSIAN.test(name)) return true;
  if (/ district municipality$/i.test(name)) return true;
  return MUNICIPALITY_IS_A_DISTRICT.has(country) && / (?:municipality|novads|vald)$/i.test(name) && !/ city municipality$/i.test(name);
}

/** What stands in brackets: the kind of a district, the kind of a town, or else where the place is. */
export function kindInBrackets(words: string): 'no-town' | 'town' | 'where' {
  if (ONLY_A_KIND.test(words)) return 'no-town';
  return ONLY_A_TOWN.test(words) ? 'town' : 'where';
}

const TOWN_BEFORE =
  /^(?:(?:the )?(?:capital city|city and county|city|town|village|municipality|commune|urban municipality|city municipality|hamlet) of |(?:gemeinde|stadt|landeshauptstadt|hansestadt|marktgemeinde|markt|stadtgemeinde|kreisstadt|universitätsstadt|gemeente|kommun|kommune|obec|město|mesto|grad|opština|opčina|općina|občina|miasto|orașul|municipiul|comuna|dimos|ciudad de|cidade de|ville de|commune de|comune di|città di|ayuntamiento de|concello de|ajuntament de|município de|municipio de|municipality)\s+|(?:город(?:ско(?:й|го) (?:округ|округа|поселени[ея]))(?: (?:город|города|г\.))?|муниципальное образование(?: (?:город|города|г\.|городской округ))?|мо|го|г\. ?о\.|зато|рабочий посёлок|рп|пгт|посёлок городского типа|город-герой|город-курорт|аг\.|агрогородок|мэрия|администрация|муниципалитет|столица)\s+)/iu;
const TOWN_AFTER =
  / (?:city municipality|municipality|city|town|village|kommun|kommune|kunta|kaupunki|shi|machi|cho|si|stadt|belediyesi|vald|linn|\(?город\)?)$|-(?:shi|machi|chō|cho|si|city|stadt)$/iu;

/** The name without what says that it is a town: “City of Bath”, “Iloilo City”, «городской округ Самара»; itself where nothing does. */
export function withoutTownWords(name: string): string {
  let bare = name;
  for (let rest = bare.replace(TOWN_BEFORE, ''); rest !== bare && rest !== ''; rest = bare.replace(TOWN_BEFORE, '')) bare = rest;
  const end = bare.replace(TOWN_AFTER, '');
  return end === '' ? bare : end;
}
