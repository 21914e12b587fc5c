package council.procurement.process;

/** The parts of a running Octant. */
@FunctionalInterface
public interface Beans {

    /** The one part of that type. */
    <T> T bean(Class<T> type);
}
