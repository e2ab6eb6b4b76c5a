/** The page of a rule, as this version of tasks-ml was published with it. */
export function ruleUrl(name: string, version: string): string {
  return `https://unpkg.com/tasks-ml@${version}/docs/rules/${name}.md`;
}
