/** How answers reach those who need them, and what follows from it. */
export interface ServingMode {
  readonly name: 'service' | 'batch' | 'device';
  /** Name of its module. */
  readonly module: string;
  readonly title: string;
  readonly imports: readonly string[];
  readonly signature: string;
  readonly steps: readonly string[];
  readonly done: readonly string[];
  /** Where it runs, in a few words. */
  readonly place: string;
  /** What to ask where nothing says how fast it must be. */
  readonly speed: string;
  readonly load: string;
  readonly loadDone: string;
  readonly shares: string;
}

/** Answers on request, in runs over all examples, or on a device without a network. */
const servingModes: Readonly<Record<ServingMode['name'], ServingMode>> = {
  service: {
    name: 'service',
    module: 'serve',
    title: 'Serve predictions',
    imports: ['fastapi', 'pydantic', 'mlflow'],
    signature: 'def predict(request: PredictionRequest) -> PredictionResponse:',
    steps: [
      'Load the version behind the alias `live` at the start and whenever it moves, without losing a request',
      'Answer a health check only when the model is loaded and has judged one example',
      'Log input hash, prediction, version and time of each answer for monitoring, without personal data',
    ],
    done: ['An invalid input never reaches the model'],
    place: 'a container image in two replicas',
    speed: 'How long may one answer take (95th percentile), and how many a second must be possible?',
    load: 'Measure latency and throughput on staging at twice the expected load for 30 minutes',
    loadDone: 'No request fails and memory is flat at twice the expected load',
    shares: 'shadow, 10 %, 50 %, 100 % of the requests',
  },
  batch: {
    name: 'batch',
    module: 'score',
    title: 'Score all examples in one run',
    imports: ['mlflow', 'pyarrow'],
    signature: 'def score(snapshot: Snapshot, version: ModelVersion) -> Predictions:',
    steps: [
      'Score the newest valid snapshot with the version behind the alias `live`',
      'Write all results at once beside the old ones and switch readers over; a run that fails changes nothing',
      'A run that is repeated gives the same rows; version and snapshot stand with each of them',
    ],
    done: ['A run that is killed in its middle leaves the results of the last one readable'],
    place: 'a scheduled run of the container image that writes one table',
    speed: 'By when must the results of a run be there, and how many examples does it judge?',
    load: 'Run staging on twice the expected number of examples and measure time and memory',
    loadDone: 'A run over twice the expected number of examples ends in time',
    shares: 'results in a shadow table, 10 % of the users, 50 %, all',
  },
  device: {
    name: 'device',
    module: 'device',
    title: 'Run the model on the device',
    imports: ['onnxruntime'],
    signature: 'def build_bundle(model: ExportedModel, version: ModelVersion) -> DeviceBundle:',
    steps: [
      'Bundle model, preprocessing and limits under one version, signed, so that a device takes all or nothing of it',
      'Judge without any call to a network; keep answers and corrections until there is one, then send them without personal data',
      'Keep the bundle before on the device, and go back to it by itself when the new one fails its check',
    ],
    done: ['The same 100 examples give the same answers on the device and in the evaluation'],
    place: 'a signed bundle on the device, judged by ONNX Runtime without a network',
    speed: 'How long may one answer take on the slowest device that is supported, and how large may the bundle be?',
    load: 'Measure time, memory and energy of 1,000 answers in a row on the slowest device that is supported',
    loadDone: 'Time and memory of the last hundred answers are those of the first hundred',
    shares: 'own devices, 5 %, 25 %, all devices',
  },
};

/** Words by which one knows that there is no network where the answer is needed; what is only computed offline is no sign. */
const onDevice =
  /\b(?:(?:works?|working|runs?|running|usable|used|available|predicts?|judges?|answers?|classif(?:y|ies)) (?:\S+ ){0,3}offline|offline (?:use|mode|operation|app)|on[- ]device|on (?:the|each) device|edge (?:devices?|deployment|inference)|TFLite|TensorRT|without (?:a |the |any )?(?:network|internet|connection))\b|\bsin (?:conexión|internet)\b|\bohne (?:netz|internet)/i;

/** Whether the words of a specification ask for answers on a device. */
export function asksForDevice(says: (pattern: RegExp) => boolean): boolean {
  return says(onDevice);
}

/** The mode of serving, by the name of what was chosen, unless a device is asked for. */
export function servingMode(serving: string | undefined, isDevice: boolean): ServingMode {
  if (isDevice) return servingModes.device;
  return /batch|precomputed/i.test(serving ?? '') ? servingModes.batch : servingModes.service;
}
