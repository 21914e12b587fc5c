package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import council.procurement.http.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody's visit to Octant with a browser of their own: American, as many are set up, although nothing here is. It
 * fails if a script fails, if something is answered with an error that the test does not expect, or if anything outside
 * Octant is asked for.
 */
public final class Visit {

    /** For how many milliseconds something is waited for; a busy machine wants more. */
    static final int PATIENCE = Integer.getInteger("octant.patience", 120_000);

    static final int WIDTH = 1400;
    static final int HEIGHT = 900;

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    private static final String COME_TO_REST = """
            async enough => {
                await document.fonts.ready;
                let hasChanged = false;
                const watch = new MutationObserver(() => hasChanged = true);
                watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                const nothingMoves = () => document.getAnimations().every(motion =>
                        motion.playState !== 'running' || motion.effect.getTiming().iterations === Infinity)
                    && [...document.querySelectorAll('.tooltip')].every(tip => getComputedStyle(tip).opacity >= 0.9);
                for (let quiet = 0; quiet < enough;) {
                    hasChanged = false;
                    await new Promise(resolve => setTimeout(resolve, 50));
                    quiet = !hasChanged && asksUnderWay.size === 0 && nothingMoves() ? quiet + 1 : 0;
                }
                watch.disconnect();
            }""";
    private static final String ASK_NOTHING_MORE = """
            async () => {
                for (let quiet = 0; quiet < 2;) {
                    await new Promise(resolve => setTimeout(resolve, 50));
                    quiet = asksUnderWay.size === 0 ? quiet + 1 : 0;
                }
            }""";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Desks desks;
    private final Desk desk;
    private final Page page;
    private final String address;
    private final String name;
    private final Mishaps mishaps = new Mishaps();
    private final List<Visit> others = new ArrayList<>();

    Visit(Desks desks, String address, String name) {
        this.desks = desks;
        this.address = address;
        this.name = name;
        desk = desks.take();
        page = desk.page();
        mishaps.listenTo(page);
    }

    static NewContextOptions options() {
        return new NewContextOptions()
                .setLocale("en-US")
                .setTimezoneId("Europe/London")
                .setViewportSize(WIDTH, HEIGHT);
    }

    /** Another visit, with another browser: at another desk, or by somebody else. */
    public Visit another() {
        var another = new Visit(desks, address, name + "-other");
        others.add(another);
        return another;
    }

    /** What the visitor sees. */
    public Page page() {
        return page;
    }

    /** The browser with all that it keeps of the visit. */
    public BrowserContext context() {
        return desk.context();
    }

    /** Makes it some other time at this desk. */
    void setClock(Date now) {
        desk.setClock(now);
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
        desk.context().addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(address)));
        goTo(path);
    }

    /** Goes to an address that asks for signing in, and does so on its page as one of the demo people. */
    public void signInOnItsPage(String user, String path) {
        goTo(path);
        fillInSignIn(user);
    }

    /**
     * Waits until the page asks for nothing more: only then do Camunda's views stand still. A view that takes
     * the place of another in the same page is no new page to the browser, so what it asks for is counted too.
     */
    public void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(ASK_NOTHING_MORE);
    }

    /** Fills in the sign-in page that is shown. */
    public void fillInSignIn(String user) {
        page.locator("input[type=text]").fill(user);
        page.locator("input[type=password]").fill(Caller.PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    /** The visit is to lead somewhere outside Octant too. */
    void leadsElsewhere(URI there) {
        mishaps.leadTo(there);
    }

    /** From here on, answers and messages that match are part of what is tested. */
    public void expect(String mishap) {
        mishaps.expect(mishap);
    }

    /** Fails if axe finds anything here that WCAG 2.2 AA does not allow; keeps a picture. */
    public void assertAccessible(String view) {
        letThingsComeToRest();
        screenshot(view);
        assertThat(Axe.findings(page)).as(view).isEmpty();
    }

    /**
     * What fades in or out is neither there nor not there, and its colours are nobody's. A page is at rest when nothing moves,
     * nothing of it changes, and nothing that it asked for is still to come. Camunda's views begin late, and are only sure to
     * be drawn when there is a picture of them.
     */
    private void letThingsComeToRest() {
        page.mouse().move(0, 0);
        boolean isOfCamunda = page.url().contains("/camunda/");
        page.evaluate(COME_TO_REST, isOfCamunda ? 3 : 1);
    }

    /** Keeps a picture of what is seen. */
    public void screenshot(String view) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(pictureOf(view), desk.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of what is seen in another tab of the visitor's browser. */
    void screenshotOf(Page tab, String view) {
        tab.screenshot(new ScreenshotOptions().setPath(pictureOf(view)));
    }

    private Path pictureOf(String view) {
        return SCREENSHOTS.resolve((name + "-" + view).replaceAll("[^A-Za-z0-9.]+", "-") + ".png");
    }

    void end(boolean succeeded) {
        if (succeeded) {
            mishaps.leave(page);
            desks.giveBack(desk, address);
        } else {
            screenshot("failed");
            LOG.error("Where {} ended: {}\n{}", name, page.url(), page.innerText("body"));
            desk.close();
        }
        others.forEach(other -> other.end(succeeded));
        if (succeeded) {
            mishaps.assertNone();
        }
    }
}
