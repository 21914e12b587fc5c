package council.procurement.register.intake;

import java.util.List;

/** Sixty-four bits that stand for a text: of a hundred thousand texts, two hardly ever have the same. */
final class TextHash {

    private static final long BEGINNING = 0xCBF29CE484222325L;
    private static final long FACTOR = 0x100000001B3L;

    private TextHash() {}

    /** Never nought. */
    static long of(String text) {
        return mixed(with(BEGINNING, text));
    }

    /** All texts in their order; those at the end that are empty do not count. */
    static long of(List<String> texts) {
        long hash = BEGINNING;
        int last = texts.size();
        while (last > 0 && texts.get(last - 1).isEmpty()) {
            last--;
        }
        for (String text : texts.subList(0, last)) {
            hash = (with(hash, text) ^ 0x1F) * FACTOR;
        }
        return mixed(hash);
    }

    private static long with(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }
}
