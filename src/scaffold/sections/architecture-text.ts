import { open, point } from '../markdown-list.ts';
import type { Setting } from '../setting.ts';
import { quote } from '../spec-says.ts';

/** Model, framework, hardware and serving, each with its reason and what else was thought of. */
export function architectureText({ brief, mode, model, dataKind, type, serving, recipe }: Setting): string {
  const others = model.alternatives.map(({ name, why }) => `${name} (${lower(why)})`).join('; ');
  return [
    point(
      'Model',
      type
        ? `${model.name} on ${dataKind} data. ${model.why}`
        : open('Which model fits depends on the type of the task; which type is it?'),
    ),
    ...(model.wanted ? [point('Named by the specification', quote(brief, model.wanted))] : []),
    ...(others === ''
      ? []
      : [point('Alternatives', `${others}; one of them is tried only if error analysis says why`)]),
    point('Framework', model.framework),
    point('Language', 'Python 3.11'),
    point(
      'Hardware',
      model.hardware === 'gpu'
        ? `training on one GPU with 16 GB of memory; ${mode.name === 'device' ? 'answers on the device, measured by the export task' : 'answers on CPU first, measured by the export task, on GPU only if the latency target asks for it'}`
        : 'CPU for training and serving; 8 cores and 32 GB of memory for the search',
    ),
    point('Serving', `${serving ? `${serving.name}. ${serving.why}` : 'REST API.'} An answer has ${recipe.response}`),
  ].join('\n');
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '').replaceAll(';', ',');
}
