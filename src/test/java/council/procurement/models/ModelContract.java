package council.procurement.models;

import java.util.List;

/** All that holds for models, decisions and forms, and between them and the code. */
final class ModelContract {

    static final List<Check> CHECKS = List.of(
            new ProcessCheck(),
            new DiagramCheck(),
            new TaskCheck(),
            new FormContentCheck(),
            new AnswersCheck(),
            new DelegateCheck(),
            new CallCheck(),
            new VariableCheck(),
            new ReferenceCheck(),
            new DecisionCheck());

    private ModelContract() {}
}
