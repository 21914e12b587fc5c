// Managers and auditors look on: what Camunda lets people edit in place is only shown.
import { dress } from '../dress.js';

window.angular.module('cam.cockpit.custom').config([
  '$provide',
  ($provide) => {
    dress($provide, 'camInPlaceTextField', '<span in-place-text-field-root>{{ context[property] }}</span>');
    dress($provide, 'camAnnotationEdit', '<span>{{ annotation }}</span>');
    dress(
      $provide,
      'timeToLive',
      '<span>{{ definition.historyTimeToLive == null ? ("TIME_TO_LIVE_NULL" | translate) : format(definition.historyTimeToLive) }}</span>',
    );
  },
]);
