package council.procurement.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** A file holds one process, named like the file, that runs, has a version, and says in days how long history is kept. */
final class ProcessCheck implements Check {

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        return library.models().stream().flatMap(ProcessCheck::of);
    }

    private static Stream<String> of(Model model) {
        if (model.all(Process.class).size() != 1) {
            return Stream.of(model.file() + ": a file holds one process");
        }
        Process process = model.process();
        var findings = Stream.<String>builder();
        if (!process.isExecutable()) {
            findings.add(model.file() + ": the process is not executable");
        }
        if (!process.getId().equals(model.expectedId())) {
            findings.add(model.file() + ": the process is to have the id " + model.expectedId());
        }
        if (!isInDays(process.getCamundaHistoryTimeToLiveString())) {
            findings.add(model.file() + ": historyTimeToLive is to be in days, such as P2557D");
        }
        if (isBlank(process.getCamundaVersionTag())) {
            findings.add(model.file() + ": the process has no version tag");
        }
        return findings.build();
    }

    static boolean isInDays(@Nullable String period) {
        return period != null && period.matches("P[1-9]\\d*D");
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
