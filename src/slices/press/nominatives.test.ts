import { describe, expect, it } from 'vitest';
import { nominativesOf } from './nominatives.ts';

/** By language: a case form, and the name. */
const FORMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  uk: [
    ['златополя', 'златопіль'],
    ['трускавці', 'трускавець'],
    ['золочева', 'золочів'],
    ['броварів', 'бровари'],
    ['буську', 'буськ'],
    ['миргородом', 'миргород'],
    ["кам'янця-подільського", "кам'янець-подільський"],
  ],
  be: [
    ['полацку', 'полацк'],
    ['навагрудку', 'навагрудак'],
    ['магілёве', 'магілёў'],
    ['рэчыцы', 'рэчыца'],
    ['баранавічах', 'баранавічы'],
    ['лідзе', 'ліда'],
  ],
  pl: [
    ['chrudimiu', 'chrudim'],
    ['oleśnicy', 'oleśnica'],
    ['jaśle', 'jasło'],
    ['krakowie', 'kraków'],
    ['przemyślu', 'przemyśl'],
    ['gdańsku', 'gdańsk'],
    ['nowym sączu', 'nowy sącz'],
  ],
  kk: [
    ['астананың', 'астана'],
    ['павлодарда', 'павлодар'],
  ],
  ky: [
    ['бишкекке', 'бишкек'],
    ['оштун', 'ош'],
    ['нарындын', 'нарын'],
  ],
  de: [['bautzens', 'bautzen']],
  en: [["krasnoyarsk's", 'krasnoyarsk']],
};

describe('names in other cases', () => {
  for (const [language, forms] of Object.entries(FORMS)) {
    for (const [form, name] of forms) {
      it(`${language}: ${form} may be ${name}`, () => expect(nominativesOf(form.split(' '), language)).toContain(name));
    }
  }
});
