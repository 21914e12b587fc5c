import { getJson } from '../calls.js';
import { begun } from './begun.js';
import { draftAt } from './draft.js';
import { FilledForm } from './filled.js';

// Camunda's own way of showing a form keeps what is typed in the browser, where whoever comes next finds it. This one
// keeps it on the server, for whoever typed it.
const API = new URL('../../../../api/', import.meta.url);

// What Camunda's way has left behind in this browser.
Object.keys(window.localStorage)
  .filter((key) => /^(camunda-form|camForm):/.test(key))
  .forEach((key) => window.localStorage.removeItem(key));

const mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

const link = (camAPI, $rootScope, notifications) => (scope, element, attributes, controller) => {
  const { taskId, processDefinitionId } = controller.getParams();
  const engine = camAPI.resource(taskId ? 'task' : 'process-definition');
  const id = taskId ?? processDefinitionId;
  const address = new URL(`${taskId ? 'tasks' : 'starts'}/${encodeURIComponent(id)}/draft`, API).href;
  const form = new FilledForm(element[0]);
  let isKept = false;

  const isInHand = () => !controller.getOptions().disableForm;

  /** Keeps what is written while the person holds the task. */
  const follow = async () => {
    if (isKept !== isInHand()) {
      isKept = isInHand();
      await (isKept ? form.keepAs(draftAt(address, $rootScope.authentication.name)) : form.letGo());
    }
  };

  const open = async (key) => {
    const [schema, variables] = await Promise.all([getJson(key), engine.formVariables({ id, deserializeValues: false })]);
    await form.show(
      schema,
      mapped(variables, ({ value }) => value),
      (isWrong) => controller.notifyFormValidated(isWrong),
      () => controller.attemptComplete(),
    );
    await follow();
    controller.notifyFormInitialized();
  };

  const send = async (done) => {
    try {
      const { data, errors } = form.submit();
      if (Object.keys(errors).length > 0) {
        throw errors;
      }
      form.pause();
      const result = await engine.submitForm({ id, variables: mapped(data, (value) => ({ value })) });
      form.end();
      done(null, result);
      if (!taskId) {
        begun(result, (status, message) =>
          $rootScope.$applyAsync(() => notifications.addMessage({ status, message, duration: 10_000 })),
        ).catch(() => undefined);
      }
    } catch (fault) {
      form.resume();
      done(fault);
    }
  };

  let steps;
  const next = (step) => {
    steps = steps.then(step).catch((fault) => controller.notifyFormInitializationFailed(fault));
  };

  controller.notifyFormValidated(false);
  controller.registerCompletionHandler(send);
  scope.$watch('asynchronousFormKey.key', (key) => {
    if (key && !steps) {
      steps = Promise.resolve();
      next(() => open(key));
    }
  });
  scope.$watch(isInHand, () => steps && next(follow));
  scope.$on('$destroy', () => form.close());
};

window.angular.module('cam.tasklist.custom').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camTasklistFormCamundaDirective', [
      '$delegate',
      'camAPI',
      '$rootScope',
      'Notifications',
      ($delegate, camAPI, $rootScope, Notifications) => {
        $delegate[0].compile = () => link(camAPI, $rootScope, Notifications);
        return $delegate;
      },
    ]),
]);
