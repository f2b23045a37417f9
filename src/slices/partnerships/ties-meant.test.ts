import { expect, it } from 'vitest';
import { kindsMeant, standingsMeant } from './ties-meant.ts';

it.each([
  ['побратимы', ['twinning']],
  ['Город-побратим', ['twinning']],
  ['побра', ['twinning']],
  ['twin towns', ['twinning']],
  ['наставничество', ['mentorship']],
  ['сотрудничества', ['cooperation']],
  ['дружба народов', ['friendship']],
  ['Дружковка', []],
  ['Минск', []],
  ['', []],
])('«%s» means the kinds %j', (typed, kinds) => {
  expect(kindsMeant(typed)).toEqual(kinds);
});

it.each([
  ['соглашение', ['proposed', 'in_force']],
  ['действующие соглашения', ['proposed', 'in_force']],
  ['действует', ['in_force']],
  ['предложенные', ['proposed']],
  ['proposed', ['proposed']],
  ['завершено', ['ended']],
  ['Контакт', ['contact']],
  ['Сочи', []],
  ['и', []],
])('«%s» means the standings %j', (typed, standings) => {
  expect(standingsMeant(typed)).toEqual(standings);
});
