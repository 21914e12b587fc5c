package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What goes wrong on a page while one visitor is at it: scripts that fail, answers that are errors, calls to elsewhere. */
final class Mishaps {

    /**
     * What Camunda's own scripts get wrong at times, unnoticed. Cockpit's filter of activities looks for its field 200 ms
     * after an instance was chosen, when whoever is quick has left the view. Tasklist, which looks every few seconds for
     * what is new, may ask once more for a task that has just been completed.
     */
    private static final Pattern OF_CAMUNDA =
            Pattern.compile("(?s)^script: .*\\bat e\\.search\\b|^404 GET \\S+/engine/default/task/[-0-9a-f]+$");

    private final List<String> heardOf = new ArrayList<>();
    private final Set<Request> asked = new HashSet<>();
    private final Consumer<String> onPageError = this::fail;
    private final Consumer<ConsoleMessage> onConsoleMessage = this::hear;
    private final Consumer<Request> onRequest = this::ask;
    private final Consumer<Response> onResponse = this::beAnswered;
    private @Nullable Pattern expected;
    private @Nullable URI elsewhere;

    void listenTo(Page page) {
        page.onPageError(onPageError);
        page.onConsoleMessage(onConsoleMessage);
        page.onRequest(onRequest);
        page.onResponse(onResponse);
    }

    /** All that has happened until now is heard of; what comes later is not. */
    void leave(Page page) {
        // All events before it are told of before this is answered.
        page.context().cookies();
        page.offPageError(onPageError);
        page.offConsoleMessage(onConsoleMessage);
        page.offRequest(onRequest);
        page.offResponse(onResponse);
    }

    void expect(String mishap) {
        expected = Pattern.compile(mishap);
    }

    void leadTo(URI there) {
        elsewhere = there;
    }

    void assertNone() {
        assertThat(heardOf)
                .filteredOn(mishap -> !OF_CAMUNDA.matcher(mishap).find())
                .filteredOn(
                        mishap -> expected == null || !expected.matcher(mishap).find())
                .isEmpty();
    }

    private void fail(String error) {
        heardOf.add("script: " + error);
    }

    private void hear(ConsoleMessage message) {
        boolean isOfAnAnswer = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !isOfAnAnswer) {
            heardOf.add("console: " + message.text());
        }
    }

    private void ask(Request request) {
        asked.add(request);
        URI what = URI.create(request.url());
        boolean isAllowed = elsewhere != null && elsewhere.getAuthority().equals(what.getAuthority());
        if (what.getHost() != null && !what.getHost().equals("127.0.0.1") && !isAllowed) {
            heardOf.add("outside: " + request.url());
        }
    }

    /** What an earlier visitor asked is none of ours. */
    private void beAnswered(Response response) {
        if (response.status() >= 400 && asked.contains(response.request())) {
            heardOf.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }
}
