import type { ArtifactLocation, Location } from 'sarif';
import type { SourceSpan } from '../base/source.ts';
import { regionOf } from './region.ts';

/** A place as SARIF names it: a relative path belongs to the folder in which tasks-ml was called. */
export function sarifLocation(span: SourceSpan): Location {
  const { line, column, endLine, endColumn } = regionOf(span);
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(span.file.path),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function artifactLocation(path: string): ArtifactLocation {
  const root = /^(?:\/|[A-Za-z]:\/)/.exec(path)?.[0];
  if (root === undefined) return { uri: uriPath(path), uriBaseId: '%SRCROOT%' };
  return { uri: `file:///${root.replace(/^\//, '')}${uriPath(path.slice(root.length))}` };
}

function uriPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
