import { expect, test } from 'vitest';
import { positionOf } from '../../../src/base/source.ts';
import type { Component } from '../../../src/model/feature.ts';
import { readContract } from '../../../src/read/contracts/contract.ts';
import { readFixture } from './read-fixture.ts';

/** `11 input rows (inputPath: rows)` for each. */
function usesOf({ uses }: Component): string[] | undefined {
  return uses?.list.map(({ port, name, text, span }) => `${positionOf(span).line} ${port} ${name} (${text})`);
}

test('a component says what its call takes, and its image', () => {
  const { component } = readFixture('slips.component.yaml').contract;
  expect(component && usesOf(component)).toEqual([
    '13 input rows (inputPath: rows)',
    '14 input flag (inputValue: flag)',
    '15 output raport (outputPath: raport)',
    '16 input sead (isPresent: sead)',
  ]);
  expect(component?.uses?.everything).toBe(false);
  expect(component?.image?.value).toBe('example/score:latest');
  expect(component?.image && positionOf(component.image.span).line).toBe(11);
});

test('without a container nothing is known of the call', () => {
  const { component } = readFixture('graph.component.yaml').contract;
  expect(component).toBeDefined();
  expect(component?.uses).toBeUndefined();
  expect(component?.image).toBeUndefined();
});

test('a compiled pipeline: placeholders in texts, and what its steps hand to one another', () => {
  const text = `pipelineInfo: {name: churn}
components:
  comp-load:
    executorLabel: exec-load
    outputDefinitions: {artifacts: {rows: {artifactType: {schemaTitle: system.Dataset}}}}
  comp-train:
    executorLabel: exec-train
    inputDefinitions:
      artifacts: {data: {artifactType: {schemaTitle: system.Dataset}}}
      parameters: {seed: {parameterType: NUMBER_INTEGER}}
deploymentSpec:
  executors:
    exec-load: {container: {image: "a/load:1", args: ["{{$}}"]}}
    exec-train: {container: {image: "a/train:1", args: ["{{$.inputs.artifacts['data'].uri}} {{$.inputs.parameters[\\"seed\\"]}}"]}}
root:
  dag:
    tasks:
      load: {componentRef: {name: comp-load}}
      train:
        componentRef: {name: comp-train}
        inputs:
          artifacts:
            data: {taskOutputArtifact: {producerTask: load, outputArtifactKey: rows}}
            gone: {taskOutputArtifact: {producerTask: nobody, outputArtifactKey: rows}}
          parameters:
            seed: {runtimeValue: {constant: 1}}
`;
  const { value } = readContract({ path: 'contracts/churn.yaml', text }, 'contracts/churn.yaml');
  const [load, train] = value.components;
  expect(load?.uses).toEqual({ list: [], everything: true });
  expect(train && usesOf(train)).toEqual([
    "14 input data ({{$.inputs.artifacts['data']}})",
    '14 input seed ({{$.inputs.parameters["seed"]}})',
  ]);
  expect(value.pipeline?.joins?.map(({ from, to, span }) => ({ from, to, line: positionOf(span).line }))).toEqual([
    {
      from: { step: 'load', port: 'rows', type: 'system.Dataset' },
      to: { step: 'train', port: 'data', type: 'system.Dataset' },
      line: 23,
    },
  ]);
});
