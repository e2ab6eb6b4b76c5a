/** Phrases whose words would speak for a type of task, but mean something else; for the flags `giu`. */
export const misleadingWords: readonly string[] = [
  // Tests that something still works.
  '\\b(?:visual |performance |functional |full |automated |ui |unit |smoke |snapshot |accuracy |latency |quality |manual )?regressions?[ -]{1,2}(?:tests?|testing|suites?|checks?|free|bugs?|risks?|coverage|guards?|gates?|passes|detection|prevention|scenarios?|cases?|alerts?|budgets?|failures?|prone)\\b',
  '\\b(?:no|zero|any|without|prevents?|avoid(?:s|ing)?|catch(?:es)?|detect(?:s|ing)?|introduc(?:e|es|ed|ing)|caus(?:e|es|ing)|against|for|visual|performance|functional|ui|behaviou?ral|silent|future|known|protect(?:s|ed)? from) (?:[a-z-]{1,14} ){0,2}regressions?\\b(?! (?:model|task|problem))',
  '\\bregressions\\b',
  'regressions-?tests?|pruebas? de regresi[oó]n|регрессионн\\p{L}{1,4} тест|回归测试|回帰テスト|リグレッションテスト|회귀 ?테스트',
  // Machines that work together, and pins on a map.
  '\\b(?:kubernetes|k8s|kube|redis|kafka|database|db|postgres(?:ql)?|mongo(?:db)?|elasticsearch|cassandra|ecs|eks|gke|aks|openshift|spark|hadoop|ray|gpu|compute|hpc|slurm|production|staging|dev|test|local|remote|multi|cloud|server|node|docker|kind|minikube|marker|map|pin|nomad|etcd|rabbitmq)[ -]{1,2}cluster(?:s|ing|ed)?\\b',
  '\\bcluster(?:s|ed|ing)?[ -]{1,2}(?:nodes?|roles?|admins?|ips?|autoscal\\w{1,4}|managers?|config\\w{0,10}|urls?|state|apis?|mode|polic\\w{1,3}|operators?|access|credentials|resources?|issuers?|dns|networks?|ingress|secrets?|setup|provisioning|upgrades?|capacity|index|wide|scoped|health|of (?:machines|servers|nodes|markers|pins))\\b',
  '\\b(?:in|to|on|from|into|per|across) (?:the|a|an|our|each|one|several|multiple) (?:[a-z-]{1,16} )?clusters?\\b(?! (?:analysis|profile|centre|center|label|assign|size))(?=[^.\\n]{0,60}\\b(?:deploy|kube|pod|node|helm|namespace))',
  'кластер\\p{L}{0,3} kubernetes|kubernetes-?кластер|k8s ?集群|集群|クラスタ(?:ー)?(?:環境|構成|ノード)',
  // Classes of code, of style sheets, of travellers and of secrets.
  '\\b(?:css|java|python|base|abstract|utility|helper|wrapper|entity|enum|service|parent|child|sub|inner|tailwind|component|first|world|business|economy|travel|yoga|fitness|best-in|model|data|dto|domain)[ -]class(?:es)?\\b',
  '\\b(?:data|information|security|document|sensitivity|asset|record|error|severity|issue|bug|incident|task|risk|change|requirement|finding|failure) classification(?:s)?\\b(?! (?:model|task|accuracy|pipeline|service|report|by (?:a |the )?model))(?=[^.\\n]{0,40}(?:level|label|polic|scheme|tier|public|internal|confidential|restricted|code|table|rule|matrix|must|:|\\.|$))',
  // Segments that are no groups of people.
  '\\b(?:image|semantic|instance|word|sentence|speech|video|network|audio|line|road|lung|cell|tumou?r|panoptic)[ -]segment(?:s|ation|ed|ing)?\\b',
  // Weather, budgets and anomalies that a service shows and no model makes.
  '\\bweather forecasts?\\b|\\bforecasts? (?:api|endpoint|card|widget|screen|page|tab|view|icon|tile|provider|data from)\\b',
  '\\b(?:budget|financial|revenue|sales) forecasts? (?:report|sheet|spreadsheet|document|table|import)\\b',
  '\\b(?:date|data|database|schema|referential|foreign key|transaction|concurrency|read|update|insert|deletion) anomal(?:y|ies)\\b',
  '\\banomal(?:y|ies) (?:in|of) (?:the )?(?:service|logs?|metrics|dashboards?|monitoring)\\b|\\b(?:log|alert|monitor)s? (?:on |for |of )?(?:any )?anomal(?:y|ies)\\b|\\bdrift (?:and|or|/) anomal(?:y|ies|y detection)\\b',
  '\\btrends? (?:and|or|&|/) anomal(?:y|ies)(?: detection)?\\b',
  // Advice to the reader.
  '\\b(?:it is|is|are|not|as|we|i|strongly|highly|best|officially|minimum|vendor|owasp|who|gdpr|research|key|final|next|general|security|technical|architecture|design|our|implementation) recommend(?:ed|s|ations?|ing)?\\b(?! (?:system|engine|model|service|algorithm|products?|items?|movies?|films?|articles?|songs?|books?|courses?))',
  '\\brecommended (?:settings?|approach|way|practices?|version|value|default|limit|configuration|structure|order|path|by)\\b',
  // Pictures of containers.
  '\\b(?:docker|container|base|oci|vm|disk|machine|runtime|ami|runner) images?\\b|\\bimages? (?:tag|registry|pull|name|digest|build|repository|layer)\\b|\\bhero images?\\b|\\bprofile (?:image|photo|picture)s?\\b',
  '\\b(?:error|log|commit|flash|toast|warning|success|confirmation|status|validation|help|alt|placeholder|link|button|label|plain) (?:messages?|texts?)\\b',
];
