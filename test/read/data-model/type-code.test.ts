import { expect, test } from 'vitest';
import { readTypeCode } from '../../../src/read/data-model/type-code.ts';
import { readMarkdown } from '../../../src/read/markdown.ts';
import { documentOf, quoted } from '../fixture.ts';

function typesIn(language: string, ...code: readonly string[]): readonly string[] {
  const [block] = readMarkdown(documentOf(`\`\`\`${language}`, ...code, '```')).blocks;
  if (block?.kind !== 'code') throw new Error('no code');
  return readTypeCode(block).map(
    ({ name, fields }) => `${name} { ${fields.map((field) => `${field.name}: ${field.type}`).join(', ')} }`,
  );
}

test('TypeScript: interfaces, types and classes; methods and enums are no fields', () => {
  expect(
    typesIn(
      'typescript',
      'export interface Score<T> extends Base {',
      '  readonly id: string; // the "key"',
      "  kind?: 'a'",
      "    | 'b';",
      '  at: { x: number, y: number }',
      "  mark: '}'",
      '  save(): void;',
      '  on: () => void;',
      '}',
      'export enum Kind { A = "a" }',
      'type Point = { x: number; y: number };',
      'type Name = string;',
      'class Box { private size: number = 3; constructor(a: string) {} }',
    ),
  ).toEqual([
    "Score { id: string, kind: 'a' | 'b', at: { x: number, y: number }, mark: '}' }",
    'Point { x: number, y: number }',
    'Box { size: number }',
  ]);
});

test('zod and Mongoose', () => {
  expect(typesIn('ts', 'export const scoreSchema = z.object({', '  id: z.string(),', '})')).toEqual([
    'Score { id: z.string() }',
  ]);
  expect(typesIn('js', 'const UserSchema = new Schema({ name: { type: String } });')).toEqual([
    'User { name: { type: String } }',
  ]);
});

test('SQL', () => {
  expect(
    typesIn(
      'sql',
      'CREATE TABLE IF NOT EXISTS public."orders" (',
      '  id UUID PRIMARY KEY, -- the, key',
      '  total DECIMAL(12, 2) NOT NULL CHECK (total > 0),',
      '  at TIMESTAMP WITH TIME ZONE,',
      '  FOREIGN KEY (id) REFERENCES users(id)',
      ');',
      'CREATE INDEX a ON orders (id);',
    ),
  ).toEqual(['orders { id: UUID, total: DECIMAL(12, 2), at: TIMESTAMP WITH TIME ZONE }']);
});

test('Python: dataclasses, pydantic, ORM', () => {
  expect(
    typesIn(
      'python',
      '@dataclass',
      'class Run(BaseModel):',
      '    """A run: of course."""',
      '    id: str',
      '    loss: float = 0.0  # so far',
      '    owner = Column(String, ForeignKey("users.id"))',
      '',
      '    def stop(self) -> None:',
      '        x: int = 1',
      '',
      '    class Config:',
      '        frozen: bool = True',
      'class Kind(str, Enum):',
      '    a: str = "a"',
    ),
  ).toEqual(['Run { id: str, loss: float, owner: String }']);
});

test.each([
  [
    'go',
    ['type Run struct {', '  ID string `json:"id"`', '  Tags []string', '}'],
    'Run { ID: string, Tags: []string }',
  ],
  [
    'prisma',
    ['model Run {', '  id String @id', '  user User @relation(fields: [a])', '}'],
    'Run { id: String, user: User }',
  ],
  ['proto', ['message Run {', '  string id = 1;', '  repeated Tag tags = 2;', '}'], 'Run { id: string, tags: Tag }'],
  [
    'java',
    ['@Entity', 'public class Run {', '  @Id', '  private UUID id;', '  public UUID getId() { return id; }', '}'],
    'Run { id: UUID }',
  ],
  [
    'cpp',
    ['struct Run {', '  std::map<int, Tag> tags_;  // all', '  bool ok() const;', '};'],
    'Run { tags_: std::map<int, Tag> }',
  ],
  ['rust', ['pub struct Run {', '  pub id: Uuid,', '}'], 'Run { id: Uuid }'],
  ['kotlin', ['data class Run(val id: String, val tags: List<Tag>)'], 'Run { id: String, tags: List<Tag> }'],
  [
    'json',
    ['{ "id": "a", "n": 1, "in": { "x": 2 }, "all": [1] }'],
    ' { id: string, n: number, in: object, all: array }',
  ],
  ['yaml', ['run:', '  id: a', '  tags: [x]'], ' { id: string, tags: array }'],
  ['', ['interface Run {', '  id: string', '}'], 'Run { id: string }'],
])('%s', (language, code, type) => expect(typesIn(language, ...code)).toEqual([type]));

test.each([['mermaid'], ['bash'], ['http']])('%s declares nothing', (language) => {
  expect(typesIn(language, 'class Run { id: string }')).toEqual([]);
});

test('fields know their places', () => {
  const [block] = readMarkdown(documentOf('```ts', 'interface A {', '  b: string;', '}', '```')).blocks;
  if (block?.kind !== 'code') throw new Error('no code');
  expect(readTypeCode(block)[0]?.fields.map(({ span }) => quoted(span))).toEqual(['b: string']);
});
