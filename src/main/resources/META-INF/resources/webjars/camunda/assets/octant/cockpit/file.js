// A tab on the page of a process instance: the case that it is about.
import { showFile } from '../casefile.js';

const API = '/api/portfolio/instances/';

export default {
  id: 'octant-file',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  properties: { label: 'Procurement file' },
  priority: 25,
  render: (node, { processInstanceId }) => showFile(node, `${API}${encodeURIComponent(processInstanceId)}/file`),
};
