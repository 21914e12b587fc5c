package council.procurement.engine;

/**
 * The one form or list that a draft is of.
 *
 * @param table where drafts of such forms are kept
 * @param column what they are kept by
 * @param id the task's id, the process's id in its model, or which list of which procurement
 */
record DraftPlace(String table, String column, String id) {

    /** The form of a task. */
    static DraftPlace ofTask(String taskId) {
        return new DraftPlace("task_draft", "task_id", taskId);
    }

    /** The form that starts a process, in whatever version. */
    static DraftPlace ofStart(String process) {
        return new DraftPlace("start_draft", "process", process);
    }

    /** The page of a list of a procurement. */
    static DraftPlace ofList(String list) {
        return new DraftPlace("sheet_draft", "sheet", list);
    }
}
