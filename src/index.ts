export type { Diagnostic, Parsed, Related, Severity } from './base/diagnostic.ts';
