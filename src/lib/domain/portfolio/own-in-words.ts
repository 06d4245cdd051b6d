import { mergeTalks, TalkDocument, talkPlaces, wordsAt } from '../coaching/talk.ts';
import { AnswersDocument } from '../measuring/answers-document.ts';
import { mergeAnswers } from '../measuring/answers.ts';
import { answerInWords } from '../measuring/result-words.ts';
import { RoleDemandDocument } from '../measuring/role-demand.ts';
import { mergePathways, PathwayDocument, standingSteps } from '../pathway/pathway.ts';
import {
  LookBackDocument,
  mergeLookBacks,
  reachedWords,
  textsOf,
} from '../second-look/look-back.ts';
import { copyOfReview } from '../self-review/self-review-copy.ts';
import { competencyLine } from '../self-review/self-review-words.ts';
import { mergeSelfReviews, SelfReviewDocument } from '../self-review/self-review.ts';
import { frameworkIn, instrumentIn } from './looks.ts';
import {
  mergePortfolios,
  PortfolioDocument,
  portfolioPlaces,
  portfolioWords,
} from './portfolio.ts';
import {
  type InWords,
  type Names,
  type Read,
  all,
  lines,
  competencyName,
  latestOf,
} from './told-words.ts';

/** How one's own things are told, by the type of their documents. */
export const ownReaders: Readonly<Record<string, Read>> = {
  portfolio: (documents, _, now) => {
    const portfolio = mergePortfolios(all(documents, PortfolioDocument), now);
    const words = portfolioPlaces.map((place) => portfolioWords(portfolio, place));
    return {
      title: 'What I wrote for my portfolio',
      text: words.filter((one) => one !== '').join('\n\n'),
      at: latestOf(Object.values(portfolio.words).flat()),
    };
  },
  talk: (documents, _, now) => {
    const talk = mergeTalks(all(documents, TalkDocument), now);
    if (talk === undefined) return undefined;
    const title = talk.intern === undefined ? 'A talk' : `A talk with ${talk.intern}`;
    return {
      title,
      text: talkPlaces
        .map((place) => [place, wordsAt(talk, place)] as const)
        .filter(([, words]) => words !== '')
        .map(([place, words]) => (place === 'own' ? `Only for you: ${words}` : words))
        .join('\n\n'),
      at: talk.on === undefined ? talk.begunAt : `${talk.on.value}T12:00:00.000Z`,
    };
  },
  roleDemand: (documents, { instruments }) => {
    const demands = all(documents, RoleDemandDocument);
    const said = Object.assign(
      {},
      ...demands.map(({ areas }) => areas),
    ) as RoleDemandDocument['areas'];
    return roleInWords(
      said,
      instruments.filter(({ id }) => id === demands[0]?.instrument),
    );
  },
  answers: (documents, names, now) => {
    const attempt = mergeAnswers(all(documents, AnswersDocument), now);
    const instrument = attempt && instrumentIn(names, attempt);
    if (attempt === undefined) return undefined;
    const said = Object.entries(attempt.answers).map(([id, { value }]) => {
      const text = instrument?.statements.find((one) => one.id === id)?.text ?? id;
      return `${text} ${instrument === undefined ? String(value) : answerInWords(instrument, value)}`;
    });
    const name = instrument?.title ?? 'Where I am now';
    const title =
      attempt.then === true
        ? `${name}: the start, seen from look ${attempt.occasion}`
        : `${name}, look ${attempt.occasion}`;
    return { title, text: said.join('\n'), at: attempt.startedAt };
  },
  selfReview: (documents, names, now) => {
    const review = mergeSelfReviews(all(documents, SelfReviewDocument), now);
    const framework = review && frameworkIn(names, review);
    if (review === undefined) return undefined;
    const title = `What I can do, look ${review.occasion}`;
    if (framework === undefined) {
      const evidence = Object.values(review.evidence)
        .flat()
        .map(({ text }) => text);
      return {
        title,
        text: [...Object.values(review.levels).map(({ value }) => value), ...evidence].join('\n'),
        at: review.startedAt,
      };
    }
    const { competencies } = copyOfReview(framework, review);
    const said = framework.competencies.flatMap(({ id, name }) => {
      const one = competencies[id];
      return one === undefined
        ? []
        : [lines(`${name}: ${competencyLine(framework, one, undefined)}`, one.evidence ?? '')];
    });
    return { title, text: said.join('\n\n'), at: review.startedAt };
  },
  lookBack: (documents, { frameworks }, now) => {
    const parts = all(documents, LookBackDocument);
    const [first] = parts;
    if (first === undefined) return undefined;
    const merged = mergeLookBacks(first.occasion, parts, now);
    const placeName = (id: string) =>
      id === 'did' ? 'What I did' : competencyName(frameworks, id);
    const places = [...new Set([...Object.keys(merged.words), ...Object.keys(merged.reached)])];
    const said = places.map((place) => {
      const reached = merged.reached[place];
      return lines(
        [placeName(place), ...(reached === undefined ? [] : [reachedWords[reached.value]])].join(
          ': ',
        ),
        ...textsOf(merged, place),
      );
    });
    return {
      title: `What I did, before look ${first.occasion}`,
      text: said.join('\n\n'),
      at: first.begunAt ?? '',
    };
  },
  pathway: (documents, { toolkit }, now) => {
    const pathway = mergePathways(all(documents, PathwayDocument), now);
    const steps = standingSteps(pathway).map(
      ({ id, state }) =>
        `${toolkit.find((one) => one.id === id)?.title ?? id}: ${state === 'done' ? 'done' : 'planned'}`,
    );
    return {
      title: 'A pathway',
      text: steps.join('\n'),
      at: latestOf(Object.values(pathway.steps)),
    };
  },
};

function roleInWords(
  said: RoleDemandDocument['areas'],
  instruments: Names['instruments'],
): InWords {
  const text = Object.entries(said).map(([key, { value }]) => {
    const [area = key, version = '1'] = key.split('@');
    const instrument = instruments.find((one) => one.version === Number(version)) ?? instruments[0];
    const name = instrument?.areas.find((one) => one.id === area)?.shortName ?? area;
    return `${name}: ${instrument?.options[value - 1] ?? String(value)}`;
  });
  return {
    title: 'What the next role asks',
    text: text.join('\n'),
    at: latestOf(Object.values(said)),
  };
}
