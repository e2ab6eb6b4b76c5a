import type { TypeRecipe } from '../type-recipe.ts';

/** What is written where nobody knows the type yet: every sentence holds for all of them. */
export const unknownType: TypeRecipe = {
  output: 'a prediction',
  split:
    '70 % training, 15 % validation, 15 % test with a fixed seed; all examples of one entity fall on one side, and where examples have dates the test part is the most recent one',
  splitTests: ['no entity occurs in two parts', 'the same seed gives the same parts', 'no part is empty'],
  baseline: 'the present process, or the simplest rule that answers the question',
  training: 'Settings are chosen on the validation split; the test split is used once',
  analysis: [
    'The 50 worst predictions, read by a person and sorted into causes',
    'The primary metric by segment, with 95 % bootstrap intervals',
  ],
  own: {
    module: 'decision',
    title: 'Turn predictions into the decision that users need',
    action:
      'Turn the output of the model into what the stories ask for, with the rule that does it kept in the configuration.',
    signature: 'def decide(prediction: Prediction, rule: DecisionRule) -> Decision:',
    steps: [
      'Write the rule down with the owner of the first story, with an example for each outcome',
      'Read its values from the configuration and log them with each run',
    ],
    done: ['Every example that was written down gives its outcome'],
    tests: ['every example of the rule gives its outcome', 'a prediction that is missing gives the fallback'],
  },
  fallback: 'what the present process answers, marked as `fallback`',
  response: 'prediction, model version',
  watch: 'distribution of the predictions, and their error once the truth is known',
  comparison: 'Run the model in shadow beside the present process; it replaces it if the primary metric does not fall',
};
