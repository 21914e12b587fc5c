package council.procurement.browser;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which kinds of elements this run has looked at. Two are of one kind if tag, classes, state and colours, size and weight of
 * letters are the same, and if the same is true of everything that they stand in: whether one can be read, the other can.
 */
final class Kinds {

    /** Numbers instead of long words: what an element is by itself, and the number of what it stands in. */
    private static final String OF_A_PAGE = """
            () => {
                const STATES = ['disabled', 'readonly', 'open', 'role', 'type', 'aria-current', 'aria-selected', 'aria-disabled',
                    'aria-invalid', 'aria-expanded', 'aria-pressed'];
                const LOOKS = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'fontSize', 'fontWeight'];
                const own = at => {
                    const style = getComputedStyle(at);
                    return [
                        ...[...at.classList].sort(),
                        ...STATES.filter(state => at.hasAttribute(state)).map(state => state + at.getAttribute(state)),
                        ...LOOKS.map(look => style[look]),
                    ].join(' ');
                };
                const number = text => {
                    let high = 0xdeadbeef, low = 0x41c6ce57;
                    for (let i = 0; i < text.length; i++) {
                        high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
                        low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
                    }
                    return (high >>> 0).toString(36) + (low >>> 0).toString(36);
                };
                const kinds = new Map();
                const look = (element, around) => {
                    const kind = number(`${around} > ${element.localName} ${own(element)}`);
                    kinds.set(element, kind);
                    for (const child of element.children) {
                        look(child, kind);
                    }
                };
                look(document.body, '');
                globalThis.kindsOfElements = kinds;
                return [...new Set(kinds.values())].join(' ');
            }""";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Kinds() {}

    /**
     * Those of a page that none looked at before had; the page knows from now on of which kind each of its elements is.
     *
     * @return nothing if there are only such as are known
     */
    static List<String> newOn(Page page) {
        return Arrays.stream(String.valueOf(page.evaluate(OF_A_PAGE)).split(" "))
                .filter(SEEN::add)
                .toList();
    }
}
