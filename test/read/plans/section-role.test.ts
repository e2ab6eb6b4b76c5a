import { expect, test } from 'vitest';
import { bareTitle, sectionRole } from '../../../src/read/plans/section-role.ts';

test.each([
  ['header', ''],
  ['overview', '2. Overview|Summary|Резюме|概要|개요|Resumen|Zusammenfassung|Обзор'],
  ['requirements', 'Requirements Summary|Functional Requirements|Требования|需求|Anforderungen'],
  ['context', 'Technical Context|ML Контекст|技术背景|技術コンテキスト|기술 컨텍스트'],
  ['constitution', 'Constitution Check|Проверка соответствия конституции|宪法检查|헌법 확인'],
  [
    'structure',
    'Project Structure|Source Code (repository root)|Documentation (this feature)|Structure Decision|프로젝트 구조',
  ],
  ['complexity', 'Complexity Tracking|복잡성 추적|複雑性追跡'],
  [
    'architecture',
    'Architecture Context|ML Architecture & Technical Stack|Data Model|Data Flow|Architektur|数据模型设计|Модель данных',
  ],
  [
    'data',
    'Data Pipeline & Engineering|Training Data|Конвейер данных|数据管道|データ準備|Datenaufbereitung|Preparación de datos',
  ],
  ['training', 'Model Training Strategy|Обучение модели|模型训练|Entrenamiento'],
  ['evaluation', 'Model Evaluation & Validation|Success Metrics|Оценка и валидация модели|模型评估'],
  ['deployment', 'Model Deployment & Monitoring|Rollback Plan|A/B Testing|Развёртывание и мониторинг|Despliegue'],
  ['mlops', 'MLOps & Infrastructure|MLOps Best Practices'],
  ['considerations', 'ML Task-Specific Considerations'],
  ['phases', 'Implementation Phases (5 Phases)|Roadmap|Этапы реализации|Phase 3: Deployment|Фаза 1: Подготовка данных'],
  [
    'steps',
    '4. Implementation Steps|Detailed Task Breakdown|Step 2: Test|Task 1.1: Deploy|Component: Monitoring|Шаги реализации',
  ],
  [
    'order',
    'Implementation Order|Execution Order|Порядок реализации|实施顺序|Umsetzungsreihenfolge|Orden de implementación',
  ],
  ['testing', 'Testing Checklist|Test-Strategie|Pruebas|テスト計画'],
  ['coverage', 'Testing Requirements|Coverage Targets'],
  ['edge-cases', 'Pipeline Errors or Edge Cases|Error Handling|Граничные случаи|Casos límite|边界情况'],
  ['partial-updates', 'Partial Update Support|Частичное обновление|部分更新|부분 업데이트|Actualizaciones parciales'],
  ['libraries', 'External Dependencies|Dependencies & Tools|Required Libraries|Внешние зависимости'],
  ['dependencies', '9. Dependencies|Component Dependencies|Зависимости|依赖关系|의존성|Abhängigkeiten'],
  ['milestones', 'Milestones|Вехи|里程碑'],
  ['risks', 'Risk Mitigation|Riesgos|Риски|风险'],
  ['gates', 'Quality Gates|품질 게이트'],
  ['review', 'Code Review Checklist'],
  ['documentation', 'Documentation Requirements|Документация'],
  ['decisions', 'Key Decisions|Architectural Decisions|Технические решения|技术决策'],
  ['questions', 'Open Questions|Открытые вопросы'],
  ['next-steps', 'Next Steps After Implementation|다음 단계|Следующие шаги|Próximos pasos'],
  ['verification', 'Implementation Verification|Definition of Done|Проверка реализации|Verificación final'],
  ['notes', 'Notes|Implementation Notes|Примечания|Notas|备注'],
  ['other', 'Komponenten|Approach|Security Considerations|Database|Navigate'],
])('%s', (role, titles) => {
  expect(titles.split('|').map((title) => `${title} → ${sectionRole(title)}`)).toEqual(
    titles.split('|').map((title) => `${title} → ${role}`),
  );
});

test.each([
  ['2.1 Overview', 'Overview'],
  ['4. **Implementation Steps**', 'Implementation Steps'],
  ['**4. Implementation Steps**', 'Implementation Steps'],
  ['一、概述', '概述'],
  ['📊 Metrics', 'Metrics'],
  ['3D models', '3D models'],
  ['`src` layout', '`src` layout'],
])('%s without number and marks', (title, bare) => {
  expect(bareTitle(title)).toBe(bare);
});
