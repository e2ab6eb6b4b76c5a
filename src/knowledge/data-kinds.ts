import type { DataKind, Sign } from './task-type.ts';

/** Words that tell what kind of data a model learns from. */
export const dataKinds: Readonly<Record<DataKind, readonly Sign[]>> = {
  image: [
    {
      pattern: '\\bimage (?:classif|recognition|data)|\\bcomputer vision|bildklassifi|画像分類|图像分类|이미지 ?분류',
      weight: 6,
    },
    {
      pattern:
        '\\b(?:x-?rays?|radiographs?|CT scans?|MRI|pixels?|cameras?|photographs?|dermoscop|micrograph|ImageNet|CNN|ResNet|ViT)\\b|kamera|рентген|摄像|カメラ|카메라',
      weight: 3,
    },
    {
      pattern:
        '\\b(?:images?|photos?|pictures?|scans?)\\b|im[aá]genes|fotograf|fotos?\\b|bilder?n?\\b|изображени|фотограф|снимк|图像|图片|照片|画像|写真|이미지|사진',
      weight: 1,
    },
  ],
  text: [
    {
      pattern:
        '\\b(?:text classif|natural language|NLP|sentiment|language model|tokeni[sz]|BERT|transformer)|textklassifi|clasificaci[oó]n de textos?|文本分类|テキスト分類|텍스트 ?분류',
      weight: 5,
    },
    {
      pattern:
        '\\b(?:support |incoming |customer )?(?:tickets?|e-?mails?|reviews?|tweets?|complaints?|articles?|abstracts?|transcripts?|free[ -]text|sentences?)\\b|correos?|mensajes?|reclamaci|reseñas|kundenanfragen|e-?mails?|zuschriften|письм|отзыв|обращени|工单|评论|邮件|レビュー|メール|리뷰|이메일|문의',
      weight: 1,
    },
    {
      pattern:
        '\\b(?:texts?|documents?|messages?|languages?|words?)\\b|\\btextos?\\b|idioma|texte?n?\\b|текст|文本|テキスト|文書|텍스트|문서',
      weight: 1,
    },
  ],
  'time-series': [
    {
      pattern:
        '\\btime[ -]series\\b|series? temporal|serie de tiempo|zeitreihe|временн\\p{L}{1,3} ряд|时间序列|時系列|시계열',
      weight: 5,
    },
    {
      pattern:
        '\\b(?:sensors?|sensor readings?|vibrations?|telemetry|smart meters?|sampling rate)\\b|sensor(?:es|en|daten|werte)?\\b|датчик|传感器|センサー|센서',
      weight: 2,
    },
    {
      pattern:
        '\\b(?:hourly|every (?:\\d{1,3} )?(?:seconds?|minutes?|hours?)|per (?:second|minute|hour)|\\d{1,4} ?k?Hz|timestamps?|daily (?:sales|values|demand|counts?))\\b|stündlich|horari|почасов|每小时|毎時|시간별',
      weight: 1,
    },
  ],
  interactions: [
    {
      pattern:
        '\\b(?:user-item|interactions?|clickstream|implicit feedback|collaborative filtering|watch history|purchase history|listening history)\\b|interacciones|interaktion|взаимодейств|交互|相互作用|상호작용',
      weight: 3,
    },
    {
      pattern:
        '\\b(?:ratings?|clicks?|plays?|likes?|add-to-cart)\\b|valoraciones|clics|bewertungen|klicks|оценк|клик|点击|评分|クリック|評価|클릭|평점',
      weight: 1,
    },
  ],
  tabular: [
    {
      pattern:
        '\\b(?:tabular|tables? of|CSV|columns?|spreadsheet|data warehouse|XGBoost|LightGBM|CatBoost|random forest|parquet|SQL|credit bureau|features|rows?)\\b|tabular|tabelle|таблиц|表格|テーブルデータ|테이블',
      weight: 2,
    },
    {
      pattern:
        '\\b(?:applicants?|loans?|customers?|households?|patients?|accounts?|transactions?|propert(?:y|ies)|buildings?|square met(?:er|re)s|income|age|balance|tenure|attributes?|records?)\\b|clientes|solicitud|kunden|gebäude|клиент|客户|顧客|고객',
      weight: 0.5,
    },
  ],
};
