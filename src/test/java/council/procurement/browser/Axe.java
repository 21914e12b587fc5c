package council.procurement.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Asks axe what on a page WCAG 2.2 AA does not allow. A browser is handed axe once, for it is half a megabyte; a document
 * reads it when it is first asked, and answers with what is wrong only, for all that is right would be many times as much.
 */
final class Axe {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AT_HAND = "globalThis.readAxe = () => {" + AxeBuilder.getAxeScript() + "}";
    private static final String FINDINGS = """
            async ({ tags, colours }) => {
                if (typeof axe === 'undefined') {
                    readAxe();
                }
                const results = await axe.run(document, {
                    runOnly: tags,
                    rules: { 'color-contrast': { enabled: colours } },
                    resultTypes: ['violations']
                });
                return results.violations.flatMap(rule =>
                    rule.nodes.map(node => `${rule.id} ${JSON.stringify(node.target)} ${node.html}`));
            }""";

    private Axe() {}

    /** Hands it to all documents that the browser is going to open. */
    static void handTo(BrowserContext context) {
        context.addInitScript(AT_HAND);
    }

    /**
     * What is wrong: the rule, where, and the markup.
     *
     * @param colours whether the contrast of colours is looked at, which takes four fifths of the time
     * @return nothing where all is well
     */
    static List<?> findings(Page page, boolean colours) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException("axe looks at one document only, and here are frames");
        }
        return (List<?>) page.evaluate(FINDINGS, Map.of("tags", WCAG_2_2_AA, "colours", colours));
    }
}
