package council.procurement.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives tests a {@link Visit} to the running application, in a browser that all tests of a run share. Where there is no
 * Chromium, tests are left out and say so; in continuous integration they fail.
 */
public final class Browser implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browser.class);
    /** Debian's browser without windows, which needs a third less time for the same, or its ordinary one. */
    private static final List<String> INSTALLED = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Environment environment = SpringExtension.getApplicationContext(test).getEnvironment();
        String address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        var visit = new Visit(desks(test), address, name);
        test.getStore(NAMESPACE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visit visit = test.getStore(NAMESPACE).remove(Visit.class, Visit.class);
        if (visit != null) {
            visit.end(test.getExecutionException().isEmpty());
        }
    }

    private static Desks desks(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, missing -> Running.start(), Running.class)
                .desks;
    }

    private static final class Running implements AutoCloseable, ExtensionContext.Store.CloseableResource {

        private final Playwright playwright;
        private final com.microsoft.playwright.Browser chromium;
        private final Desks desks;

        private Running(Playwright playwright, com.microsoft.playwright.Browser chromium) {
            this.playwright = playwright;
            this.chromium = chromium;
            desks = new Desks(chromium);
        }

        static Running start() {
            Path executable = Path.of(System.getProperty("octant.chromium", installed()));
            if (!Files.isExecutable(executable)) {
                String reason = "No browser tests: there is no Chromium at " + executable
                        + ". Say where it is with -Doctant.chromium=...";
                if (System.getenv("CI") != null) {
                    fail(reason);
                }
                abort(reason);
            }
            PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE);
            Playwright playwright = Playwright.create();
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(ARGUMENTS)));
        }

        /** The first that is there; the last if none is. */
        private static String installed() {
            return INSTALLED.stream()
                    .filter(path -> Files.isExecutable(Path.of(path)))
                    .findFirst()
                    .orElse("/usr/bin/chromium");
        }

        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }
}
