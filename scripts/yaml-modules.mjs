import { parse } from 'yaml';

/** Makes YAML files modules: their default export is the value. For the bundler and for tests. */
export const yamlModules = {
  name: 'yaml-modules',
  transform: (code, id) =>
    /\.ya?ml$/.test(id) ? { code: `export default ${JSON.stringify(parse(code))};`, moduleType: 'js' } : undefined,
};
