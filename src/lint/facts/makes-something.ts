const lead = /^(?:[^\p{L}\p{N}]*|(?:tests?|feat|refactor|docs?)\s*[:：]\s*)*/iu;
/** English, Spanish, French, Russian: the verb comes first. */
const first =
  /^(?:(?:re)?create|(?:re)?implement|add|(?:re)?write|define|extend|update|refactor|extract|move|rename|replace|modify|change|migrate|convert|port|scaffold|introduce|expose|register|wire|integrate|fix|remove|delete|crear?|implementar?|añad\w*|agregar?|escrib\w*|defin\w*|actualiz\w*|créer|ajouter|écrire|создать|создание|добавить|реализовать|написать|обновить|определить|интегрировать)(?![\p{L}])/iu;
/** Chinese, Japanese, Korean, German: it may stand anywhere, or at the end. */
const anywhere =
  /创建|实现|添加|编写|扩展|新增|重构|作成|実装|追加|구현|작성|추가|생성|수정|(?:^|\s)(?:erstellen|anlegen|implementieren|schreiben|hinzufügen)$/u;
/** What is made here is no text in a repository. */
const elsewhere =
  /^(?:create|add|write|update|open|define|remove|delete|rename|move|register)\s+(?:(?:a|an|the|new|all|final|git|github|initial)\s+)*(?:branch|commit|pull request|pr|tag|release|issue|ticket|milestone|account|database|bucket|cluster|project|repository|repo|screenshot|demo|video|report|api key|secret)s?\b/i;
/** What is done everywhere, or lays out the folders themselves, has no path of its own. */
const everywhere =
  /\b(?:all|every|across|throughout|entire|whole|by running)\b|所有|全部|全体|모든|전체|всех?\s|\b(?:project|directory|folder|repository|source)\s+(?:structure|layout|skeleton)|(?:projekt|verzeichnis|ordner)struktur|estructura (?:del proyecto|de (?:carpetas|directorios))|структур\S* (?:проекта|каталогов|папок)|(?:プロジェクト|ディレクトリ|フォルダ)(?:の)?構[造成]|(?:프로젝트|디렉[토터]리|폴더) 구조|(?:项目|目录|文件夹)结构|代码(?:清理|整理)|清理代码/i;

/** Whether by its words a task makes or changes something that stands in a file; running, checking and installing do not. */
export function makesSomething(title: string): boolean {
  const words = title.replace(lead, '');
  return (first.test(words) || anywhere.test(words)) && !elsewhere.test(words) && !everywhere.test(words);
}
