import { actingTowns, weighedTowns } from './acting-towns.ts';
import { agreementsOf } from './agreements.ts';
import { cuesOf } from './cues.ts';
import { datesOf } from './dates.ts';
import { directionsOf } from './directions.ts';
import { isMentoring, typeOf } from './event-type.ts';
import { findTowns } from './find-towns.ts';
import { mainDate } from './main-date.ts';
import { mainPlace } from './main-place.ts';
import type { NameSpan, Town } from './mentions.ts';
import { mentoringRoles } from './mentorship.ts';
import { findNames } from './names.ts';
import { nominativesOf } from './nominatives.ts';
import { numbersOf } from './numbers.ts';
import { peopleOf } from './people.ts';
import type { AgreementRead, At, EventRead, MunicipalityRead, MunicipalityRole, PageRead } from './reading.ts';
import { isRelevant } from './relevance.ts';
import { rolesOf } from './roles.ts';
import type { Story } from './story.ts';
import { isLead, type StoryFacts } from './story-facts.ts';
import { storyOf } from './story-finder.ts';
import { type Sentence, sentencesOf } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** What a careful reader takes from one page of plain text. Pure: the same text gives the same answer. */
export function readPage(input: string, tools: ReaderTools): PageRead {
  const story = storyOf(input, tools.words);
  const facts = factsOf(input, story, tools);
  const weights = weighedTowns(facts);
  const relevant = isRelevant(facts, weights);
  const acting = actingTowns(facts, weights);
  const events = relevant ? [mainEvent(facts, tools, acting.length >= 2 ? acting : weights.slice(0, 2).map((one) => one.town))] : [];
  return {
    lang: story.lang,
    title: story.title?.text ?? null,
    published: story.published?.date ?? null,
    relevant,
    events,
    at: {
      ...(story.title === null ? {} : { title: story.title.at }),
      ...(story.published === null ? {} : { published: story.published.at }),
    },
  };
}

export function factsOf(input: string, story: Story, tools: ReaderTools): StoryFacts {
  const language = story.lang;
  const stretches = [
    ...(story.title === null ? [] : [{ stretch: story.title, paragraph: 0 }]),
    ...story.paragraphs.map((stretch, index) => ({ stretch, paragraph: index + 1 })),
  ];
  const sentences = stretches.flatMap(({ stretch, paragraph }) => sentencesOf(stretch, paragraph));
  const published = story.published?.date ?? null;
  const names = withoutTowns(findNames(sentences, language, tools), sentences, tools);
  const mentions = findTowns(sentences, names, language, tools, input);
  const people = peopleOf(sentences, names, mentions, language, tools);
  return {
    input,
    language,
    published,
    sentences,
    cues: cuesOf(sentences, language, tools),
    dates: datesOf(sentences, input, { published, language }),
    mentions,
    people,
    spokenFor: people.flatMap(({ town }) => town ?? []),
  };
}

/** «город Выкса Павел Чернухин», «мэр Нови-Сада Милан Джурич»: the first word is no part of the name. */
function withoutTowns(
  names: readonly NameSpan[],
  sentences: readonly Sentence[],
  { gazetteer, morphology }: ReaderTools,
): readonly NameSpan[] {
  return names.map((name) => {
    const tokens = sentences[name.sentence]?.tokens ?? [];
    const words = name.name.split(' ');
    const [first, second] = [tokens[name.from], tokens[name.from + 1]];
    if (first === undefined || second === undefined || words.length < 3 || name.to - name.from < 3) return name;
    const called = /^город(?:а|у|ом|е)?$/.test(tokens[name.from - 1]?.low ?? '');
    const headed =
      /^(?:мэр|глав|аким|председател|бургомистр)\p{L}*$/u.test(tokens[name.from - 1]?.low ?? '') &&
      morphology.forms(second.text).some((one) => one.name === 'first' && one.known);
    if (!called && !(headed && nominativesOf([first.text.toLowerCase()], 'ru').some((one) => gazetteer.called(one).length > 0)))
      return name;
    return { ...name, from: name.from + 1, name: words.slice(1).join(' '), at: [second.at[0], name.at[1]] };
  });
}

function mainEvent(facts: StoryFacts, tools: ReaderTools, acting: readonly Town[]): EventRead {
  const directions = directionsOf(facts.sentences, facts.language, tools);
  const mentoring = isMentoring(facts);
  const agreements = agreementsOf(facts, acting, mentoring);
  const { type, cue } = typeOf(facts, agreements);
  const place = mainPlace(facts, type, acting);
  const date = mainDate(facts, type);
  const roles = type === 'mentorship' ? mentoringRoles(facts, acting) : rolesOf(type, acting, place?.host ?? null);
  return {
    type,
    start: date?.start ?? null,
    end: date?.end ?? null,
    place: place?.town.name ?? null,
    municipalities: municipalitiesOf(facts, roles),
    people: facts.people.map(({ name, position, town, at }) => ({ name, position, municipality: town?.name ?? null, at })),
    agreements: agreements.map(
      ({ kind, status, parties, at }): AgreementRead => ({ kind, status, parties: parties.map((one) => one.name), at }),
    ),
    directions: directions.map((one) => one.code),
    numbers: numbersOf(facts.sentences, facts.language, tools).map(({ value, unit, what, at }) => ({ value, unit, what, at })),
    at: {
      ...(cue === null ? {} : { type: cue.at }),
      ...(date === null ? {} : { start: date.at, ...(date.endAt === null ? {} : { end: date.endAt }) }),
      ...(place === null ? {} : { place: place.at }),
      directions: directions.map((one) => one.at),
    },
  };
}

function municipalitiesOf(facts: StoryFacts, roles: ReadonlyMap<Town, MunicipalityRole>): readonly MunicipalityRead[] {
  void isLead;
  const first = new Map<Town, At>();
  for (const { town, at } of facts.mentions) if (!first.has(town)) first.set(town, at);
  return [...first].map(([town, at]) => ({ name: town.name, country: town.country, role: roles.get(town) ?? 'mentioned', at }));
}
