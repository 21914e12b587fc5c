package council.procurement.web;

import java.util.Locale;

/**
 * Where a page stands among the others.
 *
 * @param page which it is, from 1
 * @param size how many lines a page has
 * @param total how many lines there are on all pages
 */
record PageNumbers(int page, int size, long total) {

    /** The page asked for, or the last one if there are not so many. */
    static PageNumbers of(int wanted, int size, long total) {
        long last = new PageNumbers(1, size, total).pages();
        return new PageNumbers((int) Math.max(1, Math.min(wanted, last)), size, total);
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return page < pages();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    /** How many lines stand on the pages before. */
    public long before() {
        return (page - 1L) * size;
    }

    /** The number of the first line. */
    public long first() {
        return Math.min(total, before() + 1);
    }

    /** The number of the last line. */
    public long last() {
        return Math.min(total, before() + size);
    }

    /** Which lines stand on the page: {@code 26 to 50 of 1,234}. */
    public String words() {
        return String.format(Locale.UK, "%,d to %,d of %,d", first(), last(), total);
    }
}
