import { systemClock } from '../../platform/clock.ts';
import { countMunicipalities } from '../../slices/municipalities/index.server.ts';
import { countPartnerships } from '../../slices/partnerships/index.server.ts';
import { countSources } from '../../slices/sources/index.server.ts';
import { loadDemonstration } from '../demonstration/load-demonstration.server.ts';
import { asInstallation } from '../facts.ts';
import type { Command } from './command.ts';
import { withRegister } from './with-register.ts';

export const demo: Command = {
  usage: '',
  details: ['What is there already stays as it is, so loading it twice changes nothing.'],
  options: {},
  words: [0, 0],
  run: () =>
    withRegister(async ({ db }) => {
      await loadDemonstration(asInstallation(db, systemClock));
      const [partnerships, municipalities, sources] = await Promise.all([countPartnerships(db), countMunicipalities(db), countSources(db)]);
      return {
        json: { partnerships, municipalities, sources },
        text: `The register has ${partnerships} partnerships, ${municipalities} municipalities and ${sources} sources.`,
      };
    }),
};
