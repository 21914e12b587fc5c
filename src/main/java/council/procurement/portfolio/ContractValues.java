package council.procurement.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What contracts in force are worth over their whole term, without VAT. */
@Repository
class ContractValues {

    private static final String CATEGORY =
            "coalesce(contract.service_category_label, contract.procurement_category, contract.cpv_label, 'No category')";
    private static final String SUPPLIER = "coalesce(contract.supplier_name, 'No supplier known')";

    /** What suppliers are is worked out once for each, and not for each of their contracts. */
    private static final String WITH_SUPPLIERS = """
            with known as materialized (
                select id, sme, vcse, replace(upper(postcode), ' ', '') ~ cast(:local as text) as local from supplier)
            """;

    private static final String THEIR_SUPPLIERS = " left join known on known.id = contract.supplier_id";

    private final JdbcClient jdbc;
    private final @Nullable String local;

    ContractValues(JdbcClient jdbc, PortfolioProperties properties) {
        this.jdbc = jdbc;
        this.local = properties.localPattern();
    }

    /**
     * A sum of contracts.
     *
     * @param name what they have in common
     * @param pence their value; those of unknown value are not in it
     * @param unvalued how many are of unknown value
     */
    record Sum(String name, long contracts, long pence, long unvalued) {}

    /**
     * Contracts by what their suppliers are.
     *
     * @param trait what suppliers are
     * @param yes contracts with suppliers that are so
     * @param no with suppliers that are not
     * @param unknown with suppliers of which that is not known
     */
    record Share(Trait trait, Sum yes, Sum no, Sum unknown) {

        /** How many contracts there are in all. */
        long contracts() {
            return yes.contracts() + no.contracts() + unknown.contracts();
        }
    }

    /**
     * A contract.
     *
     * @param pence its value; null where not known
     */
    record Valued(
            String reference,
            String title,
            @Nullable String supplier,
            String category,
            @Nullable Long pence) {}

    /** Contracts whose suppliers are the same in all three ways; each empty where it is not known. */
    private record Alike(
            Optional<Boolean> local,
            Optional<Boolean> sme,
            Optional<Boolean> vcse,
            long contracts,
            long pence,
            long unvalued) {

        Optional<Boolean> is(Trait trait) {
            return switch (trait) {
                case LOCAL -> local;
                case SME -> sme;
                case VCSE -> vcse;
            };
        }
    }

    /** What a supplier may be. */
    enum Trait {
        /** Local, by the council's own postcodes. */
        LOCAL("Local"),
        /** A small or medium-sized enterprise. */
        SME("Small or medium-sized"),
        /** A voluntary or community organisation or social enterprise. */
        VCSE("Voluntary, community or social enterprise");

        private final String words;

        Trait(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** By category, the largest first. */
    List<Sum> byCategory(int most) {
        return sums(CATEGORY, most);
    }

    /** By supplier, the largest first. */
    List<Sum> bySupplier(int most) {
        return sums(SUPPLIER, most);
    }

    private List<Sum> sums(String by, int most) {
        return jdbc.sql("select " + by + """
                         as name, count(*) as contracts, coalesce(sum(value_ex_vat_pence), 0) as pence,
                               count(*) filter (where value_ex_vat_pence is null) as unvalued
                          from contract
                         where ended_on is null
                         group by 1
                         order by pence desc, contracts desc, name
                         limit :most
                        """)
                .param("most", most)
                .query((row, index) -> new Sum(
                        row.getString("name"), row.getLong("contracts"), row.getLong("pence"), row.getLong("unvalued")))
                .list();
    }

    /** By whether suppliers are what they may be, in the order of {@link Trait}, all read in one go. */
    List<Share> shares() {
        List<Alike> groups = jdbc.sql(WITH_SUPPLIERS + "select " + is(Trait.LOCAL) + " as local, " + is(Trait.SME)
                        + " as sme, "
                        + is(Trait.VCSE) + """
                         as vcse, count(*) as contracts, coalesce(sum(contract.value_ex_vat_pence), 0) as pence,
                               count(*) filter (where contract.value_ex_vat_pence is null) as unvalued
                          from contract
                        """ + THEIR_SUPPLIERS + " where contract.ended_on is null group by 1, 2, 3")
                .param("local", local)
                .query((row, index) -> new Alike(
                        Optional.ofNullable(row.getObject("local", Boolean.class)),
                        Optional.ofNullable(row.getObject("sme", Boolean.class)),
                        Optional.ofNullable(row.getObject("vcse", Boolean.class)),
                        row.getLong("contracts"),
                        row.getLong("pence"),
                        row.getLong("unvalued")))
                .list();
        return Arrays.stream(Trait.values())
                .map(trait -> new Share(
                        trait,
                        sum(groups, trait, Optional.of(true)),
                        sum(groups, trait, Optional.of(false)),
                        sum(groups, trait, Optional.empty())))
                .toList();
    }

    private static Sum sum(List<Alike> groups, Trait trait, Optional<Boolean> so) {
        List<Alike> those =
                groups.stream().filter(group -> group.is(trait).equals(so)).toList();
        return new Sum(
                so.map(yes -> yes ? "yes" : "no").orElse("unknown"),
                those.stream().mapToLong(Alike::contracts).sum(),
                those.stream().mapToLong(Alike::pence).sum(),
                those.stream().mapToLong(Alike::unvalued).sum());
    }

    /** The contracts themselves, the largest first, so many at most. */
    Beginning<Valued> first(@Nullable String category, @Nullable String supplier, @Nullable Trait trait, int most) {
        return Objects.requireNonNull(jdbc.sql((trait == null ? "" : WITH_SUPPLIERS)
                        + "select contract.reference, contract.title, contract.supplier_name, " + CATEGORY
                        + " as category, contract.value_ex_vat_pence, count(*) over () as all_rows from contract"
                        + (trait == null ? "" : THEIR_SUPPLIERS) + " where contract.ended_on is null"
                        + (category == null ? "" : " and " + CATEGORY + " = :category")
                        + (supplier == null ? "" : " and " + SUPPLIER + " = :supplier")
                        + (trait == null ? "" : " and " + is(trait))
                        + " order by contract.value_ex_vat_pence desc nulls last, contract.reference limit :most")
                .param("most", most)
                .param("category", category)
                .param("supplier", supplier)
                .param("local", local)
                .query(Beginning.of((row, index) -> new Valued(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("supplier_name"),
                        row.getString("category"),
                        row.getObject("value_ex_vat_pence", Long.class)))));
    }

    private static String is(Trait trait) {
        return switch (trait) {
            case LOCAL -> "known.local";
            case SME -> "coalesce(contract.sme_supplier, known.sme)";
            case VCSE -> "coalesce(contract.vcse_supplier, known.vcse)";
        };
    }
}
