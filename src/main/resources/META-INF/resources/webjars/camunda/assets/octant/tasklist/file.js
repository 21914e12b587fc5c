// A tab beside a task's form: the case that the task is about.
import { showFile } from '../casefile.js';

const API = new URL('../../../../api/', import.meta.url);

export default {
  id: 'octant-file',
  pluginPoint: 'tasklist.task.detail',
  properties: { label: 'Procurement file', priority: 500 },
  render: (node, { taskId }) => showFile(node, new URL(`tasks/${encodeURIComponent(taskId)}/file`, API)),
};
