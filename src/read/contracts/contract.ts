import type { Diagnostic, Parsed } from '../../base/diagnostic.ts';
import type { SourceFile } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { Contract, ContractFormat } from '../../model/feature.ts';
import { readYaml, type YamlDocument } from '../yaml.ts';
import { readAdHoc } from './ad-hoc.ts';
import { type ContractSource, fileStem, isRecord } from './contract-source.ts';
import { isJsonSchema, readJsonSchema } from './json-schema.ts';
import { isKfpComponent, readKfpComponent } from './kfp-component.ts';
import { pipelineSpecPath, readKfpPipeline } from './kfp-pipeline.ts';
import { readMarkdownContract } from './markdown.ts';
import { isOpenApi, readOpenApi } from './openapi.ts';

/**
 * Reads one file of the contracts folder. YAML and JSON are told apart by what they hold, not by their names; of
 * files in other languages only the name is known. `path` is the path within the feature folder. Never throws.
 */
export function readContract(file: SourceFile, path: string): Parsed<Contract> {
  if (/\.(?:md|markdown|mdx)$/i.test(path)) return readMarkdownContract(file, path);
  if (/\.(?:ya?ml|json)$/i.test(path)) return readYamlContract(file, path);
  return { value: nameOnly(file, path, 'other'), diagnostics: [] };
}

function readYamlContract(file: SourceFile, path: string): Parsed<Contract> {
  const { value: documents, diagnostics: found } = readYaml(file);
  const diagnostics: Diagnostic[] = [...found];
  if (!documents) return { value: nameOnly(file, path, 'yaml'), diagnostics };

  const pipeline = documents.find(({ value }) => pipelineSpecPath(value));
  const document = pipeline ?? documents.find(({ value }) => isRecord(value));
  if (!document) {
    const message = 'There are no keys and values in this contract, so nothing can be taken from it.';
    diagnostics.push({ code: 'empty-contract', severity: 'error', message, span: spanOf(file, 0, 0) });
    return { value: nameOnly(file, path, 'yaml'), diagnostics };
  }
  const platform = documents.find(({ value }) => isRecord(value) && 'platforms' in value);
  const value = readDocument({ file, path, document, diagnostics }, platform);
  return { value, diagnostics };
}

function readDocument(source: ContractSource, platform: YamlDocument | undefined): Contract {
  const root = source.document.value;
  const spec = pipelineSpecPath(root);
  if (spec) return readKfpPipeline(source, spec, platform?.value);
  if (!isRecord(root)) return nameOnly(source.file, source.path, 'yaml');
  if (isKfpComponent(root)) return readKfpComponent(source);
  if (isOpenApi(root)) return readOpenApi(source);
  if (isJsonSchema(root)) return readJsonSchema(source);
  return readAdHoc(source);
}

function nameOnly(file: SourceFile, path: string, format: ContractFormat): Contract {
  const span = spanOf(file, 0, 0);
  return { name: fileStem(path), path, format, components: [], operations: [], schemas: [], span };
}
