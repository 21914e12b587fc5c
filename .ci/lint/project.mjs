/** Where things are in the project. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const LINT = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = resolve(LINT, '../..');
export const PICTURES = join(ROOT, 'docs', 'pictures');

/** All models of the project, in the order of their names. */
export const MODELS = () => below(join(ROOT, 'bpmn')).filter((file) => file.endsWith('.bpmn'));

/** A file's name from the project's top, such as bpmn/8-renewal.bpmn. */
export const named = (file) => relative(ROOT, resolve(file)).split(sep).join('/');

function below(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
