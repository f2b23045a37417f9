/** A story as it should be read from a page, whatever page it stands on. */
export interface MadeStory {
  readonly title: string;
  /** YYYY-MM-DD, and as the page says it to people. */
  readonly published: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
}

export const STORIES: readonly MadeStory[] = [
  {
    title: 'Делегация Кобрина побывала в Торжке',
    published: '2023-09-04',
    day: '4 сентября 2023',
    paragraphs: [
      'В пятницу, 1 сентября, в Торжок приехала делегация белорусского Кобрина во главе с председателем районного исполнительного комитета Игорем Малышко.',
      'Гостей встретил глава города Юрий Гурин. Стороны подписали соглашение о сотрудничестве в сфере культуры, спорта и туризма на три года.',
      '– Мы давно ждали этой встречи, – сказал Юрий Гурин. – Дети двух городов уже переписываются.',
      'В октябре в Кобрин поедут мастера торжокского золотного шитья. Ожидают, что выставку увидят около 3000 человек.',
    ],
  },
  {
    title: 'Елабуга и Бейпазары провели «круглый стол» по видеосвязи',
    published: '2021-02-17',
    day: '17.02.2021',
    paragraphs: [
      'Муниципалитеты Елабуги и турецкого Бейпазары обсудили по видеосвязи, как принимать туристов после пандемии. Встреча прошла 16 февраля.',
      'С елабужской стороны в ней участвовал руководитель исполнительного комитета, с турецкой – заместитель главы муниципалитета и директор музея.',
      'Решили обменяться выставками и списками гостиниц.',
      'Следующая встреча намечена на май. Города дружат с 2011 года, за это время прошло 14 взаимных визитов.',
    ],
  },
];

const HEADLINES = [
  'Управляющую компанию оштрафовали на 700 тысяч рублей',
  'Полиция ищет свидетелей ДТП на объездной',
  'Где отключат горячую воду в понедельник',
  'Мэр проверил уборку дворов',
];
const paragraphs = (story: MadeStory, tag = 'p') => story.paragraphs.map((text) => `<${tag}>${text}</${tag}>`).join('\n');
const menu = (items: string) =>
  items
    .split(' ')
    .map((item) => `<li><a href="/${item}/">${item}</a></li>`)
    .join('');
const links = HEADLINES.map((text) => `<div class="item"><a href="/n/">${text}</a><span>26 декабря, 19:11</span></div>`).join('');

/** Pages as the usual systems of Russian town halls and newspapers make them, by the name of the system. */
export const CMS_PAGES: Readonly<Record<string, (story: MadeStory) => string>> = {
  bitrix: (
    story,
  ) => `<!DOCTYPE html><html xml:lang="ru" lang="ru"><head><meta charset="utf-8"><title>${story.title} - Администрация города</title>
<script>(function(w,d,n){var cl="bx-core";})(window);</script><link href="/bitrix/cache/css/s1.css" rel="stylesheet"></head>
<body><div id="panel"></div><div class="wrapper"><div class="top-line"><a href="?special=Y">Версия для слабовидящих</a><a href="/map/">Карта сайта</a></div>
<div class="logo"><a href="/">Администрация города. Официальный сайт</a></div><ul id="horizontal-multilevel-menu">${menu('Город Глава Администрация Документы Новости Контакты')}</ul>
<div class="bx-breadcrumb"><div class="bx-breadcrumb-item"><a href="/">Главная</a></div><div class="bx-breadcrumb-item"><span>Новости</span></div></div>
<div class="content"><h1 id="pagetitle">${story.title}</h1><div class="news-detail"><img class="detail_picture" src="/upload/iblock/1.jpg" alt="${story.title}" title="${story.title}">
<span class="news-date-time">${story.day}</span>
${story.paragraphs.join('<br />\n<br />\n')}
<div style="clear:both"></div><br />Количество показов: 318<br />
<div class="news-detail-share"><noindex><div class="yashare">Поделиться: ВКонтакте Одноклассники Telegram</div></noindex></div></div>
<p><a href="/news/">Возврат к списку</a></p></div>
<div class="right-column"><div class="news-list"><h3>Другие новости</h3>${links}</div><div class="informer">USD 91.78 EUR 98.03</div></div>
<div id="footer">© 2010–2024 Администрация города. При использовании материалов ссылка на сайт обязательна. Адрес: 172002, пл. Ананьина, 4. Тел. 9-12-08</div></div>
<script type="text/javascript">(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){}})(window, document, "script", "https://mc.yandex.ru/metrika/tag.js", "ym");</script></body></html>`,

  wordpress: (story) => `<!doctype html><html lang="ru-RU"><head><meta charset="UTF-8"><title>${story.title} &#8212; Наш край</title>
<meta property="og:title" content="${story.title.replaceAll('«', '&laquo;').replaceAll('»', '&raquo;')}"><meta property="article:published_time" content="${story.published}T09:12:00+03:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","datePublished":"${story.published}T09:12:00+03:00","dateModified":"2024-11-02T10:00:00+03:00"}]}</script>
<style>.wp-block{margin:0}</style></head><body class="post-template-default single has-sidebar menu-open"><a class="skip-link screen-reader-text" href="#content">Перейти к содержимому</a>
<header class="site-header"><p class="site-title"><a href="/">Наш край</a></p><p class="site-description">Районная газета</p><nav id="site-navigation" class="main-navigation"><ul>${menu('Главная Общество Культура Спорт Реклама Контакты')}</ul></nav></header>
<div id="primary" class="content-area"><main><article class="post type-post status-publish tag-news category-social"><header class="entry-header"><h1 class="entry-title">${story.title}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${story.published}T09:12:00+03:00">${story.day}</time><time class="updated" datetime="2024-11-02T10:00:00+03:00">02.11.2024</time></span><span class="byline"> Автор: <a href="/author/editor/">Редакция</a></span></div></header>
<div class="entry-content">${paragraphs(story)}<p><strong>Читайте также:</strong> <a href="/?p=1">${HEADLINES[0]}</a></p><div class="sharedaddy"><h3>Поделиться ссылкой:</h3><ul>${menu('Twitter Facebook')}</ul></div></div>
<footer class="entry-footer"><span class="tags-links">Метки: <a href="/tag/1">дружба</a>, <a href="/tag/2">визит</a></span></footer></article>
<nav class="navigation post-navigation"><a href="/1">Предыдущая запись: ${HEADLINES[1]}</a></nav>
<div id="comments" class="comments-area"><h2>Комментарии (2)</h2><ol class="comment-list"><li>Галина: Молодцы, так держать! А когда поедут дети из нашей школы, никто не сказал, хотелось бы знать заранее.</li></ol></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Свежие записи</h2><ul>${HEADLINES.map((text) => `<li><a href="/2">${text}</a></li>`).join('')}</ul></section></aside>
<footer class="site-footer">Сайт работает на WordPress. Мы используем cookie, чтобы сайт работал лучше. Продолжая пользоваться сайтом, вы соглашаетесь с этим.</footer></body></html>`,

  gosweb: (
    story,
  ) => `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${story.title} | Муниципальное образование</title></head><body>
<div class="gw-page"><div class="gosuslugi-header"><a href="https://gosuslugi.ru">Госуслуги</a> <button>Войти</button></div><header role="banner"><div class="gw-title">Муниципальное образование</div><div role="navigation"><ul>${menu('Главная Новости Документы Обращения')}</ul></div></header>
<div class="gw-layout"><div class="gw-news-card"><div class="gw-news-card__info"><span>${story.day}</span><span>Новости</span></div><h1>${story.title}</h1><div class="gw-news-card__text">
${story.paragraphs.map((text) => `<div><span style="font-size:14px">${text}</span></div><div><br></div>`).join('\n')}</div>
<div class="gw-rating"><p>Оцените новость</p><p>Голосов: 12</p></div></div><div class="poll"><h2>Опрос</h2><p>Решаем вместе. Есть предложения по организации учебного процесса или знаете, как сделать школу лучше? Расскажите о своих идеях и получите ответ!</p><button>Написать о проблеме</button></div></div>
<div role="contentinfo">Наши контакты. График работы: понедельник – пятница с 8:00 до 17:00, перерыв с 13:00 до 14:00. Телефон приёмной 2-15-06.</div></div></body></html>`,

  joomla: (
    story,
  ) => `<html><head><title>${story.title}</title><meta name="generator" content="Joomla! - Open Source Content Management"></head><body id="page_bg">
<table width="100%"><tr><td colspan="3"><table class="menutable"><tr><td><a href="/">Главная</a></td><td><a href="/news">Новости</a></td><td><a href="/foto">Фотогалерея</a></td></tr></table></td></tr>
<tr><td width="200" valign="top"><b>Погода</b><br>+17, ветер 4 м/с<br><b>Курс валют</b><br>Доллар 61.20<br>Евро 68.10</td>
<td valign="top"><table class="contentpaneopen"><tr><td class="contentheading">${story.title}</td></tr></table><table class="contentpaneopen"><tr><td class="createdate">${story.day}</td></tr><tr><td>
${story.paragraphs.map((text) => `<p align="justify">${text}`).join('\n')}
<tr><td class="modifydate">Обновлено 12.11.2023 10:15</td></tr></table><div class="jcomments-links">Нашли опечатку? Выделите её и нажмите Ctrl+Enter</div></td>
<td valign="top"><h3>Популярное</h3><ul>${HEADLINES.map((text) => `<li><a href="/3">${text}</a>`).join('')}</ul></td></tr></table></body></html>`,

  soup: (
    story,
  ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="${story.title}"><meta property="og:type" content="article"></head><body><div class="app"><div><div class="x1"><a>Лента</a><a>Темы</a><a>Войти</a></div></div>
<div class="x2"><div class="x3">${story.title}</div><div class="x4"><span>${story.day}, 14:12</span><span>Общество</span><span>1 240</span></div><div class="x5">
${story.paragraphs.map((text) => `<div class="x6">${text}</div>`).join('')}<div class="x7">Фото: пресс-служба администрации</div><div class="x8">Нашли опечатку?</div><div class="x8">Ctrl+Enter</div></div></div>
<div class="x9"><div>Читайте также</div>${HEADLINES.map((text) => `<div><div>${text}</div><div>Сегодня, 09:34</div></div>`).join('')}</div><div class="x10">Подписывайтесь на наш Telegram-канал, чтобы первыми узнавать главные новости города и области каждый день.</div></div></body></html>`,

  drupal: (
    story,
  ) => `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${story.title} | Городская Дума</title><meta name="dcterms.date" content="${story.published}T00:00+03:00"></head><body class="html not-front node-type-news sidebar-second">
<div id="page"><div id="header"><div id="site-name">Городская Дума</div></div><div id="navigation"><div class="section"><h2 class="element-invisible">Главное меню</h2><ul id="main-menu">${menu('Депутаты Комитеты Решения')}</ul></div></div>
<div id="main"><div id="content"><h1 class="title" id="page-title">${story.title}</h1><div id="node-77" class="node node-news"><div class="submitted">Опубликовано ${story.day} - 16:02 пользователем <span class="username">press</span></div>
<div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">${paragraphs(story)}</div></div></div><ul class="links inline">${menu('Версия_для_печати')}</ul></div></div>
<div class="region-sidebar-second sidebar"><div class="block"><h2>Последние новости</h2>${links}</div></div></div></div></body></html>`,

  unclosed: (
    story,
  ) => `<title>${story.title}</title><body><div class=menu><ul><li><a href=/>Главная</a><li><a href=/n>Новости</a></ul></div><font size=5><b>${story.title}</b></font><br>${story.day}<br><br>
${story.paragraphs.join('<p>\n')}<hr><small>© 1999–2024 Все права защищены<br>Просмотров: 3446`,
};
