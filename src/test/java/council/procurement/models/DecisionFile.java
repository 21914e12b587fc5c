package council.procurement.models;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * A file of decisions.
 *
 * @param file its name from the project's top, such as {@code bpmn/rules/contract-tier.dmn}
 * @param content what it says
 */
record DecisionFile(String file, DmnModelInstance content) {

    /** The id that the file's name asks for: {@code contract-tier}. */
    String expectedId() {
        return file.replaceFirst(".*/", "").replaceFirst("\\.dmn$", "");
    }

    List<Decision> decisions() {
        return List.copyOf(content.getModelElementsByType(Decision.class));
    }

    List<DecisionTable> tables() {
        return List.copyOf(content.getModelElementsByType(DecisionTable.class));
    }
}
