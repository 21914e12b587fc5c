package council.procurement.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import java.util.Base64;
import java.util.Date;

/**
 * A browser that stands on a desk for one visitor after the other. Whoever leaves it takes along who they were and what pages
 * have kept; what Octant lets browsers keep of its own files stays, and so does what the browser has made of them, which
 * takes longer than anything that is done here.
 */
final class Desk {

    /** An address of Octant's without a script. */
    private static final String QUIET = "/assets/octant.css";

    /** What a page asks for by script and is not answered yet; a page that waits for an answer is not at rest. */
    private static final String ASKS_UNDER_WAY = """
            globalThis.asksUnderWay = new Set();
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (...what) {
                asksUnderWay.add(this);
                this.addEventListener('loadend', () => asksUnderWay.delete(this));
                return send.apply(this, what);
            };
            const ask = globalThis.fetch;
            globalThis.fetch = function (...what) {
                const answer = ask.apply(this, what);
                asksUnderWay.add(answer);
                const done = () => asksUnderWay.delete(answer);
                answer.then(done, done);
                return answer;
            };""";

    /** After so many visitors a browser has gathered several hundred megabytes, and a new one is cheaper. */
    private static final int MOST_VISITS = 12;

    private final BrowserContext context;
    private final Page page;
    private final CDPSession camera;
    private boolean ownsItsTime;
    private int visits;

    private Desk(BrowserContext context) {
        this.context = context;
        Axe.handTo(context);
        context.addInitScript("{" + ASKS_UNDER_WAY + "}");
        context.setDefaultTimeout(Visit.PATIENCE);
        page = context.newPage();
        camera = context.newCDPSession(page);
    }

    static Desk with(com.microsoft.playwright.Browser chromium) {
        return new Desk(chromium.newContext(Visit.options()));
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** A picture of what is seen, packed in haste. */
    byte[] picture() {
        var inHaste = new JsonObject();
        inHaste.addProperty("optimizeForSpeed", true);
        return Base64.getDecoder()
                .decode(camera.send("Page.captureScreenshot", inHaste)
                        .get("data")
                        .getAsString());
    }

    /** Its clock is not the machine's any more, and never will be again. */
    void setClock(Date now) {
        page.clock().setSystemTime(now);
        ownsItsTime = true;
    }

    /**
     * Takes away all that is a visitor's.
     *
     * @param address where Octant is that was visited
     * @return whether somebody else may use it
     */
    boolean clear(String address) {
        visits++;
        if (ownsItsTime || visits == MOST_VISITS) {
            close();
            return false;
        }
        context.unrouteAll();
        page.unrouteAll();
        context.pages().stream().filter(other -> !other.equals(page)).forEach(Page::close);
        page.navigate(address + QUIET);
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        context.clearCookies();
        page.setViewportSize(Visit.WIDTH, Visit.HEIGHT);
        page.emulateMedia(new EmulateMediaOptions().setMedia(null));
        return true;
    }

    void close() {
        context.close();
    }
}
