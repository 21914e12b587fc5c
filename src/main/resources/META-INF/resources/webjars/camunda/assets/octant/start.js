// Runs before Camunda's scripts, in every webapp: what Camunda's own pages say in a script of theirs, and the language.
import './british.js';

const page = document.querySelector('base');
const app = page.getAttribute('app-name');
const root = page.getAttribute('app-root');
const plugins = app === 'welcome' ? [] : [`${app}Plugins`];

window.PLUGIN_DEPENDENCIES = plugins.map((plugin) => ({
  ngModuleName: `${app}.plugin.${plugin}`,
  requirePackageName: `${app}-plugin-${plugin}`,
}));
window.PLUGIN_PACKAGES = plugins.map((plugin) => ({
  name: `${app}-plugin-${plugin}`,
  location: `${root}/api/${app}/plugin/${plugin}/static/app`,
  main: 'plugin.js',
}));
window.require = { waitSeconds: 0 };
window.camAdminConf = {};
window.camCockpitConf = {};
window.tasklistConf = { apiUri: `${root}/api/engine`, mock: false, resources: {} };
