package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import council.procurement.http.Caller;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String NOTHING_MOVES = "document.getAnimations().every(motion =>"
            + " motion.playState !== 'running' || motion.effect.getTiming().iterations === Infinity)"
            + " && [...document.querySelectorAll('.tooltip')].every(tip => getComputedStyle(tip).opacity >= 0.9)";
    private static final String KINDS = """
            () => {
                const STATES = ['disabled', 'readonly', 'open', 'role', 'type', 'aria-current', 'aria-selected', 'aria-disabled',
                    'aria-invalid', 'aria-expanded', 'aria-pressed'];
                const own = at => [
                    ...at.classList,
                    ...STATES.filter(state => at.hasAttribute(state)).map(state => state + at.getAttribute(state)),
                    ...[at.getAttribute('style') ?? ''].filter(style => /color|background|opacity/.test(style)),
                ];
                return [...new Set([...document.querySelectorAll('body *')].map(element => {
                    let kind = '';
                    for (let at = element; at !== document.body; at = at.parentElement) {
                        kind = `${at.localName} ${own(at).sort().join(' ')} > ${kind}`;
                    }
                    return kind;
                }))];
            }""";
    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();
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
        Axe.handTo(context);
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

    /** Goes to an address as one of the demo people, who has signed in without the browser, which takes less time. */
    public void signIn(String user, String path) {
        var caller = Caller.anonymous(URI.create(address).getPort());
        assertThat(caller.signIn(user, Caller.PASSWORD).headers().firstValue("Location"))
                .as("where %s is led", user)
                .hasValueSatisfying(place -> assertThat(place).endsWith("/"));
        HttpCookie session = caller.cookie("JSESSIONID").orElseThrow();
        context.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(address)));
        goTo(path);
    }

    /** Goes to an address that asks for signing in, and does so on its page as one of the demo people. */
    public void signInOnItsPage(String user, String path) {
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

    /**
     * Fails if axe finds anything here that WCAG 2.2 AA does not allow; keeps a picture. Colours come from the style sheets by
     * tag, class, state and place, so their contrast, which takes four fifths of the time, is looked at where a page has
     * something of another kind than all pages that this run has looked at before.
     */
    public void assertAccessible(String view) {
        letThingsComeToRest();
        screenshot(view);
        boolean isOfAnotherKind = SEEN.addAll((List<?>) page.evaluate(KINDS));
        assertThat(Axe.findings(page, isOfAnotherKind)).as(view).isEmpty();
    }

    /**
     * What fades in or out is neither there nor not there, and its colours are nobody's. Camunda's views begin late, and are
     * only sure to be drawn when there is a picture of them.
     */
    private void letThingsComeToRest() {
        page.mouse().move(0, 0);
        boolean isOfCamunda = page.url().contains("/camunda/");
        int enough = isOfCamunda ? 6 : 1;
        for (int quiet = 0; quiet < enough; quiet++) {
            page.waitForTimeout(50);
            if (!Boolean.TRUE.equals(page.evaluate(NOTHING_MOVES))) {
                quiet = -1;
            }
        }
    }

    /** Keeps a picture of what is seen. */
    public void screenshot(String view) {
        screenshotOf(page, view);
    }

    /** Keeps a picture of what is seen in another tab of the visitor's browser. */
    void screenshotOf(Page tab, String view) {
        tab.screenshot(new ScreenshotOptions()
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
