/** YAML files are modules: the bundler and the tests read them. */
declare module '*.yaml' {
  const value: unknown;
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of it
  export default value;
}
