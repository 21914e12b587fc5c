// Loaded by every webapp before it starts, while its services can still be replaced.
import { dateFormat } from './config.js';
import { reword } from './words.js';
import { returnAfterSigningIn, takeUpPlace } from './session.js';
import { watchLabels } from './labels.js';
import { dress } from './dress.js';

takeUpPlace();

const READING_TIME = 8_000;
const app = document.querySelector('base').getAttribute('app-name');

// Fetched before anything is drawn: some of Camunda's parts ask for their words only once.
const labels = await fetch(new URL(`../../app/${app}/locales/en.json`, import.meta.url))
  .then((answer) => answer.json())
  .then((file) => reword(app, file.labels));

/** What the engine says of a task that is gone says nothing to people; the heading has said it all. */
const plain = (message) => (message?.startsWith('<task> <-') ? '' : message);

/** A form that finds a mistake by itself marks it and says nothing more. */
const said = ({ status, message }) =>
  message || status !== labels.COMPLETE_ERROR ? plain(message) : 'Look for the fields that are marked in red.';

const notices = `
  <div class="notifications">
    <div class="alert" ng-repeat="notification in notifications" ng-class="notificationClass(notification)"
         role="{{ notification.type === 'danger' ? 'alert' : 'status' }}">
      <button type="button" class="close" aria-label="Dismiss" ng-click="removeNotification(notification)">&times;</button>
      <strong class="status" ng-bind-html="trustHTML(notification.status)"></strong><strong
        ng-if="notification.message">:</strong>
      <span class="message" ng-bind-html="trustHTML(notification.message)"></span>
    </div>
  </div>`;

const footer = `
  <div class="octant-footer">
    <span>Times are {{ timezoneName }} time</span>
    <span>Octant &middot; Camunda 7.24 community edition &middot; <a href="/accessibility">Accessibility</a></span>
  </div>`;

window.angular
  .module(`cam.${app}.custom`)
  .config([
    '$provide',
    '$translateProvider',
    'camDateFormatProvider',
    ($provide, $translateProvider, camDateFormatProvider) => {
      Object.entries(dateFormat).forEach(([name, format]) => camDateFormatProvider.setDateFormat(format, name));
      dress($provide, 'notificationsPanel', notices);
      dress($provide, 'camWidgetFooter', footer);
      $translateProvider.translations('en', labels);
      $provide.decorator('$uibModal', [
        '$delegate',
        ($delegate) => {
          const { open } = $delegate;
          // Admin takes a dialog for a promise where it deletes a group.
          $delegate.open = (options) => {
            const dialog = open.call($delegate, options);
            return { ...dialog, catch: (reaction) => dialog.result.catch(reaction) };
          };
          return $delegate;
        },
      ]);
      $provide.decorator('Notifications', [
        '$delegate',
        ($delegate) => {
          const { addError, addMessage } = $delegate;
          // What went wrong stays until it has been read; what went well need not be put away.
          $delegate.addError = (error) =>
            addError.call($delegate, { ...error, message: said(error), duration: undefined });
          $delegate.addMessage = (message) => addMessage.call($delegate, { duration: READING_TIME, ...message });
          return $delegate;
        },
      ]);
    },
  ])
  .run(['$rootScope', returnAfterSigningIn])
  .run([watchLabels]);
