import type { TypeRecipe } from '../type-recipe.ts';

/** How recommendation is worked on. */
export const recommendation: TypeRecipe = {
  output: 'a ranked list of items',
  per: 'user',
  split:
    'Temporal: the last week is the test, the week before it validation, everything earlier training; users and items that first appear later are judged apart, as cold starts',
  splitTests: [
    'no training interaction is later than the first validation interaction',
    'what a user took in training is not counted as a hit in the test',
    'cold users and cold items are counted apart',
  ],
  baseline: 'the most popular items of the last week by segment, and item-item neighbours',
  training:
    'Negative examples are sampled from what was shown and not taken, with a correction for popularity; recent interactions weigh more (half-life in the configuration)',
  analysis: [
    'The primary metric for new, light and heavy users and for head, middle and tail items',
    'Popularity bias: Gini of what is recommended against that of what is taken; coverage and novelty of the catalogue',
    'Lists of 30 users, read by a person who knows the catalogue',
  ],
  own: {
    module: 'cold_start',
    title: 'Serve new users and new items',
    action: 'Give users without history and items without interactions a ranking, and bring new items into the lists.',
    signature: 'def rank_cold(user: UserAttributes, catalogue: Catalogue, size: int) -> list[Recommendation]:',
    steps: [
      'Rank for users with fewer than five interactions by popularity within their segment and by their attributes',
      'Place new items by the similarity of their attributes to what a user took, in at most 10 % of the places',
      'Log which way made each place, so that both can be measured',
    ],
    done: [
      'A user without any interaction gets a full list',
      'The primary metric of cold users beats the most popular items, and is reported apart',
    ],
    tests: [
      'a user without history gets a list of full length without doubles',
      'an item that was added today can be recommended today',
      'items that are not available are never recommended',
    ],
  },
  fallback: 'the most popular available items of the segment, marked as `fallback`',
  response: 'items in their order with score and reason, model version',
  watch:
    'click and conversion rate by place, coverage and concentration of what is shown, share of cold users and items',
  comparison:
    'A/B test by user for two weeks with the present ranking as control; the size follows from the smallest effect that matters, and the business metric decides',
};
