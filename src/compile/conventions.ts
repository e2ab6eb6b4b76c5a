import type { Design } from '../derive/design.ts';

/** Where the files of a feature go, in a few lines, by its project type and its plan's own tree. */
export function conventionsOf({
  layout,
  kubeflow,
  components,
  pipelines,
  entities,
  interfaces,
}: Design): readonly string[] {
  const { folder } = layout;
  const tick = (path: string): string => `\`${path}/\``;
  const lines: string[] = [];
  if (kubeflow) {
    if (components.length > 0)
      lines.push(
        `**Pipeline components**: ${tick(parentOf(layout.subjectFolder('components', 'x')))}, tests in ${tick(folder('component-test'))}`,
      );
    if (pipelines.length > 0)
      lines.push(
        `**Pipelines**: ${tick(parentOf(layout.subjectFolder('pipelines', 'x')))}, tests in ${tick(folder('pipeline-test'))} and ${tick(folder('e2e-test'))}`,
      );
    lines.push(`**Shared code**: ${tick(folder('shared'))}`);
  }
  if (entities.length > 0) lines.push(`**Models**: ${tick(folder('model'))}`);
  if (interfaces.length > 0)
    lines.push(
      `**Services and endpoints**: ${tick(folder('service'))} and ${tick(folder('endpoint'))}, contract tests in ${tick(folder('contract-test'))}`,
    );
  lines.push(
    `**Tests**: ${tick(folder('integration-test'))}, ${tick(folder('performance-test'))}, ${tick(folder('unit-test'))}`,
  );
  return lines;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
