package council.procurement;

import static java.util.stream.Collectors.joining;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which settings production still needs. */
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingsException cause) {
        String list = cause.missing().entrySet().stream()
                .map(setting -> "  " + setting.getKey() + " - " + setting.getValue())
                .collect(joining("\n"));
        return new FailureAnalysis(
                "Octant was started in production or with single sign-on, and these settings are missing or cannot be right:\n\n"
                        + list,
                "Give them as environment variables (OCTANT_PUBLIC_URL for octant.public-url), in an application.yaml"
                        + " beside the jar, or on the command line. The README's table of settings says what each is for.",
                cause);
    }
}
