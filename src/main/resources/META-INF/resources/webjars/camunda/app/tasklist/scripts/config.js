import { config } from '../../../assets/octant/config.js';

const common = config('Tasklist');

export default {
  ...common,
  customScripts: [
    ...common.customScripts,
    '../../assets/octant/tasklist/task',
    '../../assets/octant/tasklist/form',
    '../../assets/octant/tasklist/cards',
    '../../assets/octant/tasklist/file',
    '../../assets/octant/tasklist/order',
    '../../assets/octant/tasklist/first',
    '../../assets/octant/tasklist/links',
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Claim the task that is shown' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: 'Go to the first task of the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'Go to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'Start process' },
  },
};
