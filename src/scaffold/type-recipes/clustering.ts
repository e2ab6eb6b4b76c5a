import type { TypeRecipe } from '../type-recipe.ts';

/** How clustering is worked on. */
export const clustering: TypeRecipe = {
  output: 'a cluster with the distance to its centre',
  split:
    'There are no labels to hold back: 80 % of the examples are clustered, 20 % are assigned afterwards to judge stability, both drawn with a fixed seed and all rows of one entity on one side',
  splitTests: [
    'no entity occurs in both parts',
    'the same seed gives the same parts',
    'the parts agree in the distribution of every feature (Kolmogorov-Smirnov, 5 %)',
  ],
  baseline: 'the present segments or rules, and k-means with k = 2 on the scaled features',
  training:
    'Features are scaled, because distances decide; correlated ones are reduced by PCA to 90 % of the variance; every fit starts from 20 seeds and keeps the best',
  analysis: [
    'Size of each cluster, and the five features that tell it from the others, in words that the business uses',
    'Examples between two clusters (silhouette below 0) and examples far from all: outliers are listed, not forced',
    'Projection by UMAP, drawn for people and used for no decision',
  ],
  own: {
    module: 'profiles',
    title: 'Choose the number of clusters and describe each of them',
    action: 'Choose the number of clusters by stability and shape, and write a profile of each that people can name.',
    signature: 'def choose_clusters(features: np.ndarray, candidates: Sequence[int], seed: int) -> ClusterChoice:',
    steps: [
      'For every candidate number compute silhouette, Davies-Bouldin and the adjusted Rand index over 20 bootstrap samples',
      'Take the most stable number whose smallest cluster holds at least 2 % of the examples',
      'Write a profile of each cluster: size, medians, typical examples, a name that the business owner confirms',
    ],
    done: [
      'The chosen number has a mean adjusted Rand index of 0.8 or more over the bootstrap samples',
      'Every cluster has a name and a profile that the business owner has confirmed',
    ],
    tests: [
      'three well separated blobs give three clusters',
      'the order of the rows does not change the result',
      'a cluster below the smallest size is reported and not published',
    ],
  },
  fallback: 'the cluster of the last run, marked as `fallback`',
  response: 'cluster, name of the cluster, distance to its centre, model version',
  watch:
    'size of each cluster, mean distance to the centres, and the share of examples that change their cluster between runs',
  comparison:
    'Run the new clusters beside the present segments for one cycle; they replace them if the action that they serve works better in a test with a control group',
};
