import { expect, test } from 'vitest';
import { entityName, nameKey, titleKind } from '../../../src/read/data-model/titles.ts';

test.each([
  ['1. PipelineConfiguration', 'PipelineConfiguration'],
  ['Entity 1: Party', 'Party'],
  ['1. store_inventory (门店库存表) - 新建', 'store_inventory'],
  ['`NavState` (webview signal — `signals.ts`)', 'NavState'],
  ['User Entity', 'User'],
  ['2. 库存流水 (InventoryMovement)', 'InventoryMovement'],
  ['SystemInfo Interface', 'SystemInfo'],
  ['StoreInventory.java', 'StoreInventory'],
  ['Collection: `users`', 'users'],
  ['Checkpoint (external/ignored)', 'Checkpoint'],
  ['Research Paper', 'Research Paper'],
])('the name in "%s"', (title, name) => expect(entityName(title)).toBe(name));

test.each([
  ['Core Entities', 'group'],
  ['2. Database Schema (SQLite/D1)', 'group'],
  ['핵심 엔티티', 'group'],
  ['核心实体模型', 'group'],
  ['TypeScript Types', 'group'],
  ['Fields', 'detail'],
  ['Schema Definition', 'detail'],
  ['字段说明', 'detail'],
  ['Validation Rules', 'other'],
  ['State Transitions', 'other'],
  ['Migration Notes', 'other'],
  ['관계', 'other'],
  ['索引策略', 'other'],
  ['Связи между сущностями', 'other'],
  ['Phase 2: Later', 'other'],
  ['ValidationResult', 'candidate'],
  ['usage_metrics', 'candidate'],
  ['Research Paper', 'candidate'],
  ['Entity: Reader', 'entity'],
  ['User Entity', 'entity'],
  ['Configuration Entity', 'entity'],
])('"%s" is %s', (title, kind) => expect(titleKind(title)).toBe(kind));

test('two spellings of one name', () => {
  expect(nameKey('store_inventories')).toBe(nameKey('StoreInventory'));
  expect(nameKey('Status')).toBe('status');
  expect(nameKey('Boxes')).toBe(nameKey('box'));
});
