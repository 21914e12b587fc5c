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
    /** Contrast is looked at where something is of a new kind, or has come since kinds were asked for. */
    private static final String FINDINGS = """
            async ({ tags, newKinds }) => {
                if (typeof axe === 'undefined') {
                    readAxe();
                    const contrast = axe._audit.rules.find(rule => rule.id === 'color-contrast');
                    const mayBeLookedAt = contrast.matches;
                    contrast.matches = function (element, ...more) {
                        const kind = kindsOfElements.get(element);
                        return (kind === undefined || newKindsOfElements.has(kind))
                            && mayBeLookedAt.call(this, element, ...more);
                    };
                }
                globalThis.newKindsOfElements = new Set(newKinds);
                const results = await axe.run(document, {
                    runOnly: tags,
                    preload: { assets: ['media'] },
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
     * What is wrong: the rule, where, and the markup. Contrast of colours, which takes four fifths of the time, is looked at in
     * elements of {@link Kinds} that this run has not looked at before.
     *
     * @return nothing where all is well
     */
    static List<?> findings(Page page) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException("axe looks at one document only, and here are frames");
        }
        return (List<?>) page.evaluate(FINDINGS, Map.of("tags", WCAG_2_2_AA, "newKinds", Kinds.newOn(page)));
    }
}
