import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { Scenario } from '../model/feature.ts';
import { plainText } from './inline.ts';
import type { HeadingBlock, MarkdownBlock } from './markdown.ts';
import { readMarkdown, spanOfText } from './markdown.ts';
import type { Section } from './sections.ts';
import { allBlocks, readSections } from './sections.ts';
import { readCommands } from './shell-commands.ts';

/** A scenario by its own name or number; what stands below it belongs to it. */
const single =
  /\b(?:scenario|use case|user journey|test case)\b\s*#?(?:\d|[A-Z]\b|[:：—–-])|시나리오\s*\d|场景\s*[\d一二三四五六七八九]|シナリオ\s*\d|сценарий\s*\d|escenario\s*\d|szenario\s*\d/i;
const scenarioWord =
  /\bscenarios?\b|\buse cases?\b|\buser (?:journey|flow)s?\b|\bworkflows?\b.*\d|시나리오|场景\s*\d|场景[:：]|シナリオ|сценари|escenario|szenario/i;
const testWord =
  /\b(?:tests?|testing|verif(?:y|ies|ication)|validat(?:e|es|ion)|checks?|smoke|e2e|acceptance|benchmark|evaluat(?:e|ion)|assert)\b|테스트|검증|확인|测试|验证|检查|驗證|テスト|検証|確認|тест|проверк|валидац|prueba|verificar|prüf/i;
const setup =
  /^prerequisites?\b|\b(?:prerequisites?|requirements?|install(?:ation|ing)?|set ?up|environment(?: variables)?|configur(?:e|ation)|dependenc(?:y|ies)|clone|checkout|branch|bootstrap|initiali[sz]e|getting started|prepare|preparation|provision)\b|사전 요구|환경 변수|설정$|전제 조건|필수 조건|설치|환경 설정|设置|安装|前提|前置|环境|准备|依赖|切换|セットアップ|インストール|前提条件|環境|установк|настройк|требовани|предварительн|подготовк|instalación|requisitos|configuración|voraussetzung|einrichtung/i;
const aside =
  /\b(?:troubleshoot(?:ing)?|common (?:issues|problems|errors|mistakes|pitfalls)|faq|debug(?:ging)?|next steps|references?|resources|further reading|related|notes?|overview|summary|cleanup|clean up|teardown|tear down|shutdown|shut down|stop|rollback|support|help|tips|glossary|structure|file locations?|key files|architecture|tech(?:nology)? stack|concepts|contribut\w*|known issues|deployment|deploy|next|checklist|useful commands|common commands|cheat ?sheet|performance tips|best practices|git workflow|commit|code review|development tips|issue \d+.*|add(?:ing)? (?:an?|new) .*|creat(?:e|ing) (?:an?|new) .*|publish(?:ing)?|uninstall\w*|remov(?:e|ing) .*|upgrad\w+)\b|문제|오류|트러블|문의|배포|제거|삭제|커밋|提交|推送|部署|卸载|常见错误|자주|다음 단계|참고|개요|요약|故障排查|常见问题|下一步|参考|概述|提示|最佳实践|トラブルシュー|次のステップ|参考|概要|устранение|следующие шаги|обзор|ссылки|solución de problemas|próximos pasos|fehlerbehebung/i;

/** Reads quickstart.md: what one can run to see the feature work. Headings that only set things up are no scenarios. Never throws. */
export function readQuickstart(file: SourceFile): Parsed<readonly Scenario[]> {
  const document = readMarkdown(file);
  const root = readSections(document);
  const whole = root.children.length === 0 ? commandsOf(root.blocks) : [];
  const [first] = root.blocks;
  const scenarios =
    whole.length > 0 && first
      ? [{ title: 'Quickstart', commands: whole, span: first.span }]
      : scenariosIn(root, false, false);
  const diagnostics: Diagnostic[] = [];
  if (scenarios.length === 0 && document.blocks.some((block) => block.kind === 'heading')) {
    diagnostics.push({
      code: 'no-scenarios',
      severity: 'info',
      message:
        'no scenario could be read here; give each a heading such as "Scenario 1: …" with its commands in a bash block',
      span: spanOf(file, 0),
    });
  }
  return { value: scenarios, diagnostics };
}

function scenariosIn(section: Section, inSetup: boolean, inScenarios: boolean): readonly Scenario[] {
  const title = section.title.replace(/^\d+(?:\.\d+)*[.)、]?\s+/, '');
  if (section.heading && section.level > 1 && aside.test(title) && !scenarioWord.test(title)) return [];
  if (section.heading && section.level > 1 && single.test(title)) {
    const blocks = allBlocks(section);
    const commands = commandsOf(blocks);
    return commands.length > 0 || hasSteps(blocks) ? [scenario(section, commands)] : [];
  }
  const settingUp =
    section.level > 1 &&
    setup.test(title) &&
    !scenarioWord.test(title) &&
    (!testWord.test(title) || /^prerequisites?\b/i.test(title));
  const group = section.level > 1 && (scenarioWord.test(title) || (inScenarios && section.level > 2));
  const below = section.children.flatMap((child) =>
    scenariosIn(child, settingUp || (inSetup && !group), group && section.children.length > 0),
  );
  if (!section.heading || settingUp) return below;
  const own = commandsOf(section.blocks);
  if (section.level === 1) {
    // A quickstart without further headings is one scenario.
    return section.children.length === 0 && own.length > 0 ? [scenario(section, own)] : below;
  }
  if (below.length > 0) {
    const intro = own.length > 0 && !inSetup ? [scenario(section, own)] : [];
    return [...intro, ...below];
  }
  // Headings without a scenario of their own, such as "Expected output", are parts of this one.
  const whole = commandsOf(allBlocks(section));
  const named = scenarioWord.test(title) || (inScenarios && !inSetup && !settingUp);
  if (named && (whole.length > 0 || hasSteps(allBlocks(section)))) return [scenario(section, whole)];
  const tests = testWord.test(title);
  const acts =
    /^(?:verify|test|check|validate|confirm|manual|functional|acceptance|smoke)\b|검증|验证$|検証|^проверка/i.test(
      title.replace(/^(?:step|단계|步骤|шаг)\s*\d+\s*[:：.—–-]?\s*/i, ''),
    );
  if (tests && (whole.length > 0 || (acts && hasSteps(section.blocks)))) return [scenario(section, whole)];
  return whole.length > 0 && !inSetup ? [scenario(section, whole)] : [];
}

function scenario(section: Section, commands: readonly string[]): Scenario {
  const heading = section.heading as HeadingBlock;
  return { title: plainText(heading.text), commands, span: spanOfText(heading) };
}

function commandsOf(blocks: readonly MarkdownBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'code' && !block.quoted ? readCommands(block) : []));
}

function hasSteps(blocks: readonly MarkdownBlock[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'item' || block.kind === 'table' || (block.kind === 'paragraph' && block.text.length > 40),
  );
}
