package council.procurement.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * All models, decisions and forms of a project.
 *
 * @param models in the order of their files
 * @param decisions in the order of their files
 * @param forms in the order of their files
 */
record Library(List<Model> models, List<DecisionFile> decisions, List<FormFile> forms) {

    /** Reads what is in the folders {@code bpmn} and {@code forms}; what is not there is empty. */
    static Library of(Path project) {
        return new Library(
                files(project, "bpmn", ".bpmn")
                        .map(file -> model(project, file))
                        .toList(),
                files(project, "bpmn", ".dmn")
                        .map(file -> decision(project, file))
                        .toList(),
                files(project, "forms", ".form")
                        .map(file -> FormFile.at(project, file))
                        .toList());
    }

    /** The model of a process. */
    Optional<Model> process(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** The file of a decision. */
    Optional<DecisionFile> decision(String id) {
        return decisions.stream()
                .filter(file -> file.decisions().stream()
                        .anyMatch(decision -> decision.getId().equals(id)))
                .findFirst();
    }

    /** The form of that id for a model; one that lies elsewhere does not count. */
    Optional<FormFile> form(Model model, String id) {
        return forms.stream()
                .filter(form -> model.formFolders().stream()
                        .anyMatch(folder -> form.file().equals(folder + "/" + id + ".form")))
                .findFirst();
    }

    private static Stream<Path> files(Path project, String folder, String ending) {
        Path top = project.resolve(folder);
        if (!Files.isDirectory(top)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(Path project, Path file) {
        return new Model(named(project, file), Bpmn.readModelFromFile(file.toFile()), xml(file));
    }

    private static DecisionFile decision(Path project, Path file) {
        return new DecisionFile(named(project, file), Dmn.readModelFromFile(file.toFile()));
    }

    private static Document xml(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** A file's name from the project's top, such as {@code bpmn/8-renewal.bpmn}. */
    static String named(Path project, Path file) {
        return project.relativize(file).toString().replace('\\', '/');
    }
}
