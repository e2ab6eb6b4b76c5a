import type { Brief, Statement } from '../model/brief.ts';

/** Learning from something says where the data is, whatever it is called. */
const learned =
  /\b(?:learns? (?:\S+ ){0,3}from|be trained on|(?:is|are|was) trained on|trains? (?:an? |the )?(?:model )?on the)\b|\buses? the \S+ (?:\S+ )?of the (?:last|past)\b|\bentrenar(?:se)? con\b|\baus (?:\S+ ){1,12}lernen\b/i;
/** Something is taken from somewhere. */
const taken =
  /\b(?:reads?|loads?|loaded|imports?|imported|ingest(?:s|ed)?|fetch(?:es|ed)?|collect(?:s|ed)?|pull(?:s|ed)?|comes?|taken|delivered|samples?|sampled|extract(?:s|ed)?|downloaded|quer(?:y|ies|ied))\b[^.\n]{0,100}\bfrom\b|\b(?:kommen|stammen)\b[^.\n]{0,30}\baus\b|\baus\b[^.\n]{0,60}\b(?:lesen|laden)\b|\b(?:leen|lee|cargan|provienen|vienen|toman)\b[^.\n]{0,60}\bde\b|(?:загружа|поступа|бер[уё]тся)[^.\n]{0,60}\sиз\s|从[^。\n]{0,40}(?:读取|加载|导入|获取)|から[^。\n]{0,12}(?:読|取得|取り込)|에서[^.\n]{0,24}(?:읽|가져|로드|수집)/iu;
const place =
  /\b(?:data ?)?warehouse\b|\bdata ?lake\b|\bbuckets?\b|\b(?:object|blob|cloud) (?:storage|store)\b|\bS3\b|\bdatabases?\b|\btables?\b|\bCSV\b|\bParquet\b|\bfiles?\b|\bAPIs?\b|\bexports?\b|\barchives?\b|\bfolders?\b|\bdirector(?:y|ies)\b|\bfeeds?\b|\bhistorian\b|\b(?:Snowflake|BigQuery|Redshift|Kafka|Kaggle|Postgres\w*|Elasticsearch)\b|\barchiv|\btabellen?\b|\bdatenbank|\bdatei|\btablas?\b|\bbase de datos|\barchivos?\b|таблиц|баз[аеыу] данных|файл|хранилищ|архив|数据库|表|文件|データベース|テーブル|ファイル|데이터베이스|테이블|파일/iu;
const origin =
  /\b(?:trainings?daten|training data|the data|data ?sets?) (?:come|comes|kommen|stammen|is taken|are taken)\b/i;
/** What learns from nothing: a target, a refusal, a test, a person at a screen, a model that is loaded. */
const other =
  /\b(?:AUC|F1|accuracy|precision|recall|RMSE|MAE|MAPE|NDCG)\b|\bMUST NOT (?:\S+ )?(?:learn|train|read|load|use)|^(?:independent test|why this priority|given\b|users?\b|Q:)|\b(?:loads?|loaded|reads?|imports?) (?:an? |the )?(?:\S+ )?models?\b|\?\W*$/i;

/** Whether it is a requirement: stories say what somebody wants to do with a system. */
function isRequired(id: string | undefined): boolean {
  return id !== undefined && !id.startsWith('US');
}

/** Sentences that say where the data comes from, those with an id first; at most three. A heading or a target never does. */
export function dataSources({ statements }: Brief): readonly Statement[] {
  const said = statements.filter(({ id, text }) => {
    const bare = id === undefined ? text : text.slice(id.length).replace(/^[\s:：.)—–-]+/, '');
    return (
      !other.test(bare) &&
      (learned.test(bare) || origin.test(bare) || (isRequired(id) && taken.test(bare) && place.test(bare)))
    );
  });
  const required = said.filter(({ id }) => isRequired(id));
  return (required.length > 0 ? required : said).slice(0, 3);
}
