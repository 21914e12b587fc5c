/**
 * Violations, each planted into the sample by replacing a piece of it, with the rule that is to find it and where.
 * A piece stands exactly once in the sample.
 */

const task = (text) => `id="Task_DescribeNeed" name="${text}"`;
const DESCRIBE = task('Describe need');
const BOUNDS = (x, y, width = 100, height = 80) => `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
const POINT = (x, y) => `<di:waypoint x="${x}" y="${y}" />`;
const YES_EDGE = `${POINT(640, 200)}
        ${POINT(720, 200)}`;
const OPENED_EDGE = `${POINT(136, 200)}
        ${POINT(190, 200)}`;
const NOT_YET_EDGE = `${POINT(615, 175)}
        ${POINT(615, 60)}
        ${POINT(215, 60)}
        ${POINT(215, 175)}`;

export const PLANTINGS = [
  // bpmnlint's own
  ['label-required', 'a boundary event without a name', 'BoundaryEvent_ReminderDue',
    'id="BoundaryEvent_ReminderDue" name="Reminder due"', 'id="BoundaryEvent_ReminderDue"'],
  ['no-implicit-split', 'two flows out of a task', 'Task_SetTier',
    '<bpmn:outgoing>Flow_ToInsource</bpmn:outgoing>',
    '<bpmn:outgoing>Flow_ToInsource</bpmn:outgoing><bpmn:outgoing>Flow_Recorded</bpmn:outgoing>'],
  ['no-implicit-end', 'a task after which nothing comes', 'Task_RecordRoute',
    '<bpmn:outgoing>Flow_Recorded</bpmn:outgoing>', ''],
  ['no-implicit-start', 'a task before which nothing comes', 'Task_RecordReasons',
    '<bpmn:incoming>Flow_Abandoned</bpmn:incoming>', ''],
  ['fake-join', 'a task in which two flows meet', 'Task_SetTier',
    '<bpmn:incoming>Flow_ToTier</bpmn:incoming>',
    '<bpmn:incoming>Flow_ToTier</bpmn:incoming><bpmn:incoming>Flow_Told</bpmn:incoming>'],
  ['conditional-flows', 'a flow without a condition beside one that has it', 'Flow_NotYet',
    '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!enoughEvidence}</bpmn:conditionExpression>', ''],
  ['end-event-required', 'a sub-process without an end', 'SubProcess_Abandonment',
    /<bpmn:endEvent id="EndEvent_CaseAbandoned"[\s\S]*?<\/bpmn:endEvent>/, ''],
  ['event-sub-process-typed-start-event', 'an event sub-process that nothing starts', 'StartEvent_Abandoned',
    '<bpmn:messageEventDefinition messageRef="Message_Abandoned" />', ''],
  ['single-blank-start-event', 'a second start without a trigger', 'sample',
    '<bpmn:startEvent id="StartEvent_CaseOpened"',
    '<bpmn:startEvent id="StartEvent_Twice" name="Twice opened" /><bpmn:startEvent id="StartEvent_CaseOpened"'],
  ['superfluous-gateway', 'a gateway with one way in and one way out', 'Gateway_Again',
    '<bpmn:incoming>Flow_NotYet</bpmn:incoming>', ''],
  ['camunda-compat/history-time-to-live', 'a process without a time to live', 'sample',
    ' camunda:historyTimeToLive="P2557D"', ''],

  // ids
  ['octant/ids', 'a task whose id does not say that it is one', 'Step_DescribeNeed',
    /Task_DescribeNeed\b(?!_di)/g, 'Step_DescribeNeed'],
  ['octant/ids', 'an id made up by a tool', 'Flow_0nhnyjm', /Flow_ToTier\b(?!_di)/g, 'Flow_0nhnyjm'],
  ['octant/ids', 'a flow named by three ends', 'Flow_A_B_C', /Flow_ToTier\b(?!_di)/g, 'Flow_A_B_C'],
  ['octant/ids', 'a boundary event with a plain event id', 'Event_ReminderDue',
    /BoundaryEvent_ReminderDue\b(?!_di)/g, 'Event_ReminderDue'],
  ['octant/ids', 'a message with a made-up id', 'Message_1abcd23', /Message_Abandoned/g, 'Message_1abcd23'],
  ['octant/ids', 'an event definition with a made-up id', 'TimerEventDefinition_0abc123',
    '<bpmn:timerEventDefinition>', '<bpmn:timerEventDefinition id="TimerEventDefinition_0abc123">'],

  // the process
  ['octant/process', 'a process that does not run', 'sample', 'isExecutable="true"', 'isExecutable="false"'],
  ['octant/process', 'a process without a name', 'sample', ' name="Sample" isExec', ' isExec'],
  ['octant/process', 'a time to live in years', 'sample', 'P2557D', 'P7Y'],
  ['octant/process', 'a process without a version', 'sample', ' camunda:versionTag="1"', ''],
  ['octant/process', 'a process named unlike its file', 'example', /"sample"/g, '"example"'],
  ['octant/process', 'two processes in a file', 'Definitions_Sample',
    '</bpmn:process>', '</bpmn:process><bpmn:process id="second" name="Second" />'],

  // names of tasks
  ['octant/task-names', 'a task name of one word', 'Task_DescribeNeed', DESCRIBE, task('Describe')],
  ['octant/task-names', 'a task name that is a noun', 'Task_DescribeNeed', DESCRIBE, task('Checking need')],
  ['octant/task-names', 'another noun', 'Task_DescribeNeed', DESCRIBE, task('Description of need')],
  ['octant/task-names', 'a task name in title case', 'Task_DescribeNeed', DESCRIBE, task('Describe Need')],
  ['octant/task-names', 'a task name with a full stop', 'Task_DescribeNeed', DESCRIBE, task('Describe need.')],
  ['octant/task-names', 'a task name that asks', 'Task_DescribeNeed', DESCRIBE, task('Describe need?')],
  ['octant/task-names', 'a task name without a capital', 'Task_DescribeNeed', DESCRIBE, task('describe need')],
  ['octant/task-names', 'a task name with a double space', 'Task_DescribeNeed', DESCRIBE, task('Describe  need')],
  ['octant/task-names', 'a task whose id says something else', 'Task_DescribeNeed', DESCRIBE, task('Agree terms')],

  // user tasks
  ['octant/user-tasks', 'a form of another task', 'Task_DescribeNeed', 'formRef="describe-need"', 'formRef="need"'],
  ['octant/user-tasks', 'a form of any version', 'Task_DescribeNeed',
    'formRef="describe-need" camunda:formRefBinding="deployment"',
    'formRef="describe-need" camunda:formRefBinding="latest"'],
  ['octant/user-tasks', 'a start form of any version', 'StartEvent_CaseOpened',
    'formRef="open-case" camunda:formRefBinding="deployment"', 'formRef="open-case"'],
  ['octant/user-tasks', 'a form by its path', 'Task_DescribeNeed',
    'camunda:formRef="describe-need"', 'camunda:formKey="camunda-forms:deployment:x.form"'],
  ['octant/user-tasks', 'a task for nobody', 'Task_DescribeNeed',
    ' camunda:candidateGroups="procuring-officers,heads-of-service"', ''],
  ['octant/user-tasks', 'a group that is worked out', 'Task_DescribeNeed',
    '"procuring-officers,heads-of-service"', '"${groups.of(execution)}"'],
  ['octant/user-tasks', 'a task for one person', 'Task_DescribeNeed',
    ' camunda:candidateGroups=', ' camunda:assignee="cora" camunda:candidateGroups='],
  ['octant/user-tasks', 'candidates by person', 'Task_DescribeNeed',
    ' camunda:candidateGroups=', ' camunda:candidateUsers="cora" camunda:candidateGroups='],
  ['octant/user-tasks', 'a task that is never due', 'Task_DescribeNeed',
    ' camunda:dueDate="${deadlines.taskDue(execution)}"', ''],
  ['octant/user-tasks', 'a task due on a fixed day', 'Task_DescribeNeed', '${deadlines.taskDue(execution)}', '2027-04-01'],

  // service tasks, decisions, call activities
  ['octant/service-tasks', 'a delegate by class', 'Task_TellSupplier',
    'camunda:delegateExpression="${tellSupplierDelegate}"', 'camunda:class="council.TellSupplierDelegate"'],
  ['octant/service-tasks', 'a call with arguments', 'Task_TellSupplier',
    'camunda:delegateExpression="${tellSupplierDelegate}"', 'camunda:expression="${supplier.tell(\'all\')}"'],
  ['octant/service-tasks', 'an external worker', 'Task_TellSupplier',
    'camunda:delegateExpression="${tellSupplierDelegate}"', 'camunda:type="external" camunda:topic="tell"'],
  ['octant/service-tasks', 'a bean that is not a delegate', 'Task_TellSupplier', '${tellSupplierDelegate}', '${supplierTeller}'],
  ['octant/service-tasks', 'the delegate of another task', 'Task_TellSupplier',
    '${tellSupplierDelegate}', '${recordRouteDelegate}'],
  ['octant/service-tasks', 'a thrown message that nobody sends', 'EndEvent_ServiceBroughtInHouse',
    '<bpmn:incoming>Flow_Answered</bpmn:incoming>\n    </bpmn:endEvent>',
    '<bpmn:incoming>Flow_Answered</bpmn:incoming><bpmn:messageEventDefinition messageRef="Message_AnswerReceived" /></bpmn:endEvent>'],
  ['octant/decisions', 'a decision named in capitals', 'Task_SetTier', '"review-tier"', '"ReviewTier"'],
  ['octant/decisions', 'a decision of no said version', 'Task_SetTier', ' camunda:decisionRefBinding="deployment"', ''],
  ['octant/decisions', 'an outcome that goes nowhere', 'Task_SetTier', ' camunda:resultVariable="tier"', ''],
  ['octant/decisions', 'a decision in code', 'Task_SetTier',
    'camunda:decisionRef="review-tier"', 'camunda:delegateExpression="${setTierDelegate}"'],
  ['octant/call-activities', 'a process that is worked out', 'CallActivity_Approval',
    'calledElement="approval"', 'calledElement="${next.process(execution)}"'],
  ['octant/call-activities', 'a process of no said version', 'CallActivity_Approval',
    ' camunda:calledElementBinding="deployment"', ''],
  ['octant/call-activities', 'a reference that is not passed on', 'CallActivity_Approval',
    '<camunda:in businessKey="#{execution.processBusinessKey}" />', ''],
  ['octant/call-activities', 'all variables passed on', 'CallActivity_Approval',
    '<camunda:out source="approved" target="approved" />', '<camunda:out variables="all" />'],

  // gateways and conditions
  ['octant/gateways', 'a decision that asks nothing', 'Gateway_Insource', 'Bring in house?', 'Insourcing'],
  ['octant/gateways', 'a question in title case', 'Gateway_Insource', 'Bring in house?', 'Bring In House?'],
  ['octant/gateways', 'an answer without words', 'Gateway_Insource', 'id="Flow_No" name="No"', 'id="Flow_No"'],
  ['octant/gateways', 'a decision without a default', 'Gateway_Insource', ' default="Flow_Yes"', ''],
  ['octant/gateways', 'a default with a condition', 'Gateway_Insource', 'default="Flow_Yes"', 'default="Flow_No"'],
  ['octant/gateways', 'a join with a name', 'Gateway_Again', 'id="Gateway_Again"', 'id="Gateway_Again" name="Again"'],
  ['octant/gateways', 'a fork with a name', 'Gateway_Fork', 'id="Gateway_Fork"', 'id="Gateway_Fork" name="Both"'],
  ['octant/conditions', 'a condition behind a task', 'Flow_ToInsource',
    'id="Flow_ToInsource" sourceRef="Task_SetTier" targetRef="Gateway_Insource" />',
    'id="Flow_ToInsource" sourceRef="Task_SetTier" targetRef="Gateway_Insource"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!done}</bpmn:conditionExpression></bpmn:sequenceFlow>'],
  ['octant/conditions', 'a condition that calculates', 'Flow_No', "${tier == 'NONE'}", '${value > 100 and open}'],
  ['octant/conditions', 'a condition that calls a bean', 'Flow_No', "${tier == 'NONE'}", '${tiers.none(execution)}'],
  ['octant/conditions', 'a condition in a script', 'Flow_No',
    '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${tier',
    '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">${tier'],

  // events
  ['octant/timers', 'a bare date', 'BoundaryEvent_ReminderDue',
    /timeDuration( xsi:type="bpmn:tFormalExpression")?>(P14D<\/bpmn:)timeDuration/, 'timeDate>2027-04-01</bpmn:timeDate'],
  ['octant/timers', 'a variable as length', 'BoundaryEvent_ReminderDue', '>P14D<', '>${patience}<'],
  ['octant/timers', 'a length that is none', 'BoundaryEvent_ReminderDue', '>P14D<', '>14 days<'],
  ['octant/timers', 'a timer without a time', 'BoundaryEvent_ReminderDue',
    '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P14D</bpmn:timeDuration>', ''],
  ['octant/timers', 'a start that repeats', 'StartEvent_CaseOpened',
    '<bpmn:outgoing>Flow_Opened</bpmn:outgoing>',
    '<bpmn:outgoing>Flow_Opened</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>'],
  ['octant/messages', 'a message without its step', 'Message_AnswerReceived', 'sample.answerReceived', 'answerReceived'],
  ['octant/messages', 'an error code that is a sentence', 'Error_ContractUnknown', 'Err_ContractUnknown', 'not found'],
  ['octant/messages', 'an event that waits for nothing', 'Event_AnswerReceived',
    '<bpmn:messageEventDefinition messageRef="Message_AnswerReceived" />', '<bpmn:messageEventDefinition />'],
  ['octant/event-names', 'an event in title case', 'Event_AnswerReceived', 'name="Answer received"', 'name="Answer Received"'],
  ['octant/event-names', 'an end that says nothing', 'EndEvent_CaseAbandoned', 'name="Case abandoned"', 'name="End"'],
  ['octant/event-names', 'a sub-process without a name', 'SubProcess_Abandonment', ' name="Abandonment"', ''],

  // no code in models
  ['octant/no-scripts', 'a script task', 'Task_TellSupplier', /bpmn:serviceTask(?=( id="Task_TellSupplier"|>\s*<bpmn:sequenceFlow id="Flow_Approved"))/g, 'bpmn:scriptTask'],
  ['octant/no-scripts', 'a listener by class', 'Task_SetTier',
    '<bpmn:incoming>Flow_ToTier</bpmn:incoming>',
    '<bpmn:extensionElements><camunda:executionListener class="council.Listener" event="start" /></bpmn:extensionElements><bpmn:incoming>Flow_ToTier</bpmn:incoming>'],
  ['octant/no-scripts', 'a script in a parameter', 'CallActivity_Approval',
    '<camunda:in businessKey',
    '<camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput><camunda:in businessKey'],
  ['octant/no-scripts', 'an injected field', 'Task_SetTier',
    '<bpmn:incoming>Flow_ToTier</bpmn:incoming>',
    '<bpmn:extensionElements><camunda:field name="tier"><camunda:string>1</camunda:string></camunda:field></bpmn:extensionElements><bpmn:incoming>Flow_ToTier</bpmn:incoming>'],
  ['octant/expressions', 'an expression with a text in it', 'CallActivity_Approval',
    '<camunda:out source="approved" target="approved" />',
    '<camunda:out sourceExpression="${desk.approve(\'x\')}" target="approved" />'],
  ['octant/expressions', 'an expression that reaches for variables', 'Task_DescribeNeed',
    ' camunda:candidateGroups=', ' camunda:followUpDate="${execution.getVariable(\'due\')}" camunda:candidateGroups='],
  ['octant/no-clutter', 'a gateway of a kind that hides what happens', 'Gateway_Again',
    /bpmn:exclusiveGateway(?=( id="Gateway_Again"|>\s*<bpmn:sequenceFlow id="Flow_ToNeed"))/g, 'bpmn:inclusiveGateway'],
  ['octant/no-clutter', 'a data object', 'DataObject_Register',
    '</bpmn:process>', '<bpmn:dataObject id="DataObject_Register" /></bpmn:process>'],
  ['octant/no-clutter', 'lanes', 'LaneSet_Roles',
    '<bpmn:startEvent id="StartEvent_CaseOpened"', '<bpmn:laneSet id="LaneSet_Roles" /><bpmn:startEvent id="StartEvent_CaseOpened"'],

  // the drawing
  ['octant/diagram', 'a task that is not drawn', 'Task_SetTier',
    /<bpmndi:BPMNShape id="Task_SetTier_di"[\s\S]*?<\/bpmndi:BPMNShape>/, ''],
  ['octant/diagram', 'a flow that is not drawn', 'Flow_ToTier',
    /<bpmndi:BPMNEdge id="Flow_ToTier_di"[\s\S]*?<\/bpmndi:BPMNEdge>/, ''],
  ['octant/diagram', 'a name without a place', 'EndEvent_CaseAbandoned',
    '<bpmndi:BPMNLabel><dc:Bounds x="453" y="645" width="90" height="14" /></bpmndi:BPMNLabel>', ''],
  ['octant/diagram', 'a gateway without its X', 'Gateway_Insource',
    'bpmnElement="Gateway_Insource" isMarkerVisible="true"', 'bpmnElement="Gateway_Insource"'],
  ['octant/diagram', 'a closed sub-process', 'SubProcess_Abandonment', ' isExpanded="true"', ''],
  ['octant/diagram', 'a boundary event away from its task', 'BoundaryEvent_ReminderDue',
    BOUNDS(322, 222, 36, 36), BOUNDS(322, 244, 36, 36)],
  ['octant/diagram', 'a step outside its sub-process', 'EndEvent_CaseAbandoned',
    BOUNDS(480, 602, 36, 36), BOUNDS(580, 602, 36, 36)],
  ['octant/diagram', 'two diagrams', 'Definitions_Sample',
    '<bpmndi:BPMNDiagram id="BPMNDiagram_Sample">',
    '<bpmndi:BPMNDiagram id="BPMNDiagram_Other"><bpmndi:BPMNPlane bpmnElement="sample" /></bpmndi:BPMNDiagram><bpmndi:BPMNDiagram id="BPMNDiagram_Sample">'],
  ['octant/edges', 'a slanting flow', 'Flow_Yes', YES_EDGE, `${POINT(640, 200)} ${POINT(720, 215)}`],
  ['octant/edges', 'a flow that begins in mid-air', 'Flow_Opened', OPENED_EDGE, `${POINT(150, 200)} ${POINT(190, 200)}`],
  ['octant/edges', 'a flow that ends inside a shape', 'Flow_Opened', OPENED_EDGE, `${POINT(136, 200)} ${POINT(215, 200)}`],
  ['octant/no-overlaps', 'a task on a task', 'Task_SetTier', BOUNDS(440, 160), BOUNDS(380, 160)],
  ['octant/no-overlaps', 'a task on a gateway', 'Task_TellSupplier', BOUNDS(820, 290), BOUNDS(920, 150)],
  ['octant/flows-keep-clear', 'a flow through a task', 'Flow_Yes',
    YES_EDGE, `${POINT(640, 200)} ${POINT(680, 200)} ${POINT(680, 450)} ${POINT(720, 450)} ${POINT(720, 200)}`],
  ['octant/flows-keep-clear', 'a flow through the task its event sits on', 'Flow_ToRemind',
    POINT(340, 258), `${POINT(340, 222)} ${POINT(340, 258)}`],
  ['octant/flows-do-not-cross', 'a flow across another', 'Flow_Recorded',
    `${POINT(800, 450)}
        ${POINT(860, 450)}`,
    `${POINT(800, 450)} ${POINT(830, 450)} ${POINT(830, 570)} ${POINT(850, 570)} ${POINT(850, 450)} ${POINT(860, 450)}`],
  ['octant/flows-do-not-cross', 'a flow on top of another', 'Flow_ToInsource',
    `${POINT(490, 330)}
        ${POINT(540, 330)}`,
    `${POINT(490, 330)} ${POINT(515, 330)} ${POINT(515, 200)} ${POINT(540, 200)}`],
  ['octant/left-to-right', 'a loop that cuts through', 'Flow_NotYet',
    NOT_YET_EDGE, `${POINT(590, 200)} ${POINT(240, 200)}`],
  ['octant/left-to-right', 'a flow that wanders', 'Flow_Answered',
    `${POINT(1106, 200)}
        ${POINT(1170, 200)}`,
    `${POINT(1106, 200)} ${POINT(1150, 200)} ${POINT(1150, 150)} ${POINT(1130, 150)} ${POINT(1130, 200)} ${POINT(1170, 200)}`],
  ['octant/happy-path-straight', 'a usual way with a step in it', 'sample',
    `${POINT(1106, 200)}
        ${POINT(1170, 200)}`,
    `${POINT(1106, 200)} ${POINT(1140, 200)} ${POINT(1140, 190)} ${POINT(1170, 190)}`],
  ['octant/happy-path-straight', 'the same in a sub-process', 'SubProcess_Abandonment',
    `${POINT(420, 620)}
        ${POINT(480, 620)}`,
    `${POINT(420, 620)} ${POINT(450, 620)} ${POINT(450, 610)} ${POINT(480, 610)}`],
  ['octant/labels-clear', 'a name on a shape', 'Gateway_Insource', BOUNDS(630, 154, 80, 14), BOUNDS(480, 154, 80, 14)],
  ['octant/labels-clear', 'a name across the border of its sub-process', 'EndEvent_CaseAbandoned',
    BOUNDS(453, 645, 90, 14), BOUNDS(535, 645, 90, 14)],
  ['octant/labels-clear', 'a name on a line', 'Flow_Yes', BOUNDS(670, 205, 20, 14), BOUNDS(670, 193, 20, 14)],
  ['octant/labels-clear', 'a name on a name', 'Flow_Yes', BOUNDS(670, 205, 20, 14), BOUNDS(660, 160, 20, 14)],
  ['octant/labels-clear', 'a word that has to be cut', 'EndEvent_CaseAbandoned',
    BOUNDS(453, 645, 90, 14), BOUNDS(478, 645, 40, 14)],
  ['octant/labels-clear', 'a name far from its event', 'EndEvent_ServiceBroughtInHouse',
    BOUNDS(1143, 225, 90, 27), BOUNDS(1143, 425, 90, 27)],
  ['octant/names-fit', 'a name of too many lines', 'Task_DescribeNeed',
    DESCRIBE, task('Describe the need that the service has and why it has it and since when')],
  ['octant/names-fit', 'a word that is too long', 'Task_DescribeNeed', DESCRIBE, task('Describe interdepartmentalism')],
  ['octant/names-fit', 'a called process with too long a name', 'CallActivity_Approval',
    'name="Approval"', 'name="Approval by all of those who have to approve"']
];

/** What is allowed although it looks close to a violation. */
export const LIBERTIES = [
  ['a step of the cycle with its number', 'name="Approval"', 'name="5 Approval"'],
  ['an abbreviation in a name', 'name="Answer received"', 'name="KPI received"'],
  ['a proper noun in a question', 'Bring in house?', 'In the Act?'],
  ['a call with the reference', 'deadlines.taskDue(execution)', 'due.byDecision(execution.processBusinessKey)'],
  ['a call with a number', 'deadlines.taskDue(execution)', 'due.inWorkingDays(10)'],
  ['a call with a variable', 'deadlines.taskDue(execution)', 'debriefDue.recordBy(execution.processBusinessKey, occasion)'],
  ['a fixed value passed on', '<camunda:out source="approved" target="approved" />',
    '<camunda:in sourceExpression="AT_CLOSE_OUT" target="occasion" />'],
  ['a timer at a moment that a bean gives', /timeDuration( xsi:type="bpmn:tFormalExpression")>P14D<\/bpmn:timeDuration/,
    'timeDate$1>${contractDates.reviewDue(execution.processBusinessKey)}</bpmn:timeDate'],
  ['a group that is worked out where a task is done several times',
    /"procuring-officers,heads-of-service"([\s\S]*?)<\/bpmn:userTask>/,
    '"${groups.of(number, loopCounter)}"$1<bpmn:multiInstanceLoopCharacteristics>'
      + '<bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${seats}</bpmn:loopCardinality>'
      + '<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${refused}</bpmn:completionCondition>'
      + '</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>'],
  ['a flow named by both of its ends', /Flow_ToTier\b(?!_di)/g, 'Flow_DescribeNeed_SetTier'],
  ['an end that cuts everything else short', '<bpmn:incoming>Flow_Answered</bpmn:incoming>',
    '<bpmn:incoming>Flow_Answered</bpmn:incoming><bpmn:terminateEventDefinition />']
];
