/** Files that every feature adds a line to: documents, manifests, settings, tables of contents. */
const shared =
  /(?:^|\/)(?:(?:readme|changelog|requirements|dockerfile|compose|docker-compose|tsconfig|makefile|index|__init__|conftest|urls|routes?|router|routing|schema|layout|globals)(?:[._-][\w.-]*)?|(?:claude|agents|gemini|contributing|license|codeowners)(?:\.\w+)?|package(?:-lock)?\.json|pnpm-lock\.yaml|[\w-]+\.lock(?:b|\.\w+)?|pyproject\.toml|setup\.(?:py|cfg)|cargo\.toml|go\.(?:mod|sum)|gemfile|pom\.xml|[\w.-]+\.(?:gradle(?:\.kts)?|csproj|sln)|composer\.json|[\w-]+\.config\.\w+|cmakelists\.txt|mod\.rs|app\.module\.ts|\.[\w.-]+)$/i;
const documents = /(?:^|\/)(?:docs?|\.[\w-]+)\/|^specs\/|^[^/]+\.(?:md|mdx|rst|txt)$/i;
/** Folders that each feature has for itself. */
const own = /^(?:(?:ml-)?contracts|checklists)\//i;
/** Names that say nothing about which file is meant. */
const vague =
  /^(?:page|main|app|types?|utils?|helpers?|constants?|config|settings|models?|views?|services?|schemas?|tests?|styles?|server|client|setup)\.\w+$/i;

/** Whether a file is touched by so many features, or named so vaguely, that two of them meeting in it says nothing. */
export function isSharedFile(path: string): boolean {
  return shared.test(path) || documents.test(path) || own.test(path) || vague.test(path);
}
