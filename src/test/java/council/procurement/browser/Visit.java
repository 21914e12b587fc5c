package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import council.procurement.http.Caller;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's visit to Octant with a browser of their own: American, as many are set up, although nothing here is. It
 * fails if a script fails, if something is answered with an error that the test does not expect, or if anything outside
 * Octant is asked for.
 */
public final class Visit {

    /** For how many milliseconds something is waited for; a busy machine wants more. */
    static final int PATIENCE = Integer.getInteger("octant.patience", 20_000);

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String NOTHING_MOVES = "document.getAnimations().every(motion =>"
            + " motion.playState !== 'running' || motion.effect.getTiming().iterations === Infinity)"
            + " && [...document.querySelectorAll('.tooltip')].every(tip => getComputedStyle(tip).opacity >= 0.9)";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String name;
    private final List<String> mishaps = new ArrayList<>();
    private final List<Visit> others = new ArrayList<>();
    private @Nullable Pattern expected;

    Visit(BrowserContext context, String address, String name) {
        this.context = context;
        this.address = address;
        this.name = name;
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(error -> mishaps.add("script: " + error));
        page.onConsoleMessage(message -> {
            boolean isOfAnAnswer = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !isOfAnAnswer) {
                mishaps.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                mishaps.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onRequest(request -> {
            URI asked = URI.create(request.url());
            if (asked.getHost() != null && !asked.getHost().equals("127.0.0.1")) {
                mishaps.add("outside: " + request.url());
            }
        });
    }

    static NewContextOptions options() {
        return new NewContextOptions()
                .setLocale("en-US")
                .setTimezoneId("Europe/London")
                .setViewportSize(1400, 900);
    }

    /** Another visit, with another browser: at another desk, or by somebody else. */
    public Visit another() {
        var another = new Visit(context.browser().newContext(options()), address, name + "-other");
        others.add(another);
        return another;
    }

    /** What the visitor sees. */
    public Page page() {
        return page;
    }

    /** The browser with all that it keeps of the visit. */
    public BrowserContext context() {
        return context;
    }

    /** Goes to an address of Octant. */
    public void goTo(String path) {
        page.navigate(address + path);
    }

    /** Goes to an address that asks for signing in, and does so as one of the demo people. */
    public void signIn(String user, String path) {
        goTo(path);
        fillInSignIn(user);
    }

    /** Waits until the page asks for nothing more: only then do Camunda's views stand still. */
    public void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Fills in the sign-in page that is shown. */
    public void fillInSignIn(String user) {
        page.locator("input[type=text]").fill(user);
        page.locator("input[type=password]").fill(Caller.PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    /** From here on, answers and messages that match are part of what is tested. */
    public void expect(String mishap) {
        expected = Pattern.compile(mishap);
    }

    /** Fails if axe finds anything here that WCAG 2.2 AA does not allow; keeps a picture. */
    public void assertAccessible(String view) {
        letThingsComeToRest();
        screenshot(view);
        var findings = new ArrayList<String>();
        for (Rule rule : new AxeBuilder(page)
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                findings.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml());
            }
        }
        assertThat(findings).as(view).isEmpty();
    }

    /** What fades in or out is neither there nor not there, and its colours are nobody's. */
    private void letThingsComeToRest() {
        page.mouse().move(0, 0);
        for (int quiet = 0; quiet < 3; quiet++) {
            page.waitForTimeout(50);
            if (!Boolean.TRUE.equals(page.evaluate(NOTHING_MOVES))) {
                quiet = -1;
            }
        }
    }

    /** Keeps a picture of what is seen. */
    public void screenshot(String view) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve((name + "-" + view).replaceAll("[^A-Za-z0-9.]+", "-") + ".png")));
    }

    void end(boolean succeeded) {
        if (!succeeded) {
            screenshot("failed");
        }
        context.close();
        others.forEach(other -> other.end(succeeded));
        if (succeeded) {
            assertThat(mishaps)
                    .filteredOn(mishap ->
                            expected == null || !expected.matcher(mishap).find())
                    .isEmpty();
        }
    }
}
