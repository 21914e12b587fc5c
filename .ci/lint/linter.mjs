/** Lints one model with the rules of .bpmnlintrc. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const CONFIG = JSON.parse(readFileSync(new URL('.bpmnlintrc', import.meta.url), 'utf8'));
const EXTENSIONS = Object.fromEntries(
  Object.entries(CONFIG.moddleExtensions).map(([name, path]) => [name, require(path)])
);

/**
 * All findings in a model.
 *
 * @param xml the model
 * @param file its name from the project's top, for the rule that compares it with the process's id
 * @returns a list of { rule, element, message }
 */
export async function findingsIn(xml, file) {
  const { rootElement, warnings } = await new BpmnModdle(EXTENSIONS).fromXML(xml);
  const rules = { ...CONFIG.rules, 'octant/process': ['error', { file }] };
  const linter = new Linter({ resolver: new NodeResolver({ require }), config: { ...CONFIG, rules } });
  const reports = await linter.lint(rootElement);
  return [
    ...warnings.map(({ message }) => ({ rule: 'well-formed', element: undefined, message })),
    ...Object.entries(reports).flatMap(([rule, found]) =>
      found.map(({ id, message }) => ({ rule, element: id, message }))
    )
  ];
}
