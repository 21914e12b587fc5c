package council.procurement.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.ContractReference;
import council.procurement.register.intake.RegisterColumn;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which facts of which contracts are withheld from publication today. Whatever publishes facts of a contract without
 * reading {@link PublishedContracts} or the view {@code public_contract} has to ask here.
 */
@Repository
public class WithheldFacts {

    private static final Map<String, RegisterColumn> BY_NAME = Arrays.stream(RegisterColumn.values())
            .collect(Collectors.toMap(RegisterColumn::officialName, Function.identity()));

    private final JdbcClient jdbc;

    WithheldFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is withheld of a contract, by column; empty if nothing is. */
    public Map<RegisterColumn, Withheld> of(ContractReference contract) {
        return all("and c.reference = ?", contract.value()).getOrDefault(contract, Map.of());
    }

    /** What is withheld of all contracts of which anything is. */
    public Map<ContractReference, Map<RegisterColumn, Withheld>> all() {
        return all("");
    }

    /** Whether the contract may be published at all: the register has it, and no notice has to be published first. */
    public boolean mayBePublished(ContractReference contract) {
        return jdbc.sql("select count(*) from public_contract where reference = ?")
                        .param(contract.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Map<ContractReference, Map<RegisterColumn, Withheld>> all(String which, Object... parameters) {
        var found = new LinkedHashMap<ContractReference, Map<RegisterColumn, Withheld>>();
        jdbc.sql("""
                        select c.reference, w.column_name, w.ground
                          from withheld_value w
                          join contract c on c.id = w.contract_id
                         where w.released_at is null
                        """ + which + " order by c.reference, w.id")
                .params(parameters)
                .query((row, index) -> Map.entry(
                        new ContractReference(row.getString("reference")),
                        Map.entry(
                                column(row.getString("column_name")),
                                new Withheld(Withheld.Ground.valueOf(row.getString("ground"))))))
                .list()
                .forEach(fact -> found.computeIfAbsent(fact.getKey(), contract -> new EnumMap<>(RegisterColumn.class))
                        .put(fact.getValue().getKey(), fact.getValue().getValue()));
        return found;
    }

    private static RegisterColumn column(String officialName) {
        RegisterColumn column = BY_NAME.get(officialName);
        if (column == null) {
            throw new IllegalStateException("The register has no column “" + officialName + "” that could be withheld");
        }
        return column;
    }

    /** What is withheld of one contract, out of what its row says: the ground by column, as an object of JSON. */
    static Map<RegisterColumn, Withheld> read(ObjectMapper json, String grounds) {
        try {
            var withheld = new EnumMap<RegisterColumn, Withheld>(RegisterColumn.class);
            json.readTree(grounds)
                    .properties()
                    .forEach(fact -> withheld.put(
                            column(fact.getKey()),
                            new Withheld(Withheld.Ground.valueOf(fact.getValue().asText()))));
            return withheld;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
