import type { Plan, Stated } from './plan.ts';

const known =
  /\b(?:tensorflow(?! extended)|pytorch(?: lightning)?|keras|scikit-learn|xgboost|lightgbm|catboost|jax|flax|transformers|mxnet|onnx ?runtime|statsmodels|prophet|spacy|mlx|h2o)\b/gi;

/** The ML frameworks that a plan names among its frameworks and dependencies, each once. */
export function frameworksOf({ fields }: Plan): readonly Stated[] {
  const found = new Map<string, Stated>();
  for (const { key, items } of fields) {
    if (!/framework|primary dependenc/i.test(key)) continue;
    for (const { value, span } of items)
      for (const [name] of value.matchAll(known))
        if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), { value: name, span });
  }
  return [...found.values()];
}
