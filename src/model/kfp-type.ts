const parameters = new Map([
  ...named('NUMBER_INTEGER', 'integer', 'int'),
  ...named('NUMBER_DOUBLE', 'double', 'float', 'number'),
  ...named('STRING', 'string', 'str', 'text'),
  ...named('BOOLEAN', 'bool', 'boolean'),
  ...named('STRUCT', 'dict', 'jsonobject'),
  ...named('LIST', 'list', 'jsonarray'),
]);
const artifacts = new Map(
  ['Model', 'Dataset', 'Metrics', 'ClassificationMetrics', 'SlicedClassificationMetrics', 'HTML', 'Markdown'].map(
    (name) => [name.toLowerCase(), `system.${name}`],
  ),
);
const anyArtifact = 'system.Artifact';

/**
 * The type that KFP makes of one in a contract (`type_utils.py`): `NUMBER_INTEGER` of `Integer`, `system.Model` of
 * `Model`; what it does not know is `system.Artifact`.
 */
export function kfpType(type: string): string {
  const bare = type
    .replace(/^typing\./, '')
    .replace(/\[.*$/s, '')
    .trim();
  // As a compiled pipeline has them.
  if (/^(?:google\..+|NUMBER_(?:INTEGER|DOUBLE)|STRUCT|TASK_FINAL_STATUS)$/.test(bare)) return bare;
  const name = bare.toLowerCase();
  return parameters.get(name) ?? artifacts.get(name.replace(/^system\./, '')) ?? anyArtifact;
}

/** Whether a type of KFP is that of a file, not of a value. */
export function isArtifactType(type: string): boolean {
  return type.includes('.');
}

/** Whether KFP lets an output of one type be the input of another: any artifact goes with `system.Artifact`. */
export function fitsType(output: string, input: string): boolean {
  const [from, to] = [kfpType(output), kfpType(input)];
  if (from === to || (from === 'NUMBER_INTEGER' && to === 'NUMBER_DOUBLE')) return true;
  return (from === anyArtifact || to === anyArtifact) && isArtifactType(from) && isArtifactType(to);
}

function named(type: string, ...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [name, type]);
}
