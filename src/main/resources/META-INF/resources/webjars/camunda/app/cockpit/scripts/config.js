import { config } from '../../../assets/octant/config.js';

const common = config('Cockpit');

export default {
  ...common,
  customScripts: [...common.customScripts, '../../assets/octant/cockpit/readonly', '../../assets/octant/cockpit/portfolio', '../../assets/octant/cockpit/file'],
};
