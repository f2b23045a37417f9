import type { Context } from 'hono';
import type { Stage } from './readiness.ts';

const ALL_PLACES = 199_568;

/** What a reader sees while the first run still loads its data: what is done, what is left, and that it goes on by itself. */
export function preparingPage(c: Context, stage: Stage): Response | Promise<Response> {
  const [ru, en] = words(stage);
  c.header('Retry-After', '5');
  if (c.req.path.startsWith('/api/')) {
    return c.body(JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503, detail: en }), 503, {
      'Content-Type': 'application/problem+json',
    });
  }
  return c.html(
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3"><meta name="viewport" content="width=device-width"><title>Побратим готовится</title></head><body style="font:1.1rem/1.5 sans-serif;max-width:40em;margin:15vh auto;padding:0 1rem"><h1>Побратим готовится к первому запуску</h1><p>${ru}</p><p lang="en">${en}</p></body></html>`,
    503,
  );
}

function words(stage: Stage): readonly [string, string] {
  if (stage.kind === 'loading-places') {
    const done = new Intl.NumberFormat('ru').format(stage.done);
    const all = new Intl.NumberFormat('ru').format(ALL_PLACES);
    return [
      `Загружаем справочник городов: ${done} из ${all}. Страница обновится сама.`,
      `Loading the gazetteer: ${stage.done} of ${ALL_PLACES} places. This page refreshes by itself.`,
    ];
  }
  return ['Открываем данные. Страница обновится сама.', 'Opening the data. This page refreshes by itself.'];
}
