import { MORE_MADE_PAGES } from './other-languages-more.testing.ts';

/** A made-up page, with what a careful reader takes from it. */
export interface MadePage {
  readonly lang: string;
  readonly text: string;
  readonly relevant: boolean;
  /** Those that act, by name and country. */
  readonly acting: readonly string[];
  readonly type?: string;
  readonly start?: string | null;
}

export const MADE_PAGES: readonly MadePage[] = [
  {
    lang: 'be',
    text: `Навіны рэгіёна
12 мая 2023
Полацк і Даўгаўпілс падоўжылі дружбу

Учора ў Полацку пабывала дэлегацыя з латвійскага Даўгаўпілса. Старшыня Полацкага гарадскога Савета Алена Варанец і мэр Даўгаўпілса Андрыс Калнінь падпісалі пагадненне аб супрацоўніцтве на пяць гадоў.

Госці наведалі музей кнігадрукавання і школу, дзе вучні рыхтуюць сумесны спектакль.`,
    relevant: true,
    acting: ['Полацк BY', 'Даўгаўпілс LV'],
    type: 'agreement_signing',
    start: '2023-05-11',
  },
  {
    lang: 'be',
    text: `Райвыканкам інфармуе
Лідчына сустракае гасцей з Польшчы

У Ліду з афіцыйным візітам прыбыла дэлегацыя горада-пабраціма Ломжа. Гасцей прыняў старшыня Лідскага райвыканкама. Бакі абмеркавалі сумесныя праекты ў галіне культуры і турызму. Сустрэча прайшла 3 чэрвеня 2021 года.`,
    relevant: true,
    acting: ['Ліда BY', 'Лідскі раён BY', 'Ломжа PL'],
    type: 'visit',
    start: '2021-06-03',
  },
  {
    lang: 'be',
    text: `У Магілёве затрымалі махляра

Супрацоўнікі міліцыі затрымалі жыхара Бабруйска, які прадаваў падробленыя білеты. Крымінальная справа ўзбуджана, суд пройдзе ў Магілёве.`,
    relevant: false,
    acting: [],
  },
  {
    lang: 'be',
    text: `Пінск стаў пабрацімам кітайскага горада

Пінск і Цзіньчжоу сталі гарадамі-пабрацімамі: дагавор аб устанаўленні пабрацімскіх сувязей падпісалі кіраўнікі абодвух гарадоў 20 лістапада 2022 года па відэасувязі.`,
    relevant: true,
    acting: ['Пінск BY', 'Цзіньчжоу CN'],
    type: 'remote_session',
    start: '2022-11-20',
  },
  {
    lang: 'ky',
    text: `Шаардык жаңылыктар
2024-жылдын 14-майы
Ош менен Анкара боордош шаар болду

Кечээ Ош шаарынын мэри Бакыт Жээналиев жана Анкара шаарынын мэри Мехмет Йылмаз боордоштук жөнүндө келишимге кол коюшту. Салтанат Ош шаарынын мэриясында өттү.

Тараптар билим берүү, туризм жана маданият жаатында тажрыйба алмашууну макулдашышты.`,
    relevant: true,
    acting: ['Ош KG', 'Анкара TR'],
    type: 'twinning',
    start: '2024-05-13',
  },
  {
    lang: 'ky',
    text: `Каракол шаарына казакстандык делегация келди

Каракол шаарына Талдыкорган шаарынын делегациясы иш сапары менен келди. Меймандарды шаардын мэри кабыл алып, эки шаардын ортосундагы кызматташуу талкууланды. Сапар 2022-жылдын 7-сентябрында башталды.`,
    relevant: true,
    acting: ['Каракол KG', 'Талдыкорган KZ'],
    type: 'visit',
    start: '2022-09-07',
  },
  {
    lang: 'ky',
    text: `Бишкекте жаңы завод курулат

Курулуш компаниясы Бишкекте жаңы завод курат. Банк насыя берет, корпорация акционерлери Алматыда жыйын өткөрүштү. Завод 300 адамга жумуш берет.`,
    relevant: false,
    acting: [],
  },
  {
    lang: 'kk',
    text: `Қала жаңалықтары
18 наурыз 2025
Павлодар мен Томск арасында жол картасына қол қойылды

Бүгін Павлодар қаласында Ресейдің Томск қаласының делегациясы болды. Павлодар қаласының әкімі Асайын Қалиев пен Томск мэрі Дмитрий Орлов ынтымақтастық туралы меморандумға қол қойды.

Құжат білім беру мен экология салаларын қамтиды.`,
    relevant: true,
    acting: ['Павлодар KZ', 'Томск RU'],
    type: 'agreement_signing',
    start: '2025-03-18',
  },
  {
    lang: 'kk',
    text: `Қарағандыда бауырлас қалалар форумы өтті

2023 жылғы 5 қазанда Қарағанды қаласында бауырлас қалалардың форумы өтті. Форумға Омбы, Барнауыл және Бішкек қалаларының өкілдері қатысты. Олар тәжірибе алмасып, бірлескен жобаларды талқылады.`,
    relevant: true,
    acting: ['Қарағанды KZ', 'Бішкек KG', 'Омбы RU', 'Барнауыл RU'],
    type: 'forum',
    start: '2023-10-05',
  },
  {
    lang: 'kk',
    text: `Ақтөбеде үздік мектептер рейтингі жарияланды

Рейтингке Ақтөбе мен Оралдың мектептері кірді. Университет ғалымдары жасаған тізімде облыс орталығының колледждері де бар.`,
    relevant: false,
    acting: [],
  },
  {
    lang: 'de',
    text: `Stadtnachrichten
4. Juni 2022
Rottweil empfängt Gäste aus Hyères

Eine Delegation aus der französischen Partnerstadt Hyères war von Donnerstag bis Sonntag in Rottweil zu Gast. Bürgermeister Christoph Heim empfing die 25 Besucher im Alten Rathaus. Auf dem Programm standen eine Führung durch die Altstadt und ein Konzert der Musikschule.

Die Städtepartnerschaft besteht seit 1970.`,
    relevant: true,
    acting: ['Rottweil DE', 'Hyères FR'],
    type: 'visit',
  },
  {
    lang: 'de',
    text: `Leipzig und Czernowitz unterzeichnen Vertrag

Die Oberbürgermeister von Leipzig und Czernowitz haben am 12. Oktober 2023 im Neuen Rathaus einen Vertrag über die Zusammenarbeit unterzeichnet. Es geht um Verwaltung, Feuerwehr und Krankenhäuser. Für Leipzig unterschrieb Burkhard Thiele, für Czernowitz Roman Boiko.`,
    relevant: true,
    acting: ['Leipzig DE', 'Czernowitz UA'],
    type: 'agreement_signing',
    start: '2023-10-12',
  },
  {
    lang: 'de',
    text: `Polizei sucht Zeugen nach Unfall bei Kassel

Nach einem Unfall auf der Autobahn zwischen Kassel und Göttingen sucht die Polizei Zeugen. Der Schaden beträgt 30.000 Euro, gegen den Fahrer wird ermittelt.`,
    relevant: false,
    acting: [],
  },
  {
    lang: 'de',
    text: `Bürgerfahrt nach Chełm

24 Bürgerinnen und Bürger aus Sigmaringen sind am 3. September 2019 in die polnische Partnerstadt Chełm gereist. Der dortige Stadtpräsident begrüßte die Gruppe auf dem Marktplatz. Besucht wurden die Kreidestollen und eine Schule, mit der ein Schüleraustausch besteht.`,
    relevant: true,
    acting: ['Chełm PL', 'Sigmaringen DE'],
    type: 'visit',
    start: '2019-09-03',
  },
  {
    lang: 'fr',
    text: `La Gazette du Bocage
Publié le 15 mai 2023
Vire et Baunatal fêtent soixante ans d'amitié

Une délégation de Baunatal, ville jumelle de Vire, a été accueillie samedi 13 mai à l'hôtel de ville. Le maire, Marc Andreu, et la bourgmestre allemande, Silke Engler, ont renouvelé le serment de jumelage signé en 1966.

Au programme : un concert, un tournoi de football et la visite d'une ferme.`,
    relevant: true,
    acting: ['Vire FR', 'Baunatal DE'],
    type: 'twinning',
    start: '2023-05-13',
  },
  {
    lang: 'fr',
    text: `Colmar signe une convention avec Abingdon

Le conseil municipal de Colmar a approuvé une convention de coopération avec la ville anglaise d'Abingdon. Elle a été signée à Colmar le 9 mars 2024 par les deux maires. Les échanges porteront sur l'environnement et les mobilités.`,
    relevant: true,
    acting: ['Colmar FR', 'Abingdon GB'],
    type: 'agreement_signing',
    start: '2024-03-09',
  },
  {
    lang: 'fr',
    text: `Rachat d'une usine à Mulhouse

Le groupe industriel a annoncé le rachat d'une usine à Mulhouse. Les actionnaires de la société, réunis à Lyon, ont voté la fusion avec une entreprise de Bâle.`,
    relevant: false,
    acting: [],
  },
  ...MORE_MADE_PAGES,
];
