import { excerpt } from './naming.ts';

/** A resource in a few words, whatever form the document gave it: `GPU 1`, `memory 16Gi`. */
export function resourceText(component: string, value: string): string {
  const own = value.startsWith(`${component}:`) ? value.slice(component.length + 1) : value;
  return excerpt((own.split(/[,;(]/)[0] ?? '').replace(/\s*[:=]\s*/g, ' '), 40).replace(/[()]/g, '');
}

/** Whether a resource asks for a GPU, and not for none. */
export function asksForGpu(value: string): boolean {
  return (
    /\b(?:gpus?|cuda|nvidia|accelerators?)\b/i.test(value) &&
    !/\b(?:gpus?|accelerators?)\s*[:=]?\s*(?:0|none|no)\b|\b(?:no|without|0)\s+(?:gpus?|accelerators?)\b/i.test(value)
  );
}
