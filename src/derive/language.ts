import type { Plan } from '../model/plan.ts';
import { kebabCase, pascalCase, snakeCase } from './naming.ts';

/** How a language names its files. */
export interface Language {
  readonly name: string;
  /** File of a module. */
  file(name: string): string;
  /** File of a test. */
  test(name: string): string;
  /** File that lists the dependencies of a project. */
  readonly manifest: string;
  /** Linters where the plan names none, each with its file. */
  readonly linters: readonly string[];
}

const python: Language = {
  name: 'Python',
  file: (name) => `${snakeCase(name)}.py`,
  test: (name) => `test_${snakeCase(name)}.py`,
  manifest: 'pyproject.toml',
  linters: ['black', 'flake8', 'mypy'],
};
const typescript: Language = {
  name: 'TypeScript',
  file: (name) => `${kebabCase(name)}.ts`,
  test: (name) => `${kebabCase(name)}.test.ts`,
  manifest: 'package.json',
  linters: ['eslint', 'prettier'],
};
const snake = (name: string, ending: string, manifest: string, linters: readonly string[]): Language => ({
  name,
  file: (subject) => `${snakeCase(subject)}.${ending}`,
  test: (subject) => `${snakeCase(subject)}_test.${ending}`,
  manifest,
  linters,
});
const pascal = (name: string, ending: string, manifest: string, suffix = 'Test'): Language => ({
  name,
  file: (subject) => `${pascalCase(subject)}.${ending}`,
  test: (subject) => `${pascalCase(subject)}${suffix}.${ending}`,
  manifest,
  linters: [],
});

/** Languages by the words that plans use for them; the first that is named wins. */
const languages: readonly (readonly [RegExp, Language, readonly string[]])[] = [
  [/\bpython\b/i, python, ['py', 'ipynb']],
  [/\btypescript\b|\bnode\.?js\b|\bts\b/i, typescript, ['ts', 'tsx']],
  [
    /\bjavascript\b|\bes20\d\d\b/i,
    {
      ...typescript,
      name: 'JavaScript',
      file: (name) => `${kebabCase(name)}.js`,
      test: (name) => `${kebabCase(name)}.test.js`,
    },
    ['js', 'jsx', 'mjs'],
  ],
  [/\bgolang\b|\bgo\b(?=\s*\d|$|,|\s*\/)/i, snake('Go', 'go', 'go.mod', ['golangci-lint']), ['go']],
  [
    /\brust\b/i,
    { ...snake('Rust', 'rs', 'Cargo.toml', ['clippy', 'rustfmt']), test: (name) => `${snakeCase(name)}.rs` },
    ['rs'],
  ],
  [/\bjava\b(?!script)/i, pascal('Java', 'java', 'pom.xml'), ['java']],
  [/\bkotlin\b/i, pascal('Kotlin', 'kt', 'build.gradle.kts'), ['kt']],
  [/\bswift\b/i, pascal('Swift', 'swift', 'Package.swift', 'Tests'), ['swift']],
  [/\bc#|\.net\b/i, pascal('C#', 'cs', 'Directory.Build.props', 'Tests'), ['cs']],
  [/\bphp\b/i, pascal('PHP', 'php', 'composer.json'), ['php']],
  [
    /\bruby\b/i,
    { ...snake('Ruby', 'rb', 'Gemfile', ['rubocop']), test: (name) => `${snakeCase(name)}_spec.rb` },
    ['rb'],
  ],
  [/\bc\+\+|\bcpp\b/i, snake('C++', 'cpp', 'CMakeLists.txt', ['clang-tidy']), ['cpp', 'cc', 'hpp']],
  [
    /\bbash\b|\bshell\b|\bzsh\b/i,
    { ...snake('Bash', 'sh', 'Makefile', ['shellcheck']), file: (name) => `${kebabCase(name)}.sh` },
    ['sh', 'bash'],
  ],
  [/\bdart\b|\bflutter\b/i, snake('Dart', 'dart', 'pubspec.yaml', []), ['dart']],
];

/** Keys under which plans name their language, in the languages of people. */
export const languageKey: RegExp =
  /^(?:programming )?(?:languages?|lenguajes?|linguagem|langages?|sprachen?|язык\S*|语言|語言|言語|언어)\b|^(?:语言|語言|言語|언어|язык)/i;

/** Frameworks that tell the language where nobody says it. */
const tells: readonly (readonly [RegExp, string])[] = [
  [/\b(?:fastapi|django|flask|pydantic|pytorch|tensorflow|scikit-learn|pandas|numpy|sqlalchemy|pytest)\b/i, 'Python'],
  [/\b(?:react|next\.js|vue|angular|svelte|express|nestjs|vite|vitest|prisma)\b/i, 'TypeScript'],
  [/\bspring(?: boot)?\b/i, 'Java'],
  [/\b(?:actix|axum|tokio)\b/i, 'Rust'],
];

/**
 * The language of a plan: the one that it names first under a key for it, else in its stack, its dependencies or its
 * tree, else the one that its frameworks tell, else Python.
 */
export function languageOf(plan: Plan): Language {
  const texts = (key: RegExp): string =>
    plan.fields
      .filter((field) => key.test(field.key))
      .map(({ value }) => value)
      .join('; ');
  const named = firstNamed(texts(languageKey)) ?? firstNamed(texts(/stack|runtime|platform|environment/i));
  if (named) return named;
  const counts = languages.map(([, language, endings]) => ({
    language,
    count: plan.sourceTree.filter(({ path }) => endings.includes(path.slice(path.lastIndexOf('.') + 1))).length,
  }));
  const most = counts.reduce((best, entry) => (entry.count > best.count ? entry : best), {
    language: python,
    count: 0,
  });
  if (most.count > 0) return most.language;
  const words = texts(/dependenc|framework|stack|test/i);
  const told = tells.find(([pattern]) => pattern.test(words))?.[1];
  return languages.find(([, { name }]) => name === told)?.[1] ?? firstNamed(words) ?? python;
}

function firstNamed(text: string): Language | undefined {
  const hits = languages
    .map(([pattern, language]) => ({ at: text.search(pattern), language }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return hits[0]?.language;
}
