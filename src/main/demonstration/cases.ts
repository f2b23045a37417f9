import { berdyanskOkrug } from './case-berdyansk-okrug.ts';
import { gubkinDorogobuzh } from './case-gubkin-dorogobuzh.ts';
import { mogilevForum } from './case-mogilev-forum.ts';
import { sochiMinsk } from './case-sochi-minsk.ts';
import { yuzhnoSakhalinsk } from './case-yuzhno-sakhalinsk.ts';
import type { Case } from './demonstration.ts';
import { gazetteerSource } from './gazetteer-source.ts';

/** In the order in which they can be loaded: a case cites the gazetteer and refers to earlier cases only. */
export const cases: readonly Case[] = [gazetteerSource, yuzhnoSakhalinsk, berdyanskOkrug, sochiMinsk, mogilevForum, gubkinDorogobuzh];
