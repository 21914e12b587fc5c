// Loaded by every webapp before it starts, while its services can still be replaced.
import { dateFormat } from './config.js';
import { reword } from './words.js';
import { returnAfterSigningIn } from './session.js';
import { watchLabels } from './labels.js';
import { dress } from './dress.js';

const app = document.querySelector('base').getAttribute('app-name');

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
    'camDateFormatProvider',
    ($provide, camDateFormatProvider) => {
      Object.entries(dateFormat).forEach(([name, format]) => camDateFormatProvider.setDateFormat(format, name));
      dress($provide, 'notificationsPanel', notices);
      dress($provide, 'camWidgetFooter', footer);
      $provide.decorator('localeLoader', [
        '$delegate',
        ($delegate) => (options) =>
          $delegate(options).then((labels) => reword(app, labels)),
      ]);
      $provide.decorator('Notifications', [
        '$delegate',
        ($delegate) => {
          const add = $delegate.addError;
          // An error stays until it has been read.
          $delegate.addError = (error) => add.call($delegate, { ...error, duration: undefined });
          return $delegate;
        },
      ]);
    },
  ])
  .run(['$rootScope', returnAfterSigningIn])
  .run([watchLabels]);
