import { dress } from '../dress.js';

// The lines above a task's form: when it is due, whose it is, and taking or putting it back. Dates, teams and holders
// are the process's business and cannot be changed here.
const meta = `
  <dl class="octant-task">
    <div ng-if="task.due" ng-class="{overdue: task.due < now}">
      <dt>Due</dt>
      <dd>{{ task.due | camDate:'short' }} <span class="octant-aside">(<span am-time-ago="task.due"></span>)</span></dd>
    </div>
    <div ng-if="groupNames.length">
      <dt>For</dt>
      <dd>{{ groupNames.join(', ') }}</dd>
    </div>
    <div ng-if="hasAssignee()">
      <dt>Held by</dt>
      <dd>
        <span ng-if="assignee.firstName || assignee.lastName">{{ assignee.firstName }} {{ assignee.lastName }}</span>
        <span ng-if="!(assignee.firstName || assignee.lastName)">{{ assignee.id }}</span>
        <button type="button" class="unclaim btn btn-link" ng-if="isAssignee" ng-click="unclaim()"
                ng-disabled="submitInProgress">{{ 'UNCLAIM_TASK' | translate }}</button>
      </dd>
    </div>
  </dl>
  <p class="octant-claim" ng-if="!hasAssignee()">
    <button type="button" class="claim btn btn-primary" ng-click="claim()" ng-disabled="submitInProgress">{{
      'CLAIM_TASK' | translate }}</button>
    Nobody holds this task yet. Claim it to fill in its form.
  </p>`;

window.angular
  .module('cam.tasklist.custom')
  .config(['$provide', ($provide) => dress($provide, 'camTasklistTaskMeta', meta)]);
