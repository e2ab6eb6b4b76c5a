import type { Section } from '../../sections.ts';
import { bareTitle } from '../section-role.ts';

const componentTitle =
  /^(?:component|컴포넌트|组件|組件|コンポーネント|компонент|komponente|componente|composant)\s*\d*\s*[:：—–-]\s*(\S.*)$/i;

/** The name of a component by its heading; undefined for any other heading. */
export function componentName({ heading, title }: Section): string | undefined {
  return heading ? componentTitle.exec(bareTitle(title))?.[1]?.trim() : undefined;
}
